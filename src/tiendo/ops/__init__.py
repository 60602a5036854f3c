"""The command line: reading a file, setting up, serving, background work."""
