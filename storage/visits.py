"""Places in the slots of visits: a row each, so that the database itself lets nobody have one too many."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.applications.rules import Visit
from storage.inserting import added
from storage.schema import visit_seats


class VisitRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def taken(self, first: date, last: date) -> Mapping[tuple[date, int], int]:
        """How many places are taken, by day and the hour the slot starts at."""
        found = await self._connection.execute(
            select(visit_seats.c.day, visit_seats.c.starts, func.count().label("seats"))
            .where(visit_seats.c.day.between(first, last))
            .group_by(visit_seats.c.day, visit_seats.c.starts)
        )
        return {(row.day, row.starts): row.seats for row in found}

    async def hold(self, application: int, visit: Visit, capacity: int) -> bool:
        """A place for the application, in exchange for the one it had; False if all are taken."""
        await self.free(application)
        while (seat := await self._free_seat(visit, capacity)) is not None:
            place = {"day": visit.day, "starts": visit.slot.starts, "seat": seat, "application": application}
            # another transaction may have been quicker; its row is seen at the next look
            if await added(self._connection, visit_seats, [place], visit_seats.c.seat):
                return True
        return False

    async def _free_seat(self, visit: Visit, capacity: int) -> int | None:
        taken = await self._connection.scalars(
            select(visit_seats.c.seat).where(
                visit_seats.c.day == visit.day, visit_seats.c.starts == visit.slot.starts
            )
        )
        return min(set(range(capacity)) - set(taken), default=None)

    async def free(self, application: int) -> None:
        await self._connection.execute(delete(visit_seats).where(visit_seats.c.application == application))
