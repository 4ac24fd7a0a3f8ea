"""Who makes the files that are sent: papers, charts, workbooks; each is asked when its turn has come."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from aiogram.exceptions import AiogramError
from aiogram.types import BufferedInputFile
from sqlalchemy.exc import SQLAlchemyError

from bot.faults import place_of
from domain.errors import DomainError
from handlers.saying import FILE
from storage.database import at_length
from storage.outbox import Due

_WITH_FILES = ("sendDocument", "sendPhoto", "sendMediaGroup")
_log = structlog.get_logger()


class FileNotMade(DomainError):
    """The file cannot be made, through no fault of the person; `place` is where it broke."""

    key = "file-not-made"

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file as it is sent: the name people see, and its bytes."""

    name: str
    content: bytes


class Maker(Protocol):
    """Makes one kind of file. Raises a refusal of the domain when there is nothing to be made."""

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile: ...


Makers = Mapping[str, Maker]


async def with_file(makers: Makers, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a call with its file, or the files of its album, in place, if it is one of those."""
    order = fields.pop("made", None)
    if order is None:
        return fields
    if isinstance(order, list):
        uploads = [await _upload(makers, one) for one in order]
        media = [{**one, "media": upload} for one, upload in zip(fields["media"], uploads, strict=True)]
        return {**fields, "media": media}
    upload = await _upload(makers, order)
    return {name: upload if value == FILE else value for name, value in fields.items()}


async def _upload(makers: Makers, order: Mapping[str, Any]) -> BufferedInputFile:
    file = await made(makers, order)
    return BufferedInputFile(file.content, file.name)


async def made(makers: Makers, order: Mapping[str, Any]) -> MadeFile:
    """The file of an order. Raises refusals, what database and Telegram raise, and FileNotMade for the rest."""
    try:
        with at_length():
            return await makers[order["by"]](order["about"])
    except (DomainError, SQLAlchemyError, AiogramError):
        raise
    except Exception as fault:
        place = place_of(fault)
        _log.error("file_not_made", maker=order["by"], fault=place)
        raise FileNotMade(place) from fault


def is_made(row: Due) -> bool:
    """Whether a row of the outbox waits for a file to be made."""
    return row.method in _WITH_FILES and "made" in json.loads(row.payload)
