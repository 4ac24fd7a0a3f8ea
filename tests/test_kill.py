"""The program may die at any moment: nothing is lost, nothing is done twice, nothing stays on a screen."""

import asyncio
from pathlib import Path

from tests import chaos
from tests.chaos import Trial
from tests.chaos_database import Place, furnished
from tests.chaos_weather import FOUL


async def test_twenty_kills_lose_nothing_and_double_nothing(sqlite_url: str, tmp_path: Path) -> None:
    verdict = await chaos.run(Place(sqlite_url), tmp_path, Trial(20, seed=20, people=16))
    assert verdict.faults == []
    assert verdict.updates > 100
    assert (verdict.lost, verdict.doubled) == (0, 0)


def test_two_processes_outlive_kills_and_a_bad_day_at_telegram(tmp_path: Path) -> None:
    trial = Trial(3, seed=4, people=4, processes=2, weather=FOUL)
    with furnished("postgres", tmp_path) as place:
        verdict = asyncio.run(chaos.run(place, tmp_path, trial))
    assert verdict.faults == []
    assert verdict.updates > 10
    assert verdict.takeovers != []
