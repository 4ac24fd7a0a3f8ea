"""Telegram's refusals: the code, the words and the parameters a call is answered with."""

from typing import Any

Json = dict[str, Any]

_PREFIX = {400: "Bad Request", 403: "Forbidden", 409: "Conflict", 429: "Too Many Requests"}


class Refused(Exception):
    """A Bot API call Telegram says no to."""

    def __init__(self, code: int, words: str, parameters: Json | None = None) -> None:
        prefix = _PREFIX.get(code)
        self.code = code
        self.description = f"{prefix}: {words}" if prefix else words
        self.parameters = parameters
        super().__init__(self.description)

    def json(self) -> Json:
        """The body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


class Impossible(Exception):
    """Something a person could not do in a Telegram client: the test or the page is wrong."""


def bad(words: str) -> Refused:
    """400 with Telegram's words after the prefix."""
    return Refused(400, words)


def forbidden(words: str) -> Refused:
    """403 with Telegram's words after the prefix."""
    return Refused(403, words)


def conflict(words: str) -> Refused:
    """409 with Telegram's words after the prefix."""
    return Refused(409, words)


def migrated(supergroup_id: int) -> Refused:
    """400: the group lives on under another id."""
    words = "group chat was upgraded to a supergroup chat"
    return Refused(400, words, {"migrate_to_chat_id": supergroup_id})


def too_many(seconds: int) -> Refused:
    """429: wait so many seconds."""
    return Refused(429, f"retry after {seconds}", {"retry_after": seconds})
