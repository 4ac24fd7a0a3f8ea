"""The commands menu: which list a person sees, by Telegram's order of scopes and languages."""

from emulator.chats import Chat
from emulator.people import User
from emulator.refusals import Json

_Key = tuple[str, int, int, str]


class Menus:
    """Lists of commands by scope and language."""

    def __init__(self) -> None:
        self._lists: dict[_Key, list[Json]] = {}

    def put(self, scope: Json, language: str, commands: list[Json]) -> None:
        """Sets the list of a scope; an empty one removes it."""
        key = _key(scope, language)
        if commands:
            self._lists[key] = commands
        else:
            self._lists.pop(key, None)

    def get(self, scope: Json, language: str) -> list[Json]:
        return self._lists.get(_key(scope, language), [])

    def seen_by(self, chat: Chat, person: User, *, admin: bool) -> list[Json]:
        """What the menu button shows to the person in the chat."""
        for scope in _scopes(chat, person, admin=admin):
            for language in (person.language_code, ""):
                if found := self.get(scope, language):
                    return found
        return []


def _scopes(chat: Chat, person: User, *, admin: bool) -> list[Json]:
    here: Json = {"chat_id": chat.id}
    if chat.is_private:
        return [{"type": "chat"} | here, {"type": "all_private_chats"}, {"type": "default"}]
    of_admins: list[Json] = [{"type": "chat_administrators"} | here, {"type": "all_chat_administrators"}]
    own: list[Json] = [{"type": "chat_member", "user_id": person.id} | here, {"type": "chat"} | here]
    rest: list[Json] = [{"type": "all_group_chats"}, {"type": "default"}]
    if not admin:
        return own + rest
    return [own[0], of_admins[0], own[1], of_admins[1], *rest]


def _key(scope: Json, language: str) -> _Key:
    kind = str(scope.get("type", "default"))
    return kind, int(scope.get("chat_id", 0)), int(scope.get("user_id", 0)), language
