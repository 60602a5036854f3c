"""A reading written down for others."""
