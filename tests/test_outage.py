"""After a silence in which taps have died, every open question is asked again, once."""

from bot.running import mind_outage
from emulator.person import Person
from tests.delivery import heard, started_anew, writes
from tests.house import House


async def _minds(house: House) -> None:
    """What the leading process does every few seconds, and the delivery of what came of it."""
    await house.app.settle()
    await mind_outage(house.app, house.clock.now())
    await house.app.relay.drain()


async def _asked_for_the_contract(house: House) -> Person:
    anna = house.person("Анна")
    await anna.says("/login")
    await _minds(house)
    return anna


def _asked(person: Person, words: str = "номер договора") -> int:
    return sum(words in said for said in heard(person))


async def test_an_open_question_is_asked_again_once(house: House) -> None:
    anna = await _asked_for_the_contract(house)
    house.clock.passes(seconds=151)
    await _minds(house)
    assert _asked(anna) == 2
    assert "номер договора" in anna.screen
    assert "Отмена" in anna.screen
    await _minds(house)
    house.clock.passes(seconds=20)
    await _minds(house)
    assert _asked(anna) == 2


async def test_it_is_asked_again_by_the_process_that_starts_after_a_crash(house: House) -> None:
    anna = await _asked_for_the_contract(house)
    house.clock.passes(seconds=151)
    again = started_anew(house)
    await _minds(again)
    assert _asked(anna) == 2
    await again.app.close()
    third = started_anew(house)
    await _minds(third)
    assert _asked(anna) == 2
    await third.app.close()


async def test_a_question_asked_just_before_the_crash_is_asked_again_too(house: House) -> None:
    anna = await _asked_for_the_contract(house)
    house.clock.passes(seconds=4)
    await anna.says("00001")
    house.clock.passes(seconds=151)
    again = started_anew(house)
    await _minds(again)
    assert _asked(anna, "Пришлите пароль") == 2
    await again.app.close()


async def test_a_short_silence_is_no_outage(house: House) -> None:
    anna = await _asked_for_the_contract(house)
    house.clock.passes(seconds=150)
    await _minds(house)
    assert _asked(anna) == 1


async def test_who_answered_during_the_outage_is_asked_the_next_question_alone(house: House) -> None:
    anna = await _asked_for_the_contract(house)
    house.clock.passes(seconds=100)
    writes(house, anna, "00001")
    house.clock.passes(seconds=100)
    await _minds(house)
    assert _asked(anna) == 1
    assert _asked(anna, "Пришлите пароль") == 1


async def test_who_is_asked_nothing_is_told_nothing(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await _minds(house)
    before = len(heard(anna))
    house.clock.passes(seconds=200)
    await _minds(house)
    assert len(heard(anna)) == before


async def test_a_tap_older_than_its_answer_takes_effect_and_is_no_fault(house: House) -> None:
    anna = house.person("Анна", language="uz")
    await anna.opens_link()
    house.telegram.world.tap(anna.user, anna.last, "Русский")
    house.clock.passes(seconds=151)
    await house.app.settle()
    assert "Здравствуйте" in anna.chat
    refused = [call.refused.description for call in house.telegram.api.calls if call.refused is not None]
    assert len(refused) == 1
    assert "query is too old" in refused[0]
    assert house.staff_screen() == []
