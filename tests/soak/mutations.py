"""How a sound file is damaged: many small ways, each repeatable from its seed."""

import io
import random
import zipfile
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random], bytes]


def flip_bytes(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def drop_piece(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 400) :]


def repeat_piece(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 400)]
    return data[:start] + piece * chance.randint(2, 5) + data[start:]


def move_piece(data: bytes, chance: random.Random) -> bytes:
    start, length, to = chance.randrange(len(data)), chance.randint(1, 400), chance.randrange(len(data))
    piece, rest = data[start : start + length], data[:start] + data[start + length :]
    return rest[:to] + piece + rest[to:]


def within_word_text(mutate: Mutation) -> Mutation:
    """Damages the document part and packs it again, so that the damage reaches beyond the unpacking."""

    def mutated(data: bytes, chance: random.Random) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                part = old.read(name)
                new.writestr(name, mutate(part, chance) if name == "word/document.xml" else part)
        return packed.getvalue()

    return mutated


def swap_elements(data: bytes, chance: random.Random) -> bytes:
    """Moves whole elements of XML, which stays well-formed where they do not overlap."""
    pieces = data.split(b"</w:p>")
    for _ in range(chance.randint(1, 6)):
        a, b = chance.randrange(1, len(pieces)), chance.randrange(1, len(pieces))
        pieces[a], pieces[b] = pieces[b], pieces[a]
    return b"</w:p>".join(pieces)


def shuffle_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    start = chance.randrange(len(lines))
    piece = lines[start : start + chance.randint(2, 40)]
    chance.shuffle(piece)
    return b"".join(lines[:start] + piece + lines[start + len(piece) :])


ANYWHERE = (flip_bytes, cut, drop_piece, repeat_piece, move_piece)
MUTATIONS: dict[str, tuple[Mutation, ...]] = {
    "docx": (*ANYWHERE, *(within_word_text(m) for m in (*ANYWHERE, swap_elements)), within_word_text(swap_elements)),
    "pdf": ANYWHERE,
    "txt": (*ANYWHERE, shuffle_lines),
}
