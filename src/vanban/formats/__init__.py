"""Bytes of a file to a `Source`: told apart by content, taken apart into blocks."""
