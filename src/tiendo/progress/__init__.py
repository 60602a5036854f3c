"""What those who answer for a duty said about it, as facts that are never changed."""
