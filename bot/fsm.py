"""aiogram's dialogue state, kept in the transaction that handles the update."""

from collections.abc import Mapping
from typing import Any

from aiogram.exceptions import DataNotDictLikeError
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from storage.database import running
from storage.dialogues import Dialogue


class DialogueStorage(BaseStorage):
    """Changes the loaded dialogue; the worker writes it with everything else, or not at all."""

    async def _dialogue(self, key: StorageKey) -> Dialogue:
        return await running().dialogues.load(key.chat_id, key.user_id)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        dialogue = await self._dialogue(key)
        dialogue.state = state.state if isinstance(state, State) else state
        if dialogue.state is None:
            dialogue.question = None

    async def get_state(self, key: StorageKey) -> str | None:
        return (await self._dialogue(key)).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        if not isinstance(data, dict):
            raise DataNotDictLikeError(f"expected a dict, got {type(data).__name__}")
        (await self._dialogue(key)).data = data.copy()

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return (await self._dialogue(key)).data.copy()

    async def close(self) -> None:
        """The database is closed by who opened it."""
