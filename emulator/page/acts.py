"""What people do on the page, each as one act in the world; refusals are those of a Telegram client."""

from collections.abc import Callable, Sequence

from emulator.keyboards import Button, inline_rows
from emulator.page.asked import Asked
from emulator.people import User
from emulator.refusals import Impossible, Json
from emulator.world_taps import Tap


def _say(asked: Asked) -> Json:
    said = asked.world.send_text(
        asked.person, asked.text("text"), chat=asked.chat, reply_to=asked.reply_to, topic=asked.topic
    )
    return {"message": said.id}


def _tap(asked: Asked) -> Json:
    """A tap on an inline button, known by its place and its words."""
    message = asked.message
    button = _at(asked, inline_rows(message))
    tapped = asked.world.tap(asked.person, message, button)
    return {"tap": tapped.id} if isinstance(tapped, Tap) else {}


def _press(asked: Asked) -> Json:
    """A key of the reply keyboard."""
    up = asked.world.keyboard(asked.chat, asked.person)
    if up is None:
        raise Impossible("the keyboard is gone")
    asked.world.tap(asked.person, up.message, _at(asked, up.rows))
    return {}


def _contact(asked: Asked) -> Json:
    return {"message": asked.world.send_contact(asked.person, chat=asked.chat).id}


def _forward(asked: Asked) -> Json:
    """From the chat named to another the person is in, or to the own one with the bot."""
    target = Asked(asked.world, {"person": asked.person.id, "chat": asked.number("to")}).chat
    return {"message": asked.world.forward(asked.person, asked.message, chat=target).id}


def _edit(asked: Asked) -> Json:
    asked.world.edit_text(asked.person, asked.message, asked.text("text"))
    return {}


def _delete(asked: Asked) -> Json:
    asked.world.delete_message(asked.person, asked.message)
    return {}


def _start(asked: Asked) -> Json:
    """The Start button, also of a link with a payload, also after the bot was blocked."""
    asked.world.unblock_bot(asked.person)
    said = asked.world.send_text(asked.person, f"/start {asked.text('payload')}".strip())
    return {"message": said.id}


def _block(asked: Asked) -> Json:
    asked.world.block_bot(asked.person)
    return {}


def _person(asked: Asked) -> Json:
    """Someone new with a Telegram account; one more member of a group when a chat is named."""
    name = asked.text("name").strip()
    if not name:
        raise Impossible("a person needs a name")
    first, _, last = name.partition(" ")
    person = asked.world.add_person(first, last_name=last, language=asked.text("language"))
    _enter(asked, person)
    return {"person": person.id}


def _enter(asked: Asked, person: User) -> None:
    group = asked.world.chats.get(asked.number("chat") or 0)
    if group is not None and group.is_group:
        asked.world.join(group, person, "administrator" if asked.flag("administrator") else "member")


def _at(asked: Asked, rows: Sequence[Sequence[Button]]) -> Button:
    row, column = asked.place()
    found = rows[row][column] if 0 <= row < len(rows) and 0 <= column < len(rows[row]) else None
    if found is None or found.text != asked.text("text"):
        raise Impossible("this button is no longer there")
    return found


ACTS: dict[str, Callable[[Asked], Json]] = {
    "say": _say,
    "tap": _tap,
    "press": _press,
    "contact": _contact,
    "forward": _forward,
    "edit": _edit,
    "delete": _delete,
    "start": _start,
    "block": _block,
    "person": _person,
}
