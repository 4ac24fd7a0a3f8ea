"""Statements that are said for every update, compiled once for each database.

The library works out anew each time what it knows of a statement and of its columns: that takes ten times as long as
finding a row by its index. What the library knows is asked for once here; connections, drivers, events and faults
stay its own.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Row
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from storage import direct

Values = Mapping[str, Any]
_Processor = Callable[[Any], Any] | None
_NOTHING: Values = {}
_MOST_SCHEMAS = 4


class _Compiled:
    """What one database is sent, and how values and rows are turned into what either side understands."""

    def __init__(
        self,
        statement: ClauseElement,
        columns: Sequence[str] | None,
        dialect: Dialect,
        schemas: Mapping[str, str] | None,
    ) -> None:
        made = cast(
            SQLCompiler,
            statement.compile(
                dialect=dialect,
                column_keys=columns,
                schema_translate_map=schemas,
                render_schema_translate=schemas is not None,
            ),
        )
        if made.post_compile_params or made.literal_execute_params:
            raise ValueError("a list of values makes another statement each time")
        self.text = made.string
        self._asked = [_asked(made, name) for name in made.positiontup or ()]
        returned = made._result_columns
        self._columns = SimpleResultMetaData(
            [column.keyname for column in returned],
            _processors=[column.type._cached_result_processor(dialect, None) for column in returned],
        )

    def parameters(self, values: Values) -> tuple[Any, ...]:
        """In the order the text asks for them. Raises KeyError for one that is missing."""
        return tuple(
            [
                fixed if name is None else values[name] if process is None else process(values[name])
                for name, process, fixed in self._asked
            ]
        )

    def rows(self, found: Sequence[Any]) -> list[Row[Any]]:
        columns, names = self._columns, self._columns._key_to_index
        processors = columns._effective_processors
        return [Row(columns, processors, names, one) for one in found]


def _asked(made: SQLCompiler, name: str) -> tuple[str | None, _Processor, Any]:
    """The name of what is given each time, or a value that never changes."""
    process: Any = made._bind_processors.get(name)
    bind = made.binds[name]
    if bind.required:
        return name, process, None
    fixed = bind.effective_value
    return None, None, fixed if process is None else process(fixed)


class Prepared:
    """A statement all of whose values are named; an insert says of which columns."""

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._compiled: dict[tuple[str, str | None], _Compiled] = {}

    async def on(
        self, connection: AsyncConnection, values: Values = _NOTHING, *, billing: str | None = None
    ) -> list[Row[Any]]:
        """The rows; `billing` is the schema of the snapshot whose tables are meant."""
        compiled = self._for(connection.dialect, billing)
        parameters = compiled.parameters(values)
        return compiled.rows(await direct.rows(connection, compiled.text, parameters))

    async def one(self, connection: AsyncConnection, values: Values = _NOTHING) -> Row[Any] | None:
        """The row of a statement that finds one at most."""
        rows = await self.on(connection, values)
        return rows[0] if rows else None

    async def count(self, connection: AsyncConnection, values: Values) -> int:
        """How many rows were changed."""
        compiled = self._for(connection.dialect, None)
        return await direct.count(connection, compiled.text, compiled.parameters(values))

    async def each(self, connection: AsyncConnection, rows: Sequence[Values]) -> None:
        """Once for each of the rows, none of which may be missing a value."""
        compiled = self._for(connection.dialect, None)
        many = [compiled.parameters(row) for row in rows]
        await direct.each(connection, compiled.text, many)

    def each_between(self, connection: Connection, rows: Sequence[Values]) -> None:
        """The same between two statements, for whoever is told of one before it is executed."""
        compiled = self._for(connection.dialect, None)
        direct.each_between(connection, compiled.text, [compiled.parameters(row) for row in rows])

    def _for(self, dialect: Dialect, billing: str | None) -> _Compiled:
        found = self._compiled.get((dialect.name, billing))
        if found is None:
            if len(self._compiled) >= _MOST_SCHEMAS:
                self._compiled.clear()
            schemas = None if billing is None else {"billing": billing}
            found = _Compiled(self._statement, self._columns, dialect, schemas)
            self._compiled[dialect.name, billing] = found
        return found
