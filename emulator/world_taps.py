"""Taps on buttons: an inline one asks the bot and waits 150 seconds, a reply one says its words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from emulator.changes import Change
from emulator.keyboards import Button, inline_rows
from emulator.messages import Message
from emulator.people import User
from emulator.refusals import Impossible, Json, bad
from emulator.world_talk import Talk

ANSWERABLE_FOR = timedelta(seconds=150)
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(eq=False)
class Tap:
    """A callback query and, once given, the bot's answer to it."""

    id: str
    person: User
    message: Message
    data: str
    at: datetime
    answer: Json | None = None


class Taps(Talk):
    """Taps by people; answers by the bot."""

    taps: dict[str, Tap]

    def tap(self, person: User, message: Message, button: Button | str) -> Tap | Message | None:
        """Taps a button under the message or on the reply keyboard; None when it only opens or copies."""
        if isinstance(button, str):
            button = self._named(person, message, button)
        if not button.inline:
            return self._tap_reply_button(person, message, button)
        if message.deleted or button not in _flat(message):
            raise Impossible(f"there is no button «{button.text}» under this message")
        if button.data is None:
            self.emit(Change("tapped", message.chat, message, person, dict(button.action)))
            return None
        return self.forge_tap(person, message, button.data)

    def forge_tap(self, person: User, message: Message, data: str) -> Tap:
        """A tap with any data on any message, as a modified client can send it."""
        tap = Tap(self.number().rjust(18, "4"), person, message, data, self.clock.now())
        self.taps[tap.id] = tap
        shown = message.inaccessible() if message.deleted else message.json()
        body: Json = {"id": tap.id, "from": person.json(), "message": shown, "data": data}
        self.updates.put("callback_query", body | {"chat_instance": str(message.chat.id)})
        self.emit(Change("tapped", message.chat, message, person, {"id": tap.id, "data": data}))
        return tap

    def answer(self, query_id: str, answer: Json) -> None:
        """The bot answers a tap; refused after 150 seconds, and when there was no such tap."""
        tap = self.taps.get(query_id)
        if tap is None or self.clock.now() - tap.at > ANSWERABLE_FOR:
            raise bad(_TOO_OLD)
        if tap.answer is not None:
            return
        tap.answer = answer
        self.emit(Change("answered", tap.message.chat, tap.message, tap.person, {"id": query_id} | answer))

    def last_answer(self, person: User) -> Json | None:
        """What the bot said to the person's newest tap; None while it has not answered."""
        newest = next((tap for tap in reversed(self.taps.values()) if tap.person is person), None)
        return newest.answer if newest else None

    def _named(self, person: User, message: Message, words: str) -> Button:
        rows = inline_rows(message) + self.reply_keyboard(message.chat, person)
        found = next((button for row in rows for button in row if words in button.text), None)
        if found is None:
            raise Impossible(f"no button says «{words}»")
        return found

    def _tap_reply_button(self, person: User, message: Message, button: Button) -> Message:
        chat = message.chat
        up = self.keyboard(chat, person)
        if up is None or not any(button in row for row in up.rows):
            raise Impossible(f"there is no key «{button.text}» on the keyboard")
        if up.one_time:
            self.take_down_keyboard(chat, person)
        if button.requests_contact:
            return self.send_contact(person, chat=chat)
        return self.send_text(person, button.text, chat=chat)


def _flat(message: Message) -> list[Button]:
    return [button for row in inline_rows(message) for button in row]
