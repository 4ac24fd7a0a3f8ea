"""Programs of others that look at our papers; a test is passed over where they are not installed."""

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader


def needs(tool: str) -> pytest.MarkDecorator:
    """Mark a test that asks this program."""
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed")


def asked(tool: str, *arguments: str | Path) -> str:
    """What the program says, and how it ended, if not with 0."""
    program = shutil.which(tool)
    assert program is not None
    told = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)  # noqa: S603 - ours
    return told.stdout + told.stderr + (f"ended with {told.returncode}" if told.returncode else "")


def pages(content: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def embedded_faces(content: bytes) -> list[bytes]:
    """The files of the faces of the first page."""
    page: Any = PdfReader(io.BytesIO(content)).pages[0]
    fonts = page["/Resources"]["/Font"]
    below = [font.get_object()["/DescendantFonts"][0].get_object() for font in fonts.values()]
    return [one["/FontDescriptor"].get_object()["/FontFile2"].get_object().get_data() for one in below]
