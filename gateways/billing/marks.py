"""What a snapshot held, a number for each line, so that the next one can be taken in by the lines that differ.

A line that stood in a snapshot which was found good need not be looked at again. That holds as long as a record is a
line, so where a value has a line end in it there are no marks.
"""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import polars as pl

from gateways.billing.keys import placed
from gateways.billing.pieces import line_ends
from gateways.billing.tables import TABLES, FeedTable

# A byte that stands in no feed: the whole line is read as one field.
_NEVER = "\x1f"
_NONE = pl.DataFrame(schema={"mark": pl.Int64, "place": pl.Int64})
_FORM = 3
_LINES = pl.Schema({"line": pl.String})

RULES = sha256(f"{_FORM} {pl.__version__} {TABLES!r}".encode()).hexdigest().encode()
"""Changes with what is asked of a snapshot and with how lines are marked: marks made otherwise are of no use."""


class Unlike(Exception):
    """The snapshot cannot be taken in by what differs from an earlier one; the message says why."""


def lines_of(data: bytes) -> pl.Series | None:
    """The lines of whole records, one text each; None where a record is not a line, or the bytes are no text."""
    if not data:
        return pl.Series("line", [], pl.String)
    try:
        read = pl.read_csv(data, has_header=False, schema=_LINES, separator=_NEVER, quote_char=None)
    except pl.exceptions.PolarsError:
        return None
    lines = read["line"]
    if lines.len() != line_ends(data) or lines.null_count():
        return None
    if b'"' in data and (lines.str.count_matches('"', literal=True) % 2 == 1).any():
        return None
    return lines


def marks_of(lines: pl.Series) -> pl.Series:
    """64 bits for each line: a new one is taken for an old one once in a hundred thousand years of a large city."""
    return lines.hash(0).reinterpret(signed=True).alias("mark")


@dataclass(frozen=True)
class TableMarks:
    """The lines of a table: `header` as it stood, `lines` as `mark` and `place`, in their order."""

    header: str
    lines: pl.DataFrame

    @property
    def columns(self) -> list[str]:
        """The names of the columns in the order of the file."""
        return self.header.split(_NEVER)

    def packed(self) -> bytes:
        """As it is kept with the snapshot: places mostly follow each other, so their steps take no room."""
        steps = self.lines.select(
            "mark", pl.col("place").diff(null_behavior="ignore").fill_null(pl.col("place"))
        )
        return self.header.encode() + b"\n" + frame_packed(steps)

    @classmethod
    def unpacked(cls, content: bytes) -> "TableMarks":
        """What `packed` made."""
        header, _, frame = content.partition(b"\n")
        return cls(header.decode(), frame_unpacked(frame).with_columns(pl.col("place").cum_sum()))


class Marking:
    """Marks the lines of a table as they pass by."""

    def __init__(self, table: FeedTable) -> None:
        self._table = table
        self._parts: list[pl.DataFrame] | None = []

    def take(self, part: pl.DataFrame, data: bytes) -> pl.DataFrame:
        """The part that was made of these lines, with their marks where the table keeps them."""
        lines = lines_of(data)
        if lines is None or lines.len() != part.height:
            self._parts = None
            marked = part.with_columns(pl.lit(None, pl.Int64).alias("mark"))
        else:
            marked = part.with_columns(marks_of(lines))
            if self._parts is not None:
                self._parts.append(marked.select("mark", placed(self._table)))
        return marked if self._table.marked else part

    def done(self, header: list[str]) -> TableMarks | None:
        """All lines, after the last part; None where some record is not a line."""
        if self._parts is None:
            return None
        lines = pl.concat(self._parts) if self._parts else _NONE
        return TableMarks(joined(header), lines)


def joined(header: list[str]) -> str:
    """The names of the columns as one text."""
    return _NEVER.join(header)


def frame_packed(frame: pl.DataFrame) -> bytes:
    """A frame as compact bytes."""
    content = BytesIO()
    frame.write_ipc(content, compression="zstd")
    return content.getvalue()


def frame_unpacked(content: bytes) -> pl.DataFrame:
    """What `frame_packed` made."""
    return pl.read_ipc(content)
