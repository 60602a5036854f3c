"""The product's settings as tests need them: a data folder of their own, quick passwords, no collected files."""

import atexit
import os
import shutil
import tempfile

_data = tempfile.mkdtemp(prefix="tiendo-tests-")
atexit.register(shutil.rmtree, _data, ignore_errors=True)
os.environ["TIENDO_DATA"] = _data
os.environ["TIENDO_DEMO"] = "1"

from tiendo.config.settings import *  # noqa: E402, F403
from tiendo.config.settings import DATA, DATABASES, STATIC_ROOT, STORAGES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # a file and not memory, so that locks between connections are the real ones
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}
# no test leaves a connection behind that would keep its database from being dropped
DATABASES["default"]["CONN_MAX_AGE"] = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT.mkdir()
