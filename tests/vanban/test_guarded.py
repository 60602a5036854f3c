"""An untrusted file is read within limits, in a child that leaves nothing behind."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from vanban import errors, guarded
from vanban.guarded import places_guarded, read_guarded
from vanban.limits import MEGABYTE, Limits

SAMPLES = Path(__file__).parent / "samples"
PLAN = (SAMPLES / "ke-hoach-ngoc-lien.docx").read_bytes()
REFUSED = {
    "empty.pdf": errors.Empty,
    "truncated.pdf": errors.Broken,
    "encrypted.pdf": errors.Encrypted,
    "not-a-doc.docx": errors.UnknownKind,
    "zip-bomb-like.docx": errors.Dangerous,
    "xxe.docx": errors.Dangerous,
    "huge-page-count.pdf": errors.NoText,
    "english.txt": errors.NotVietnamese,
    "polyglot.pdf": errors.Ambiguous,
    "mat-stamped.txt": errors.Classified,
    "ke-hoach-ngoc-lien-scan.pdf": errors.NoText,
    "ke-hoach-ngoc-lien-tcvn3.txt": errors.UnknownKind,
    "ke-hoach-ngoc-lien.doc": errors.UnknownKind,
    "ke-hoach-ngoc-lien.odt": errors.UnknownKind,
}
SECONDS = 5
RESIDENT = 300 * MEGABYTE
# the high-water mark of a child's own memory; what `getrusage` tells includes its parent's
WEIGHED = """
import runpy, sys
sys.stdout = sys.stderr
runpy.run_path(sys.argv[1], run_name="__main__")
with open("/proc/self/status") as status:
    print("peak", next(line.split()[1] for line in status if line.startswith("VmHWM")), file=sys.stderr)
"""


def peak_of(name: str) -> int:
    """Bytes resident at most while the child reads a sample."""
    question = guarded._question((SAMPLES / name).read_bytes(), name, Limits())
    command = [sys.executable, "-I", "-c", WEIGHED, str(guarded._CHILD)]
    said = subprocess.run(command, input=question, stderr=subprocess.PIPE, check=True, env={}, cwd="/").stderr
    return int(said.rpartition(b"peak ")[2]) * 1024


def has_ended(told: Path) -> bool:
    """Whether the process whose number was told in a file is gone, or dead and only not yet taken note of."""
    time.sleep(0.2)
    state = Path(f"/proc/{told.read_text()}/stat")
    return not state.exists() or state.read_text().split()[2] == "Z"


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A script that is run in place of the child."""
    script = tmp_path / "child.py"
    monkeypatch.setattr(guarded, "_CHILD", script)
    return script


@pytest.mark.parametrize(("name", "refusal"), REFUSED.items())
def test_every_bad_file_is_refused_in_time_with_its_reason(name: str, refusal: type[errors.Unreadable]) -> None:
    began = time.monotonic()
    with pytest.raises(errors.Unreadable) as raised:
        read_guarded((SAMPLES / name).read_bytes(), name)
    assert raised.type is refusal
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize("name", [*REFUSED, "ke-hoach-ngoc-lien.pdf", "annex-600-rows.docx"])
def test_no_file_takes_more_memory_than_it_may(name: str) -> None:
    assert peak_of(name) < RESIDENT


def test_a_good_file_gives_the_contract() -> None:
    reading = read_guarded(PLAN, "kế hoạch.docx")
    assert reading["schema"] == "tiendo.plan/1"
    assert reading["source"]["name"] == "kế hoạch.docx"


def test_it_works_from_any_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_guarded(PLAN, "a.docx")["tables"]
    assert list(tmp_path.iterdir()) == []


def test_too_little_memory_is_dangerous() -> None:
    with pytest.raises(errors.Dangerous):
        read_guarded(PLAN, "a.docx", limits=Limits(memory=12 * MEGABYTE))


def test_a_child_that_dies_is_dangerous(child: Path) -> None:
    child.write_text("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(errors.Dangerous):
        read_guarded(PLAN, "a.docx")


def test_a_child_that_makes_no_sense_is_dangerous(child: Path) -> None:
    child.write_text("print('{\"reading\": 7}')")
    with pytest.raises(errors.Dangerous):
        read_guarded(PLAN, "a.docx")


def test_an_unknown_refusal_is_dangerous(child: Path) -> None:
    child.write_text('print(\'{"refused": "whatever"}\')')
    with pytest.raises(errors.Dangerous):
        read_guarded(PLAN, "a.docx")


def test_a_child_that_hangs_is_killed_with_its_children(child: Path, tmp_path: Path) -> None:
    told = tmp_path / "pid"
    child.write_text(
        "import subprocess, sys, time\n"
        f"p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(told)!r}, 'w').write(str(p.pid))\n"
        "time.sleep(60)"
    )
    with pytest.raises(errors.Dangerous):
        read_guarded(b"x", "a", limits=Limits(wall=1.5))
    assert has_ended(told)


def test_the_child_sees_no_environment(child: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIENDO_SECRET_KEY", "never")
    child.write_text("import json, os; print(json.dumps({'reading': dict(os.environ)}))")
    assert "TIENDO_SECRET_KEY" not in read_guarded(b"x", "a")


def test_a_bound_process_puts_no_data_into_a_file(tmp_path: Path) -> None:
    script = (
        "from vanban.limits import limit_self, write_nothing\n"
        "import pathlib, sys\n"
        "limit_self(); write_nothing()\n"
        "try:\n    pathlib.Path(sys.argv[1]).write_bytes(b'x' * 9000)\n"
        "except OSError as error:\n    print(type(error).__name__)"
    )
    source = str(Path(guarded.__file__).parents[1])
    command = [sys.executable, "-c", script, str(tmp_path / "a")]
    said = subprocess.run(command, capture_output=True, check=True, env={"PYTHONPATH": source}).stdout
    assert said.strip() == b"OSError"
    assert (tmp_path / "a").read_bytes() == b""


def test_a_child_that_answered_leaves_no_process_behind(child: Path, tmp_path: Path) -> None:
    told = tmp_path / "pid"
    child.write_text(
        "import json, subprocess, sys\n"
        "nowhere = dict.fromkeys(('stdin', 'stdout', 'stderr'), subprocess.DEVNULL)\n"
        "p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], **nowhere)\n"
        f"open({str(told)!r}, 'w').write(str(p.pid))\n"
        "print(json.dumps({'reading': {}}))"
    )
    assert read_guarded(b"x", "a") == {}
    assert has_ended(told)


def test_computing_without_end_is_dangerous() -> None:
    script = (
        "import vanban.api, vanban.guarded as guarded\n"
        "from vanban.limits import Limits\n"
        "def forever(data, name):\n    while True: pass\n"
        "vanban.api.read = forever\n"
        "try:\n    guarded.read_limited(b'', '', limits=Limits(cpu=1))\n"
        "except guarded.errors.Dangerous as refusal:\n    print(refusal.detail)"
    )
    source = str(Path(guarded.__file__).parents[1])
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env={"PYTHONPATH": source})
    assert said.stdout.strip() == b"computing time"


def test_the_child_imports_no_django() -> None:
    question = guarded._question(PLAN, "a.docx", Limits())
    script = WEIGHED.replace("with open", "print('django' in sys.modules)\nwith open")
    command = [sys.executable, "-I", "-c", script, str(guarded._CHILD)]
    said = subprocess.run(command, input=question, stderr=subprocess.PIPE, check=True).stderr
    assert b"\nFalse\n" in said or said.rpartition(b"}")[2].startswith(b"False")


def test_what_no_reader_foresaw_is_broken_and_quotes_nothing() -> None:
    script = (
        "import vanban.api, vanban.guarded as guarded\n"
        "def fails(data, name): raise KeyError('words of the document')\n"
        "vanban.api.read = fails\n"
        "try:\n    guarded.read_limited(b'', '')\n"
        "except guarded.errors.Broken as refusal:\n    print(refusal.detail, refusal.__cause__)"
    )
    source = str(Path(guarded.__file__).parents[1])
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env={"PYTHONPATH": source})
    assert said.stdout.strip() == b"KeyError None"


def test_places_are_found_in_the_child() -> None:
    text = read_guarded(PLAN, "a.docx")["text"]
    start = text.index("khế hoạch")
    (place, other) = places_guarded(PLAN, [(start, start + 9, "khế hoạch"), (0, 9, "khế hoạch")])
    assert place is not None
    assert (place[2] - place[1], other) == (9, None)


def test_places_of_a_bad_file_are_refused() -> None:
    with pytest.raises(errors.Dangerous):
        places_guarded((SAMPLES / "xxe.docx").read_bytes(), [(0, 1, "a")])


def test_a_child_that_makes_no_sense_of_places_is_dangerous(child: Path) -> None:
    child.write_text("print('{\"places\": 7}')")
    with pytest.raises(errors.Dangerous):
        places_guarded(PLAN, [])
