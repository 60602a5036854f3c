"""Where sentences and their parts end."""

from hypothesis import given
from hypothesis import strategies as st

from vanban.extract.sentences import parts, sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


def test_a_sentence_ends_where_the_next_begins_with_a_capital() -> None:
    assert cut("Trồng rừng. Trong đó, ít nhất 40% là gỗ lớn. 100% hộ tham gia.") == [
        "Trồng rừng.", "Trong đó, ít nhất 40% là gỗ lớn.", "100% hộ tham gia.",
    ]  # fmt: skip


def test_a_full_stop_with_the_next_word_stuck_to_it_ends_one_too() -> None:
    assert cut("thúc đẩy kinh tế.Lồng ghép các nguồn vốn.") == ["thúc đẩy kinh tế.", "Lồng ghép các nguồn vốn."]


def test_numbers_abbreviations_and_domains_end_none() -> None:
    for text in ("Trồng 1.700 ha tại TP. Hồ Chí Minh.", "Ông A. Nguyễn trình bày.", "Gửi về congbao.gov.vn là xong."):
        assert cut(text) == [text]


def test_parts_are_cut_at_semicolons_outside_brackets() -> None:
    text = "đạt 5%; trồng (keo; lim) 20 ha; xong"
    assert [text[a:b].strip() for a, b in parts(text, 0, len(text))] == ["đạt 5%", "trồng (keo; lim) 20 ha", "xong"]


@given(st.text(alphabet="aBđ.;() “”…1", max_size=50))
def test_no_letter_is_lost_or_told_twice(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
    for start, end in spans:
        kept = "".join(text[a:b] for a, b in parts(text, start, end))
        assert [c for c in kept if c.isalnum()] == [c for c in text[start:end] if c.isalnum()]
