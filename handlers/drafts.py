"""What is entered in a flow is kept with every step, so that idleness or a restart loses nothing of it."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import StatesGroup
from aiogram.types import TelegramObject

from domain.drafts import Drafts


class KeepsDraft(BaseMiddleware):
    """Keeps what lies under `name` in the dialogue's data while the dialogue is in a state of the group."""

    def __init__(self, flow: str, group: type[StatesGroup], name: str) -> None:
        self._flow = flow
        self._states = {state.state for state in group.__all_states__}
        self._name = name

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        answer = await handler(event, data)
        state: FSMContext = data["state"]
        if await state.get_state() in self._states:
            drafts: Drafts = data["drafts"]
            await drafts.keep(data["consumer"], self._flow, (await state.get_data())[self._name])
        return answer
