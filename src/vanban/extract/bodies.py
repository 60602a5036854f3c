"""Which bodies ("cơ quan, đơn vị, chức danh") a stretch of text names, from its first word on."""

import re
from dataclasses import dataclass

from vanban.extract import names
from vanban.extract.verbs import DUTIES, begins_name, duty, ends_name, links_name
from viet.spelling import even

_WORD = re.compile(r"[^\W_]+(?:[&/.’'][^\W_]+)*")
_AND = r"(?:(?:và|cùng với|cùng|với|hoặc) )"
BETWEEN = re.compile(rf"(?: ?[,/] ?{_AND}?| {_AND})(?=\w)")
BETWEEN_SUBJECTS = re.compile(rf"(?: ?[,;/] ?{_AND}?| {_AND})(?=\w)")
"""In front of the verb a semicolon too parts those who are told."""
_ASIDE = re.compile(r" ?\([^()]*\)")
_LONGEST_NAME = 16
_SHORT = frozenset(
    "sở phòng thôn trạm trường ban tổ đội xóm bản ấp trung\xa0tâm văn\xa0phòng chi\xa0hội".replace("\xa0", "_").split()
)
_ALONE = re.compile(r"(?:ban chỉ đạo|ban quản lý|tiểu ban|tổ công tác|tổ giúp việc|công đoàn|chi đoàn)(?!\w)")
_OPEN_LOWER = re.compile(
    r"(?:trung tâm|tiểu ban|tổ công tác|tổ giúp việc|hội đồng|ban quản lý(?: dự án)?|ban chỉ đạo|ban|tổ|đội|ủy ban"
    r"|đoàn|viện|trạm|văn phòng|trường|quỹ)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body as printed: `text` stands at [at, to)."""

    at: int
    to: int
    text: str


class Passage:
    """A text in which bodies are looked for, evened once."""

    def __init__(self, text: str, known: tuple[str, ...] = ()) -> None:
        """`known` are names that hold as they are, evened: that of the body that issued the plan."""
        self.text = text
        self.even = even(text)
        self.known = known
        letters = sum(map(str.isalpha, text[:120]))
        self._shouted = sum(map(str.isupper, text[:120])) > 0.7 * letters

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
        """Offset behind the body that starts at `at`; `at` itself where none does."""
        return (
            self._told(at) or self._person(at) or self._post(at) or self._fixed(at) or self._seat(at)
            or self._organs(at) or self._named(at) or self._group(at) or at
        )  # fmt: skip

    def _told(self, at: int) -> int:
        return next((at + len(name) for name in self.known if self.even.startswith(name, at)), 0)

    def _person(self, at: int) -> int:
        m = names.PERSON.match(self.even, at)
        if m is None or not self._upper(m.end()):
            return 0
        return self._post(m.end()) or self._capitals(m.end() - 1)

    def _post(self, at: int) -> int:
        m = names.POST.match(self.even, at)
        if m is None or self._is_work(m):
            return 0
        end = m.end()
        if self.even[end : end + 1] != " ":
            return 0 if names.PLAIN_POSTS.match(self.even, at) else end
        domain = names.DOMAIN.match(self.even, end + 1)
        if domain and (self._upper(end + 1) or domain.end() > duty(self.even, end + 1)):
            return self._dash(self._places(domain.end()))
        inner = self.body(end + 1)
        if inner > end + 1:
            return self._dash(inner)
        level = names.LEVELS.match(self.even, end + 1)
        if level:
            return self._places(end)
        if self._upper(end + 1):
            return self._tail(end)
        if (
            m[0].endswith(("ban", "tiểu ban"))
            and begins_name(self.even, end + 1)
            and not duty(self.even, end + 1) > end + 1
        ):
            return self._tail(end)
        if m[0].endswith(" ban") and self.even.startswith(" chỉ đạo", end):
            return self._tail(end + len(" chỉ đạo"))
        return 0 if names.PLAIN_POSTS.match(self.even, at) else end

    def _dash(self, end: int) -> int:
        """A second office behind a dash: "Trưởng Ban Xây dựng Đảng - Trưởng Tiểu ban"."""
        dash = re.compile(r" [-–] ").match(self.even, end)
        if dash and self._upper(dash.end()) and (names.POST.match(self.even, dash.end())):
            return self._post(dash.end()) or end
        return end

    def _fixed(self, at: int) -> int:
        m = names.FIXED.match(self.even, at)
        return m.end() if m else 0

    def _seat(self, at: int) -> int:
        det = names.DETERMINER.match(self.even, at)
        m = names.SEATS.match(self.even, det.end() if det else at)
        if m is None:
            return 0
        end = m.end()
        if m[0] in ("ban thường vụ", "btv", "ban chấp hành", "bch") and self.even[end : end + 1] == " ":
            inner = names.SEATS.match(self.even, end + 1)
            end = inner.end() if inner else end
        return self._places(end)

    def _organs(self, at: int) -> int:
        det = names.DETERMINER.match(self.even, at)
        start = det.end() if det else at
        m = names.ORGANS.match(self.even, start)
        if m is None:
            return 0
        end, last = m.end(), self._last_organ(m.start(), m.end())
        named = self._named(last)
        if named > end and not self._qualified(end) > end:
            if last == start:
                return named
            end = max(i for i in range(start, last) if self.even[i - 1 : i].isalnum() and not self.even[i].isalnum())
            last = self._last_organ(start, end)
        close = self._qualified(end)
        plain = last == start and close == end
        if (det is None and (plain or (last == start and self._work_here(start)))) or (plain and not det):
            return 0
        return self._repeated(close)

    def _last_organ(self, start: int, end: int) -> int:
        last = at = start
        while (m := names.ONE_ORGAN.match(self.even, at, end)) and m.end() < end:
            step = names.NEXT_ORGAN.match(self.even, m.end())
            if step is None or step.end() >= end:
                break
            last = at = step.end()
        return last

    def _group(self, at: int) -> int:
        det = names.DETERMINER.match(self.even, at)
        m = names.GROUP.match(self.even, det.end() if det else at)
        if m is None or (det is None and (m[0] in ("tổ chức", "thành viên", "lực lượng"))):
            return 0
        return self._repeated(self._qualified(m.end()))

    def _named(self, at: int) -> int:
        det = names.DETERMINER.match(self.even, at)
        start = det.end() if det else at
        m = names.NOUN.match(self.even, start)
        if m is None:
            return 0
        end = m.end()
        first = end + 1
        if self.even[end : end + 1] == " ":
            domain = names.DOMAIN.match(self.even, first)
            if domain and not (self.text[first].islower() and self.text[start].isupper() and self._work_here(start)):
                return self._places(domain.end())
            if self._upper(first) and not self._shouted and not names.POST.match(self.even, first):
                return self._tail(end)
            if m[0] in ("ban quản lý", "liên hiệp", "công ty", "tổng công ty") and names.PARKS.match(self.even, first):
                return self._tail(end)
            if _OPEN_LOWER.match(self.even, start) and begins_name(self.even, first) and duty(self.even, first) > first:
                return self._tail(end) if not self._work_here(start) else 0
        if self._shouted or not self.text[start].isupper():
            return 0
        alone = _ALONE.match(self.even, start) or (
            m[0].replace(" ", "_") in _SHORT and duty(self.even, first) > first and not self._work_here(start)
        )
        return end if alone else 0

    def _places(self, end: int) -> int:
        """Behind levels and place names: "… Việt Nam tỉnh", "… xã An Phú", "… khu vực XII"."""
        for _ in range(3):
            if self.even[end : end + 1] != " ":
                break
            level = names.PARTY.match(self.even, end + 1) or names.LEVELS.match(self.even, end + 1)
            if level:
                end = level.end()
            elif self._upper(end + 1) and not self._shouted and not self._other(end + 1):
                end = self._capitals(end)
            else:
                break
        return end

    def _other(self, at: int) -> bool:
        """A new body or office starts here."""
        return any(p.match(self.even, at) for p in (names.POST, names.SEATS, names.NOUN)) or duty(self.even, at) > at

    def _capitals(self, end: int) -> int:
        for _ in range(4):
            dash = 2 if self.even[end : end + 3] in (" - ", " – ") else 0
            word = _WORD.match(self.text, end + 1 + dash)
            if self.even[end : end + 1] != " " or not word or not self.text[word.start()].isupper():
                break
            end = word.end()
        return end

    def _qualified(self, end: int) -> int:
        for _ in range(3):
            glued = self.even[end : end + 1] != " " and not self.even.startswith((", có liên quan", ", liên quan"), end)
            if glued:
                break
            told = re.compile(r" (?:trong|của|thuộc) ").match(self.even, end)
            if told and (named := self._told(told.end())):
                return named
            m = names.QUALIFIER.match(self.even, end + (self.even[end] == " "))
            level = names.LEVEL.match(self.even, end + 1) or self.even.startswith(" của ", end)
            near = m.end() if m else self._places(end) if level else end
            if near == end:
                break
            end = near
        return end

    def _repeated(self, end: int) -> int:
        """A syllable typed twice ("chuyên môn môn") belongs to the name."""
        m = re.compile(r"(\w+) \1(?!\w)").match(self.even, self.even.rfind(" ", 0, end) + 1)
        return m.end() if m and m.start() < end < m.end() else end

    def _tail(self, end: int) -> int:
        """Behind a name that only its grammar closes: up to a verb, a link word or a mark."""
        start = end
        for _ in range(_LONGEST_NAME):
            step = self._step(end, first=end == start)
            if step == end:
                break
            end = step
        return end

    def _step(self, end: int, *, first: bool) -> int:
        if self.even.startswith(",", end):
            more = re.compile(r", ?(?=\w)").match(self.even, end)
            listed = re.compile(r", ?\w+(?: \w+){0,3} và \w").match(self.even, end)
            if not (more and listed and self._upper(more.end())) or self.body(more.end()) > more.end():
                return end
            word = _WORD.match(self.text, more.end())
            return word.end() if word else end
        if self.even[end : end + 3] in (" - ", " – ") and self._upper(end + 3):
            word = _WORD.match(self.text, end + 3)
            return word.end() if word else end
        word = _WORD.match(self.text, end + 1)
        if self.even[end : end + 1] != " " or word is None:
            return end
        return self._word(word, first=first)

    def _word(self, word: re.Match[str], *, first: bool) -> int:
        at, end = word.start(), word.end()
        plain = self.even[at:end]
        if plain == "và":
            goes_on = self._upper(end + 1) and not (self._other(end + 1) or names.FIXED.match(self.even, end + 1))
            return end if goes_on or self.even.startswith((" khu ", " các khu "), end) else at - 1
        if plain == "của":
            inner = max(self.body(end + 1), self._places(end))
            return inner if inner > end + 1 else at - 1
        if plain == "các":
            return end if first else at - 1
        if self.text[at].isupper():
            return end
        inside = links_name(self.even, at)
        if inside > at and self._upper(inside + 1):
            return inside
        ends = not begins_name(self.even, at) if first else ends_name(self.even, at)
        return at - 1 if ends else end

    def _upper(self, at: int) -> bool:
        return self.text[at : at + 1].isupper()

    def _work_here(self, at: int) -> bool:
        """The words read as work ("Ban hành", "Tổ chức thực hiện", "Phòng, chống"), not as a body."""
        if re.compile(r"(?:phòng,? chống|phòng ngừa|ban hành|tổ chức|hội nghị|báo cáo|thanh tra,)(?!\w)").match(
            self.even, at
        ):
            return True
        return duty(self.even, at) > at and not names.SEATS.match(self.even, at) and not names.NOUN.match(self.even, at)

    def _is_work(self, m: re.Match[str]) -> bool:
        return tuple(m[0].split()) in DUTIES
