"""Plain text as converters leave it: lines, letterhead put back, tables rebuilt, paragraphs joined again."""
