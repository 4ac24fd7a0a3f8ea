"""Pictures and PDFs as people send them, made on the spot."""

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pillow_heif
from PIL import ExifTags, Image
from pypdf import PdfWriter

pillow_heif.register_heif_opener()

ABOVE = (200, 40, 40)
BELOW = (40, 40, 200)


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (64, 48), mode: str = "RGB", **options: object
) -> bytes:
    """Red above, blue below."""
    image = Image.new("RGB", size, ABOVE)
    image.paste(BELOW, (0, size[1] // 2, *size))
    into = BytesIO()
    image.convert(mode).save(into, kind, **options)
    return into.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


@cache
def photo_with_a_place() -> bytes:
    """Of a phone held upright: it lies on its side, says so, and says where it was taken."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (41.0, 18.0, 40.0)
    exif[ExifTags.IFD.GPSInfo] = exif.get_ifd(ExifTags.IFD.GPSInfo)
    return picture(exif=exif.tobytes(), comment=b"taken at 41.3111, 69.2797")


def pdf(pages: int = 1, change: Callable[[PdfWriter], object] | None = None) -> bytes:
    """Blank pages, and whatever `change` does to them."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if change is not None:
        change(writer)
    into = BytesIO()
    writer.write(into)
    return into.getvalue()
