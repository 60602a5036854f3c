"""The ledger of findings, under review and of a plan in force: the same lines, the same forms."""
