"""Methods by which the bot says something new."""

from typing import Any

from emulator.api_call import Call, Upload
from emulator.api_targets import chat_of, chat_to_speak_in, message_of, place
from emulator.api_text import caption_content, text_content
from emulator.changes import Change
from emulator.chats import Chat
from emulator.files import StoredFile, dimensions
from emulator.messages import Message
from emulator.refusals import Json, bad
from emulator.world import World
from emulator.world_talk import origin_of

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
_MOST_IN_ALBUM = 10
_PHOTO_LIMIT = 10 * 1024 * 1024


def send_message(world: World, call: Call) -> Json:
    chat = chat_to_speak_in(world, call)
    return _say(world, call, chat, text_content(call)).json()


def send_photo(world: World, call: Call) -> Json:
    return _send_file(world, call, "photo")


def send_document(world: World, call: Call) -> Json:
    return _send_file(world, call, "document")


def send_media_group(world: World, call: Call) -> list[Json]:
    """All items are read before the first is sent: an album goes as a whole or not at all."""
    chat = chat_to_speak_in(world, call)
    items: list[Json] = call["media"]
    if not 1 < len(items) <= _MOST_IN_ALBUM:
        raise bad("media group must include 2-10 items")
    if not all(isinstance(item, dict) for item in items):
        raise bad("can't parse InputMedia: expected an Object")
    if len({item.get("type") for item in items}) > 1:
        raise bad("document can't be mixed with other media types")
    ready = [media_content(world, call, item) for item in items]
    album = world.number()
    return [_say(world, call, chat, content, stored, album=album).json() for content, stored in ready]


def copy_message(world: World, call: Call) -> Json:
    """The same content under the bot's own name."""
    chat = chat_to_speak_in(world, call)
    message = _passed_on(world, call, "copy", "message can't be copied")
    content = dict(message.content)
    if "caption" in call:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= caption_content(call)
    return {"message_id": _say(world, call, chat, content, message.file).id}


def forward_message(world: World, call: Call) -> Json:
    """The message with where it came from."""
    chat = chat_to_speak_in(world, call)
    message = _passed_on(world, call, "forward", "message can't be forwarded")
    said = _say(world, call, chat, dict(message.content), message.file)
    said.forward_origin = message.forward_origin or origin_of(message)
    return said.json()


def send_chat_action(world: World, call: Call) -> bool:
    chat = chat_to_speak_in(world, call)
    if call["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    place(world, call, chat)
    world.emit(Change("action", chat, detail=dict(call.params)))
    return True


def media_content(world: World, call: Call, media: Json) -> tuple[Json, StoredFile]:
    """Content and file of an `InputMediaPhoto` or `InputMediaDocument`."""
    kind = media.get("type")
    if kind not in {"photo", "document"}:
        raise bad("can't parse InputMedia: unsupported media type")
    stored = _stored(world, call, kind, media.get("media"))
    return _file_content(kind, stored) | caption_content(media), stored


def _send_file(world: World, call: Call, kind: str) -> Json:
    chat = chat_to_speak_in(world, call)
    stored = _stored(world, call, kind, call[kind])
    return _say(world, call, chat, _file_content(kind, stored) | caption_content(call), stored).json()


def _file_content(kind: str, stored: StoredFile) -> Json:
    return {kind: stored.photo() if kind == "photo" else stored.document()}


def _stored(world: World, call: Call, kind: str, given: Any) -> StoredFile:
    if isinstance(given, str) and given.startswith("attach://"):
        given = call.files.get(given.removeprefix("attach://"))
    if isinstance(given, Upload):
        return _taken_in(world, kind, given)
    stored = world.files.get(str(given))
    if stored is None:
        raise bad("wrong file identifier/HTTP URL specified")
    return stored


def _taken_in(world: World, kind: str, upload: Upload) -> StoredFile:
    if not upload.data:
        raise bad("file must be non-empty")
    if kind == "photo":
        if len(upload.data) > _PHOTO_LIMIT:
            raise bad("file is too big")
        if dimensions(upload.data) is None:
            raise bad("IMAGE_PROCESS_FAILED")
    return world.files.add(f"{kind}s", upload.data, upload.name, upload.mime)


def _passed_on(world: World, call: Call, purpose: str, refusal: str) -> Message:
    message = message_of(world, chat_of(world, call["from_chat_id"]), call["message_id"], purpose)
    if message.protected or message.is_service:
        raise bad(refusal)
    return message


def _say(
    world: World,
    call: Call,
    chat: Chat,
    content: Json,
    file: StoredFile | None = None,
    *,
    album: str | None = None,
) -> Message:
    thread, replied = place(world, call, chat)
    return world.bot_says(
        chat,
        content,
        call.get("reply_markup") or {},
        file=file,
        reply_to=replied,
        thread=thread,
        album=album,
        protected=call.get("protect_content", False),
    )
