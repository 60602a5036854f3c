"""A Word file as LibreOffice lays it out on pages."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest


def as_pdf(data: bytes, folder: Path) -> pypdfium2.PdfDocument:
    """Skips the test where there is no LibreOffice."""
    if shutil.which("soffice") is None:
        pytest.skip("needs LibreOffice")
    (folder / "paper.docx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", folder, folder / "paper.docx"], check=True, capture_output=True)
    return pypdfium2.PdfDocument(folder / "paper.pdf")
