"""More than a group takes in a minute: told together, nothing left out, nothing late."""

import json
import re
from collections.abc import Iterable

from bot.gathering import LONGEST, MOST_APART, MOST_TOGETHER, Bundle, Seen, next_bundle
from emulator.messages import Message
from handlers.saying import Card, Spoken, ToStaff
from storage.outbox import DESK, Due
from tests.house import House
from tests.rush import Rush

MANY = 1_000
TEN_MINUTES = 600.0
_NUMBERS = re.compile(r"(?:card|line|changed) (\d+)\b")


def _card(number: int, word: str = "card", topic: str = "readings") -> Card:
    text = f"{word} {number}"
    return Card(topic, f"readings:{number}", text, (("open",),), f"line {number}" if word == "card" else text)


def _said(house: House) -> list[Message]:
    return [one for one in house.telegram.world.messages(house.staff) if one.from_bot and one.text]


def _first_seen(rush: Rush) -> dict[int, float]:
    """At which second each card was first on the screen, as a message or as a line."""
    seen: dict[int, float] = {}
    for message in _said(rush.house):
        for number in _NUMBERS.findall(message.text):
            seen.setdefault(int(number), rush.seconds(message))
    return seen


async def test_a_thousand_cards_in_ten_minutes_are_all_seen_within_two(house: House) -> None:
    arrivals = [(number * TEN_MINUTES / MANY, _card(number)) for number in range(MANY)]
    rush = Rush(house)
    await rush.comes(arrivals)
    seen = _first_seen(rush)
    late = sorted(seen[number] - at for number, (at, _) in enumerate(arrivals))
    assert len(late) == MANY
    assert late[-1] <= 120
    assert late[int(MANY * 0.95)] <= 15
    assert _floods(house) == 0


async def test_changes_of_cards_hold_up_no_new_ones_and_end_in_the_newest_words(house: House) -> None:
    """A hundred and fifty contracts send one meter after another."""
    arrivals: list[tuple[float, Spoken]] = []
    for number in range(150):
        arrivals += [(number / 2, _card(number))]
        arrivals += [(number / 2 + wait, _card(number, "changed")) for wait in (9, 18)]
    rush = Rush(house)
    await rush.comes(arrivals)
    seen = _first_seen(rush)
    assert max(seen[number] - number / 2 for number in range(150)) <= 30
    newest = {int(number) for one in _said(house) for number in re.findall(r"changed (\d+)", one.text)}
    assert newest == set(range(150))
    assert _floods(house) == 0


def _floods(house: House) -> int:
    """How often Telegram said that it was too much."""
    return sum(call.refused is not None and call.refused.code == 429 for call in house.telegram.api.calls)


# --- what is chosen -----------------------------------------------------------------------------------------


def _row(at: int, **order: object) -> Due:
    return Due(at, -1, DESK, json.dumps(order), None, 0, 0)


def _cards(numbers: Iterable[int], topic: str = "readings", start: int = 1) -> list[Due]:
    return [
        _row(start + at, do="card", card=number, topic=topic, text=f"t{at}", line=f"l{number}", opened=False)
        for at, number in enumerate(numbers)
    ]


def _lines(bundle: Bundle) -> list[str]:
    return [order.get("line", "") for order in bundle.orders]


NOTHING_LIES = Seen(lying=(), left=19)


def test_a_few_new_cards_come_one_by_one() -> None:
    bundle = next_bundle(_cards(range(MOST_APART)), NOTHING_LIES)
    assert [row.id for row in bundle.rows] == [1]


def test_fewer_are_told_together_when_the_group_is_nearly_full() -> None:
    assert _lines(next_bundle(_cards(range(2)), Seen((), left=1))) == ["l0", "l1"]


def test_more_are_told_together_as_many_as_a_message_holds() -> None:
    bundle = next_bundle(_cards(range(60)), NOTHING_LIES)
    assert _lines(bundle) == [f"l{number}" for number in range(MOST_TOGETHER)]


def test_lines_fill_a_message_and_no_more() -> None:
    rows = [
        _row(at, do="card", card=at, topic="access", text="", line="я" * 1000, opened=False)
        for at in range(1, 9)
    ]
    bundle = next_bundle(rows, NOTHING_LIES)
    assert 1 < len(bundle.orders) < 8
    assert sum(map(len, _lines(bundle))) <= LONGEST


def test_topics_stay_apart_also_where_they_alternate() -> None:
    rows = [row for at in range(8) for row in _cards([at], ("access", "readings")[at % 2], start=at + 1)]
    assert _lines(next_bundle(rows, NOTHING_LIES)) == ["l0", "l2", "l4", "l6"]


def test_of_a_card_only_the_newest_words_are_said() -> None:
    rows = _cards([7, 8, 7])
    bundle = next_bundle(rows, Seen(lying={7, 8}, left=19))
    assert [row.id for row in bundle.rows] == [1, 3]
    assert [order["text"] for order in bundle.orders] == ["t2"]


def test_what_is_new_goes_before_a_change_of_what_lies_there() -> None:
    bundle = next_bundle(_cards([1, 2, 3]), Seen(lying={1, 2}, left=19))
    assert _lines(bundle) == ["l3"]


def test_a_card_that_somebody_opens_comes_whole() -> None:
    rows = _cards(range(20))
    opened = json.loads(rows[0].payload) | {"opened": True}
    bundle = next_bundle([_row(1, **opened), *rows[1:]], NOTHING_LIES)
    assert [order["text"] for order in bundle.orders] == ["t0"]


def test_what_was_refused_together_is_said_apart() -> None:
    rows = _cards(range(20))
    bundle = next_bundle(rows, Seen((), 19, apart={row.id for row in rows}))
    assert len(bundle.orders) == 1


def test_a_reply_to_somebody_is_part_of_nothing() -> None:
    reply = Due(1, -1, "sendMessage", json.dumps({"text": "here"}), None, 0, 0)
    assert next_bundle([reply, *_cards(range(20), start=2)], NOTHING_LIES).rows == [reply]


async def test_many_lines_of_a_topic_come_in_one_message(house: House) -> None:
    async with house.app.database.transaction() as unit:
        await house.app.effects.say(unit, [ToStaff("system", f"fault {number}") for number in range(12)])
    await house.app.settle()
    [said] = house.staff_screen()
    assert [f"fault {number}" in said.split("\n\n") for number in range(12)] == [True] * 12


async def test_one_bad_line_does_not_silence_its_neighbours(house: House) -> None:
    cards = [_card(number) for number in range(8)]
    bad = Card("readings", "readings:99", "<b>card 99", (), "<b>line 99")
    async with house.app.database.transaction() as unit:
        await house.app.effects.say(unit, [*cards, bad])
    await house.app.settle()
    said = "\n".join(house.staff_screen())
    assert [f"card {number}" in said for number in range(8)] == [True] * 8
    assert "99" not in said
