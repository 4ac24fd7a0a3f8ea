"""A file of the feed in pieces of whole records, hashed on the way: memory does not grow with the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import numpy as np

from gateways.billing.package import Resource
from gateways.billing.refusal import FeedRefused

PIECE = 4 * 1024 * 1024
_LONGEST_RECORD = 1024 * 1024
_LINE_END = ord("\n")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Piece:
    """Whole records; `line` is the physical line (from 1) on which the first one begins."""

    data: bytes
    line: int


class FeedFile:
    """One CSV file while it is read once from beginning to end."""

    def __init__(self, folder: Path, resource: Resource) -> None:
        self.resource = resource
        self._path = folder / resource.path
        self._hash = sha256()
        self._read = 0

    def pieces(self) -> Iterator[Piece]:
        """Every piece of the file; raises FeedRefused when the file is not the declared one.

        A fault found in a piece by whoever reads it may come of an altered file: `confirm` tells.
        """
        with self._open() as file:
            line, carry = 1, b""
            while block := self._next_block(file):
                carry += block
                cut = self._cut(carry, line)
                if cut:
                    piece, carry = Piece(carry[:cut], line), carry[cut:]
                    yield piece
                    line += line_ends(piece.data)
            if carry:
                yield Piece(carry + b"\n", line)
        self._compare()

    def confirm(self) -> None:
        """Read on to the end; raises FeedRefused when the whole is not the declared file."""
        with self._open() as file:
            file.seek(self._read)
            while self._next_block(file):
                pass
        self._compare()

    def _open(self) -> BinaryIO:
        try:
            found = self._path.stat().st_size
            file = self._path.open("rb")
        except OSError:
            raise FeedRefused("missing", self.resource.path) from None
        if found != self.resource.size:
            file.close()
            raise FeedRefused("bytes-differ", self.resource.path, found=found, declared=self.resource.size)
        return file

    def _next_block(self, file: BinaryIO) -> bytes:
        block = file.read(PIECE)
        self._hash.update(block)
        first, self._read = self._read == 0, self._read + len(block)
        return block.removeprefix(_BYTE_ORDER_MARK) if first else block

    def _cut(self, data: bytes, line: int) -> int:
        cut = end_of_last_record(data)
        if len(data) - cut > PIECE + _LONGEST_RECORD:
            raise FeedRefused("quote-open", self.resource.path, line + data.count(b"\n", 0, cut))
        return cut

    def _compare(self) -> None:
        if self._read != self.resource.size or self._hash.hexdigest() != self.resource.digest:
            raise FeedRefused("hash-differs", self.resource.path)


def line_ends(data: bytes) -> int:
    """How many there are."""
    return int(np.count_nonzero(np.frombuffer(data, np.uint8) == _LINE_END))


def end_of_last_record(data: bytes) -> int:
    """Where the last whole record ends: after the last line end outside quotation marks; 0 if none."""
    if b'"' not in data:
        return data.rfind(b"\n") + 1
    quotes_after, end = 0, len(data)
    odd = data.count(b'"') % 2
    while (newline := data.rfind(b"\n", 0, end)) >= 0:
        quotes_after += data.count(b'"', newline, end)
        if quotes_after % 2 == odd:
            return newline + 1
        end = newline
    return 0
