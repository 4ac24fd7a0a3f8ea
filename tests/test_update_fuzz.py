"""Odd updates of every kind through the real dispatcher; ten thousand by hand, a few hundred here."""

from tests.house import House
from tests.update_fuzz import fuzz


async def test_odd_updates_are_handled_or_explained_and_every_tap_is_answered(house: House) -> None:
    became = await fuzz(house, 300)
    assert became["done"] > 200
