"""A person in a test or a demo: says, taps, sends, reads the screen; each act lets the world settle."""

from collections.abc import Sequence

from emulator.chats import Chat
from emulator.keyboards import Button, as_button, inline_rows
from emulator.messages import Message
from emulator.people import User
from emulator.pictures import blank_png
from emulator.screen import dialogue, rows_text, with_buttons
from emulator.world import World
from emulator.world_talk import Attachment


class Person:
    """Someone at a Telegram client, looking at one chat: the private one unless `in_group`."""

    def __init__(self, world: World, user: User, where: Chat | None = None, topic: int | None = None) -> None:
        self.world = world
        self.user = user
        self.where = where or world.private(user)
        self.topic = topic

    def in_group(self, chat: Chat, topic: int | None = None) -> "Person":
        """The same person, acting in a group or in one topic of it."""
        return Person(self.world, self.user, chat, topic)

    async def says(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Types a text, maybe as a reply."""
        said = self.world.send_text(
            self.user,
            text,
            chat=self.where,
            reply_to=reply_to,
            topic=None if reply_to else self.topic,
        )
        return await self._settled(said)

    async def taps(self, label: str) -> None:
        """Taps the newest button on the screen that says so, inline or on the keyboard."""
        message, button = self._button(label)
        self.world.tap(self.user, message, button)
        await self.world.settle()

    async def taps_old(self, message: Message, label: str) -> None:
        """Taps a button an old screen still shows: the message may be edited, deleted or forwarded since."""
        for rows in (message.inline, *reversed(message.former)):
            buttons = [as_button(raw, inline=True) for row in rows for raw in row]
            found = _matching(buttons, label)
            if found is not None and found.data is not None:
                self.world.forge_tap(self.user, message, found.data)
                return await self.world.settle()
        raise AssertionError(f"the message never had a button «{label}»:\n{with_buttons(message)}")

    async def forges_tap(self, message: Message, data: str) -> None:
        """Sends callback data of one's own making."""
        self.world.forge_tap(self.user, message, data)
        await self.world.settle()

    async def sends_photo(self, data: bytes | None = None, *, caption: str = "") -> Message:
        """Sends a photo; some blank one when none is given."""
        photo = blank_png() if data is None else data
        said = self.world.send_photo(self.user, photo, caption=caption, chat=self.where, topic=self.topic)
        return await self._settled(said)

    async def sends_document(
        self,
        name: str,
        data: bytes,
        mime: str = "application/octet-stream",
        *,
        caption: str = "",
        reply_to: Message | None = None,
    ) -> Message:
        """Sends a file as a file, maybe as a reply."""
        said = self.world.send_document(
            self.user,
            data,
            name,
            mime,
            caption=caption,
            chat=self.where,
            reply_to=reply_to,
            topic=None if reply_to else self.topic,
        )
        return await self._settled(said)

    async def sends_album(self, items: Sequence[bytes | Attachment], *, caption: str = "") -> list[Message]:
        """Sends photos (bytes) or documents (bytes, name, mime) as one album."""
        said = self.world.send_album(self.user, items, caption=caption, chat=self.where, topic=self.topic)
        await self.world.settle()
        return said

    async def shares_contact(self, phone: str | None = None, *, of: "Person | None" = None) -> Message:
        """Shares the own contact, that of another person, or a bare phone from the address book."""
        owner = of.user if of else None
        return await self._settled(self.world.send_contact(self.user, phone=phone, of=owner, chat=self.where))

    async def forwards(self, message: Message) -> Message:
        """Forwards a message here from wherever it is."""
        return await self._settled(self.world.forward(self.user, message, chat=self.where))

    async def edits(self, message: Message, text: str) -> None:
        """Corrects an own message."""
        self.world.edit_text(self.user, message, text)
        await self.world.settle()

    async def opens_link(self, payload: str = "") -> Message:
        """Follows t.me/bot?start=payload and presses Start."""
        self.world.unblock_bot(self.user)
        return await self.says(f"/start {payload}".strip())

    async def blocks_bot(self) -> None:
        """Stops the bot."""
        self.world.block_bot(self.user)
        await self.world.settle()

    @property
    def messages(self) -> list[Message]:
        """What is visible, oldest first; in a topic its messages alone."""
        visible = self.world.messages(self.where)
        return [one for one in visible if one.thread == self.topic] if self.topic is not None else visible

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        bot = self.world.bot
        found = next((one for one in reversed(self.messages) if one.sender is bot), None)
        if found is None:
            raise AssertionError(f"the bot has said nothing yet:\n{self.chat}")
        return found

    @property
    def screen(self) -> str:
        """The newest message of the bot with its buttons, and the keyboard below; empty before it spoke."""
        shown = [with_buttons(one) for one in self.messages if one.sender is self.world.bot][-1:]
        keyboard = rows_text(self.world.reply_keyboard(self.where, self.user))
        return "\n".join([*shown, *(["⌨", *keyboard] if keyboard else [])])

    @property
    def chat(self) -> str:
        """All visible messages, own and others', as text."""
        return dialogue(self.messages, self.user)

    @property
    def buttons(self) -> list[str]:
        """Words on the inline buttons under the newest message of the bot."""
        return [button.text for row in inline_rows(self.last) for button in row]

    @property
    def keyboard(self) -> list[str]:
        """Words on the keys of the reply keyboard."""
        return [button.text for row in self.world.reply_keyboard(self.where, self.user) for button in row]

    @property
    def alert(self) -> str | None:
        """What the bot answered to the newest tap: empty when silently, None when it did not answer."""
        answer = self.world.last_answer(self.user)
        return None if answer is None else str(answer["text"])

    async def _settled(self, said: Message) -> Message:
        await self.world.settle()
        return said

    def _button(self, label: str) -> tuple[Message, Button]:
        up = self.world.keyboard(self.where, self.user)
        for message in reversed(self.messages):
            if found := _matching([button for row in inline_rows(message) for button in row], label):
                return message, found
            if up is not None and up.message is message:
                found = _matching([button for row in up.rows for button in row], label)
                if found is not None:
                    return message, found
        raise AssertionError(f"no button says «{label}» on the screen:\n{self.screen}")


def _matching(buttons: Sequence[Button], label: str) -> Button | None:
    """The button with just these words, else the first that contains them."""
    exact = (button for button in buttons if button.text == label)
    return next(exact, None) or next((button for button in buttons if label in button.text), None)
