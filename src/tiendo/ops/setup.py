"""Making database, translations and static files ready; what is ready is found so in a moment and left alone."""

import hashlib
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tiendo.ops.progress import say, step


def set_up() -> int:
    prepare_database()
    compile_messages()
    collect_static()
    return 0


def prepare_database() -> None:
    executor = MigrationExecutor(connection)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if pending:
        step(3, f"Chuẩn bị cơ sở dữ liệu ({len(pending)} bước)")
        call_command("migrate", verbosity=0, interactive=False)


def compile_messages() -> None:
    """Where a .po is newer than its .mo; needs no gettext on the machine."""
    for folder in settings.LOCALE_PATHS:
        for source in Path(folder).glob("*/LC_MESSAGES/*.po"):
            target = source.with_suffix(".mo")
            if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
                with source.open("rb") as po, target.open("wb") as mo:
                    write_mo(mo, read_po(po))


def collect_static() -> None:
    folder = Path(str(settings.STATIC_ROOT))
    mark, stamp = _fingerprint(), folder / "collected"
    if stamp.exists() and stamp.read_text(encoding="ascii") == mark:
        return
    step(4, "Chuẩn bị tệp giao diện (kiểu chữ, màu, nén sẵn)")
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(mark, encoding="ascii")
    say(f"  {sum(path.is_file() for path in folder.rglob('*'))} tệp")


def _fingerprint() -> str:
    """Changes with any static file's name, size or time."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()
