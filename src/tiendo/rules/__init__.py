"""What must be provably right: plain Python, no Django, no clock."""
