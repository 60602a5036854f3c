"""The review screen: the document on the left, what was read from it on the right, each decision posted at once."""
