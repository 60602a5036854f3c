"""Registered documents, their files and readings, and the clauses with their addresses."""
