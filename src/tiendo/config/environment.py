"""What the environment says, read and checked once; the only reader of environment variables."""

import secrets
from pathlib import Path
from typing import Any

from environs import Env

env = Env()

ROOT = Path(__file__).resolve().parents[3]


def data_folder() -> Path:
    """TIENDO_DATA, made with rights for its owner alone."""
    folder = Path(env.str("TIENDO_DATA", str(ROOT / "data"))).expanduser().resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """TIENDO_SECRET_KEY, or a key of this data folder's own, made at the first start."""
    given: str = env.str("TIENDO_SECRET_KEY", "")
    if given:
        return given
    path = folder / "secret-key"
    try:
        # "x" so that two processes starting at once agree on one key
        with path.open("x", encoding="ascii") as file:
            path.chmod(0o600)
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text(encoding="ascii")


def database(folder: Path) -> dict[str, Any]:
    """DATABASE_URL as Django wants it; SQLite in the data folder when none is given."""
    found: dict[str, Any] = env.dj_db_url("DATABASE_URL", f"sqlite:///{folder / 'tiendo.sqlite3'}", conn_max_age=60)
    # On PostgreSQL each request is one transaction anyway (`tenancy.scope`): the view gets a savepoint within, so
    # that what a failed view wrote is undone and its error page can still ask. On SQLite it would queue all requests.
    found["ATOMIC_REQUESTS"] = found["ENGINE"].endswith("postgresql")
    if found["ENGINE"].endswith("sqlite3"):
        found["CONN_MAX_AGE"] = 0
        found["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728",
        }
    return found
