"""The lines of a table as they pass by, held against those of an earlier snapshot."""

from functools import cached_property
from threading import Lock

import numpy as np
import polars as pl

from gateways.billing.marks import TableMarks, Unlike, lines_of, marks_of

_QUARTER = 4
# Bytes; less is read line by line however small the feed is.
_LITTLE = 100_000
_NOT_KNOWN = -1


class Room:
    """For what is new in all tables: when it is more than a quarter of the feed, reading the whole is as fast.

    `size` is that of the feed in bytes. Several threads may take of it.
    """

    def __init__(self, size: int) -> None:
        self._left = max(_LITTLE, size // _QUARTER)
        self._taking = Lock()

    def take(self, size: int) -> None:
        """Raises Unlike when there is no more."""
        with self._taking:
            self._left -= size
            if self._left < 0:
                raise Unlike("too much is new")


class EarlierLines:
    """Lines pass by in their order, and at the end it is known which are new and which are gone.

    A line is the same as one that stands where it stood, behind the ones before. Where that fails for many, each is
    looked for among all; where it fails for some, those are held, and found at the end among what is left.
    `room` is for the lines that are held; `repeats` says whether the table may have a line more than once.
    """

    def __init__(self, earlier: TableMarks, room: Room, *, repeats: bool) -> None:
        self.header, self.columns = earlier.header, earlier.columns
        self.rows = 0
        self._room = room
        self._repeats = repeats
        self._marks = earlier.lines["mark"].to_numpy()
        self._places = earlier.lines["place"].to_numpy()
        self._here = np.zeros(self._marks.size, np.bool_)
        self._next = 0
        self._passed: list[np.ndarray] = []
        self._which: list[np.ndarray] = []
        self._held: list[pl.DataFrame] = []

    def pass_by(self, data: bytes) -> None:
        """The next whole records. Raises Unlike."""
        lines = lines_of(data)
        if lines is None:
            raise Unlike("a record is not a line")
        marks = marks_of(lines)
        which = self._found(marks.to_numpy())
        held = np.flatnonzero(which == _NOT_KNOWN)
        part = pl.DataFrame(
            [lines.gather(held), marks.gather(held), pl.Series("at", held + self.rows, pl.UInt32)]
        )
        self._room.take(int(part["line"].str.len_bytes().sum()))
        self._held.append(part)
        self._passed.append(marks.to_numpy())
        self._which.append(which)
        self.rows += lines.len()

    def _found(self, marks: np.ndarray) -> np.ndarray:
        """Which line of the earlier one each is, where that is easily told."""
        which = np.full(marks.size, _NOT_KNOWN, np.int32)
        likely = self._marks[self._next : self._next + marks.size]
        free = ~self._here[self._next : self._next + marks.size]
        at = np.flatnonzero((likely == marks[: likely.size]) & free)
        self._are_here(which, at, at + self._next)
        if (marks.size - at.size) * _QUARTER > marks.size:
            self._look_for(marks, which)
        at = np.flatnonzero(which != _NOT_KNOWN)
        # Lines may have been put in or taken out: the next ones stand behind the last one that was found.
        self._next = int(which[at[-1]] - at[-1] if at.size else self._next) + marks.size
        return which

    def _look_for(self, marks: np.ndarray, which: np.ndarray) -> None:
        """In the order of the marks: memory is read as it lies."""
        if not self._marks.size:
            return
        others = np.flatnonzero(which == _NOT_KNOWN)
        others = others[np.argsort(marks[others])]
        order, ordered = self._by_mark
        at = order[np.minimum(np.searchsorted(ordered, marks[others]), order.size - 1)]
        there = (self._marks[at] == marks[others]) & ~self._here[at]
        found, first = np.unique(at[there], return_index=True)
        self._are_here(which, others[there][first], found)

    @cached_property
    def _by_mark(self) -> tuple[np.ndarray, np.ndarray]:
        order = np.argsort(self._marks)
        return order, self._marks[order]

    def _are_here(self, which: np.ndarray, lines: np.ndarray, found: np.ndarray) -> None:
        which[lines] = found
        self._here[found] = True

    def differing(self) -> tuple[pl.DataFrame, pl.DataFrame]:
        """What is new as `line`, `mark` and `at`, in their order; what is gone as `mark`, `place` and `times`.

        To be asked once, after the last line. Raises Unlike when a line stands more or fewer times than it did.
        """
        if not self._held:
            raise Unlike("a file is empty")
        self._which = [np.concatenate(self._which)]
        new = self._unmoved(pl.concat(self._held))
        gone = self._missing().with_columns(pl.lit(1, pl.UInt32).alias("times"))
        if self._repeats:
            gone = gone.group_by("mark", "place", maintain_order=True).agg(pl.col("times").sum())
            differing = pl.concat([new["mark"], gone["mark"]])
            if pl.Series(self._marks[self._here]).is_in(differing.implode()).any():
                raise Unlike("a line stands more or fewer times")
        return new, gone

    def _unmoved(self, held: pl.DataFrame) -> pl.DataFrame:
        """Those of the lines that are not found among what is left of the earlier ones either."""
        left = self._missing()
        if not held["mark"].is_in(left["mark"].implode()).any():
            return held
        nth = pl.int_range(pl.len()).over("mark").alias("nth")
        left = left.select("mark", "which", nth)
        held = held.with_columns(nth).join(left, on=["mark", "nth"], how="left", maintain_order="left")
        moved = held.filter(pl.col("which").is_not_null())
        self._are_here(self._which[0], moved["at"].to_numpy(), moved["which"].to_numpy())
        return held.filter(pl.col("which").is_null()).select("line", "mark", "at")

    def _missing(self) -> pl.DataFrame:
        which = np.flatnonzero(~self._here).astype(np.int32)
        columns = {"mark": self._marks[which], "place": self._places[which], "which": which}
        return pl.DataFrame(columns)

    def now(self, new: pl.DataFrame) -> TableMarks:
        """All that passed by; `new` has the `place` of each line that is new, `at` where it stands."""
        # What is not known takes the place of the last one until it is given its own.
        places = np.append(self._places, 0)[self._which[0]]
        places[new["at"].to_numpy()] = new["place"].to_numpy()
        return TableMarks(self.header, pl.DataFrame({"mark": np.concatenate(self._passed), "place": places}))
