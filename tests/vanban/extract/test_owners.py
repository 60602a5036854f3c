"""Whom a heading or lead-in makes responsible for what stands under it."""

import pytest

from vanban.extract.owners import owner_in


@pytest.mark.parametrize(
    ("heading", "bodies"),
    [
        ("Sở Tài chính", ["Sở Tài chính"]),
        ("Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo", ["Sở Tài chính"]),
        ("Các cơ quan đăng ký đầu tư (Sở Tài chính, Sở Xây dựng):", ["Các cơ quan đăng ký đầu tư"]),
        ("Trách nhiệm của đối tượng thực hiện kiểm kê", ["đối tượng thực hiện kiểm kê"]),
        ("Đối với các thôn", ["các thôn"]),
        ("Đề nghị Ủy ban Mặt trận Tổ quốc xã", ["Ủy ban Mặt trận Tổ quốc xã"]),
        ("Liên đoàn Lao động, Hội Nông dân", ["Liên đoàn Lao động", "Hội Nông dân"]),
    ],
)  # fmt: skip
def test_a_heading_that_names_bodies_hands_them_down(heading: str, bodies: list[str]) -> None:
    assert [b.text for b in owner_in(heading, heading=True)[0]] == bodies


@pytest.mark.parametrize(
    "heading",
    [
        "Về phát triển kinh tế",
        "Tổ chức thực hiện",
        "Hoàn thiện Trung tâm đổi mới sáng tạo",
        "Nông nghiệp và Môi trường",
    ],
)
def test_a_heading_about_work_names_nobody(heading: str) -> None:
    assert owner_in(heading, heading=True)[0] == ()


def test_a_lead_in_hands_down_its_addressees_and_that_they_are_asked() -> None:
    bodies, request = owner_in("Đề nghị các đoàn thể:")
    assert ([b.text for b in bodies], request) == (["các đoàn thể"], True)
