"""A group takes twenty messages a minute: cards that arrive faster are told of together, a line each."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from storage.outbox import DESK, Due

GATHER_FROM = 6
MOST_TOGETHER = 25
LONGEST = 3800
Bundle = list[Due]


def bundles(rows: Sequence[Due]) -> Iterator[Bundle]:
    """The rows of a chat in their order; new cards of one topic that wait behind each other come together."""
    waiting = [_new_card(row) for row in rows]
    if sum(order is not None for order in waiting) < GATHER_FROM:
        yield from ([row] for row in rows)
        return
    together: Bundle = []
    length, topic = 0, ""
    for row, order in zip(rows, waiting, strict=True):
        line = len(order["line"]) if order else 0
        fits = len(together) < MOST_TOGETHER and length + line < LONGEST
        if together and (order is None or order["topic"] != topic or not fits):
            yield together
            together, length = [], 0
        if order is None:
            yield [row]
        else:
            together.append(row)
            length, topic = length + line, order["topic"]
    if together:
        yield together


def _new_card(row: Due) -> dict[str, Any] | None:
    """What is to be said, if it is a card that lies nowhere yet."""
    if row.method != DESK:
        return None
    order: dict[str, Any] = json.loads(row.payload)
    return order if order["do"] == "card" and order["fresh"] else None
