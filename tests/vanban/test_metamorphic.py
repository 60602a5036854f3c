"""Whether a plan with other names, numbers and dates is read as well, and comes out with just that change."""

import functools
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vanban import score
from tests.vanban.gists import gist
from tests.vanban.measure import overall, pairs
from tests.vanban.readings import contract, untouched
from tests.vanban.rewriting import Rewriting, reworded
from tests.vanban.rewritten_files import rewritten

Json = dict[str, Any]

SAMPLES = [(sample, gold) for sample, gold in pairs([]) if sample.suffix in (".docx", ".txt")]
each_sample = pytest.mark.parametrize(("sample", "gold"), SAMPLES, ids=[sample.name for sample, _ in SAMPLES])
ALSO_NAMED = ("Thanh Hóa", "Tuyên Quang")
"""Provinces that samples name beside their own place."""
PLACES = ("Năm Căn", "Chỉ Đạo", "Kế Sách", "Sơn Hạ", "Tân An Hội", "Huế", "Ia Piơr", "Từ Sơn", "Giao Thủy", "Ea Súp")
"""Of one to three syllables, some of them words that mean something else in a plan."""
PEOPLE = ("Lê Ký", "Nguyễn Thị Thu Hằng", "Sùng A Lử", "Y Blanh Ayun", "H’Lim Niê", "Lò Thị Năm", "Vũ Đức Ân")
SAME = 0.005


@functools.cache
def untouched_score(sample: Path, gold: Path) -> float:
    return overall(score.score(untouched(sample), json.loads(gold.read_text("utf-8")))[0])


@st.composite
def rewritings(draw: st.DrawFn, document: Json) -> Rewriting:
    new = (*draw(st.permutations(PLACES))[:3], draw(st.sampled_from(PEOPLE)))
    return Rewriting(
        names=tuple(zip((document["place"], *ALSO_NAMED, document["signer"]["name"]), new, strict=True)),
        years=draw(st.integers(1, 9)),
        quarters=draw(st.integers(0, 3)),
        days=draw(st.integers(1, 3)),
        papers=draw(st.integers(1, 40)),
        share=Decimal(draw(st.sampled_from(("0.93", "0.5", "1.07", "0.37")))),
        count=draw(st.integers(1, 40)),
    )


@each_sample
@given(data=st.data())
@settings(max_examples=4, deadline=None, derandomize=True, database=None)
def test_other_names_numbers_and_dates_are_read_as_well(sample: Path, gold: Path, data: st.DataObject) -> None:
    wanted = json.loads(gold.read_text("utf-8"))
    rewriting = data.draw(rewritings(wanted["document"]))
    after = contract(rewritten(sample.read_bytes(), sample.suffix, rewriting), sample.name)
    assert score.faults(after, sample.name) == []
    reached = overall(score.score(after, reworded(rewriting, wanted))[0])
    assert reached == pytest.approx(untouched_score(sample, gold), abs=SAME)
    assert gist(after) == gist(reworded(rewriting, untouched(sample)))


@each_sample
def test_each_changed_thing_comes_out(sample: Path, gold: Path) -> None:
    printed = json.loads(gold.read_text("utf-8"))["document"]
    names = ((printed["place"], "Sơn Hạ"), (printed["signer"]["name"], "Vũ Đức Ân"))
    rewriting = Rewriting(names, years=4, days=1, papers=11, share=Decimal("0.93"), count=7)
    before, after = untouched(sample), contract(rewritten(sample.read_bytes(), sample.suffix, rewriting), sample.name)
    old, new = before["document"], after["document"]
    assert (new["place"], new["signer"]["name"]) == ("Sơn Hạ", "Vũ Đức Ân")
    assert int(new["date"]["end"][:4]) == int(old["date"]["end"][:4]) + 4
    assert not {cite["number"] for cite in new["cites"]} & {cite["number"] for cite in old["cites"]}
    values = [(a["value"], b["value"]) for a, b in zip(before["targets"], after["targets"], strict=True)]
    assert all(a != b for a, b in values if a is not None and a > 3), "numbers up to three may be ranks"
