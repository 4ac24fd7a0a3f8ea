"""`datapackage.json`: when the snapshot was taken and what each file must weigh and hash to."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from gateways.billing.refusal import FeedRefused
from gateways.billing.tables import TABLES

DESCRIPTOR = "datapackage.json"

_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})"
)
_SHA256 = re.compile(r"sha256:([0-9a-fA-F]{64})")
_FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")
# A clock that is a little ahead is no harm; a year that is wrong would make every later snapshot «not newer».
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True)
class Resource:
    """One file of the package: `size` in bytes, `digest` as lower-case hexadecimal SHA-256."""

    name: str
    path: str
    size: int
    digest: str


@dataclass(frozen=True)
class Package:
    """A snapshot as its description promises it; `created`, in UTC, is the as-of moment of every figure."""

    created: datetime
    resources: Mapping[str, Resource]

    @property
    def digest(self) -> str:
        """Tells two snapshots apart: the moment and the declared hashes."""
        hashes = [f"{resource.name} {resource.digest}" for resource in self.resources.values()]
        return sha256("\n".join([self.created.isoformat(), *hashes]).encode()).hexdigest()

    @property
    def size(self) -> int:
        """Bytes of all tables."""
        return sum(resource.size for resource in self.resources.values())


def read_package(content: bytes, now: datetime) -> Package:
    """Read `datapackage.json`. Raises FeedRefused when something in it is absent, malformed or unsafe."""
    described = _object(content)
    declared = described.get("resources")
    if not isinstance(declared, list):
        raise FeedRefused("not-an-object", DESCRIPTOR)
    return Package(_created(described.get("created"), now), _resources(declared))


def _object(content: bytes) -> dict[str, Any]:
    try:
        described = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        raise FeedRefused("not-json", DESCRIPTOR, getattr(fault, "lineno", None)) from None
    if not isinstance(described, dict):
        raise FeedRefused("not-an-object", DESCRIPTOR)
    return described


def _created(text: object, now: datetime) -> datetime:
    moment = _moment(text)
    if moment is None:
        raise FeedRefused("created-malformed", DESCRIPTOR, column="created")
    if moment > now + _CLOCKS_DIFFER:
        raise FeedRefused("created-ahead", DESCRIPTOR, column="created", created=moment.isoformat())
    return moment


def _moment(text: object) -> datetime | None:
    if not isinstance(text, str) or not _RFC_3339.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _resources(declared: list[Any]) -> dict[str, Resource]:
    found: dict[str, Any] = {}
    for entry in declared:
        name = entry.get("name") if isinstance(entry, dict) else None
        if not isinstance(name, str):
            raise FeedRefused("resource-malformed", DESCRIPTOR, resource="?", field="name")
        if name in found:
            raise FeedRefused("resource-repeated", DESCRIPTOR, resource=name)
        found[name] = entry
    return {table.name: _resource(table.name, found.get(table.name)) for table in TABLES}


def _resource(name: str, entry: dict[str, Any] | None) -> Resource:
    if entry is None:
        raise FeedRefused("resource-missing", DESCRIPTOR, resource=name)
    path, size, declared = entry.get("path"), entry.get("bytes"), entry.get("hash")
    if not isinstance(path, str) or not _FILE_NAME.fullmatch(path):
        raise FeedRefused("path-unsafe", DESCRIPTOR, resource=name)
    if type(size) is not int or size < 0:
        raise FeedRefused("resource-malformed", DESCRIPTOR, resource=name, field="bytes")
    digest = _SHA256.fullmatch(declared) if isinstance(declared, str) else None
    if digest is None:
        raise FeedRefused("resource-malformed", DESCRIPTOR, resource=name, field="hash")
    return Resource(name, path, size, digest[1].lower())
