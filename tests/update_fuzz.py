"""`python -m tests.update_fuzz 10000`: that many odd updates through the real dispatcher, on a database of its own.

Whatever comes is handled or explained; only what cannot be read as an update of Telegram is put aside, and each tap
is answered.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select

from bot.clock import SystemClock
from bot.importing import Feed, take_in
from domain.consumer import Level
from emulator.cast import write_snapshot
from emulator.keyboards import inline_rows
from keyboards import menu
from storage.database import Database
from storage.migration import migrate
from storage.schema import inbox, outbox
from tests.clock import StandingClock
from tests.door import signed_in_at
from tests.house import House, a_house
from tests.naughty import NAUGHTY

Update = dict[str, Any]
KINDS = (
    *("message",) * 10,
    *("callback_query",) * 10,
    *("edited_message", "channel_post", "my_chat_member", "chat_member", "inline_query", "poll_answer"),
    *("business_message", "message_reaction", "chat_join_request", "something_new"),
)
COMMANDS = (
    *("start", "login", "logout", "menu", "balance", "account", "history", "documents", "readings", "apply"),
    *("applications", "pay", "payments", "contracts", "password", "settings", "language", "verify", "help"),
    *("cancel", "find", "due", "export", "block", "unblock", "announce", "feed", "stats", "originals"),
)
# the wire is UTF-8, which has no halves of characters
ODD_WORDS = tuple(words for words in NAUGHTY if "\ud800" not in words)
BARE = {"file_id": "a", "file_unique_id": "b"}
CONTENTS: tuple[Update, ...] = (
    {"photo": [{**BARE, "width": 1, "height": 1}]},
    {"document": {**BARE, "file_name": "a.pdf", "mime_type": "application/pdf", "file_size": 10}},
    {"document": {**BARE, "file_name": "../../x.xlsx"}},
    {"voice": {**BARE, "duration": 1}},
    {"video": {**BARE, "width": 1, "height": 1, "duration": 1}},
    {
        "sticker": {
            **BARE,
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
        }
    },
    {"contact": {"phone_number": "+998901234567", "first_name": "x", "user_id": 7}},
    {"contact": {"phone_number": "", "first_name": ""}},
    {"location": {"latitude": 41.3, "longitude": 69.2}},
    {"dice": {"emoji": "🎲", "value": 6}},
    {"new_chat_members": [{"id": 5, "is_bot": False, "first_name": "x"}]},
    {"left_chat_member": {"id": 5, "is_bot": True, "first_name": "x"}},
    {"migrate_to_chat_id": -1009},
    {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
    {"forum_topic_closed": {}},
    {"web_app_data": {"data": "x", "button_text": "y"}},
    {"successful_payment": {"currency": "UZS"}},
    {},
)


@dataclass
class Fuzz:
    """Makes updates of people who are in, half in, strangers, and staff."""

    house: House
    random: Random
    people: list[int]
    number: int = 10**6
    taps: set[str] = field(default_factory=set)

    def update(self) -> Update:
        self.number += 1
        kind = self.random.choice(KINDS)
        make = {"callback_query": self._tap, "my_chat_member": self._member, "chat_member": self._member}
        body = make.get(kind, self._message)()
        if self.random.random() < 0.15:
            body = self._spoilt(body)
        if kind == "callback_query" and isinstance(body.get("id"), str):
            self.taps.add(body["id"])
        return {"update_id": self.number, kind: body}

    def _user(self) -> Update:
        who = self.random.choice(self.people)
        return {
            "id": who,
            "is_bot": self.random.random() < 0.02,
            "first_name": self._words()[:64],
            "language_code": "ru",
        }

    def _chat(self, user: Update) -> Update:
        kind = self.random.choice(("private",) * 6 + ("group", "supergroup", "channel", "staff"))
        if kind == "private":
            return {"id": user["id"], "type": "private", "first_name": "x"}
        chat = self.house.staff.id if kind == "staff" else -self.random.randint(1, 5)
        return {"id": chat, "type": "supergroup" if kind == "staff" else kind, "title": self._words()[:50]}

    def _words(self) -> str:
        labels = [t.plain(key) for t in self._texts() for key in menu.BUTTONS[:6]]
        return str(
            self.random.choice(
                (
                    self.random.choice(ODD_WORDS),
                    self.random.choice(labels),
                    f"/{self.random.choice(COMMANDS)}",
                    f"/{self.random.choice(COMMANDS)} {self.random.choice(ODD_WORDS)}",
                    self.random.choice(("00001", "36,40", "23.11.2026", "2026-11", "да", "50 000")),
                )
            )
        )

    def _texts(self) -> list[Any]:
        language = self.house.app.language
        return [language.texts(code) for code in language.languages()]

    def _message(self) -> Update:
        user = self._user()
        body: Update = {
            "message_id": self.random.randint(1, 10**6),
            "date": int(self.house.clock.now().timestamp()) - self.random.choice((0, 0, 0, 5, 10**6)),
            "chat": self._chat(user),
            "from": user,
        }
        body |= {"text": self._words()} if self.random.random() < 0.7 else self.random.choice(CONTENTS)
        if self.random.random() < 0.2:
            body["reply_to_message"] = {**body, "message_id": 1, "text": self._words()}
        if self.random.random() < 0.1:
            body["forward_origin"] = {"type": "hidden_user", "date": 0, "sender_user_name": "x"}
        if self.random.random() < 0.1:
            body["media_group_id"] = "1"
        if self.random.random() < 0.1:
            body["entities"] = [{"type": "bot_command", "offset": 0, "length": 10**6}]
        return body

    def _tap(self) -> Update:
        user = self._user()
        body: Update = {"id": str(self.number), "from": user, "chat_instance": "1", "data": self._data()}
        shape = self.random.random()
        if shape < 0.7:
            body["message"] = {**self._message(), "chat": self._chat(user)}
        elif shape < 0.8:
            body["message"] = {"message_id": 1, "date": 0, "chat": self._chat(user)}
        elif shape < 0.9:
            body["inline_message_id"] = "x"
        return body

    def _data(self) -> str:
        """A button that is somewhere on a screen, that button changed, or anything."""
        world = self.house.telegram.world
        real = [
            button.data
            for person in world.people.values()
            for message in world.messages(world.private(person))
            for row in inline_rows(message)
            for button in row
            if button.data
        ]
        if not real or self.random.random() < 0.2:
            return str(self.random.choice(ODD_WORDS))[:64]
        data = str(self.random.choice(real[-200:]))
        if self.random.random() < 0.5:
            return data
        parts = data.split(":")
        parts[self.random.randrange(len(parts))] = str(
            self.random.choice(("", "0", "-1", "9" * 20, "x", "ё", "1e9"))
        )
        return ":".join(parts)[:64]

    def _member(self) -> Update:
        user = self._user()
        status = self.random.choice(
            ("member", "left", "kicked", "administrator", "creator", "restricted", "odd")
        )
        return {
            "chat": self._chat(user),
            "from": user,
            "date": 0,
            "old_chat_member": {"status": "member", "user": user},
            "new_chat_member": {"status": status, "user": user},
        }

    def _spoilt(self, body: Update) -> Update:
        """A field is gone, or holds something else."""
        name = self.random.choice(sorted(body))
        if self.random.random() < 0.5:
            return {key: value for key, value in body.items() if key != name}
        return {**body, name: self.random.choice((None, [], {}, "x", -1, 2**70, True, {"id": "x"}))}


async def fuzz(house: House, count: int, seed: int = 1) -> Counter[str]:
    """What became of the updates. Raises AssertionError where one broke something or a tap was not answered."""
    made = Fuzz(house, Random(seed), await _people(house))
    for _ in range(count):
        await house.app.intake.store([made.update()])
        await house.app.worker.drain()
        await house.app.relay.drain()
    async with house.app.database.reading() as unit:
        states = (await unit.connection.execute(select(inbox.c.state, inbox.c.fault))).all()
        calls = select(outbox.c.payload, outbox.c.method).where(outbox.c.method == "answerCallbackQuery")
        answers = len((await unit.connection.execute(calls)).all())
    broken = Counter(row.fault for row in states if row.fault and not row.fault.startswith("ValidationError"))
    assert not broken, broken
    assert answers >= len(made.taps), (answers, len(made.taps))
    return Counter(row.state for row in states)


async def _people(house: House) -> list[int]:
    """Signed in, not confirmed, a stranger, a clerk and an administrator."""
    made = []
    for name, contract, level in (
        ("A", "00001", Level.L2),
        ("B", "00002", Level.L2),
        ("C", "00003", Level.L1),
    ):
        person = house.person(name)
        await signed_in_at(house.app.database, house.clock, person.user.id, contract, level)
        await person.says("/menu")
        made.append(person.user.id)
    stranger, clerk, boss = (house.person(name) for name in ("D", "E", "F"))
    house.telegram.world.join(house.staff, clerk.user)
    house.telegram.world.join(house.staff, boss.user, "administrator")
    await house.app.settle()
    return [*made, *(one.user.id for one in (stranger, clerk, boss)), 10**12]


async def _by_hand(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        url = f"sqlite+aiosqlite:///{home}/cabinet.db"
        database = Database(url)
        await migrate(database)
        clock = StandingClock()
        await take_in(
            database, SystemClock(), Feed(str(write_snapshot(home / "snapshot", created=clock.now())))
        )
        await database.close()
        async with a_house(url, clock, home / "files") as house:
            sys.stdout.write(f"{dict(await fuzz(house, count))}\n")


if __name__ == "__main__":
    asyncio.run(_by_hand(int(sys.argv[1])))
