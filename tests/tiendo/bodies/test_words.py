"""What a body and a post are is told by their names where the table does not say."""

import pytest

from tiendo.bodies.roster.words import KIND_WORDS, ROLE_WORDS, kind_by_name, kind_of, role_by_title, role_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Thôn Đông", "hamlet"),
        ("Bản Mường", "hamlet"),
        ("Tổ dân phố 3", "hamlet"),
        ("Ban Thường vụ Đảng ủy", "party"),
        ("Ban Chỉ huy Quân sự xã", "unit"),
        ("Phòng Kinh tế", "office"),
        ("Văn phòng HĐND và UBND xã", "office"),
        ("Văn phòng Đảng ủy xã", "party"),
        ("Trung tâm Phục vụ hành chính công", "office"),
        ("UBND xã A", "committee"),
        ("UBND tỉnh B", "superior"),
        ("Hội đồng nhân dân xã A", "council"),
        ("Hội Nông dân xã", "front"),
        ("Ủy ban Mặt trận Tổ quốc xã", "front"),
        ("Trường Tiểu học A", "unit"),
        ("Trạm Y tế xã", "unit"),
        ("Tổ hợp tác", None),
        ("Tổ 5", "hamlet"),
        ("Nhà văn hóa", None),
    ],
)
def test_a_body_is_known_by_its_name(name: str, kind: str | None) -> None:
    assert kind_by_name(name) == kind


@pytest.mark.parametrize(
    ("title", "kind", "role"),
    [
        ("Chủ tịch UBND xã", "committee", "chair"),
        ("Phó Chủ tịch UBND xã", "committee", "deputy_chair"),
        ("Phó Chủ tịch HĐND xã", "council", "council"),
        ("Chủ tịch Hội Nông dân", "front", "council"),
        ("Chánh Văn phòng HĐND và UBND", "office", "chief_of_office"),
        ("Chánh Văn phòng Đảng ủy", "party", "party_office"),
        ("Văn thư", "office", "records_clerk"),
        ("Trưởng phòng", "office", "head_of_unit"),
        ("Phó Trưởng phòng", "office", "officer"),
        ("Hiệu trưởng", "unit", "head_of_unit"),
        ("Trưởng Công an xã", "unit", "head_of_unit"),
        ("Trưởng thôn Đông", "hamlet", "hamlet_head"),
        ("Tổ trưởng tổ dân phố 3", "hamlet", "hamlet_head"),
        ("Chuyên viên", "office", "officer"),
    ],
)
def test_a_role_is_told_by_the_title_and_never_more_than_it_says(title: str, kind: str, role: str) -> None:
    assert role_by_title(title, kind) == role


def test_the_words_of_the_screens_are_understood() -> None:
    assert {kind: kind_of(words) for kind, words in KIND_WORDS.items()} == {kind: kind for kind in KIND_WORDS}
    assert {role: role_of(words) for role, words in ROLE_WORDS.items()} == {role: role for role in ROLE_WORDS}
    assert (kind_of("hành tinh"), role_of("vua")) == (None, None)
