"""What a text file holds: the stages from its bytes to blocks, in order."""

from vanban.formats.stamps import is_stamped
from vanban.formats.taken import Taken
from vanban.formats.text.blocks import assembled
from vanban.formats.text.decoding import decode
from vanban.formats.text.joining import setting_of
from vanban.formats.text.letterhead import letterheads
from vanban.formats.text.lifting import apart_from
from vanban.formats.text.lines import split_lines, unmarked
from vanban.formats.text.page_numbers import without_page_numbers
from vanban.formats.text.signature import signatures
from vanban.formats.text.tables.aligned import aligned_tables
from vanban.formats.text.tables.barred import barred_tables, tabbed_tables
from vanban.formats.text.tables.flattened import flattened_tables


def read_text(data: bytes) -> Taken:
    """Take a text file apart; raises UnknownKind or Empty."""
    printed = unmarked(split_lines(decode(data)))
    stamps = tuple(line.text for line in printed if is_stamped(line.text))
    lines, numbers = without_page_numbers(printed)
    setting = setting_of(lines)
    found = apart_from(barred_tables(lines, setting), letterheads(lines))
    found = apart_from(found, signatures(lines, found))
    found = apart_from(found, tabbed_tables(lines), aligned_tables(lines, found))
    lifted = apart_from(found, flattened_tables(lines, found))
    return Taken("text/plain", "text", assembled(lines, lifted, setting), margins=numbers + stamps)
