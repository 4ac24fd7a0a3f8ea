"""Pictures of papers and charts, small enough to be kept; one is drawn anew only when its original has changed."""

import hashlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from pypdf import PdfReader

from tests.pdf_tools import asked

_DOTS_PER_INCH = 76
_WIDTH, _COLOURS = 520, 16
_MOST_PAGES = 3


class Gallery:
    """A folder of pictures named by what they were drawn of."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def of(self, content: bytes) -> list[str]:
        """Names of the pictures of a PDF's first pages or of a picture; nothing of other files."""
        if content.startswith(b"%PDF"):
            return self._pages(content)
        return self._kept("chart", content, 1, _shrunk) if content.startswith(b"\x89PNG") else []

    def sweep(self) -> None:
        """What nothing shows any more goes."""
        for file in self.folder.iterdir():
            if file.name not in self.used:
                file.unlink()

    def _pages(self, content: bytes) -> list[str]:
        pages = min(len(PdfReader(BytesIO(content)).pages), _MOST_PAGES)
        return self._kept("paper", content, pages, _drawn)

    def _kept(
        self, kind: str, content: bytes, pages: int, draw: Callable[[bytes], list[Image.Image]]
    ) -> list[str]:
        stem = f"{kind}-{hashlib.sha256(content).hexdigest()[:12]}"
        names = [f"{stem}-{page}.png" for page in range(1, pages + 1)]
        if not all((self.folder / name).exists() for name in names):
            for name, picture in zip(names, draw(content), strict=True):
                picture.save(self.folder / name, optimize=True)
        self.used.update(names)
        return names


def _shrunk(content: bytes) -> list[Image.Image]:
    image = Image.open(BytesIO(content)).convert("RGB")
    image.thumbnail((_WIDTH, _WIDTH * 3))
    return [image.quantize(_COLOURS)]


def _drawn(content: bytes) -> list[Image.Image]:
    """Poppler's pdftoppm draws the pages."""
    with TemporaryDirectory() as place:
        paper = Path(place, "paper.pdf")
        paper.write_bytes(content)
        told = asked(
            "pdftoppm", "-r", str(_DOTS_PER_INCH), "-l", str(_MOST_PAGES), paper, Path(place, "page")
        )
        assert not told, told
        pages = sorted(Path(place).glob("page*.ppm"))
        return [Image.open(page).convert("L").quantize(_COLOURS) for page in pages]
