"""Photos and documents people send from the page: one file is a message, several are an album."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web
from multidict import MultiDictProxy

from emulator.messages import Message
from emulator.page.asked import Asked, Unknown
from emulator.refusals import Impossible, Json
from emulator.world import World
from emulator.world_talk import Attachment

_MOST_IN_ALBUM = 10
Form = MultiDictProxy[str | bytes | bytearray | web.FileField]


def send_files(world: World, form: Form) -> Json:
    """The files of a multipart form, `as` photo or document, with its caption."""
    fields: Mapping[str, Any] = {name: value for name, value in form.items() if isinstance(value, str)}
    asked = Asked(world, fields)
    files = [_taken(one) for one in form.getall("file", []) if isinstance(one, web.FileField)]
    if not files:
        raise Unknown("file")
    if len(files) > _MOST_IN_ALBUM:
        raise Impossible(f"an album takes {_MOST_IN_ALBUM} files")
    as_photos = asked.text("as") == "photo"
    said = _album(asked, files, as_photos) if len(files) > 1 else [_one(asked, files[0], as_photos)]
    return {"messages": [message.id for message in said]}


def _one(asked: Asked, file: Attachment, as_photo: bool) -> Message:
    if as_photo:
        return asked.world.send_photo(
            asked.person,
            file[0],
            caption=asked.text("caption"),
            chat=asked.chat,
            reply_to=asked.reply_to,
            topic=asked.topic,
        )
    return asked.world.send_document(
        asked.person,
        *file,
        caption=asked.text("caption"),
        chat=asked.chat,
        reply_to=asked.reply_to,
        topic=asked.topic,
    )


def _album(asked: Asked, files: list[Attachment], as_photos: bool) -> list[Message]:
    items: list[bytes | Attachment] = [one[0] if as_photos else one for one in files]
    return asked.world.send_album(
        asked.person, items, caption=asked.text("caption"), chat=asked.chat, topic=asked.topic
    )


def _taken(field: web.FileField) -> Attachment:
    with field.file:
        return field.file.read(), field.filename, field.content_type
