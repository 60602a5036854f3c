"""Which tasks a plan gives, to whom, until when: small plans, and what changes when one thing in them does."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.papers import plan

from vanban.extract.tasks import tasks_of
from vanban.model import Identity, Task
from vanban.structure.build import outline_of

ISSUER = Identity(issuer="Ủy ban nhân dân xã Sơn Hạ")


def tasks(*lines: str, identity: Identity = ISSUER) -> tuple[Task, ...]:
    return tasks_of(outline_of(plan(*lines)), (), identity)


def quotes(found: tuple[Task, ...]) -> list[str]:
    return [t.quote for t in found]


def test_every_leaf_item_that_orders_is_a_task_and_its_quote_has_no_bullet() -> None:
    found = tasks(
        "**II. NHIỆM VỤ**", "**1. Về rừng**", "- Trồng 20 ha rừng gỗ lớn.", "- Rà soát quy hoạch ba loại rừng."
    )
    assert quotes(found) == ["Trồng 20 ha rừng gỗ lớn.", "Rà soát quy hoạch ba loại rừng."]
    assert {t.section for t in found} == {"II.1"}


def test_the_quote_is_the_text_at_its_spans() -> None:
    outline = outline_of(plan("**II. NHIỆM VỤ**", "- Trồng rừng.", "a) Nhiệm vụ: Chăm sóc rừng mới trồng."))
    for task in tasks_of(outline, (), ISSUER):
        assert " ".join(outline.source.text[s.start : s.end] for s in task.spans) == task.quote


def test_purposes_aims_money_and_slogans_are_no_tasks() -> None:
    found = tasks(
        "**I. MỤC ĐÍCH, YÊU CẦU**", "- Tạo sự thống nhất trong nhân dân.", "**II. MỤC TIÊU**",
        "- Hoàn thành trồng 20 ha rừng.",
        "**III. KINH PHÍ**", "- Huy động từ nhân dân.", "**IV. KHẨU HIỆU**", "1. Chung tay trồng rừng!",
    )  # fmt: skip
    assert found == ()


def test_an_order_among_the_requirements_is_outside_the_score() -> None:
    found = tasks("**I. MỤC ĐÍCH, YÊU CẦU**", "1. Quá trình thực hiện phải định kỳ sơ kết, tổng kết.")
    assert [t.role for t in found] == ["frame"]


def test_under_money_only_what_a_named_body_must_do_counts() -> None:
    found = tasks("**IV. KINH PHÍ**", "- Kinh phí từ ngân sách xã.", "- Các thôn chủ động bố trí kinh phí.")
    assert quotes(found) == ["Các thôn chủ động bố trí kinh phí."]


def test_the_issuer_leads_nothing_by_default() -> None:
    assert tasks("**II. NHIỆM VỤ**", "- Trồng rừng gỗ lớn.")[0].lead == ()


def test_an_items_own_subject_wins_over_the_heading() -> None:
    found = tasks(
        "**III. TỔ CHỨC THỰC HIỆN**", "**1. Phòng Kinh tế**", "- Lập danh sách.", "- Trạm Y tế khám sức khỏe."
    )
    assert [t.lead for t in found] == [("Phòng Kinh tế",), ("Trạm Y tế",)]


def test_a_lead_in_hands_its_addressees_to_the_items_below() -> None:
    found = tasks(
        "**II. NHIỆM VỤ**",
        "UBND xã lãnh đạo, chỉ đạo các thôn, các cơ quan đơn vị:",
        "- Trồng rừng.",
        "- Chăm sóc rừng.",
    )
    assert {t.lead for t in found} == {("Các thôn", "Các cơ quan đơn vị")}


def test_working_with_others_under_a_bodys_heading_has_lead_and_partner() -> None:
    found = tasks("**III. TỔ CHỨC THỰC HIỆN**", "**1. Phòng Kinh tế**", "- Phối hợp với Công an xã tuần tra rừng.")
    assert [(t.lead, t.partners) for t in found] == [(("Phòng Kinh tế",), ("Công an xã",))]


def test_role_lines_speak_of_the_whole_run_above_and_win() -> None:
    found = tasks(
        "**II. NHIỆM VỤ**", "**1. Về rừng**", "a) Nhiệm vụ:", "- Trạm Y tế trồng rừng.", "- Chăm sóc rừng.",
        "b) Cơ quan thực hiện:", "- Đơn vị chủ trì: Phòng Kinh tế.", "- Đơn vị phối hợp: Các thôn.",
        "c) Thời gian thực hiện: Hoàn thành trong năm 2026.", "**2. Về nước**", "- Sửa kênh mương.",
    )  # fmt: skip
    assert [(t.lead, t.partners) for t in found] == [(("Phòng Kinh tế",), ("Các thôn",))] * 2 + [((), ())]
    assert [[d.end for d in t.deadlines] for t in found] == [[dt.date(2026, 12, 31)]] * 2 + [[]]


def test_role_lines_between_items_speak_of_the_item_just_above() -> None:
    found = tasks(
        "**II. NHIỆM VỤ**", "- Lập danh sách.", "Thời gian hoàn thành: Trước ngày 15/11/2026.", "- Trồng rừng.",
        "Thời gian hoàn thành: Trước ngày 31/12/2026.",
    )  # fmt: skip
    assert [t.deadlines[0].end for t in found] == [dt.date(2026, 11, 15), dt.date(2026, 12, 31)]


def test_a_heading_that_is_the_work_is_a_task_when_role_lines_stand_under_it() -> None:
    found = tasks(
        "**II. NHIỆM VỤ**",
        "**1. Tổ chức hội nghị sơ kết**",
        "- Cơ quan chủ trì: Phòng Kinh tế.",
        "- Sản phẩm: Báo cáo sơ kết.",
    )
    assert [(t.quote, t.lead) for t in found] == [("Tổ chức hội nghị sơ kết", ("Phòng Kinh tế",))]
    assert [d.kind for d in found[0].deliverables] == ["Báo cáo"]


def test_an_item_without_a_time_takes_that_of_its_heading() -> None:
    found = tasks(
        "**II. LỘ TRÌNH**", "**1. Giai đoạn 2026 - 2028**", "- Trồng rừng.", "- Tỉa thưa rừng trong quý I/2027."
    )
    assert [(d.end, d.inherited) for t in found for d in t.deadlines] == [
        (dt.date(2028, 12, 31), True), (dt.date(2027, 3, 31), False),
    ]  # fmt: skip


def test_what_only_tells_the_content_belongs_to_its_lead_in() -> None:
    found = tasks(
        "**II. NỘI DUNG**",
        "- Tuyên truyền tiêu chuẩn đại biểu, cụ thể:",
        "+ Về tuổi: từ 21 trở lên.",
        "+ Về sức khỏe: tốt.",
    )
    assert quotes(found) == ["Tuyên truyền tiêu chuẩn đại biểu, cụ thể:"]


def test_a_sentence_cut_at_a_dash_is_one_task() -> None:
    found = tasks(
        "**III. TỔ CHỨC THỰC HIỆN**",
        "1. Phòng Kinh tế theo dõi, đôn đốc các thôn trồng rừng; tổng hợp, báo cáo kết quả về Chi cục Kiểm lâm",
        "- cơ quan thường trực Ban Chỉ đạo trước ngày 20 hằng tháng.",
    )  # fmt: skip
    assert len(found) == 1
    assert len(found[0].spans) == 2


def test_a_closing_aim_is_left_off_the_quote() -> None:
    found = tasks("**II. NHIỆM VỤ**", "- Khám chữa bệnh cho nhân dân. Phấn đấu đến năm 2030 đạt 98%.")
    assert quotes(found) == ["Khám chữa bệnh cho nhân dân."]


def test_asking_a_body_is_a_request() -> None:
    found = tasks("**III. TỔ CHỨC THỰC HIỆN**", "1. Đề nghị HĐND xã giám sát.", "2. Giao Phòng Kinh tế theo dõi.")
    assert [t.request for t in found] == [True, False]
    assert found[0].lead == ("Hội đồng nhân dân xã Sơn Hạ",)


def test_a_bullet_under_a_doers_paragraph_is_that_doers() -> None:
    found = tasks(
        "**III. TỔ CHỨC THỰC HIỆN**",
        "1. Các thôn xây dựng kế hoạch trồng rừng; đề ra giải pháp bảo vệ rừng non.",
        "- Giới thiệu mô hình tốt.",
    )
    assert [t.lead for t in found] == [("Các thôn",)] * 2


def test_those_with_whom_a_lead_in_has_the_work_done_are_partners_of_its_items() -> None:
    found = tasks("**III. TỔ CHỨC THỰC HIỆN**", "1. Phòng Kinh tế phối hợp với các thôn:", "- Lập danh sách.")
    assert [(t.lead, t.partners) for t in found] == [(("Phòng Kinh tế",), ("Các thôn",))]


def test_a_lead_in_ends_the_run_of_the_items_before_it() -> None:
    found = tasks(
        "**II. NHIỆM VỤ**",
        "- Trồng rừng.",
        "- Phối hợp hướng dẫn các thôn, trong đó:",
        "+ Trạm Y tế: khám sức khỏe cho người trồng rừng.",
        "Thời gian thực hiện: quý I/2026.",
    )
    assert [len(t.deadlines) for t in found] == [0, 1]


def test_a_field_may_list_its_bodies_on_lines_of_their_own() -> None:
    found = tasks("**II. NHIỆM VỤ**", "- Trồng rừng.", "b) Cơ quan phối hợp:", "- Trạm Y tế;", "- Các thôn.")
    assert [t.partners for t in found] == [("Trạm Y tế", "Các thôn")]


def test_articles_that_promulgate_or_close_are_no_tasks() -> None:
    found = tasks(
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng rừng.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "Điều 3. Các sở, ban, ngành chịu trách nhiệm thi hành Quyết định này./.",
    )
    assert found == ()


BODIES = st.sampled_from(["Phòng Kinh tế", "Trạm Y tế", "Công an xã", "Sở Xây dựng", "Hội Nông dân"])


@given(BODIES, BODIES)
def test_renaming_the_doer_changes_the_lead_alone(one: str, other: str) -> None:
    first, second = (tasks("**II. NHIỆM VỤ**", f"- {b} lập danh sách trong quý I/2026.")[0] for b in (one, other))
    assert (first.lead, second.lead) == ((one,), (other,))
    assert first.deadlines == second.deadlines
    assert first.deliverables == second.deliverables


@given(st.integers(1, 12), st.integers(2026, 2035))
def test_moving_the_date_moves_the_deadline_alone(month: int, year: int) -> None:
    task = tasks("**II. NHIỆM VỤ**", f"- Phòng Kinh tế báo cáo UBND xã trước ngày 15/{month}/{year}.")[0]
    assert [(d.end, d.before) for d in task.deadlines] == [(dt.date(year, month, 15), True)]
    assert task.submit_to == ("Ủy ban nhân dân xã Sơn Hạ",)


@given(st.integers(1, 4), BODIES)
def test_a_role_line_changes_the_leads_of_its_run_only(behind: int, body: str) -> None:
    items = ["- Trồng rừng.", "- Chăm sóc rừng.", "- Tỉa thưa rừng.", "- Lập bản đồ rừng."]
    with_role = [*items[:behind], f"Cơ quan chủ trì: {body}.", *items[behind:]]
    found = tasks("**II. NHIỆM VỤ**", *with_role)
    assert [t.lead for t in found] == [(body,)] * behind + [()] * (len(items) - behind)


@given(st.sampled_from(["An Phú", "Tân Lập", "Mường Khoa"]))
def test_another_commune_changes_its_own_name_alone(place: str) -> None:
    lines = ("**II. NHIỆM VỤ**", "- Lập kế hoạch trình UBND xã phê duyệt.")
    task = tasks(*lines, identity=Identity(issuer=f"Ủy ban nhân dân xã {place}"))[0]
    assert task.submit_to == (f"Ủy ban nhân dân xã {place}",)
    assert quotes(tasks(*lines)) == [task.quote]


def test_a_lead_in_without_items_is_no_task() -> None:
    found = tasks(
        "**II. NHIỆM VỤ**", "- Trồng rừng.", "- Chủ tịch UBND xã chỉ đạo các thôn, Trạm Y tế:", "**III. KINH PHÍ**"
    )
    assert quotes(found) == ["Trồng rừng."]


def test_all_who_are_told_within_a_paragraph_lead() -> None:
    (found,) = tasks(
        "**III. TỔ CHỨC THỰC HIỆN**",
        "1. Phòng Kinh tế lập danh sách; Trạm Y tế khám sức khỏe. Giao Công an xã tuần tra; doanh nghiệp được hỗ trợ.",
    )
    assert found.lead == ("Phòng Kinh tế", "Trạm Y tế", "Công an xã")


def test_those_told_in_the_opening_lead_where_no_heading_names_anyone() -> None:
    found = tasks(
        "UBND xã yêu cầu các thôn và Trạm Y tế thực hiện các nội dung sau:",
        "**1. Về rừng**", "- Trồng rừng.", "**2. Phòng Kinh tế**", "- Lập danh sách.",
    )  # fmt: skip
    assert [t.lead for t in found] == [("Các thôn", "Trạm Y tế"), ("Phòng Kinh tế",)]


def test_whom_only_the_grammar_shows_leads_too() -> None:
    (found,) = tasks("**III. TỔ CHỨC THỰC HIỆN**", "1. Chủ hộ chăn nuôi có trách nhiệm khai báo dịch bệnh.")
    assert found.lead == ("Chủ hộ chăn nuôi",)


def test_an_order_behind_a_sum_of_money_counts() -> None:
    (found,) = tasks("**III. KINH PHÍ**", "Kinh phí thực hiện: 185 triệu đồng. Giao Phòng Kinh tế lập dự toán.")
    assert found.lead == ("Phòng Kinh tế",)


def test_a_heading_below_the_division_of_work_names_who_does_it() -> None:
    found = tasks(
        "**III. TỔ CHỨC THỰC HIỆN**", "**1. Giáo viên chủ nhiệm**", "- Vận động học sinh.",
        "**2. Thời gian thực hiện**", "- Rà soát hằng năm.",
    )  # fmt: skip
    assert [t.lead for t in found if t.quote.startswith("Vận động")] == [("Giáo viên chủ nhiệm",)]
    assert all(t.lead == () for t in found if t.quote.startswith("Rà soát"))


def test_a_list_of_organs_that_only_says_of_what_tells_nobody() -> None:
    found = tasks("**II. ĐỐI TƯỢNG**", "a) Đối với tài sản tại cơ quan, tổ chức, đơn vị theo Luật: các trụ sở.")
    assert found == ()


def test_a_part_named_by_its_year_hands_down_no_deadline() -> None:
    found = tasks("PHẦN II", "KẾ HOẠCH NĂM 2026", "**1. NHIỆM VỤ**", "- Trồng rừng.")
    assert [t.deadlines for t in found] == [()]
