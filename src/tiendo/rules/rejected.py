"""Why something that a person asks for cannot be recorded."""


class Rejected(ValueError):
    """Nothing is recorded; `reason` is a slug that the screens have words for."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
