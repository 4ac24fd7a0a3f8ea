"""Finds the code of a paper in a file that claims to be one, without opening it as a PDF.

A paper bears its code in its properties. Whoever alters the paper leaves them there, plain or packed.
"""

import re
import zlib
from collections.abc import Iterator

from domain.papers import ALPHABET

MOST_CODES = 8
_PACKED_AT_MOST = 1 << 20
_UNPACKED_IN_ALL = 16 << 20
_GROUP = f"[{ALPHABET}]{{4}}".encode()
_CODE = re.compile(rb"(?<![0-9A-Z])" + _GROUP + b"-" + _GROUP + b"-" + _GROUP + rb"(?![0-9A-Z])")
_STREAM = re.compile(rb"stream\r?\n")


def codes_in(content: bytes) -> list[str]:
    """Codes without their dashes, in the order they are met, each once, eight at most."""
    found: dict[str, None] = {}
    for part in _parts(content):
        for code in _CODE.findall(part):
            found.setdefault(code.decode().replace("-", ""))
            if len(found) == MOST_CODES:
                return list(found)
    return list(found)


def _parts(content: bytes) -> Iterator[bytes]:
    """The file, then its packed streams; texts in UTF-16 are read as well."""
    yield content
    yield content.replace(b"\0", b"")
    left = _UNPACKED_IN_ALL
    for start in _STREAM.finditer(content):
        if left <= 0:
            return
        unpacked = _unpacked(content[start.end() : start.end() + _PACKED_AT_MOST])
        left -= max(len(unpacked), 1 << 10)
        yield unpacked.replace(b"\0", b"")


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _PACKED_AT_MOST)
    except zlib.error:
        return b""
