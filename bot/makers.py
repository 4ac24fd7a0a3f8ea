"""Who makes the files that are sent: papers, charts, workbooks; each is asked when its turn has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from aiogram.types import BufferedInputFile

from handlers.saying import FILE


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
    """The fields of a call with its file in place, if it is one whose file is made."""
    order = fields.pop("made", None)
    if order is None:
        return fields
    made = await makers[order["by"]](order["about"])
    upload = BufferedInputFile(made.content, made.name)
    return {name: upload if value == FILE else value for name, value in fields.items()}
