"""Bodies, people, posts and accounts: a person is not an account, and rights come from posts."""

import datetime as dt

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from tiendo.rules.rights import Role
from tiendo.tenancy.models import Locality, Scoped

ROLE_LABELS = {
    Role.CLERK: _("Chuyên viên Văn phòng"),
    Role.CHIEF_OF_OFFICE: _("Chánh Văn phòng"),
    Role.RECORDS_CLERK: _("Văn thư"),
    Role.CHAIR: _("Chủ tịch"),
    Role.DEPUTY_CHAIR: _("Phó Chủ tịch phụ trách"),
    Role.HEAD_OF_UNIT: _("Thủ trưởng đơn vị"),
    Role.OFFICER: _("Đầu mối của đơn vị"),
    Role.HAMLET_HEAD: _("Trưởng thôn"),
    Role.PARTY_OFFICE: _("Văn phòng Đảng ủy"),
    Role.COUNCIL: _("Hội đồng nhân dân, Mặt trận Tổ quốc"),
    Role.PROVINCE: _("Cấp tỉnh"),
    Role.ADMINISTRATOR: _("Quản trị hệ thống"),
}


class Body(Scoped):
    """An organisation that acts or answers ("cơ quan, đơn vị"): committee, office, school, hamlet."""

    class Kind(models.TextChoices):
        COMMITTEE = "committee", _("Ủy ban nhân dân")
        COUNCIL = "council", _("Hội đồng nhân dân")
        PARTY = "party", _("cơ quan Đảng")
        FRONT = "front", _("Mặt trận, đoàn thể")
        OFFICE = "office", _("phòng, ban chuyên môn")
        UNIT = "unit", _("đơn vị sự nghiệp")
        HAMLET = "hamlet", _("thôn")
        SUPERIOR = "superior", _("cơ quan cấp trên")

    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=200)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    """The last day on which it existed under this name; None while it does."""
    successor = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="predecessors")
    """Who took its place; of a former name, the body that has another name now."""

    class Meta:
        db_table = "bodies_body"
        constraints = [models.UniqueConstraint(fields=["locality", "name", "valid_from"], name="bodies_body_name")]

    def __str__(self) -> str:
        return self.name


class FieldOfWork(Scoped):
    """Which body answers for a field ("lĩnh vực"), so that a lead can be proposed where the plan names none."""

    words = models.CharField(max_length=500)
    """Words of the field as plans have them, apart by commas: "nông nghiệp, thủy lợi, đất đai"."""
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="fields")

    class Meta:
        db_table = "bodies_field_of_work"
        constraints = [models.UniqueConstraint(fields=["locality", "words"], name="bodies_field_once")]

    def __str__(self) -> str:
        return self.words


class Person(Scoped):
    """A human being who holds posts; may have no account at all ("người")."""

    name = models.CharField(max_length=120)

    class Meta:
        db_table = "bodies_person"

    def __str__(self) -> str:
        return self.name


class Post(Scoped):
    """A person's place in a body for a time ("chức vụ"); several may be held at once."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="posts")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="posts")
    role = models.CharField(max_length=20, choices=[(r.value, ROLE_LABELS[r]) for r in Role])
    title = models.CharField(max_length=120)
    """As on paper: "Trưởng phòng Kinh tế"."""
    since = models.DateField()
    until = models.DateField(null=True)
    """The last day on which it is held; None while no end is known."""

    class Meta:
        db_table = "bodies_post"

    def __str__(self) -> str:
        return f"{self.title}: {self.person_id}"

    def is_held(self, on: dt.date) -> bool:
        return self.since <= on and (self.until is None or self.until >= on)


class Accounts(BaseUserManager["Account"]):
    """Finds an account by its user name."""


class Account(AbstractBaseUser):
    """A way to sign in ("tài khoản"); not scoped by row security, since it is what tells the locality."""

    locality = models.ForeignKey(Locality, on_delete=models.PROTECT, related_name="+")
    username = models.CharField(max_length=60, unique=True)
    person = models.OneToOneField(Person, null=True, on_delete=models.PROTECT, related_name="account")
    is_active = models.BooleanField(default=True)
    must_change_password = models.BooleanField(default=False)
    """The password was made by another: nothing else is done with the account before it is changed."""

    objects = Accounts()
    USERNAME_FIELD = "username"

    class Meta:
        db_table = "bodies_account"

    def __str__(self) -> str:
        return self.username

    @cached_property
    def posts(self) -> list[Post]:
        """Held today where the localities are, asked once per request."""
        today = timezone.localdate()
        known = self.person.posts.all() if self.person else ()
        return sorted((post for post in known if post.is_held(today)), key=lambda post: post.pk)

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(post.role for post in self.posts)

    @property
    def display_name(self) -> str:
        return self.person.name if self.person else self.username

    @property
    def role_label(self) -> str:
        """The title on paper of the first post held."""
        return self.posts[0].title if self.posts else ""
