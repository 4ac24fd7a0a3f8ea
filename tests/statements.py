"""What a database is asked, told to a test before it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.database import Database


@contextmanager
def before_each_statement(database: Database, listen: Callable[[str], None]) -> Iterator[None]:
    """One that is for many rows is one; blanks are one blank."""

    def tell(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        listen(" ".join(statement.split()))

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", tell)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", tell)


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """All of them so far."""
    said: list[str] = []
    with before_each_statement(database, said.append):
        yield said
