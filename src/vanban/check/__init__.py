"""A reading held against itself: contradictions, gaps and duplicates become findings."""
