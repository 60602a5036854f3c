"""`tiendo compare` tells every difference between two files, and by its exit code whether the content differs."""

import json
from pathlib import Path

import pytest
from tests.tiendo.ops.test_read_command import tiendo
from tests.vanban.rewriting import Rewriting
from tests.vanban.rewritten_files import rewritten

from tiendo.ops.comparing import DIFFERENT

NAME = "ke-hoach-ngoc-lien"


@pytest.fixture
def plan(samples: Path) -> Path:
    return samples / f"{NAME}.docx"


@pytest.fixture
def later(plan: Path, tmp_path: Path) -> Path:
    file = tmp_path / "sau.docx"
    file.write_bytes(rewritten(plan.read_bytes(), ".docx", Rewriting(years=1)))
    return file


@pytest.mark.parametrize("form", ["pdf", "txt"])
def test_one_plan_in_two_forms_ends_with_0(plan: Path, form: str) -> None:
    answer = tiendo("compare", plan, plan.with_suffix(f".{form}"))
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "Hai bản không khác nhau.\n", "")


def test_changed_deadlines_are_shown_with_the_words_that_went_and_came(plan: Path, later: Path) -> None:
    answer = tiendo("compare", plan, later)
    assert (answer.returncode, answer.stderr) == (DIFFERENT, "")
    assert "ĐỔI THỜI HẠN, NGÀY THÁNG (" in answer.stdout
    assert "[-2026-]" in answer.stdout
    assert "{+2027+}" in answer.stdout
    assert max(map(len, answer.stdout.splitlines())) <= 120


def test_programs_get_json(plan: Path, later: Path) -> None:
    answer = tiendo("compare", plan, later, "--json")
    found = json.loads(answer.stdout)
    assert (found["schema"], found["same_document"], found["form"]) == ("tiendo.comparison/1", True, [])
    first = found["content"][0]
    assert (first["kind"], first["sort"]) == ("reworded", "deadline")
    assert first["old"]["address"] == first["new"]["address"]


def test_which_of_the_two_cannot_be_read_is_said(plan: Path, samples: Path) -> None:
    answer = tiendo("compare", plan, samples / "empty.pdf")
    assert (answer.returncode, answer.stdout) == (3, "")
    assert answer.stderr.startswith("empty.pdf: ")


def test_django_is_not_imported(plan: Path) -> None:
    answer = tiendo("compare", plan, plan, then="print('django' in sys.modules); sys.exit(code)")
    assert answer.stdout.endswith("\nFalse\n")
