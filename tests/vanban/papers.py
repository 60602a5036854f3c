"""Sources written as lines of text, so that a test of the later stages needs no file."""

from collections.abc import Sequence

from vanban.source import Cell, Look, Paragraph, Source, Table, lay_out

Written = str | Table | Paragraph


def paper(*written: Written) -> Source:
    """A laid out source; "**bold**" at the start of a line sets the look, "^" in front centres it."""
    blocks = tuple(paragraph(w) if isinstance(w, str) else w for w in written)
    return lay_out(Source("plan.docx", "0" * 64, "text/plain", "text", None, blocks))


def paragraph(written: str) -> Paragraph:
    centred = written.startswith("^")
    text = written.removeprefix("^")
    bold = text[2:].find("**") if text.startswith("**") else 0
    return Paragraph(text.replace("**", ""), Look(bold=bold, centred=centred))


def table(*rows: Sequence[str], ruled: bool = True, header_rows: int = 0) -> Table:
    """A grid; "<" repeats the cell on the left, "^" the one above, as merged cells."""
    grid: list[list[Cell]] = []
    for row in rows:
        cells: list[Cell] = []
        for column, text in enumerate(row):
            if text == "<":
                cells.append(cells[-1])
            elif text == "^":
                cells.append(grid[-1][column])
            else:
                cells.append(Cell(tuple(Paragraph(line) for line in text.split("\n") if line)))
        grid.append(cells)
    return Table(tuple(tuple(cells) for cells in grid), ruled=ruled, header_rows=header_rows)


LETTERHEAD = table(
    ("ỦY BAN NHÂN DÂN\nXÃ SƠN HẠ\nSố: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
    ruled=False,
)
CLOSING = table(("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Ký"), ruled=False)


def plan(*body: Written) -> Source:
    """A whole paper around its running text."""
    return paper(LETTERHEAD, "^**KẾ HOẠCH**", "^**Trồng rừng gỗ lớn**", *body, CLOSING)
