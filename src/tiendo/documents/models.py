"""Documents as registered, the files they came in, and what was read from them."""

from django.db import models

from tiendo.tenancy.models import Scoped


class StoredFile(Scoped):
    """The bytes as they were taken in ("tệp văn bản"), kept in the data folder under their SHA-256."""

    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)

    class Meta:
        db_table = "documents_file"
        constraints = [models.UniqueConstraint(fields=["locality", "sha256"], name="documents_file_once")]

    def __str__(self) -> str:
        return self.sha256[:12]


class StoredReading(Scoped):
    """All that one version of the reader got out of one file ("bản đọc"); never changed, only followed by another."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="readings")
    reader_version = models.CharField(max_length=40)
    data = models.JSONField()
    """The object that `docs/reading-contract.md` describes, whole."""
    counts = models.JSONField()
    """How many items of each sort are in it, so that a list of documents need not load them."""

    class Meta:
        db_table = "documents_reading"
        constraints = [models.UniqueConstraint(fields=["file", "reader_version"], name="documents_reading_once")]

    def __str__(self) -> str:
        return f"{self.file_id} by {self.reader_version}"


class Document(Scoped):
    """A paper as registered in one locality ("văn bản"); its own data are those of its reading in force."""

    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="document")
    reading = models.ForeignKey(StoredReading, on_delete=models.PROTECT, related_name="+")
    """The one in force: of the newest reader that saw the file."""
    draft = models.OneToOneField(StoredFile, null=True, on_delete=models.PROTECT, related_name="became")
    """The file that it came in as, where the signed one took its place."""
    type = models.TextField(default="")
    title = models.TextField(default="")
    number = models.TextField(default="")
    """As printed, empty where the paper leaves it blank."""
    symbol = models.TextField(default="")
    issuer = models.TextField(default="")
    issued_start = models.DateField(null=True)
    issued_end = models.DateField(null=True)
    """Differs from the start where the day or the month is left blank."""
    taken_in_at = models.DateTimeField()

    class Meta:
        db_table = "documents_document"
        indexes = [models.Index(fields=["locality", "-taken_in_at"], name="documents_document_recent")]

    def __str__(self) -> str:
        return f"{self.type} {self.number}/{self.symbol}"


class Clause(Scoped):
    """One addressed paragraph or row of a document ("đoạn"); the id stays, the address belongs to the reading."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="clauses")
    reading = models.ForeignKey(StoredReading, on_delete=models.PROTECT, related_name="+")
    address = models.TextField()
    start = models.PositiveIntegerField()
    """Offsets into the reading's text, in code points, half-open."""
    end = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True)
    level = models.PositiveSmallIntegerField(null=True)
    """Of a heading; None for other paragraphs."""
    title = models.TextField(default="")

    class Meta:
        db_table = "documents_clause"
        constraints = [models.UniqueConstraint(fields=["reading", "start"], name="documents_clause_place")]
        indexes = [models.Index(fields=["document", "address"], name="documents_clause_address")]

    def __str__(self) -> str:
        return self.address
