"""PDF files: characters and rules of a page, lines, grids, columns, paragraphs, tables over several pages."""
