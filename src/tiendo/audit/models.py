"""The chain's links and its end; actors and subjects are values, so that nothing below depends on rooms above."""

from django.db import models


class Entry(models.Model):
    """One change that someone made ("nhật ký"); `hash` covers all other fields and the entry before."""

    locality_id = models.BigIntegerField()
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=20)
    actor_id = models.CharField(max_length=40)
    verb = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=40)
    payload_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_entry"
        constraints = [models.UniqueConstraint(fields=["locality_id", "seq"], name="audit_entry_seq")]
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="audit_entry_subject")]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb} {self.subject_kind}/{self.subject_id}"


class Payload(models.Model):
    """What the change was about; may be erased where it names persons, the digest in the entry stays."""

    locality_id = models.BigIntegerField()
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="payload")
    salt = models.CharField(max_length=32)
    data = models.JSONField()

    class Meta:
        db_table = "audit_payload"

    def __str__(self) -> str:
        return f"payload of {self.entry_id}"


class ChainEnd(models.Model):
    """Where a locality's chain ends; its row is the lock under which the next number is given."""

    locality_id = models.BigIntegerField(unique=True)
    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        db_table = "audit_chain_end"

    def __str__(self) -> str:
        return f"{self.locality_id}: {self.seq}"
