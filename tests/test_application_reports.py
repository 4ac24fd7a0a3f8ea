"""What staff are told of applications without asking, and what they ask: the morning, /due, /stats, /find."""

from datetime import UTC, datetime

from bot.application_hours import MORNING
from tests.applying import NUMBER, at_home, clerk, files_as
from tests.hours import look_at
from tests.house import House


async def _looks(house: House, moment: str) -> str:
    """What the staff group is told when the bot looks at the hour, twice, at a moment of Tashkent."""
    house.clock.is_set_to(datetime.fromisoformat(f"{moment}+05:00").astimezone(UTC))
    before = len(house.staff_screen())
    for _ in range(2):
        await look_at(house, MORNING)
    await house.app.settle()
    return "\n".join(house.staff_screen()[before:])


async def test_the_morning_of_a_working_day_tells_what_waits_once(house: House) -> None:
    anna = await at_home(house, "Анна", "00003")
    await files_as(house, anna)
    assert not await _looks(house, "2026-11-24 08:59")
    told = await _looks(house, "2026-11-24 09:00")
    assert told.count("Заявки на утро") == 1
    assert "Открыто: 1, просрочено: 0" in told
    assert not await _looks(house, "2026-11-28 09:30")  # a Saturday
    late = await _looks(house, "2026-12-10 14:00")  # after a stop
    assert "Просрочена: заявка" in late
    assert "Открыто: 1, просрочено: 1" in late
    assert f"{NUMBER} · 00003" in late


async def test_nothing_is_said_in_the_morning_where_nothing_waits(house: House) -> None:
    assert not await _looks(house, "2026-11-24 09:00")


async def test_members_ask_what_is_due_how_much_there_is_and_what_a_contract_has_open(house: House) -> None:
    anna = await at_home(house, "Анна", "00003")
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    await dilorom.says("/due")
    assert "Просроченных заявок нет" in "\n".join(house.staff_screen()[-2:])
    await dilorom.says("/stats")
    assert "Сегодня: 1, за месяц: 1" in house.staff_screen()[-1]
    assert "никому не отвечали" in house.staff_screen()[-1]
    await dilorom.says("/find 00003")
    assert "Открытых заявок: 1" in house.staff_screen()[-1]
    assert NUMBER in house.staff_screen()[-1]
    house.clock.passes(days=20)
    await dilorom.says("/due")
    told = "\n".join(house.staff_screen()[-2:])
    assert "Просроченные заявки: 1" in told
    assert "до 09.12.2026" in told
