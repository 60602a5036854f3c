"""Blocks to a tree of clauses: letterhead, title, headings, items, tables, signature."""
