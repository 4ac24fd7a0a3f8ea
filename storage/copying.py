"""Filling tables of PostgreSQL as fast as it goes, by its own driver."""

from collections.abc import Iterable
from io import BytesIO

import asyncpg
import polars as pl
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.billing_tables import kept


async def execute(connection: AsyncConnection, statements: Iterable[str]) -> None:
    for statement in statements:
        await connection.exec_driver_sql(statement)


async def driver_of(connection: AsyncConnection) -> asyncpg.Connection:
    pooled = await connection.get_raw_connection()
    driver: asyncpg.Connection = pooled.driver_connection  # type: ignore[assignment]
    return driver


async def copy(connection: AsyncConnection, schema: str, table: str, rows: pl.DataFrame) -> None:
    """Fill a table that was made in this transaction, so that its rows need no second write later."""
    driver = await driver_of(connection)
    source = BytesIO(rows.write_csv(include_header=False).encode())
    await driver.copy_to_table(
        table, source=source, schema_name=schema, columns=rows.columns, format="csv", freeze=True
    )


async def keep(connection: AsyncConnection, schema: str, name: str, content: bytes) -> None:
    driver = await driver_of(connection)
    await driver.execute(f"INSERT INTO {schema}.{kept.name} VALUES ($1, $2)", name, content)  # noqa: S608
