"""Each gate of `make check` lets through what is in order and stops what is not."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import check_hygiene  # noqa: E402
import check_messages  # noqa: E402
import check_sizes  # noqa: E402
import mutants  # noqa: E402


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A file of the project, which lies elsewhere for the test."""
    for module in (check_hygiene, check_sizes, mutants):
        monkeypatch.setattr(module, "named", lambda path: path.relative_to(tmp_path).as_posix())
    (tmp_path / "src").mkdir()
    return tmp_path / "src" / "some.py"


@pytest.mark.parametrize(("lines", "found"), [(400, []), (401, [("src/some.py", 401)])])
def test_a_file_stops_at_400_lines(file: Path, lines: int, found: list[tuple[str, int]]) -> None:
    file.write_text("x = 1\n" * lines, encoding="utf-8")
    assert list(check_sizes.too_large(file)) == found


@pytest.mark.parametrize(("lines", "found"), [(60, []), (61, [("src/some.py::long", 61)])])
def test_a_function_stops_at_60_lines(file: Path, lines: int, found: list[tuple[str, int]]) -> None:
    file.write_text("def long():\n" + "    x = 1\n" * (lines - 1), encoding="utf-8")
    assert list(check_sizes.too_large(file)) == found


@pytest.mark.parametrize(
    "text",
    ["open('/" + "home/an/plan.docx')", "index = 'https://py" + "pi.org/simple'", "<<<<" + "<<< ours\n"],
    ids=["machine", "registry", "conflict"],
)
def test_what_does_not_belong_into_a_file_is_named(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    assert len(list(check_hygiene.faults_of(file))) == 1


@pytest.mark.parametrize("spelling", ["Ngọc Liên", "NGỌC LIÊN", "ngoc lien"])
def test_src_names_no_place_of_the_demo_in_any_spelling(file: Path, spelling: str) -> None:
    file.write_text(f'RULE = "xã {spelling}"\n', encoding="utf-8")
    assert len(list(check_hygiene.faults_of(file))) == 1


def test_clean_code_passes(file: Path) -> None:
    file.write_text('"""Which commune it is."""\n', encoding="utf-8")
    assert list(check_hygiene.faults_of(file)) == []


def test_texts_of_templates_and_code_are_found() -> None:
    found = {message.id for message in check_messages.from_sources() if message.id}
    assert {"Mật khẩu", "Văn phòng Đảng ủy"} <= found


@pytest.mark.parametrize(
    ("words", "complete"), [("right", True), ("", False), (("one", "many"), True), (("one", ""), False)]
)
def test_a_text_needs_all_its_english(words: str | tuple[str, ...], complete: bool) -> None:
    catalogue = check_messages.Catalog(locale="en")
    message_id = "đúng" if isinstance(words, str) else ("một", "nhiều")
    assert check_messages.translated(catalogue.add(message_id, words)) is complete


def test_mutants_are_sought_in_changed_functions_only(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("def one():\n    pass\n\n\nclass Two:\n    def three(self):\n        pass\n", encoding="utf-8")
    monkeypatch.setattr(mutants, "ROOT", file.parents[1])
    monkeypatch.setattr(mutants, "changed_lines", lambda path, base: {2})
    assert list(mutants.changed_functions(file, "HEAD")) == ["some.x_one"]
    monkeypatch.setattr(mutants, "changed_lines", lambda path, base: {7})
    assert list(mutants.changed_functions(file, "HEAD")) == ["some.xǁTwoǁthree"]


@pytest.mark.parametrize(
    ("name", "tests"),
    [
        ("src/viet/numbers.py", "tests/viet/test_numbers.py"),
        ("src/vanban/structure/labels.py", "tests/vanban/structure"),
        ("src/tiendo/rules/rights.py", "tests/tiendo/rules"),
    ],
)
def test_mutants_are_sought_by_the_tests_that_mirror_their_file(name: str, tests: str) -> None:
    assert mutants.tests_of(name) == tests
