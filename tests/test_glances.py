"""Who was busy when one looked is looked for again when free, unless it is known that there is nothing for him."""

import pytest

from bot.glances import Glances

ANNA, BORIS = 1, 2


@pytest.fixture
def glances() -> Glances:
    """Anna is busy."""
    made = Glances()
    made.begin()
    made.busy.add(ANNA)
    return made


def _looks_and_frees(glances: Glances) -> bool:
    """Whether one is to look again after Anna."""
    glances.begin()
    glances.free(ANNA, all_done=True)
    return glances.woken.is_set()


def test_what_may_be_for_anybody_may_be_for_her(glances: Glances) -> None:
    glances.wake()
    assert _looks_and_frees(glances)


def test_what_is_for_her_is_not_forgotten(glances: Glances) -> None:
    glances.wake_for({BORIS})
    glances.wake_for({ANNA})
    assert _looks_and_frees(glances)


def test_what_is_for_another_has_nobody_look_again_for_her(glances: Glances) -> None:
    glances.wake_for({BORIS})
    assert not _looks_and_frees(glances)


def test_who_knows_takes_nothing_from_who_does_not(glances: Glances) -> None:
    glances.wake()
    glances.wake_for({BORIS})
    assert _looks_and_frees(glances)


def test_who_does_not_know_is_heard_after_who_does(glances: Glances) -> None:
    glances.wake_for({BORIS})
    glances.wake()
    assert _looks_and_frees(glances)


def test_one_who_looks_by_habit_knows_of_nobody(glances: Glances) -> None:
    assert _looks_and_frees(glances)


def test_what_is_left_for_her_is_looked_for_and_nothing_for_another(glances: Glances) -> None:
    glances.busy.add(BORIS)
    glances.wake_for(set())
    glances.begin()
    glances.free(ANNA, all_done=False)
    assert glances.woken.is_set()
    glances.begin()
    glances.free(BORIS, all_done=True)
    assert not glances.woken.is_set()
