"""Word files: package, styles, automatic numbers, runs, paragraphs, tables."""
