"""Whose rows they are: every row belongs to a locality, and work is done within named ones."""
