"""Tables as they come in text: marked off by bars or tabs, or flattened to one cell a line."""
