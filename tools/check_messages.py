"""Every Vietnamese text of the screens has its English; with --write, new ones are added to the catalogue, empty.

Needs no gettext on the machine: templates are turned into Python by Django, and read by babel.
"""

import io
import os
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from tree import ROOT, named, own_files

CATALOGUE = ROOT / "src/tiendo/locale/en/LC_MESSAGES/django.po"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def main() -> int:
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="en", domain="django")
    wanted = from_sources()
    if "--write" in sys.argv[1:]:
        catalogue.update(wanted, no_fuzzy_matching=True)
        with CATALOGUE.open("wb") as file:
            write_po(file, catalogue, width=120, ignore_obsolete=True, omit_header=False)
    known = {(m.context, m.id): m for m in catalogue if m.id}
    needed = {(m.context, m.id): m for m in wanted if m.id}
    faults = [f"{places(m)}: no English for {m.id!r}" for key, m in needed.items() if not translated(known.get(key))]
    faults += [f"{named(CATALOGUE)}: {key[1]!r} is used nowhere" for key in known.keys() - needed.keys()]
    print("\n".join(faults) or f"messages: {len(needed)} texts, all with their English")
    return bool(faults)


def translated(message: object) -> bool:
    words = getattr(message, "string", None)
    forms = words if isinstance(words, tuple | list) else (words,)
    return all(forms) and not getattr(message, "fuzzy", False)


def from_sources() -> Catalog:
    catalogue = Catalog(locale="en", domain="django")
    for path in own_files("src/tiendo/*.py", "src/tiendo/*.html", "src/tiendo/*.txt"):
        source = python_of(path)
        for line, message, comments, context in extract("python", source, KEYWORDS, comment_tags=["Translators:"]):
            catalogue.add(message, locations=[(named(path), line)], auto_comments=comments, context=context)
    return catalogue


def python_of(path: Path) -> io.BytesIO:
    if path.suffix == ".py":
        return io.BytesIO(path.read_bytes())
    from django.utils.translation.template import templatize

    text = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    # what is left of the template's layout would be an error in Python
    return io.BytesIO("\n".join(line.strip() for line in text.splitlines()).encode())


def places(message: object) -> str:
    return ", ".join(f"{name}:{line}" for name, line in getattr(message, "locations", ()))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiendo.config.settings")
    sys.exit(main())
