"""Texts of a piece become the values of a table, or the place of the first fault is told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from gateways.billing.refusal import FeedRefused
from gateways.billing.structure import line_of
from gateways.billing.tables import Column, FeedTable

_UNKNOWN = {"contracts": "contract-unknown", "metering_points": "point-unknown"}


@dataclass(frozen=True)
class Layout:
    """Where the columns of a table stand in its file. Columns nobody asked for are passed over."""

    table: FeedTable
    file: str
    fields: int
    positions: Mapping[str, int]

    @classmethod
    def of(cls, table: FeedTable, header: list[str], file: str) -> "Layout":
        """Raises FeedRefused when a column is missing or stands twice."""
        for name in table.names:
            if header.count(name) != 1:
                key = "column-repeated" if name in header else "column-missing"
                raise FeedRefused(key, file, 1, name)
        return cls(table, file, len(header), {name: header.index(name) for name in table.names})


@dataclass(frozen=True)
class _Fault:
    row: int
    column: str
    key: str
    expected: str = ""


def values_of(
    texts: pl.DataFrame, first_line: int, layout: Layout, known: Mapping[str, pl.Series]
) -> pl.DataFrame:
    """The columns of the table in order, as exact values. `known` holds the keys that rows may refer to."""
    columns = layout.table.columns
    raw = texts.select(pl.col(str(layout.positions[column.name])).alias(column.name) for column in columns)
    values = raw.select(column.kind.parse(pl.col(column.name)).alias(column.name) for column in columns)
    faults = [*_faults_of_form(raw, values, columns), *_faults_of_reference(values, columns, known)]
    if faults:
        first = min(faults, key=lambda fault: fault.row)
        line = line_of(texts, first.row, first_line)
        raise FeedRefused(first.key, layout.file, line, first.column, expected=first.expected)
    return values


def _faults_of_form(raw: pl.DataFrame, values: pl.DataFrame, columns: Iterable[Column]) -> Iterable[_Fault]:
    for column in columns:
        text, value = raw[column.name], values[column.name]
        if column.required and text.null_count():
            yield _Fault(_first(text.is_null()), column.name, "value-missing")
        # Null gives null, so a null more is a text that did not parse.
        if value.null_count() != text.null_count():
            row = _first(value.is_null() & text.is_not_null())
            yield _Fault(row, column.name, "value-malformed", column.kind.expected)


def _faults_of_reference(
    values: pl.DataFrame, columns: Iterable[Column], known: Mapping[str, pl.Series]
) -> Iterable[_Fault]:
    for column in columns:
        if column.refers is not None:
            value = values[column.name]
            strangers = _strangers(value, known[column.refers])
            if not strangers.is_empty():
                row = _first(value.is_in(strangers.implode()))
                yield _Fault(row, column.name, _UNKNOWN[column.refers])


def _strangers(value: pl.Series, known: pl.Series) -> pl.Series:
    """The values that are not known: each is looked for once, and only among those of its neighbourhood."""
    there = value.unique().drop_nulls()
    near = known.filter(known.is_between(there.min(), there.max()))
    return there.filter(~there.is_in(near.implode()))


def _first(mask: pl.Series) -> int:
    return int(mask.arg_true()[0])
