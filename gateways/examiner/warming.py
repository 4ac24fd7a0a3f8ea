"""Libraries import what they need when they first need it; a child may open no file, so they do it before."""

from io import BytesIO

from PIL import Image
from pypdf import PdfWriter

from gateways.examiner.examination import examined

FORMATS = ("JPEG", "PNG", "WEBP", "MPO", "HEIF")


def warm_up() -> None:
    """Examine one harmless file of each kind."""
    for kind in FORMATS:
        examined(_picture(kind))
    into = BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(72, 72)
    writer.write(into)
    examined(into.getvalue())
    examined(into.getvalue()[:-40])


def _picture(kind: str) -> bytes:
    into = BytesIO()
    with Image.new("RGBA" if kind in ("PNG", "WEBP") else "RGB", (16, 16)) as image:
        image.save(into, kind)
    return into.getvalue()
