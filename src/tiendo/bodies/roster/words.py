"""Which kind of body and which role the words of a table mean, and what they can be told by where left blank."""

import re
from collections.abc import Mapping

from django.utils.translation import override

from tiendo.bodies.models import ROLE_LABELS, Body
from tiendo.rules.rights import Role
from viet.fold import fold

Kind = Body.Kind

with override("vi"):
    KIND_WORDS: Mapping[str, str] = {kind.value: str(kind.label) for kind in Kind}
    ROLE_WORDS: Mapping[str, str] = {role.value: str(label) for role, label in ROLE_LABELS.items()}
"""As a table is written, whatever the language of the screen: it is kept beside others' Vietnamese tables."""

_MORE_KINDS = {
    "ubnd": Kind.COMMITTEE,
    "hdnd": Kind.COUNCIL,
    "dang": Kind.PARTY,
    "mat tran": Kind.FRONT,
    "doan the": Kind.FRONT,
    "phong": Kind.OFFICE,
    "phong ban": Kind.OFFICE,
    "don vi": Kind.UNIT,
    "su nghiep": Kind.UNIT,
    "ban": Kind.HAMLET,
    "to dan pho": Kind.HAMLET,
    "khu pho": Kind.HAMLET,
    "cap tren": Kind.SUPERIOR,
}
_MORE_ROLES = {
    "chuyen vien": Role.OFFICER,
    "dau moi": Role.OFFICER,
    "can bo": Role.OFFICER,
    "thu truong": Role.HEAD_OF_UNIT,
    "pho chu tich": Role.DEPUTY_CHAIR,
    "quan tri": Role.ADMINISTRATOR,
    "hdnd": Role.COUNCIL,
    "mttq": Role.COUNCIL,
    "tinh": Role.PROVINCE,
}
_KINDS = {fold(words): slug for slug, words in KIND_WORDS.items()} | {k: v.value for k, v in _MORE_KINDS.items()}
_ROLES = {fold(words): slug for slug, words in ROLE_WORDS.items()} | {k: v.value for k, v in _MORE_ROLES.items()}

_NAMES_OF_KINDS = [
    (re.compile(r"(thon|ban|xom|ap|buon|lang|khom|to dan pho|to (so )?\d+|khu pho|khu)\b"), Kind.HAMLET),
    (re.compile(r"(uy ban nhan dan|ubnd) (tinh|thanh pho)\b"), Kind.SUPERIOR),
    (re.compile(r"(van phong|phong|trung tam phuc vu)\b(?!.* dang uy)"), Kind.OFFICE),
    (re.compile(r".*\b(dang uy|dang bo|chi bo|xay dung dang)\b"), Kind.PARTY),
    (re.compile(r"(uy ban nhan dan|ubnd)\b"), Kind.COMMITTEE),
    (re.compile(r".*\b(hoi dong nhan dan|hdnd)\b"), Kind.COUNCIL),
    (re.compile(r".*\b(mat tran|mttq)\b|(hoi|doan|cong doan|lien doan)\b"), Kind.FRONT),
    (re.compile(r"(truong|tram|cong an|ban chi huy|trung tam|ban quan ly|hop tac xa)\b"), Kind.UNIT),
]
"""In this order; "Ban" alone begins the names of hamlets as well as of boards."""
_BOARD = re.compile(r"ban (thuong vu|chap hanh|xay dung|phap che|kinh te|chi huy|quan ly|van hoa)\b")

_ROLE_OF_KIND = {
    Kind.COUNCIL: Role.COUNCIL,
    Kind.FRONT: Role.COUNCIL,
    Kind.PARTY: Role.PARTY_OFFICE,
    Kind.SUPERIOR: Role.PROVINCE,
}
_TITLES = [
    (re.compile(r"(pho )?(truong )?(thon|ban|xom|ap|buon|lang|khom)\b|to truong (to )?dan pho"), Role.HAMLET_HEAD),
    (re.compile(r"chanh van phong\b(?!.*dang uy)"), Role.CHIEF_OF_OFFICE),
    (re.compile(r"van thu\b"), Role.RECORDS_CLERK),
    (re.compile(r"(truong|giam doc|(hieu|tram|chi huy) truong|chanh|chu nhiem|chu tich)\b"), Role.HEAD_OF_UNIT),
]


def kind_of(words: str) -> str | None:
    """The slug of a kind that was written; None for words that mean none."""
    return _KINDS.get(fold(words))


def role_of(words: str) -> str | None:
    return _ROLES.get(fold(words))


def kind_by_name(name: str) -> str | None:
    """What a body most likely is; None where its name does not tell."""
    folded = fold(name)
    for pattern, kind in _NAMES_OF_KINDS:
        if pattern.match(folded) and not (kind is Kind.HAMLET and _BOARD.match(folded)):
            return kind.value
    return None


def role_by_title(title: str, kind: str) -> str:
    """What a post most likely lets its holder do; the least where its title does not tell."""
    folded = fold(title)
    if kind == Kind.COMMITTEE and (found := re.match(r"(pho )?chu tich\b", folded)):
        return Role.DEPUTY_CHAIR if found[1] else Role.CHAIR
    if role := _ROLE_OF_KIND.get(Kind(kind)):
        return role
    return next((role for pattern, role in _TITLES if pattern.match(folded)), Role.OFFICER)
