"""A picture is painted anew: its pixels and nothing else go on, so neither place nor passenger of the file does."""

from contextlib import suppress
from io import BytesIO

import pillow_heif
from PIL import Image, ImageOps

from domain.evidence.facts import LARGEST
from domain.evidence.refusals import PictureTooLarge

MOST_PIXELS = 30_000_000
LONGEST_SIDE = 4096
QUALITIES = (88, 70, 45)
"""Of the JPEG, tried in this order until it is no larger than what may be sent."""

Image.MAX_IMAGE_PIXELS = MOST_PIXELS
pillow_heif.options.DECODE_THREADS = 1
pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)


def repainted(content: bytes, formats: tuple[str, ...]) -> bytes:
    """A JPEG of the first frame, upright, on white, 4096 pixels at most each way.

    Raises PictureTooLarge before anything is decoded, or whatever the libraries raise on a damaged file.
    """
    try:
        with Image.open(BytesIO(content), formats=formats) as image:
            if image.width * image.height > MOST_PIXELS:
                raise PictureTooLarge
            picture = _plain(_smaller(image))
    except Image.DecompressionBombError:
        raise PictureTooLarge from None
    picture.info = {}
    return _as_jpeg(picture)


def _smaller(image: Image.Image) -> Image.Image:
    """Decoded; as large as is worth keeping, and upright."""
    if max(image.size) > LONGEST_SIDE and image.mode in ("RGB", "RGBA", "L", "CMYK"):
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    with suppress(ValueError, SyntaxError, KeyError, TypeError, OverflowError, OSError):
        # a damaged note on how the camera was held is no reason to refuse the picture
        return ImageOps.exif_transpose(image)
    return image


def _plain(image: Image.Image) -> Image.Image:
    """In the colours a JPEG has."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        over = image.convert("RGBA")
        ground = Image.new("RGB", over.size, "white")
        ground.paste(over, mask=over.getchannel("A"))
        return ground
    return image if image.mode in ("RGB", "L") else image.convert("RGB")


def _as_jpeg(picture: Image.Image) -> bytes:
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    written = b""
    for quality in QUALITIES:
        into = BytesIO()
        picture.save(into, "JPEG", quality=quality)
        written = into.getvalue()
        if len(written) <= LARGEST:
            break
    return written
