"""The least an import can cost: the database's own bulk load of the same files into the same indexed tables.

`python -m bench.import_floor URL FOLDER`. On SQLite `.import` of the sqlite3 program where there is one, else
`csv.reader` and `executemany`; on PostgreSQL `COPY`. Nothing is checked, amounts stay decimals.
"""

import asyncio
import csv
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import asyncpg
from sqlalchemy import make_url

from gateways.billing.kinds import Day, Fixed, Kind, Whole
from gateways.billing.tables import TABLES, FeedTable
from storage.billing_tables import metadata

_BULK = ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-65536")


def floor_name() -> str:
    """What the floor on SQLite is on this machine."""
    return "sqlite3 .import" if shutil.which("sqlite3") else "csv.reader + executemany"


def statements(*, without_rowid: bool) -> Iterator[str]:
    """The tables of a snapshot as billing writes them, with the indexes of ours."""
    for table in TABLES:
        columns = [f"{column.name} {_type(column.kind)}" for column in table.columns]
        key = f", PRIMARY KEY ({', '.join(table.key)})" if table.key else ""
        clustered = " WITHOUT ROWID" if without_rowid and key and table.name != "metering_points" else ""
        yield f"CREATE TABLE {table.name} ({', '.join(columns)}{key}){clustered}"
        for index in metadata.tables[f"billing.{table.name}"].indexes:
            yield f"CREATE INDEX {index.name} ON {table.name} ({', '.join(index.columns.keys())})"


def _type(kind: Kind) -> str:
    if isinstance(kind, Fixed):
        return "NUMERIC"
    if isinstance(kind, Whole):
        return "BIGINT"
    return "DATE" if isinstance(kind, Day) else "TEXT"


def load_sqlite(file: Path, folder: Path) -> None:
    with sqlite3.connect(file) as connection:
        for statement in statements(without_rowid=True):
            connection.execute(statement)
    connection.close()
    program = shutil.which("sqlite3")
    if program is None:
        _insert(file, folder)
        return
    pragmas = [f"PRAGMA {pragma};" for pragma in _BULK]
    imports = [f'.import --csv --skip 1 "{folder / table.name}.csv" {table.name}' for table in TABLES]
    script = "\n".join([*pragmas, "BEGIN;", *imports, "COMMIT;"])
    subprocess.run([program, str(file)], input=script.encode(), check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _insert(file: Path, folder: Path) -> None:
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in (*(f"PRAGMA {pragma}" for pragma in _BULK), "BEGIN"):
        connection.execute(pragma)
    for table in TABLES:
        marks = ", ".join("?" * len(table.columns))
        with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as rows:
            reader = csv.reader(rows)
            next(reader)
            connection.executemany(f"INSERT INTO {table.name} VALUES ({marks})", reader)  # noqa: S608
    connection.execute("COMMIT")
    connection.close()


async def load_postgres(url: str, folder: Path) -> None:
    connection = await asyncpg.connect(url.replace("postgresql+asyncpg", "postgresql"))
    async with connection.transaction():
        for statement in statements(without_rowid=False):
            await connection.execute(statement)
        for table in TABLES:
            await _copy(connection, table, folder)
    await connection.close()


async def _copy(connection: asyncpg.Connection, table: FeedTable, folder: Path) -> None:
    source = folder / f"{table.name}.csv"
    await connection.copy_to_table(table.name, source=source, format="csv", header=True)


def main(url: str, folder: Path) -> None:
    database = make_url(url)
    if database.get_backend_name() == "sqlite":
        load_sqlite(Path(database.database or ""), folder)
    else:
        asyncio.run(load_postgres(url, folder))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
