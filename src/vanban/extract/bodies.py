"""Which bodies ("cơ quan, đơn vị, chức danh") a stretch of text names, from its first word on."""

import re
from dataclasses import dataclass

from vanban.extract import names
from vanban.extract.name_ends import NameEnds
from vanban.extract.verbs import DUTIES, begins_name, duty

_AND = r"(?:(?:và|cùng với|cùng|với|hoặc) )"
BETWEEN = re.compile(rf"(?: ?[,/] ?{_AND}?| {_AND})(?=\w)")
BETWEEN_SUBJECTS = re.compile(rf"(?: ?[,;/] ?{_AND}?| {_AND})(?=\w)")
"""In front of the verb a semicolon too parts those who are told."""
_ASIDE = re.compile(r" ?\([^()]*\)")
_DASH = re.compile(r" [-–] ")
_ALIKE = re.compile(r"(?:phòng,? chống|phòng ngừa|ban hành|tổ chức|hội nghị|báo cáo|thanh tra,)(?!\w)")
"""Work whose first word is a body's noun."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body as printed: `text` stands at [at, to)."""

    at: int
    to: int
    text: str


class Passage(NameEnds):
    """A text in which bodies are looked for."""

    def bodies(self, at: int = 0, *, between: re.Pattern[str] = BETWEEN) -> tuple[Body, ...]:
        """The bodies of the list that starts at `at`; empty where none starts there."""
        found: list[Body] = []
        while (end := self.body(at)) > at:
            found.append(Body(at, end, self.text[at:end]))
            aside = _ASIDE.match(self.text, end)
            gap = between.match(self.even, aside.end() if aside else end)
            if gap is None:
                break
            at = gap.end()
        return tuple(found)

    def body(self, at: int) -> int:
        readings = (
            self.told, self._person, self._post, self._fixed, self._seat, self._organs, self._named, self._group,
        )  # fmt: skip
        return next((end for read in readings if (end := read(at))), at)

    def _person(self, at: int) -> int:
        m = names.PERSON.match(self.even, at)
        if m is None or not self.upper(m.end()):
            return 0
        return self._post(m.end()) or self.capitals(m.end() - 1)

    def _post(self, at: int) -> int:
        m = names.POST.match(self.even, at)
        if m is None or tuple(m[0].split()) in DUTIES:
            return 0
        if village := names.VILLAGES.match(self.even, m[0].rfind(" ") + 1 + m.start()):
            return max(village.end(), self.tail(m.end()) if self.upper(m.end() + 1) else 0)
        bare = 0 if names.PLAIN_POSTS.match(self.even, at) else m.end()
        return self._of_post(m) if self.even[m.end() : m.end() + 1] == " " else bare

    def _of_post(self, m: re.Match[str]) -> int:
        """Behind the body or field that an office belongs to ("Chủ tịch UBND xã", "Trưởng phòng Kinh tế")."""
        end, first = m.end(), m.end() + 1
        domain = names.DOMAIN.match(self.even, first)
        if domain and (self.upper(first) or domain.end() > duty(self.even, first)):
            return self._second_post(self.places(domain.end()))
        inner = self.body(first)
        if inner > first:
            return self._second_post(inner)
        if names.LEVELS.match(self.even, first):
            return self.places(end)
        if self.upper(first) or (
            m[0].endswith("ban") and duty(self.even, first) == first and begins_name(self.even, first)
        ):
            return self.tail(end)
        if m[0].endswith(" ban") and self.even.startswith(" chỉ đạo", end):
            return self.tail(end + len(" chỉ đạo"))
        return 0 if names.PLAIN_POSTS.match(self.even, m.start()) else end

    def _second_post(self, end: int) -> int:
        """A second office behind a dash: "Phó Chủ tịch UBND xã - Tổ trưởng"."""
        dash = _DASH.match(self.even, end)
        return (self._post(dash.end()) if dash and self.upper(dash.end()) else 0) or end

    def _fixed(self, at: int) -> int:
        m = names.FIXED.match(self.even, at)
        return m.end() if m else 0

    def _seat(self, at: int) -> int:
        start = self._behind_determiner(at)
        m = names.SEATS.match(self.even, start)
        if m is None:
            return 0
        end = m.end()
        committee = names.COMMITTEE.fullmatch(m[0])
        if (committee or names.STANDING.fullmatch(m[0])) and self.even[end : end + 1] == " ":
            inner = names.SEATS.match(self.even, end + 1) or (committee and names.AGENCIES.match(self.even, end + 1))
            end = inner.end() if inner else end
        return self.qualified(self.places(end)) if start > at else self.places(end)

    def _organs(self, at: int) -> int:
        """A collective of organs ("các sở, ban, ngành tỉnh"); a single bare noun is none."""
        start = self._behind_determiner(at)
        m = names.ORGANS.match(self.even, start)
        if m is None:
            return 0
        end, last = m.end(), self._last_organ(m.start(), m.end())
        named = self._named(last)
        if named > end and self.qualified(end) == end:
            if last == start:
                return named
            end = start + len(self.even[start:last].rstrip(" ,/-").removesuffix(" và"))
            last = self._last_organ(start, end)
        close = self.qualified(end)
        single = last == start
        if start == at and single and (close == end or self._work_here(start)):
            return 0
        return self.repeated(self._also(close) if start > at else close)

    def _also(self, end: int) -> int:
        """Behind those who close a collective phrase without a "các" of their own."""
        while also := names.ALSO.match(self.even, end):
            end = self.qualified(also.end())
        return end

    def _last_organ(self, start: int, end: int) -> int:
        last = at = start
        while (m := names.ONE_ORGAN.match(self.even, at, end)) and m.end() < end:
            step = names.NEXT_ORGAN.match(self.even, m.end())
            if step is None or step.end() >= end:
                break
            last = at = step.end()
        return last

    def _group(self, at: int) -> int:
        start = self._behind_determiner(at)
        m = names.GROUP.match(self.even, start)
        if m is None or (start == at and names.COMMON_GROUP.fullmatch(m[0])):
            return 0
        close = self.qualified(m.end())
        return self.repeated(self._also(close) if start > at else close)

    def _named(self, at: int) -> int:
        """A noun and its name ("Sở Tài chính", "Tổ công tác …", "Thôn An Phú")."""
        start = self._behind_determiner(at)
        m = names.NOUN.match(self.even, start)
        if m is None or (self._work_here(start) and not self.upper(m.end() + 1)):
            return 0
        if self.even[m.end() : m.end() + 1] == " ":
            end = self._name(m)
            if end:
                return end
        alone = names.ALONE.match(self.even, start) or (
            names.SHORT.fullmatch(m[0]) and duty(self.even, m.end() + 1) > m.end() + 1
        )
        return m.end() if alone and self.upper(start) and not self.shouted else 0

    def _name(self, m: re.Match[str]) -> int:
        """Behind the name that follows a body's noun, 0 where what follows is none."""
        end, first = m.end(), m.end() + 1
        domain = names.DOMAIN.match(self.even, first)
        if domain and not names.PLACE_NOUN.match(m[0]) and (self.upper(first) or duty(self.even, first) < domain.end()):
            return self.places(domain.end())
        if self.upper(first) and not self.shouted and not names.POST.match(self.even, first):
            return self.tail(end)
        if names.PARKED.fullmatch(m[0]) and names.PARKS.match(self.even, first):
            return self.tail(end)
        opens = names.OPEN_LOWER.fullmatch(m[0]) and duty(self.even, first) > first and begins_name(self.even, first)
        return self.tail(end) if opens else 0

    def _behind_determiner(self, at: int) -> int:
        m = names.DETERMINER.match(self.even, at)
        return m.end() if m else at

    def _work_here(self, at: int) -> bool:
        """The words read as work ("Ban hành", "Tổ chức thực hiện", "Phòng, chống"), not as a body."""
        if _ALIKE.match(self.even, at):
            return True
        return duty(self.even, at) > at and not names.SEATS.match(self.even, at) and not names.NOUN.match(self.even, at)
