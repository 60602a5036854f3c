"""What changed between two readings: clauses tied to each other, and what each pair says differently."""

from vanban.compare.comparing import compare

__all__ = ["compare"]
