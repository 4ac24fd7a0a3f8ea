"""Readings as they were sent and judged; every statement is scoped by contract, or by month for staff."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Table, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consumer import Level
from domain.evidence import Piece
from domain.periods import Month
from domain.readings.desk import Behind
from domain.readings.facts import Reading, Way
from storage.billing import BillingView
from storage.inserting import added, insert_new, put
from storage.reading_lists import behind_in, without_original_in
from storage.reading_points import ReadingPoints
from storage.reading_rows import Reader, attached, file_row, is_newest, row_of, stands
from storage.schema import bindings, reading_files, reading_months, readings, scans


class ReadingRows(ReadingPoints):
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        super().__init__(connection, billing)
        self._reader = Reader(connection)

    async def latest(self, contract: str, period: Month) -> Mapping[int, Reading]:
        """The newest reading of each point, whatever has become of it."""
        of_month = (readings.c.contract == contract, readings.c.period == period)
        return {one.point: one for one in await self._reader.all(*of_month, is_newest())}

    async def filed(self, contract: str, token: str) -> Sequence[Reading]:
        """What was sent together under this token."""
        return await self._reader.all(readings.c.contract == contract, readings.c.filing == token)

    async def add(self, new: Sequence[Reading]) -> bool:
        """False if one of these corrections is there already; the caller must then give the transaction up."""
        rows = [row_of(reading) for reading in new]
        kept = await added(self._connection, readings, rows, readings.c.id, readings.c.point)
        if len(kept) < len(new):
            return False
        number = {row.point: row.id for row in kept}
        files = [
            {"reading": number[reading.point], "place": place, **file_row(file)}
            for reading in new
            for place, file in enumerate(reading.files)
        ]
        if files:
            await insert_new(self._connection, reading_files, files)
        return True

    async def attach(self, reading: Reading, place: int, file: Piece) -> None:
        """One more file of a reading that is kept."""
        one = select(readings.c.id).where(
            readings.c.contract == reading.contract,
            readings.c.point == reading.point,
            readings.c.period == reading.period,
            readings.c.revision == reading.revision,
        )
        row = {"reading": await self._connection.scalar(one), "place": place, **file_row(file)}
        await insert_new(self._connection, reading_files, [row])

    async def way(self, contract: str, period: Month) -> Way:
        """How far the report of a month has come."""
        return (await self._ways(contract, period, period)).get(period, Way())

    async def ways(self, contract: str, first: Month) -> Mapping[Month, Way]:
        """The same of every month from the first on."""
        return await self._ways(contract, first, None)

    async def _ways(self, contract: str, first: Month, last: Month | None) -> Mapping[Month, Way]:
        of_month = await self._connection.execute(_within(reading_months, contract, first, last))
        pages: dict[Month, list[Piece]] = defaultdict(list)
        for row in await self._connection.execute(_within(scans, contract, first, last)):
            pages[row.period].append(attached(row))
        return {row.period: _way(row, pages[row.period]) for row in of_month}

    async def reach(self, contract: str, period: Month, step: str, at: datetime, by: int) -> bool:
        """Note the first time a step (`report`, `scan`, `original`) was reached; False if it was before."""
        row = {"contract": contract, "period": period, f"{step}_at": at, f"{step}_by": by}
        return await put(
            self._connection, reading_months, row, replaces=reading_months.c[f"{step}_at"].is_(None)
        )

    async def reopen(self, contract: str, period: Month, until: datetime) -> None:
        row = {"contract": contract, "period": period, "reopened_until": until}
        await put(self._connection, reading_months, row)

    async def add_scan(self, contract: str, period: Month, page: Piece, at: datetime, by: int) -> None:
        """A page that is there already is not added again."""
        of = {"contract": contract, "period": period, "sent_at": at, "telegram_id": by}
        await insert_new(self._connection, scans, [of | file_row(page)])

    async def sent(self, contract: str, first: Month, telegram_id: int | None) -> Sequence[Reading]:
        """From a month on, of one account or of all."""
        where = [readings.c.contract == contract, readings.c.period >= first]
        where += [] if telegram_id is None else [readings.c.telegram_id == telegram_id]
        return await self._reader.all(*where)

    async def judge(self, contract: str, period: Month, at: datetime, by: int, rejection: str | None) -> int:
        """Accept, or send back with words, the newest readings that wait for it; says how many did."""
        waiting = [
            readings.c.contract == contract,
            readings.c.period == period,
            readings.c.rejected_at.is_(None),
            is_newest(),
        ]
        if rejection is None:
            waiting.append(readings.c.accepted_at.is_(None))
            changes: dict[str, Any] = {"accepted_at": at, "accepted_by": by}
        else:
            changes = {"rejected_at": at, "rejected_by": by, "rejection": rejection}
        numbers = (await self._connection.scalars(select(readings.c.id).where(*waiting))).all()
        if numbers:
            await self._connection.execute(
                update(readings).where(readings.c.id.in_(numbers)).values(**changes)
            )
        return len(numbers)

    async def people_of(self, contract: str, period: Month) -> Sequence[int]:
        """Who sent what counts, if still bound; else every proven account of the contract."""
        bound = select(bindings.c.telegram_id).where(
            bindings.c.contract == contract, bindings.c.state == "active", bindings.c.password.is_not(None)
        )
        senders = select(readings.c.telegram_id).where(
            readings.c.contract == contract, readings.c.period == period, is_newest()
        )
        found = await self._connection.scalars(bound.where(bindings.c.telegram_id.in_(senders)))
        proven = bound.where(bindings.c.level >= Level.L2)
        return found.all() or (await self._connection.scalars(proven)).all()

    async def awaiting_original(self, contract: str, first: Month, last: Month) -> Month | None:
        """The oldest month of these with readings that stand and no original."""
        original = select(reading_months.c.contract).where(
            reading_months.c.contract == readings.c.contract,
            reading_months.c.period == readings.c.period,
            reading_months.c.original_at.is_not(None),
        )
        found: Month | None = await self._connection.scalar(
            select(func.min(readings.c.period, type_=readings.c.period.type)).where(
                readings.c.contract == contract,
                readings.c.period.between(first, last),
                stands(),
                ~original.exists(),
            )
        )
        return found

    async def behind(self, period: Month) -> Sequence[Behind]:
        """Contracts that are served and have not sent every point, by district."""
        found = await self._billing.all(behind_in(period), {})
        return [Behind(row.district, row.contract, row.name, row.missing) for row in found]

    async def without_original(self, period: Month) -> Sequence[str]:
        """Contracts with readings of a month whose original is not in."""
        return (await self._connection.scalars(without_original_in(period))).all()

    async def page_of(self, period: Month, after: int, at_most: int) -> Sequence[tuple[int, Reading]]:
        """Everything that was sent for a month, in pieces."""
        return await self._reader.numbered(readings.c.period == period, after=after, at_most=at_most)


def _within(table: Table, contract: str, first: Month, last: Month | None) -> Select[Any]:
    of_contract = select(table).where(table.c.contract == contract, table.c.period >= first)
    return of_contract if last is None else of_contract.where(table.c.period <= last)


def _way(row: Any, pages: Sequence[Piece]) -> Way:
    return Way(row.report_at, row.scan_at, row.original_at, row.reopened_until, tuple(pages))
