"""The parameters of each method: their types, which are required and what Telegram says without them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from emulator.api_call import Call
from emulator.api_markup import check_markup
from emulator.refusals import bad


@dataclass(frozen=True)
class Parameter:
    """How a parameter is read; `missing` is Telegram's refusal when it is absent or empty."""

    read: Callable[[str, Any], Any]
    missing: str | None = None


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise bad(f'field "{name}" must be of type String')
    return value


def _number(name: str, value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise bad(f"invalid {name} specified") from None


def _flag(_name: str, value: Any) -> bool:
    return value is True or str(value).lower() in {"true", "yes", "1"}


def _chat(_name: str, value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise bad("chat not found") from None


def _json(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad(f"can't parse {name} JSON object") from None


def _object(name: str, value: Any) -> Any:
    found = _json(name, value)
    if not isinstance(found, dict):
        raise bad(f"object expected as {name.replace('_', ' ')}")
    return found


def _array(name: str, value: Any) -> Any:
    found = _json(name, value)
    if not isinstance(found, list):
        raise bad(f"expected an Array of {name}")
    return found


def _markup(name: str, value: Any) -> Any:
    return check_markup(_object(name, value))


def _file(_name: str, value: Any) -> Any:
    return value


def _optional(read: Callable[[str, Any], Any], *names: str) -> dict[str, Parameter]:
    return {name: Parameter(read) for name in names}


CHAT = {"chat_id": Parameter(_chat, "chat_id is empty")}
MESSAGE = CHAT | {"message_id": Parameter(_number, "message identifier is not specified")}
USER = {"user_id": Parameter(_number, "invalid user_id specified")}
THREAD = _optional(_number, "message_thread_id")
MARKUP = _optional(_markup, "reply_markup")
TEXT = (
    {"text": Parameter(_text, "message text is empty")}
    | _optional(_text, "parse_mode")
    | _optional(_array, "entities")
    | _optional(_object, "link_preview_options")
    | _optional(_flag, "disable_web_page_preview")
)
CAPTION = (
    _optional(_text, "caption", "parse_mode")
    | _optional(_array, "caption_entities")
    | _optional(_flag, "show_caption_above_media")
)
_WAY = (
    _optional(_flag, "disable_notification", "protect_content", "allow_paid_broadcast")
    | _optional(_flag, "allow_sending_without_reply")
    | _optional(_number, "reply_to_message_id")
    | _optional(_object, "reply_parameters")
    | _optional(_text, "message_effect_id", "business_connection_id")
)
SENDING = CHAT | THREAD | _WAY | MARKUP
_EDITING = (
    MESSAGE
    | _optional(_markup, "reply_markup")
    | _optional(_text, "inline_message_id", "business_connection_id")
)
_SCOPE = _optional(_object, "scope") | _optional(_text, "language_code")
_TOPIC = CHAT | {"message_thread_id": Parameter(_number, "message thread not found")}
_TOPIC_LOOK = _optional(_text, "icon_custom_emoji_id")
_FROM = {
    "from_chat_id": Parameter(_chat, "chat_id is empty"),
    "message_id": Parameter(_number, "message identifier is not specified"),
}

SCHEMA: dict[str, dict[str, Parameter]] = {
    "getMe": {},
    "getUpdates": _optional(_number, "offset", "limit", "timeout") | _optional(_array, "allowed_updates"),
    "setWebhook": _optional(_text, "url", "ip_address", "secret_token")
    | _optional(_number, "max_connections")
    | _optional(_array, "allowed_updates")
    | _optional(_flag, "drop_pending_updates")
    | _optional(_file, "certificate"),
    "deleteWebhook": _optional(_flag, "drop_pending_updates"),
    "getWebhookInfo": {},
    "sendMessage": SENDING | TEXT,
    "sendPhoto": SENDING
    | CAPTION
    | {"photo": Parameter(_file, "there is no photo in the request")}
    | _optional(_flag, "has_spoiler"),
    "sendDocument": SENDING
    | CAPTION
    | {"document": Parameter(_file, "there is no document in the request")}
    | _optional(_file, "thumbnail")
    | _optional(_flag, "disable_content_type_detection"),
    "sendMediaGroup": CHAT | THREAD | _WAY | {"media": Parameter(_array, "can't parse media JSON object")},
    "sendChatAction": CHAT
    | THREAD
    | _optional(_text, "business_connection_id")
    | {"action": Parameter(_text, "wrong parameter action in request")},
    "copyMessage": SENDING | CAPTION | _FROM,
    "forwardMessage": CHAT | THREAD | _FROM | _optional(_flag, "disable_notification", "protect_content"),
    "editMessageText": _EDITING | TEXT,
    "editMessageCaption": _EDITING | CAPTION,
    "editMessageReplyMarkup": _EDITING,
    "editMessageMedia": _EDITING | {"media": Parameter(_object, "can't parse media JSON object")},
    "deleteMessage": MESSAGE,
    "deleteMessages": CHAT | {"message_ids": Parameter(_array, "message identifiers are not specified")},
    "answerCallbackQuery": {
        "callback_query_id": Parameter(
            _text,
            "query is too old and response timeout expired or query ID is invalid",
        ),
    }
    | _optional(_text, "text", "url")
    | _optional(_flag, "show_alert")
    | _optional(_number, "cache_time"),
    "setMessageReaction": MESSAGE | _optional(_array, "reaction") | _optional(_flag, "is_big"),
    "pinChatMessage": MESSAGE | _optional(_flag, "disable_notification"),
    "unpinChatMessage": CHAT | _optional(_number, "message_id"),
    "getFile": {"file_id": Parameter(_text, "file_id not specified")},
    "getChat": CHAT,
    "getChatMember": CHAT | USER,
    "getChatAdministrators": CHAT | _optional(_flag, "return_bots"),
    "leaveChat": CHAT,
    "createForumTopic": CHAT
    | _TOPIC_LOOK
    | {"name": Parameter(_text, "TOPIC_TITLE_EMPTY")}
    | _optional(_number, "icon_color"),
    "editForumTopic": _TOPIC | _TOPIC_LOOK | _optional(_text, "name"),
    "setMyCommands": _SCOPE | {"commands": Parameter(_array, "can't parse commands JSON object")},
    "getMyCommands": _SCOPE,
    "deleteMyCommands": _SCOPE,
    "setMyName": _optional(_text, "name", "language_code"),
    "setMyDescription": _optional(_text, "description", "language_code"),
    "setMyShortDescription": _optional(_text, "short_description", "language_code"),
}
_BY_LOWER = {name.lower(): name for name in SCHEMA}


def method_named(name: str) -> str | None:
    """The method, whose name Telegram takes in any case."""
    return _BY_LOWER.get(name.lower())


def check(call: Call) -> list[str]:
    """Reads all parameters into their types, refuses what Telegram refuses; names what it would ignore."""
    schema = SCHEMA[call.method]
    given = call.params | {name: call.files[name] for name in schema if name in call.files}
    call.params = {}
    for name, parameter in schema.items():
        value = given.get(name)
        if value is None or value == "":
            if parameter.missing is not None:
                raise bad(parameter.missing)
        else:
            call.params[name] = parameter.read(name, value)
    return [f"{call.method}: unknown parameter {name}" for name in given if name not in schema]
