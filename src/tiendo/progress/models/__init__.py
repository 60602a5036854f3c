"""Facts about how duties advance."""

from tiendo.progress.models.update import Update

__all__ = ["Update"]
