"""A piece of CSV becomes a frame of texts by RFC 4180 and nothing looser.

The parser is fast and forgiving, so what it made is counted against the bytes it was made from: every comma
and every line end must have become a border between fields or stand inside a value.
"""

import csv
import re
from io import StringIO
from typing import NoReturn

import polars as pl

from gateways.billing.pieces import Piece
from gateways.billing.refusal import FeedRefused

# A quoted field begins after a border and ends before one; quotes inside it are doubled.
_QUOTED_RIGHT = re.compile(rb'(?:[^"]++|(?:\A|(?<=[,\n]))"(?:[^"]++|"")*+"(?=[,\n]))*+')

_LONE_RETURN = re.compile(rb"\r(?!\n)")


def header_of(first: Piece, file: str) -> tuple[list[str], Piece]:
    """The names of the columns, and the piece without the header line. Raises FeedRefused."""
    line, _, rest = first.data.partition(b"\n")
    _refuse_if("nul", line.find(b"\0"), first, file)
    text = _decoded(Piece(line, 1), file).removesuffix("\r")
    try:
        (names,) = csv.reader([text], strict=True)
    except csv.Error:
        raise FeedRefused("unreadable", file, 1) from None
    return names, Piece(rest, 2)


def texts_of(piece: Piece, fields: int, file: str) -> pl.DataFrame:
    """The fields as texts in columns `0`, `1`, …; nothing and `""` are null. Raises FeedRefused."""
    data = _checked_bytes(piece, file)
    frame = _parsed(data, fields)
    if frame is None or not _accounts_for(frame, data):
        _diagnose(Piece(data, piece.line), fields, file)
    return frame if b'""' not in data else frame.with_columns(pl.when(pl.all() != "").then(pl.all()))


def line_of(texts: pl.DataFrame, row: int, first_line: int) -> int:
    """The physical line on which a record begins: values may hold line ends."""
    return first_line + row + _occurrences(texts.head(row), "\n")


def _checked_bytes(piece: Piece, file: str) -> bytes:
    data = piece.data
    _refuse_if("nul", data.find(b"\0"), piece, file)
    if data.count(b"\r") != data.count(b"\r\n"):
        alone = _LONE_RETURN.search(data)
        _refuse_if("stray-return", alone.start() if alone else -1, piece, file)
    if b'"' in data:
        data = data.replace(b"\r\n", b"\n")
        _check_quotes(Piece(data, piece.line), file)
    return data


def _check_quotes(piece: Piece, file: str) -> None:
    right = _QUOTED_RIGHT.match(piece.data)
    end = right.end() if right else 0
    if end < len(piece.data):
        key = "quote-misplaced" if piece.data.count(b'"') % 2 == 0 else "quote-open"
        _refuse_if(key, end, piece, file)


def _refuse_if(key: str, position: int, piece: Piece, file: str) -> None:
    if position >= 0:
        raise FeedRefused(key, file, piece.line + piece.data.count(b"\n", 0, position))


def _parsed(data: bytes, fields: int) -> pl.DataFrame | None:
    try:
        return pl.read_csv(
            data,
            has_header=False,
            schema={str(number): pl.String for number in range(fields)},
            quote_char='"' if b'"' in data else None,
        )
    except pl.exceptions.PolarsError:
        return None


def _accounts_for(frame: pl.DataFrame, data: bytes) -> bool:
    commas, line_ends = data.count(b","), data.count(b"\n")
    if b'"' in data:
        commas -= _occurrences(frame, ",")
        line_ends -= _occurrences(frame, "\n")
    return line_ends == frame.height and commas == frame.height * (frame.width - 1)


def _occurrences(frame: pl.DataFrame, character: str) -> int:
    counts = frame.select(pl.all().str.count_matches(character, literal=True).sum())
    return int(counts.sum_horizontal().sum())


def _diagnose(piece: Piece, fields: int, file: str) -> NoReturn:
    records = csv.reader(StringIO(_decoded(piece, file), newline=""), strict=True)
    line = piece.line
    try:
        for record in records:
            if len(record) != fields:
                raise FeedRefused("fields-differ", file, line, found=len(record), declared=fields)
            line = piece.line + records.line_num
    except csv.Error:
        pass
    raise FeedRefused("unreadable", file, line)


def _decoded(piece: Piece, file: str) -> str:
    try:
        return piece.data.decode()
    except UnicodeDecodeError as fault:
        line = piece.line + piece.data.count(b"\n", 0, fault.start)
        raise FeedRefused("not-utf8", file, line) from None
