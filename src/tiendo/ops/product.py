"""The commands that need the whole product, each a function of what was typed that gives the exit code."""

import os
from collections.abc import Callable, Mapping
from functools import partial

import django


def run(command: str, given: Mapping[str, str | None]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiendo.config.settings")
    django.setup()
    return _commands()[command](**given)


def _commands() -> dict[str, Callable[..., int]]:
    from tiendo.ops.demo import set_up_demo
    from tiendo.ops.init import init, renew
    from tiendo.ops.rereading import reread
    from tiendo.ops.serve import serve
    from tiendo.ops.setup import set_up
    from tiendo.ops.verify import verify
    from tiendo.ops.work import work

    def everything() -> int:
        return set_up() or set_up_demo() or serve()

    return {
        "run": everything,
        "setup": set_up,
        "demo": set_up_demo,
        "init": init,
        "password": renew,
        "serve": serve,
        "work": work,
        "work-beside": partial(work, beside_server=True),
        "reread": reread,
        "verify": verify,
    }
