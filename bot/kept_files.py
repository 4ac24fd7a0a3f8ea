"""Files that are kept, sent again as they lie on the shelf: to staff, and to those who have sent them."""

from collections.abc import Mapping
from typing import Any

from bot.makers import MadeFile
from storage.files import Files


class KeptFiles:
    """A maker: `about` holds `hash` and `name` of a `domain.evidence.Piece`."""

    def __init__(self, files: Files) -> None:
        self._files = files

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        return MadeFile(about["name"], await self._files.read(about["hash"]))
