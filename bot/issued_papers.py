"""Papers that were issued before, handed out again as they are: to staff, who see what the consumer saw."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.makers import MadeFile
from domain.evidence import FileGone
from domain.papers import Kind, spelled
from storage.database import Database
from storage.paper_files import PaperFiles


class IssuedStatements:
    """A maker: `about` holds `contract`, `about` (the months) and `until`, an ISO moment."""

    def __init__(self, database: Database, files: PaperFiles) -> None:
        self._database = database
        self._files = files

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        """The newest one of that time. Raises FileGone."""
        until = datetime.fromisoformat(about["until"])
        async with self._database.reading() as unit:
            paper = await unit.papers.newest_until(Kind.STATEMENT, about["contract"], about["about"], until)
        content = None if paper is None else await asyncio.to_thread(self._files.get, paper.sha256)
        if paper is None or content is None:
            raise FileGone
        return MadeFile(f"{spelled(paper.code)}.pdf", content)
