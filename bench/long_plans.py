"""How the time of reading grows with the length of a plan: twice the lines must take about twice the time.

    PYTHONPATH=src .venv/bin/python bench/long_plans.py

Every line leaves its deadline open towards an event and cites a document, in paragraphs of their own and in one.
"""

import time

from vanban.api import read

HEAD = "ỦY BAN NHÂN DÂN\nXÃ SƠN HẠ\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nTrồng rừng gỗ lớn\n\nII. NHIỆM VỤ\n"
LINE = "Các thôn trồng rừng theo Quyết định số {n}/QĐ-UBND ngày 02/3/2026 của UBND tỉnh về phát triển rừng"
TIME = "Thời gian: từ ngày 01/3/2026 đến kết thúc đợt tuyển quân."


def plan(lines: int, *, joined: bool) -> bytes:
    if joined:
        return (HEAD + "- " + "; ".join(LINE.format(n=n) for n in range(lines)) + ".\n").encode()
    return (HEAD + "".join(f"{n}. {LINE.format(n=n)}.\n{TIME}\n" for n in range(1, lines // 2))).encode()


def main() -> None:
    for joined in (False, True):
        for lines in (500, 1000, 2000, 4000):
            data = plan(lines, joined=joined)
            start = time.perf_counter()
            read(data, "dai.txt")
            print(f"{'one paragraph' if joined else 'paragraphs'}, {lines} lines: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
