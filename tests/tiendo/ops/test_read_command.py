"""`tiendo read` prints a table or the contract's JSON, or ends with the code and the message of what is wrong."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from vanban.errors import BY_SLUG

ROOT = Path(__file__).resolve().parents[3]
COMMAND = "import sys; sys.path.insert(0, 'src'); from tiendo.ops.cli import main; code = main(); "
EXIT_CODES = {
    "khong-co.docx": 1,
    "empty.pdf": 3,
    "truncated.pdf": 4,
    "encrypted.pdf": 5,
    "not-a-doc.docx": 6,
    "polyglot.pdf": 6,
    "zip-bomb-like.docx": 7,
    "xxe.docx": 7,
    "huge-page-count.pdf": 8,
    "english.txt": 8,
    "mat-stamped.txt": 9,
}


def tiendo(*arguments: str | Path, then: str = "sys.exit(code)") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", COMMAND + then, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=30)


@pytest.mark.parametrize("form", ["docx", "pdf", "txt"])
def test_the_plan_is_printed_as_json(samples: Path, form: str) -> None:
    answer = tiendo("read", samples / f"ke-hoach-ngoc-lien.{form}", "--json")
    reading = json.loads(answer.stdout)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert reading["schema"] == "tiendo.plan/1"
    assert sum(task["dossier"] for task in reading["tasks"]) == 15


def test_the_plan_is_printed_as_tables_for_people(samples: Path) -> None:
    answer = tiendo("read", samples / "ke-hoach-ngoc-lien.docx")
    assert answer.returncode == 0
    assert all(title in answer.stdout for title in ("CHỈ TIÊU (", "NHIỆM VỤ (", "HỒ SƠ TRÌNH (15)", "PHÁT HIỆN ("))
    assert max(map(len, answer.stdout.splitlines())) <= 120


@pytest.mark.parametrize(("name", "code"), EXIT_CODES.items())
def test_what_cannot_be_read_ends_with_its_code_and_says_what_to_do(samples: Path, name: str, code: int) -> None:
    answer = tiendo("read", samples / name, "--json")
    assert (answer.returncode, answer.stdout) == (code, "")
    assert answer.stderr.rstrip("\n") in {reason.message_vi for reason in BY_SLUG.values() if reason.exit_code == code}


def test_the_message_comes_in_english_when_asked_for(samples: Path) -> None:
    answer = tiendo("read", samples / "empty.pdf", "--lang", "en")
    assert answer.stderr == BY_SLUG["empty"].message_en + "\n"


def test_a_folder_is_no_file(samples: Path) -> None:
    assert tiendo("read", samples).returncode == 1


def test_a_file_far_too_large_is_refused_unread(tmp_path: Path) -> None:
    vast = tmp_path / "vast.pdf"
    with vast.open("wb") as file:
        file.truncate(3 * 2**30)
    assert tiendo("read", vast).returncode == 7


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert tiendo("read", tmp_path / "pipe").returncode == 1


def test_a_name_that_is_no_text_does_not_cost_the_reading(samples: Path, tmp_path: Path) -> None:
    strange = tmp_path / os.fsdecode(b"k\xff.docx")
    shutil.copy(samples / "ke-hoach-ngoc-lien.docx", strange)
    answer = tiendo("read", strange, "--json")
    assert (answer.returncode, json.loads(answer.stdout)["source"]["name"]) == (0, "k?.docx")


def test_an_output_that_is_full_is_told_without_a_traceback(samples: Path) -> None:
    command = [sys.executable, "-c", COMMAND + "sys.exit(code)", "read", samples / "ke-hoach-ngoc-lien.docx", "--json"]
    with Path("/dev/full").open("wb") as full:
        answer = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert answer.returncode == 10
    assert answer.stderr == "Không ghi được kết quả. Hãy kiểm tra nơi nhận và dung lượng còn trống.\n"


def test_reading_imports_neither_django_nor_what_only_others_need(samples: Path) -> None:
    heavy = "print(sorted({'django', 'granian', 'environs', 'structlog'} & sys.modules.keys()), file=sys.stderr)"
    answer = tiendo("read", samples / "ke-hoach-ngoc-lien.docx", "--json", then=heavy)
    assert answer.stderr == "[]\n"


def test_an_unknown_command_is_refused() -> None:
    assert tiendo("bay").returncode == 2
