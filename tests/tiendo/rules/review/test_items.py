"""What was read becomes items with names of their own, doubts first."""

from tests.reviews import Reviewer, plan_with_findings, read_again

from tiendo.rules.review import Item, fold, weight


def item(reviewer: Reviewer, id: str) -> Item:  # noqa: A002
    return next(item for item in reviewer.review.items if item.id == id)


def reviewer() -> Reviewer:
    return Reviewer(plan_with_findings())


def test_every_target_task_and_dossier_is_pending_at_first() -> None:
    review = reviewer().review
    assert [(i.kind, i.state) for i in review.items] == [
        ("target", "pending"),
        ("target", "pending"),
        ("task", "pending"),
        ("task", "pending"),
        ("dossier", "pending"),
        ("dossier", "pending"),
    ]
    assert (review.progress.total, review.progress.pending, review.progress.findings_open) == (6, 6, 5)


def test_an_item_knows_its_address_and_words() -> None:
    read = item(reviewer(), "n3")
    assert (read.address, read.quote) == ("PL.r1", "Kế hoạch trồng rừng giai đoạn 2026-2030")
    assert read.values["submit_to"] == ["Ban Thường vụ Đảng ủy"]


def test_what_is_uncertain_comes_first() -> None:
    items = sorted(reviewer().review.items, key=lambda item: weight(item.doubts), reverse=True)
    assert [item.id for item in items] == ["n1", "n3", "n4", "n2", "c1", "c2"]
    assert items[0].doubts == ("contradiction", "long", "no_product")


def test_doubts_tell_what_is_missing() -> None:
    assert item(reviewer(), "n4").doubts == ("no_lead", "no_product")
    assert item(reviewer(), "c1").doubts == ()


def test_a_rule_that_goes_by_place_is_doubted_until_a_person_confirms() -> None:
    reading = plan_with_findings()
    reading["tasks"][1]["rule"] = "by-place"
    doubting = Reviewer(reading)
    assert "weak_rule" in item(doubting, "n2").doubts
    doubting.decide("accept", keys=[item(doubting, "n2").key])
    assert "weak_rule" not in item(doubting, "n2").doubts


def test_a_proposed_split_stands_in_the_text() -> None:
    reading = plan_with_findings()
    words = [reading["text"][start:end] for start, end in item(Reviewer(reading), "n1").parts]
    assert words == reading["tasks"][0]["parts"]


def test_keys_do_not_depend_on_ids_order_or_offsets() -> None:
    reading = plan_with_findings()
    again = read_again(reading, shift="Mẫu 01\n")
    assert [i.key for i in fold(again, []).items] == [i.key for i in fold(reading, []).items]
    assert {e.key for e in fold(again, []).ledger} == {e.key for e in fold(reading, []).ledger}


def test_items_with_the_same_words_have_keys_in_the_order_of_the_text() -> None:
    reading = plan_with_findings()
    first, second = reading["tasks"][2], reading["tasks"][3]
    second["quote"] = first["quote"].upper()
    keys = [i.key for i in fold(reading, []).items if i.kind == "dossier"]
    assert keys[1] == f"{keys[0]}-2"


def test_the_parent_of_a_target_is_named_by_its_key() -> None:
    reading = plan_with_findings()
    reading["targets"][1]["parent"] = "c1"
    whole, part = (i for i in fold(reading, []).items if i.kind == "target")
    assert part.values["parent"] == whole.key
