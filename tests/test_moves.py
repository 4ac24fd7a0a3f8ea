"""A group that has moved is known by either of its two notices, and by nothing that only looks like one."""

import pytest

from bot.moves import move_in


@pytest.mark.parametrize(
    "notice",
    [
        {"chat": {"id": -5}, "migrate_to_chat_id": -1005},
        {"chat": {"id": -1005}, "migrate_from_chat_id": -5},
    ],
    ids=["from the old side", "from the new side"],
)
def test_a_move_is_known_by_both_of_its_notices(notice: dict[str, object]) -> None:
    assert move_in({"message": notice}) == (-5, -1005)


@pytest.mark.parametrize(
    "odd",
    [
        None,
        "x",
        {"chat": {"id": -5}},
        {"chat": None, "migrate_to_chat_id": -1005},
        {"chat": {"id": "-5"}, "migrate_to_chat_id": -1005},
        {"chat": {"id": -5}, "migrate_to_chat_id": 2**70},
        {"chat": {"id": -5}, "migrate_to_chat_id": -(2**70)},
        {"chat": {"id": -5}, "migrate_to_chat_id": 7},
        {"chat": {"id": 7}, "migrate_from_chat_id": -5},
    ],
)
def test_what_only_looks_like_a_move_is_none(odd: object) -> None:
    assert move_in({"message": odd}) is None
