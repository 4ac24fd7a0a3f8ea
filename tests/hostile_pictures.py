"""Pictures that lie, burst, carry passengers or are none at all."""

import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image

from tests.made_files import pdf, photo_with_a_place, picture

Made = tuple[bytes, str]
"""Bytes, and what must become of them: `taken`, `refused` or `either`."""

KINDS = ("JPEG", "MPO", "PNG", "WEBP", "HEIF")
MARK = b"41.3111, 69.2797"


@cache
def _sound(kind: str) -> bytes:
    image = Image.effect_noise((160, 120), 60).convert("RGB")
    into = BytesIO()
    image.save(into, kind)
    return into.getvalue()


def truncated(chance: random.Random) -> Made:
    whole = _sound(chance.choice(KINDS))
    return whole[: chance.randrange(12, len(whole))], "either"


def bent(chance: random.Random) -> Made:
    content = bytearray(_sound(chance.choice(KINDS)))
    for _ in range(chance.choice((1, 3, 30, 300))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content), "either"


def shuffled(chance: random.Random) -> Made:
    whole = _sound(chance.choice(KINDS))
    cut, paste = chance.randrange(20, len(whole)), chance.randrange(20, len(whole))
    return whole[:cut] + whole[paste:] + whole[cut:], "either"


def only_a_beginning(chance: random.Random) -> Made:
    begins = chance.choice(
        (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"\0\0\0\x18ftypheic")
    )
    return begins + chance.randbytes(chance.randrange(4000)), "refused"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, *chunks: bytes, depth: int = 8, colour: int = 2) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + _chunk(b"IEND", b"")


def boasting(chance: random.Random) -> Made:
    """Says that it is gigantic; there is next to nothing behind."""
    width, height = chance.choice(
        ((30_000, 30_000), (2**31 - 1, 2**31 - 1), (100_000, 400), (65_535, 65_535))
    )
    if chance.random() < 0.5:
        return _png(width, height, _chunk(b"IDAT", zlib.compress(bytes(1000)))), "refused"
    jpeg = bytearray(_sound("JPEG"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", min(height, 65_535), min(width, 65_535))
    return bytes(jpeg), "refused"


@cache
def _burst(size: int) -> bytes:
    return zlib.compress(bytes(size), 9)


def bursting(chance: random.Random) -> Made:
    """Small as it comes, large as it is read: texts, colour profiles, pixels beyond the frame."""
    line = b"\0" + bytes(64 * 3)
    sight = _chunk(b"IDAT", zlib.compress(line * 64))
    bomb = _burst(60_000_000)
    kind = chance.randrange(4)
    if kind == 0:
        return _png(64, 64, *[_chunk(b"zTXt", b"k\0\0" + bomb)] * 20, sight), "either"
    if kind == 1:
        return _png(64, 64, _chunk(b"iCCP", b"k\0\0" + bomb), sight), "either"
    if kind == 2:
        return _png(64, 64, _chunk(b"IDAT", bomb)), "either"
    return _png(5_400, 5_400, _chunk(b"IDAT", _burst(5_400 * (5_400 * 3 + 1)))), "either"


def endless(chance: random.Random) -> Made:
    """Very many frames, or chunks."""
    if chance.random() < 0.5:
        return _png(64, 64, *[_chunk(b"tEXt", b"k\0v")] * 50_000), "either"
    into = BytesIO()
    frames = [Image.new("P", (8, 8), number % 256) for number in range(60)]
    frames[0].save(into, "WEBP", save_all=True, append_images=frames[1:])
    return into.getvalue(), "either"


def with_a_passenger(chance: random.Random) -> Made:
    into = BytesIO(_sound(chance.choice(("JPEG", "PNG", "WEBP"))))
    into.seek(0, 2)
    if chance.random() < 0.5:
        with zipfile.ZipFile(into, "a") as archive:
            archive.writestr("payload.exe", b"MZ" + chance.randbytes(200))
    else:
        into.write(pdf() + b"<script>alert(1)</script>")
    return into.getvalue(), "taken"


def with_a_place(chance: random.Random) -> Made:
    """An honest photo, maybe renamed: it is taken, and what it tells of the place is not."""
    return photo_with_a_place() + chance.randbytes(chance.randrange(50)), "taken"


def disguised(chance: random.Random) -> Made:
    image = Image.new("RGB", (40, 40))
    into = BytesIO()
    image.save(into, chance.choice(("GIF", "BMP", "TIFF", "ICO", "PPM", "TGA")))
    others = (
        into.getvalue(),
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<html><script>alert(1)</script></html>",
        b"PK\3\4" + chance.randbytes(300),
        b"MZ" + chance.randbytes(300),
        b"\x7fELF" + chance.randbytes(300),
        b"#!/bin/sh\nrm -rf /\n",
        b"\0\0\0\x1cftypavif" + chance.randbytes(300),
        chance.randbytes(8) + picture(),
        b"",
    )
    return chance.choice(others), "refused"


PICTURES: tuple[Callable[[random.Random], Made], ...] = (
    truncated,
    bent,
    shuffled,
    only_a_beginning,
    boasting,
    bursting,
    endless,
    with_a_passenger,
    with_a_place,
    disguised,
)
