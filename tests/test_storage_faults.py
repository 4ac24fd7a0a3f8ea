"""Which faults of the database pass by themselves: those are tried again, the others are set aside."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from storage.database import Database
from storage.faults import passes
from storage.inbox import Incoming

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
TOO_LARGE, NO_TEXT = 1 << 63, "\ud800"


async def _fault(database: Database, statement: str) -> BaseException:
    with pytest.raises(SQLAlchemyError) as fault:
        async with database.transaction() as unit:
            await unit.connection.execute(text(statement))
    return fault.value


@pytest.mark.parametrize("incoming", [Incoming(1, TOO_LARGE, "{}"), Incoming(1, 10, NO_TEXT)])
async def test_a_value_that_cannot_be_stored_would_come_again(database: Database, incoming: Incoming) -> None:
    with pytest.raises(Exception, match=r".") as fault:
        async with database.transaction() as unit:
            await unit.inbox.add(7, [incoming], NOW)
    assert not passes(fault.value)


@pytest.mark.parametrize(
    "statement", ["SELECT nothing FROM nowhere", "INSERT INTO marks (name) VALUES ('x')"]
)
async def test_a_statement_that_cannot_be_would_come_again(database: Database, statement: str) -> None:
    assert not passes(await _fault(database, statement))


def test_a_refusal_by_the_network_passes() -> None:
    assert passes(ConnectionRefusedError())


@pytest.mark.parametrize("fault", [KeyError("x"), ValueError("x"), RuntimeError("x")])
def test_a_fault_of_our_own_does_not(fault: Exception) -> None:
    assert not passes(fault)
