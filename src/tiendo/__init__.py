"""Tiến Độ: from a plan as issued to its result."""

__version__ = "0.1.0"
