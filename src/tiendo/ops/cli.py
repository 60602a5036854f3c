"""What `tiendo COMMAND` does; a command is imported only when it is asked for, so that reading starts fast."""

import argparse
import sys
from pathlib import Path

PRODUCT_COMMANDS = {
    "run": "chuẩn bị mọi thứ, dựng địa bàn minh họa nếu TIENDO_DEMO=1, rồi mở máy chủ",
    "setup": "chuẩn bị cơ sở dữ liệu, bản dịch và tệp giao diện",
    "demo": "dựng địa bàn minh họa từ thư mục demo",
    "init": "thiết lập địa bàn thật ngay tại máy chủ, thay cho trang đầu",
    "password": "cấp mật khẩu dùng một lần cho một tài khoản",
    "serve": "mở máy chủ cùng việc nền",
    "work": "chỉ làm việc nền, trên máy này",
    "work-beside": "việc nền bên cạnh máy chủ: dừng khi đầu vào chuẩn đóng lại",
    "reread": "đọc lại các văn bản đang soát bằng bản đọc mới, giữ nguyên các quyết định",
    "verify": "kiểm tra chuỗi nhật ký của mọi địa bàn",
}


def main(argv: list[str] | None = None) -> int:
    """The process's exit code."""
    args = _parser().parse_args(argv)
    if args.command == "read":
        from tiendo.ops.reading import read

        return read(args.file, as_json=args.json, language=args.lang)
    if args.command == "compare":
        from tiendo.ops.comparing import compare

        return compare(args.old, args.new, as_json=args.json, language=args.lang)
    from tiendo.ops.product import run

    given = {name: value for name, value in vars(args).items() if name != "command"}
    return run(args.command, given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tiendo", description="Tiến Độ: từ kế hoạch đã ban hành đến kết quả.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    read = commands.add_parser("read", help="đọc một kế hoạch (.docx, .pdf có lớp chữ, .txt)")
    read.add_argument("file", type=Path, metavar="TỆP")
    read.add_argument("--json", action="store_true", help="in toàn bộ bản đọc theo docs/reading-contract.md")
    compare = commands.add_parser("compare", help="so sánh hai bản của một kế hoạch, nêu từng chỗ khác")
    compare.add_argument("old", type=Path, metavar="BẢN_CŨ")
    compare.add_argument("new", type=Path, metavar="BẢN_MỚI")
    compare.add_argument("--json", action="store_true", help="in toàn bộ kết quả so sánh")
    for command in (read, compare):
        command.add_argument("--lang", choices=["vi", "en"], default="vi", help="ngôn ngữ của thông báo")
    for name, what in PRODUCT_COMMANDS.items():
        _ARGUMENTS.get(name, _no_arguments)(commands.add_parser(name, help=what))
    return parser


def _no_arguments(_parser: argparse.ArgumentParser) -> None:
    """Most commands need none."""


def _of_init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--place", metavar="TÊN", help="ví dụ “xã Bình An”; hỏi khi không ghi")
    parser.add_argument("--province", metavar="TÊN", help="ví dụ “tỉnh Bình Minh”; hỏi khi không ghi")
    parser.add_argument("--person", metavar="HỌ TÊN", help="người quản trị đầu tiên; hỏi khi không ghi")
    parser.add_argument("--username", metavar="TÊN", help="tên tài khoản; đặt theo họ tên khi không ghi")


def _of_password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", metavar="TÀI KHOẢN")


_ARGUMENTS = {"init": _of_init, "password": _of_password}


if __name__ == "__main__":
    sys.exit(main())
