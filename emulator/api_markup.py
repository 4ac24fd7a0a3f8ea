"""Keyboards as Telegram accepts them: each inline button has words and exactly one thing it does."""

from typing import Any
from urllib.parse import urlsplit

from emulator.refusals import Json, bad

ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
_BUTTON_FIELDS = ACTIONS | {"text", "style", "icon_custom_emoji_id"}
_KEY_FIELDS = {
    "text",
    "style",
    "icon_custom_emoji_id",
    "request_contact",
    "request_location",
    "request_poll",
    "request_users",
    "request_chat",
    "web_app",
}
_MOST_BUTTONS = 100
_MOST_DATA_BYTES = 64
_MOST_COPIED = 256


def check_markup(markup: Json) -> Json:
    """The markup, without empty rows; raises `Refused`."""
    if "inline_keyboard" in markup:
        return markup | {"inline_keyboard": _rows(markup["inline_keyboard"], _inline)}
    if "keyboard" in markup:
        return markup | {"keyboard": _rows(markup["keyboard"], _key)}
    if not markup.get("remove_keyboard") and not markup.get("force_reply"):
        raise bad("object expected as reply markup")
    return markup


def unknown_fields(markup: Json) -> list[str]:
    """Fields of buttons that Telegram does not know and would ignore."""
    known = _BUTTON_FIELDS if "inline_keyboard" in markup else _KEY_FIELDS
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return [
        name for row in rows for button in row if isinstance(button, dict) for name in button.keys() - known
    ]


def _rows(rows: Any, check: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("can't parse keyboard: array of arrays of buttons expected")
    if sum(map(len, rows)) > _MOST_BUTTONS:
        raise bad("reply markup is too long")
    return [[check(button) for button in row] for row in rows if row]


def _key(button: Any) -> Any:
    if not isinstance(button, dict):
        button = {"text": button}
    _worded(button, "keyboard button")
    return button


def _inline(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    _worded(button, "inline keyboard button")
    actions = [name for name in button if name in ACTIONS]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad("can't parse inline keyboard button: exactly one optional field must be used")
    _CHECKS.get(actions[0], _anything)(button[actions[0]])
    return button


def _worded(button: Json, what: str) -> None:
    text = button.get("text")
    if not isinstance(text, str):
        raise bad(f'can\'t parse {what}: Field "text" must be of type String')
    if not text.strip():
        raise bad(f"{what} text must be non-empty")


def _data(value: Any) -> None:
    if not isinstance(value, str) or not 1 <= len(value.encode()) <= _MOST_DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")


def _url(value: Any) -> None:
    parts = urlsplit(str(value))
    if parts.scheme not in {"http", "https", "tg", "tel", "mailto", "ton"} or not (
        parts.netloc or parts.path
    ):
        raise bad(f"inline keyboard button URL '{value}' is invalid: Unsupported URL protocol")


def _copied(value: Any) -> None:
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= _MOST_COPIED:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _anything(_value: Any) -> None:
    """Other actions are not looked into."""


_CHECKS = {"callback_data": _data, "url": _url, "copy_text": _copied}
