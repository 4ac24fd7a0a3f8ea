"""One call of the Bot API as it came: JSON, form or multipart, with the files beside it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from emulator.refusals import Json, bad


@dataclass(frozen=True)
class Upload:
    """A file that came in a multipart body."""

    data: bytes
    name: str
    mime: str


@dataclass
class Call:
    """A method with its parameters; a handler sees them checked and of the right types."""

    method: str
    params: Json
    files: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.params.get(name, default)

    def __getitem__(self, name: str) -> Any:
        return self.params[name]

    def __contains__(self, name: str) -> bool:
        return name in self.params


async def read_call(method: str, request: web.Request) -> Call:
    """Reads the parameters from the query and from whichever kind of body there is."""
    call = Call(method, dict(request.query))
    if not request.can_read_body:
        return call
    if request.content_type == "multipart/form-data":
        await _read_multipart(call, request)
        return call
    body = await request.read()
    if request.content_type == "application/json":
        call.params |= _parsed(body)
    else:
        call.params |= parse_qsl(body.decode(), keep_blank_values=True)
    return call


async def _read_multipart(call: Call, request: web.Request) -> None:
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            with part.file:
                call.files[name] = Upload(part.file.read(), part.filename, part.content_type)
        else:
            call.params[name] = part


def _parsed(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        raise bad("can't parse JSON object") from None
    if not isinstance(found, dict):
        raise bad("JSON object expected")
    return found
