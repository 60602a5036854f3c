"""What was said about duties, and the state that follows from it."""

from tiendo.progress.selectors.courses import NOTHING_SAID, Latest, latest_of, steps_of
from tiendo.progress.selectors.updates import recent_for, updates_of

__all__ = ["NOTHING_SAID", "Latest", "latest_of", "recent_for", "steps_of", "updates_of"]
