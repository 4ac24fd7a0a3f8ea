"""`python -m bench.import_ours URL FOLDER`: the import as the schedule runs it, into an empty cabinet."""

import asyncio
import gc
import sys

from bot.clock import SystemClock
from bot.importing import Feed, take_in
from storage.database import Database
from storage.schema import metadata


async def main(url: str, folder: str) -> None:
    database = Database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    await take_in(database, SystemClock(), Feed(folder))
    await database.close()


if __name__ == "__main__":
    gc.disable()
    asyncio.run(main(sys.argv[1], sys.argv[2]))
