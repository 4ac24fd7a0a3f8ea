"""What becomes of a picture that is examined: it is painted anew; what is neither picture nor PDF is refused."""

import zipfile
from io import BytesIO

import pytest
from PIL import ExifTags, Image, ImageStat

from bot.reception import examiner
from domain.errors import DomainError
from domain.evidence import (
    Examined,
    FileDamaged,
    FileOfOtherKind,
    PictureTooLarge,
)
from tests.made_files import ABOVE, BELOW, opened, pdf, photo_with_a_place, picture


async def _examined(content: bytes) -> Examined:
    return await examiner().examine(content)


async def _refused(content: bytes, refusal: type[DomainError]) -> None:
    with pytest.raises(refusal):
        await _examined(content)


def _near(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 16 for one, other in zip(found, wanted, strict=True))


def _light(image: Image.Image, top: int) -> float:
    """Of a quarter of the picture."""
    return ImageStat.Stat(image.convert("L").crop((0, top, 256, top + 64))).mean[0]


# --- pictures --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["JPEG", "MPO", "PNG", "WEBP", "HEIF"])
async def test_a_picture_of_any_kind_we_take_becomes_a_jpeg_of_the_same_sight(kind: str) -> None:
    examined = await _examined(picture(kind))
    assert examined.kind == "jpeg"
    with opened(examined.content) as image:
        assert (image.format, image.size) == ("JPEG", (64, 48))
        assert _near(image.getpixel((32, 4)), ABOVE)
        assert _near(image.getpixel((32, 44)), BELOW)


async def test_the_same_picture_becomes_the_same_bytes() -> None:
    assert await _examined(picture("PNG")) == await _examined(picture("PNG"))


async def test_a_photo_stands_upright_and_tells_no_place() -> None:
    sent = photo_with_a_place()
    assert opened(sent).getexif().get_ifd(ExifTags.IFD.GPSInfo)
    examined = await _examined(sent)
    with opened(examined.content) as image:
        assert image.size == (48, 64)
        assert not image.getexif()
        assert not {"exif", "comment", "xmp", "icc_profile"} & image.info.keys()
    assert b"41.3111" not in examined.content


async def test_an_archive_behind_a_picture_stays_behind() -> None:
    into = BytesIO(picture("PNG"))
    into.seek(0, 2)
    with zipfile.ZipFile(into, "a") as archive:
        archive.writestr("payload.exe", b"MZ" * 100)
    assert zipfile.is_zipfile(BytesIO(into.getvalue()))
    assert not zipfile.is_zipfile(BytesIO((await _examined(into.getvalue())).content))


async def test_what_shines_through_is_seen_on_white() -> None:
    into = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(into, "PNG")
    with opened((await _examined(into.getvalue())).content) as image:
        assert image.getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
async def test_scans_and_prints_keep_their_light_and_shade(mode: str) -> None:
    into = BytesIO()
    light = Image.linear_gradient("L")
    if mode == "I;16":
        Image.frombytes("I;16", light.size, b"".join(bytes([0, value]) for value in light.tobytes())).save(
            into, "PNG"
        )
    else:
        light.convert(mode).save(into, "JPEG" if mode == "CMYK" else "PNG")
    with opened((await _examined(into.getvalue())).content) as image:
        assert _light(image, 0) < 60
        assert _light(image, 192) > 195


async def test_only_the_first_frame_of_a_moving_picture_is_kept() -> None:
    into = BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in (ABOVE, BELOW)]
    frames[0].save(into, "PNG", save_all=True, append_images=frames[1:])
    with opened((await _examined(into.getvalue())).content) as image:
        assert _near(image.getpixel((10, 10)), ABOVE)


async def test_a_large_photo_is_kept_as_large_as_eyes_need() -> None:
    with opened((await _examined(picture(size=(6000, 4000)))).content) as image:
        assert image.size == (4096, 2731)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
async def test_a_picture_of_more_than_thirty_million_pixels_is_refused(kind: str) -> None:
    await _refused(picture(kind, size=(6000, 5001), mode="L"), PictureTooLarge)


# --- everything else -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"GIF89a" + bytes(40),
        b"PK\3\4" + bytes(40),
        b"\xef\xbb\xbf" + pdf(),
        b"<svg/>",
        b"\0" + picture(),
    ],
    ids=["empty", "text", "gif", "zip", "PDF behind a mark", "svg", "picture behind a byte"],
)
async def test_whatever_begins_otherwise_is_of_another_kind(content: bytes) -> None:
    await _refused(content, FileOfOtherKind)


@pytest.mark.parametrize(
    "whole",
    [picture(), picture("PNG"), picture("WEBP"), picture("HEIF")],
    ids=["jpeg", "png", "webp", "heic"],
)
async def test_half_a_picture_is_damaged(whole: bytes) -> None:
    await _refused(whole[: len(whole) // 2], FileDamaged)
