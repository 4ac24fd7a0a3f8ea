"""A snapshot folder under the hands of a test."""

import csv
import io
import json
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

DESCRIPTOR = "datapackage.json"


class FeedFolder:
    """A snapshot folder that is altered and described anew, so that the hashes are right again."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def rows(self, table: str) -> list[dict[str, str]]:
        with self.file(table).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def file(self, table: str) -> Path:
        return self.path / f"{table}.csv"

    def alter(self, table: str, change: Callable[[bytes], bytes]) -> None:
        content = change(self.file(table).read_bytes())
        self.file(table).write_bytes(content)
        self.describe(table, bytes=len(content), hash="sha256:" + sha256(content).hexdigest())

    def alter_line(self, table: str, line: int, change: Callable[[bytes], bytes]) -> None:
        def altered(content: bytes) -> bytes:
            lines = content.splitlines(keepends=True)
            lines[line - 1] = change(lines[line - 1])
            return b"".join(lines)

        self.alter(table, altered)

    def change(self, table: str, line: int, column: str, value: str) -> None:
        header = list(self.rows(table)[0])

        def changed(content: bytes) -> bytes:
            (row,) = csv.reader([content.decode()])
            row[header.index(column)] = value
            written = io.StringIO()
            csv.writer(written).writerow(row)
            return written.getvalue().encode()

        self.alter_line(table, line, changed)

    def describe(self, table: str, **values: object) -> None:
        package = self.package()
        for resource in package["resources"]:
            if resource["name"] == table:
                resource.update(values)
        self.describe_all(package)

    def package(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.path / DESCRIPTOR).read_text())
        return found

    def describe_all(self, package: object) -> None:
        (self.path / DESCRIPTOR).write_text(json.dumps(package))

    def forget_contracts(self, numbers: set[str]) -> None:
        points = {row["point"] for row in self.rows("metering_points") if row["contract"] in numbers}
        for resource in self.package()["resources"]:
            table = resource["name"]
            gone = points if table == "consumption" else numbers
            self.alter(table, partial(_lines_without, keys=self._keys(table), gone=gone))

    def _keys(self, table: str) -> list[str]:
        column = "point" if table == "consumption" else "contract"
        return [row[column] for row in self.rows(table)]


def _lines_without(content: bytes, keys: list[str], gone: set[str]) -> bytes:
    head, *lines = content.splitlines(keepends=True)
    kept = [line for line, key in zip(lines, keys, strict=True) if key not in gone]
    return b"".join([head, *kept])
