"""A group takes twenty messages a minute: what arrives faster is told together, a line for each thing.

What staff have not seen yet goes before changes of what they have; of a card only the newest words are said.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from storage.outbox import DESK, Due

MOST_APART = 5
MOST_TOGETHER = 25
LONGEST = 3800
BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Bundle:
    """What is said next, and the rows that are done with it; several orders are said in one message.

    A row that is no order to the desk comes alone and without one.
    """

    rows: Sequence[Due]
    orders: Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Seen:
    """What must be known of a group to choose.

    `lying` are the cards that have a message of their own in it, `left` is how many messages it would take now,
    `apart` are rows that were refused when told together.
    """

    lying: Collection[int]
    left: int
    apart: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A row, and what it orders; what is not for the desk orders nothing."""

    row: Due
    order: dict[str, Any]

    @classmethod
    def of(cls, row: Due) -> "_Waiting":
        return cls(row, json.loads(row.payload) if row.method == DESK else {})

    @property
    def sort(self) -> tuple[str | None, str | None]:
        """What may stand together: lines of one topic, cards of one topic."""
        return self.order.get("do"), self.order.get("topic")

    @property
    def card(self) -> int | None:
        return self.order["card"] if self.order.get("do") == "card" else None

    @property
    def thing(self) -> tuple[str, int]:
        return ("row", self.row.id) if self.card is None else ("card", self.card)

    def is_seen(self, seen: Seen) -> bool:
        """Whether it only changes what staff have before them."""
        return self.card in seen.lying and not self.order["opened"]

    def joins(self, head: "_Waiting", seen: Seen) -> bool:
        fit = self.sort == head.sort and self.row.id not in seen.apart
        return fit and self.order.get("do") in ("card", "line") and not self.order.get("opened")


def cards_in(rows: Sequence[Due]) -> set[int]:
    """The numbers of the cards that these rows are about."""
    return {one.card for one in map(_Waiting.of, rows) if one.card is not None}


def next_bundle(rows: Sequence[Due], seen: Seen) -> Bundle:
    """What of these rows, of which there is at least one, is to be said first."""
    waiting = [_Waiting.of(row) for row in rows]
    news = [one for one in waiting if not one.is_seen(seen)]
    head = (news or waiting)[0]
    chosen = [head]
    if len({one.thing for one in news}) > min(MOST_APART, seen.left):
        alike = [one for one in news if one.joins(head, seen)]
        chosen = _fitting(alike) if head in alike else chosen
    groups = [[one for one in waiting if one.thing == each.thing] for each in chosen]
    return Bundle([one.row for group in groups for one in group], [_newest(group) for group in groups])


def _fitting(alike: Sequence[_Waiting]) -> list[_Waiting]:
    """One for each thing, as many as one message holds; the first in any case."""
    newest = {one.thing: one for one in alike}
    fitting: list[_Waiting] = []
    length = 0
    for one in list(newest.values())[:MOST_TOGETHER]:
        length += len(one.order["line"] if one.card is not None else one.order["text"]) + len(BETWEEN)
        if fitting and length > LONGEST:
            break
        fitting.append(one)
    return fitting


def _newest(group: Sequence[_Waiting]) -> dict[str, Any]:
    """The newest words about a thing; it is opened if anybody asked for that."""
    order = group[-1].order
    return order | {"opened": True} if any(one.order.get("opened") for one in group) else order
