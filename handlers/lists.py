"""A list that was shown is remembered, so that a button means the row that stood beside it then."""

from collections.abc import Sequence
from secrets import token_hex
from typing import Any

from aiogram.fsm.context import FSMContext

from domain.errors import StaleButton
from keyboards.callbacks import Row


async def remember(state: FSMContext, name: str, keys: Sequence[Any]) -> str:
    """Keep what the rows stand for; the mark goes into the buttons of this very list."""
    mark = token_hex(2)
    await state.update_data({name: {"mark": mark, "keys": list(keys)}})
    return mark


async def chosen(state: FSMContext, row: Row) -> Any:
    """What the tapped row stands for. Raises StaleButton once another list was shown."""
    kept = (await state.get_data()).get(row.list)
    if kept is None or kept["mark"] != row.mark or not 0 <= row.index < len(kept["keys"]):
        raise StaleButton
    return kept["keys"][row.index]
