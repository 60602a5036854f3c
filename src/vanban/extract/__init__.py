"""Clauses to meaning: identity, bodies, deadlines, quantities, targets, tasks."""
