"""The program may die at any moment: nothing is lost, nothing is done twice, nothing stays on a screen."""

from pathlib import Path

from tests import chaos


async def test_twenty_kills_lose_nothing_and_double_nothing(sqlite_url: str, tmp_path: Path) -> None:
    verdict = await chaos.run(sqlite_url, tmp_path, kills=20, seed=20, people=16)
    assert verdict.faults == []
    assert verdict.updates > 100
    assert (verdict.lost, verdict.doubled) == (0, 0)
