"""The file in which an account finds all that the cabinet keeps about it."""

import json
from collections.abc import Mapping
from typing import Any

from bot.makers import MadeFile
from storage.database import Database


class OwnData:
    """A maker: `about` holds the `telegram_id` of the account that asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        async with self._database.reading() as unit:
            found = await unit.own_data.about(about["telegram_id"])
        text = json.dumps(found, ensure_ascii=False, indent=2, default=str)
        return MadeFile("my-data.json", text.encode())
