"""Which body answers for which field, and by which words."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Body, FieldOfWork
from tiendo.bodies.services.acting import By, OrganisationRefused, authorised, record_change
from tiendo.rules.rights import Permission

MANAGE = Permission.ORGANISATION_MANAGE


@transaction.atomic
def give_field(words: str, *, body: Body, now: dt.datetime, actor: By) -> FieldOfWork:
    """`body` answers for the field from now on, whoever did before."""
    who = authorised(actor, MANAGE, body.locality_id)
    field, _new = FieldOfWork.objects.update_or_create(
        locality_id=body.locality_id, words=words, defaults={"body": body}
    )
    record_change("field.given", field, {"words": words, "body": body.pk}, now=now, actor=who)
    return field


@transaction.atomic
def amend_field(field: FieldOfWork, *, words: str, body: Body, now: dt.datetime, actor: By) -> None:
    """Raises OrganisationRefused where another field has the same words."""
    who = authorised(actor, MANAGE, field.locality_id)
    if FieldOfWork.objects.filter(locality_id=field.locality_id, words=words).exclude(pk=field.pk).exists():
        raise OrganisationRefused([_("Đã có lĩnh vực ghi đúng các từ này. Hãy sửa dòng đó.")])
    before = {"words": field.words, "body": field.body_id}
    field.words, field.body = words, body
    field.save(update_fields=["words", "body"])
    after = {"words": words, "body": body.pk}
    record_change("field.amended", field, {"before": before, "after": after}, now=now, actor=who)


@transaction.atomic
def drop_field(field: FieldOfWork, *, now: dt.datetime, actor: By) -> None:
    """Nothing is proposed by it any more; what was decided by it stays."""
    who = authorised(actor, MANAGE, field.locality_id)
    record_change("field.dropped", field, {"words": field.words, "body": field.body_id}, now=now, actor=who)
    field.delete()
