"""Whatever becomes of the lines of a table, what is new and what is gone is what counting all of them says."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

import polars as pl
import pytest

from gateways.billing.earlier_lines import EarlierLines, Room
from gateways.billing.marks import TableMarks, Unlike, marks_of

Lines = list[str]
Change = Callable[[random.Random, Lines], Lines]


def _marks(lines: Lines) -> TableMarks:
    """A line says where its row is: `place,…`."""
    places = pl.Series("place", [int(line.split(",")[0]) for line in lines], pl.Int64)
    return TableMarks("header", pl.DataFrame([marks_of(pl.Series("line", lines, pl.String)), places]))


def _passed(earlier: Lines, lines: Lines, pieces: list[Lines]) -> EarlierLines:
    held = EarlierLines(TableMarks.unpacked(_marks(earlier).packed()), Room(1_000_000), repeats=True)
    for piece in pieces:
        held.pass_by("".join(line + "\n" for line in piece).encode())
    assert held.rows == len(lines)
    return held


def _cut(chance: random.Random, lines: Lines) -> list[Lines]:
    ends = sorted({0, len(lines), *chance.choices(range(len(lines) + 1), k=3)})
    return [lines[begin:end] for begin, end in pairwise(ends)] or [[]]


def _changed(chance: random.Random, lines: Lines) -> Lines:
    return [f"{line},{chance.random()}" if chance.random() < 0.05 else line for line in lines]


def _some_gone(chance: random.Random, lines: Lines) -> Lines:
    return [line for line in lines if chance.random() > 0.05]


def _some_more(chance: random.Random, lines: Lines) -> Lines:
    more = [f"{place},{chance.random()}" for place in chance.choices(range(900), k=20)]
    return _shuffled_in(chance, lines, more)


def _changed_and_at_the_end(chance: random.Random, lines: Lines) -> Lines:
    """As a database puts out its rows where nobody asks for an order."""
    number = Counter(lines)
    moved = {line for line in number if number[line] == 1 and chance.random() < 0.05}
    return [line for line in lines if line not in moved] + [f"{line},new" for line in moved]


def _shuffled_in(chance: random.Random, lines: Lines, more: Lines) -> Lines:
    found = list(lines)
    for line in more:
        found.insert(chance.randrange(len(found) + 1), line)
    return found


def _in_any_order(chance: random.Random, lines: Lines) -> Lines:
    return chance.sample(lines, len(lines))


CHANGES: dict[str, Change] = {
    "nothing": lambda _, lines: lines,
    "changed where they stand": _changed,
    "some gone": _some_gone,
    "some more": _some_more,
    "changed ones at the end": _changed_and_at_the_end,
    "any order": _in_any_order,
    "all at once": lambda chance, lines: _changed(chance, _some_gone(chance, _some_more(chance, lines))),
    "nothing left": lambda *_: [],
}


def _trials() -> Iterator[tuple[random.Random, Lines]]:
    for seed in range(40):
        chance = random.Random(seed)
        lines = [f"{place},{place * 7}" for place in range(chance.choice([0, 1, 300]))]
        yield chance, _shuffled_in(chance, lines, chance.choices(lines, k=6) if lines else [])


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_differs_is_what_counting_says(change: Change) -> None:
    told = 0
    for chance, earlier in _trials():
        lines = change(chance, earlier)
        held = _passed(earlier, lines, _cut(chance, lines))
        was, now = Counter(earlier), Counter(lines)
        try:
            new, gone = held.differing()
        except Unlike:
            assert any(was[line] != now[line] for line in was.keys() & now.keys())
            continue
        told += 1
        assert all(was[line] == now[line] for line in was.keys() & now.keys())
        assert Counter(new["line"]) == now - was
        assert [lines[at] for at in new["at"]] == new["line"].to_list()
        here = was - now
        assert sorted(zip(gone["place"], gone["times"], strict=True)) == sorted(
            (int(line.split(",")[0]), times) for line, times in here.items()
        )
        places = new["line"].str.split(",").list.first().cast(pl.Int64)
        whole = held.now(new.with_columns(places.alias("place"))).lines
        assert whole.equals(_marks(lines).lines)
    assert told > 20


def test_a_line_that_stands_once_more_is_not_taken_for_new() -> None:
    held = _passed(["1,a", "2,b"], ["1,a", "2,b", "1,a"], [["1,a", "2,b", "1,a"]])
    with pytest.raises(Unlike, match="more or fewer times"):
        held.differing()
