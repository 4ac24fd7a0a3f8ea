"""Payments under a storm of odd, repeated and hostile calls: a small one here, larger ones by hand."""

from tests.paying import PayHouse
from tests.payment_chaos import chaos, contradictions
from tests.payment_fuzz import fuzz, unmeant


async def test_what_is_credited_is_what_was_accepted_whatever_knobs_are_turned(
    either_paying: PayHouse,
) -> None:
    assert await chaos(either_paying, 42, seed=7) > 42
    assert len(either_paying.upay.accepted) > 15
    assert [one async for one in contradictions(either_paying)] == []


async def test_no_body_brings_the_server_down_or_a_credit_nobody_meant(paying: PayHouse) -> None:
    statuses, meant = await fuzz(paying, 150, seed=7)
    assert set(statuses) <= {200, 400, 413}
    assert await unmeant(paying, meant) == []
