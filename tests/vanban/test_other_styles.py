"""Whether plans in styles that no sample has are read: a Party committee's, and one that a decision promulgates."""

import pytest
from tests.vanban.other_styles import party_plan, promulgated_plan
from tests.vanban.readings import Json, contract

CULTURE, TOWNS = "Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân các xã, phường"


@pytest.fixture(scope="module")
def party() -> Json:
    return contract(party_plan(), "ke-hoach.docx")


@pytest.fixture(scope="module")
def promulgated() -> Json:
    return contract(promulgated_plan(), "quyet-dinh.docx")


def task(reading: Json, beginning: str) -> Json:
    (found,) = (t for t in reading["tasks"] if t["quote"].startswith(beginning))
    return found


def headings(reading: Json) -> list[tuple[str | None, str, int]]:
    return [(s["label"], s["title"], s["level"]) for s in reading["sections"] if s["title"]]


def test_a_party_paper_names_itself_otherwise(party: Json) -> None:
    document = party["document"]
    assert (document["number"], document["symbol"], document["place"]) == ("12", "KH/ĐU", "Bắc Hải")
    assert (document["issuer"], document["parent_issuer"]) == ("Đảng ủy xã Bắc Hải", "Đảng bộ tỉnh Lâm Sơn")
    assert document["title"] == "thực hiện Nghị quyết số 15-NQ/TU của Tỉnh ủy về giảm nghèo bền vững"
    assert document["date"]["end"] == "2026-03-05"
    assert document["signer"] == {"name": "Đinh Văn Lộc", "position": "Bí thư", "mode": "TM."}
    assert [(c["number"], c["date"]) for c in document["cites"]] == [("15-NQ/TU", "2026-01-12")]


def test_a_party_papers_headings_carry_a_dash(party: Json) -> None:
    assert headings(party) == [
        ("I", "MỤC ĐÍCH, YÊU CẦU", 1),
        ("II", "CHỈ TIÊU ĐẾN NĂM 2030", 1),
        ("III", "NHIỆM VỤ, GIẢI PHÁP", 1),
        ("IV", "TỔ CHỨC THỰC HIỆN", 1),
    ]


def test_targets_take_the_time_of_their_heading(party: Json) -> None:
    targets = [(t["value"], t["comparator"], t["kind"], t["period"]["each"]) for t in party["targets"]]
    assert targets == [(1.2, "=", "change", "year"), (72, "=", "level", "year"), (450, ">=", "cumulative", None)]
    assert {t["period"]["end"] for t in party["targets"]} == {"2030-12-31"}


def test_party_bodies_lead_help_and_receive(party: Json) -> None:
    scheme, watch = task(party, "Ủy ban nhân dân xã xây dựng Đề án"), task(party, "Ban Xây dựng Đảng")
    assert scheme["lead"] == ["Ủy ban nhân dân xã Bắc Hải"]
    assert (scheme["deadlines"][0]["start"], scheme["deadlines"][0]["end"]) == ("2026-05-01", "2026-05-31")
    assert (watch["lead"], watch["partners"]) == (["Ban Xây dựng Đảng"], ["Ủy ban Kiểm tra Đảng ủy"])
    assert watch["deadlines"][0]["recurrence"] == {"every": "quarter", "from": None, "to": None}
    assert scheme["submit_to"] == watch["submit_to"] == ["Ban Thường vụ Đảng ủy"]
    spread = task(party, "Các chi bộ")["deadlines"][0]
    assert (spread["end"], spread["before"]) == ("2026-04-30", True)


def test_a_decision_that_promulgates_gives_its_own_data(promulgated: Json) -> None:
    document = promulgated["document"]
    assert (document["type"], document["number"], document["symbol"]) == ("Quyết định", "845", "QĐ-UBND")
    assert document["issuer"] == "Ủy ban nhân dân tỉnh Lâm Sơn"
    assert document["term"] == {"start": 2026, "end": 2028}
    assert document["signer"] == {"name": "Hoàng Thị Mai", "position": "Phó Chủ tịch", "mode": "KT."}
    assert [c["number"] for c in document["cites"]] == ["147/QĐ-TTg", "21/TTr-SVHTTDL"]


def test_the_attached_plan_is_one_section_with_its_parts(promulgated: Json) -> None:
    (plan, *parts) = headings(promulgated)
    assert (plan[0], plan[2]) == (None, 1)
    assert parts == [
        ("Phần I", "MỤC TIÊU", 2),
        ("1", "Mục tiêu chung", 3),
        ("2", "Mục tiêu cụ thể", 3),
        ("Phần II", "NHIỆM VỤ VÀ GIẢI PHÁP", 2),
        ("1", "Về hạ tầng", 3),
        ("Phần III", "DANH MỤC NHIỆM VỤ", 2),
    ]


def test_lettered_targets_and_tasks_of_the_attached_plan(promulgated: Json) -> None:
    targets = [(t["value"], t["unit"], t["comparator"], t["kind"]) for t in promulgated["targets"]]
    assert targets[:2] == [(120000, "lượt khách", "=", "cumulative"), (65.5, "%", ">=", "level")]
    assert (targets[2][0], targets[2][2]) == (5, ">=")
    survey, ground = task(promulgated, "Sở Xây dựng"), task(promulgated, "Giao Ủy ban nhân dân")
    assert (survey["lead"], survey["deadlines"][0]["end"]) == (["Sở Xây dựng"], "2026-09-30")
    assert ground["lead"] == [TOWNS]


def test_the_rows_of_its_table_are_tasks(promulgated: Json) -> None:
    criteria, training = (t for t in promulgated["tasks"] if t["origin"] == "table")
    assert (criteria["lead"], criteria["partners"]) == ([CULTURE], ["Sở Tài chính"])
    assert (criteria["deadlines"][0]["start"], criteria["deadlines"][0]["end"]) == ("2026-04-01", "2026-06-30")
    assert criteria["deliverables"][0]["kind"] == "Quyết định"
    assert (training["lead"], training["partners"]) == (["Trường Cao đẳng Lâm Sơn"], [TOWNS])
    assert training["deadlines"][0]["recurrence"] == {"every": "year", "from": "01-01", "to": "12-31"}


@pytest.mark.parametrize("reading", ["party", "promulgated"])
def test_nothing_is_wrong_with_a_sound_plan(reading: str, request: pytest.FixtureRequest) -> None:
    assert [f for f in request.getfixturevalue(reading)["findings"] if f["severity"] == "error"] == []
