"""Which reader made a reading: readings are kept by file and version, so every change of the rules raises it."""

READER_VERSION = "2"
