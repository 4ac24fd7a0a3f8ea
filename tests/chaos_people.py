"""People who walk through the real dialogues while the bot dies under them, and remember what they did."""

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from emulator.cast import find
from emulator.changes import Change
from emulator.messages import Message
from emulator.person import Person
from emulator.server import Telegram

PATIENCE_SECONDS = 120
ACCEPTED = re.compile(r"Заявка (TA-[0-9]{4}-[0-9]{6}) принята")


class Unanswered(Exception):
    """A person has waited in vain."""


@dataclass
class Walker:
    """One person on a contract of his own; `did` counts what must be found in the database afterwards."""

    person: Person
    contract: str
    chance: random.Random
    password: str = ""
    did: Counter[str] = field(default_factory=Counter)
    secrets: list[str] = field(default_factory=list)
    filed: list[str] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def walks(self, until: asyncio.Event) -> None:
        await asyncio.sleep(self.chance.uniform(0, 5))
        while not until.is_set():
            await self._comes_in()
            for _ in range(self.chance.randint(1, 3)):
                await self._looks_around()
            if self.chance.random() < 0.4:
                await self._files_an_appeal()
            await self._leaves()

    async def _comes_in(self) -> None:
        await self._asks("/login", "номер договора")
        if self.chance.random() < 0.2:
            await self._asks("12", "5 цифр")
        await self._asks(self.contract, f"Договор {self.contract}")
        if self.password and self.chance.random() < 0.6:
            await self._asks_secretly(self.password, "✅ Вы вошли")
            self.did["signed_in"] += 1
            return
        await self._asks_secretly(find(self.contract).inn, "новый пароль")
        self.did["signed_in_primary"] += 1
        await self._chooses_a_password()

    async def _chooses_a_password(self) -> None:
        chosen = f"teplo-{self.chance.randrange(10**9)}-zima"
        await self._asks("/balance", "придумайте")
        await self._asks_secretly(chosen, "ещё раз")
        if self.chance.random() < 0.2:
            await self._asks_secretly(chosen + "!", "не совпали")
        await self._asks_secretly(chosen, "Пароль задан")
        self.did["password_changed" if self.password else "bound"] += 1
        self.password = chosen

    async def _looks_around(self) -> None:
        what, answer = self.chance.choice(
            [("/balance", "данные на"), ("/account", "данные на"), ("/menu", "меню"), ("эй", "Не понимаю")]
        )
        await self._asks(what, answer)

    async def _files_an_appeal(self) -> None:
        await self._asks("/apply", "вид заявки")
        await self._taps("Обращение", "Шаг 1 из")
        await self._asks("Вопрос", "Шаг 2 из")
        await self._asks("Когда включат отопление?", "Шаг 3 из")
        await self._asks("Готово", "Шаг 4 из")
        await self._asks("Без пожелания", "Всё верно?")
        said = await self._asks("Отправить", "принята")
        accepted = (ACCEPTED.search(one.text) for one in self._heard_after(said.id))
        self.filed += {found[1] for found in accepted if found}

    async def _leaves(self) -> None:
        if self.chance.random() < 0.3:
            await self.person.says("/balance")
        await self._asks("/logout", "Сеанс завершён")
        self.did["signed_out"] += 1

    async def _asks_secretly(self, text: str, answer: str) -> None:
        self.secrets.append(text)
        await self._asks(text, answer)

    async def _asks(self, text: str, answer: str) -> Message:
        said = await self.person.says(text)
        await self._sees(lambda: self._was_told(said.id, answer), text)
        return said

    async def _taps(self, label: str, answer: str) -> None:
        last = max(self.person.world.history[self.person.where.id])
        await self.person.taps(label)
        await self._sees(lambda: self._was_told(last, answer), label)

    async def _sees(self, what: Callable[[], bool], question: str) -> None:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not what():
                    self.changed.clear()
                    await self.changed.wait()
        except TimeoutError:
            raise Unanswered(f"{self.contract}: {question}\n{self.person.chat}") from None

    def _was_told(self, after: int, answer: str) -> bool:
        return any(answer in one.text for one in self._heard_after(after))

    def _heard_after(self, after: int) -> list[Message]:
        return [one for one in self.heard() if one.id > after]

    def heard(self) -> list[Message]:
        """Everything the bot ever said to this person, also what is gone from the screen."""
        history = self.person.world.history.get(self.person.where.id, {})
        return [message for message in history.values() if message.from_bot]


def fleet(telegram: Telegram, size: int, seed: int) -> list[Walker]:
    """People with a contract each, woken when something changes in their chat."""
    walkers = [
        Walker(
            telegram.person(f"№ {number}", language="ru"), f"{number:05d}", random.Random(f"{seed}-{number}")
        )
        for number in range(1, size + 1)
    ]
    by_chat = {walker.person.where.id: walker for walker in walkers}

    def tell(change: Change) -> None:
        if change.chat is not None and change.chat.id in by_chat:
            by_chat[change.chat.id].changed.set()

    telegram.world.listeners.append(tell)
    return walkers
