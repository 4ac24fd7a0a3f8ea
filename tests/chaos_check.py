"""Compares three histories: what people sent, what is stored, what they were told."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import select

from emulator.chats import Chat
from emulator.faults import LostAnswer
from emulator.server import Telegram
from storage.database import Database
from storage.schema import applications, audit, bindings, inbox, outbox, sessions, shown
from storage.unit_of_work import UnitOfWork
from tests.chaos_people import Walker

FIRST_UPDATE = 700_000_001
HIDDEN = "🔒 скрыто"
# what the audit knows, and the words by which people were told of it
TOLD = {
    ("signed_in",): "✅ Вы вошли",
    ("signed_in_primary",): "Придумайте новый пароль",
    ("bound", "password_changed"): "Пароль задан",
    ("signed_out",): "Сеанс завершён",
}
# it is told at every wrong turn as well, so only too few of it are a fault
REPEATED_ANYWAY = "Придумайте новый пароль"


@dataclass
class Verdict:
    """Figures of a run and what is wrong with it."""

    kills: int
    staff: Chat
    updates: int = 0
    filed: int = 0
    lost: int = 0
    doubled: int = 0
    repeats: int = 0
    repeated_most: int = 0
    repeated_notices: int = 0
    lost_answers: int = 0
    takeovers: list[float] = field(default_factory=list)
    recovered_in: float | None = None
    faults: list[str] = field(default_factory=list)

    def figures(self) -> str:
        told = [
            f"kills {self.kills}",
            f"updates {self.updates}",
            f"applications {self.filed}",
            f"lost {self.lost}",
            f"doubled {self.doubled}",
            f"repeated messages {self.repeats}, in one chat {self.repeated_most} at most",
            f"repeated staff notices {self.repeated_notices}",
            f"lost answers {self.lost_answers}",
            f"faults {len(self.faults)}",
        ]
        if self.takeovers:
            usual, longest = median(self.takeovers), max(self.takeovers)
            told.append(f"takeovers {len(self.takeovers)}: usually {usual:.2f} s, longest {longest:.2f} s")
        if self.recovered_in is not None:
            told.append(f"first answer {self.recovered_in:.2f} s after the database was back")
        return " · ".join(told)


async def judge(telegram: Telegram, database: Database, walkers: list[Walker], verdict: Verdict) -> None:
    """Everything that must hold once all walkers have left and nothing waits any more."""
    verdict.lost_answers = sum(
        isinstance(call.fault, LostAnswer) and call.method == "sendMessage" for call in telegram.api.calls
    )
    async with database.reading() as unit:
        await _updates(unit, telegram, verdict)
        await _effects(unit, walkers, verdict)
        await _applications(unit, telegram, walkers, verdict)
        await _passwords(unit, walkers, verdict)
        await _deliveries(unit, walkers, verdict)
        await _notices(unit, telegram, verdict)
    _screens(walkers, verdict)
    verdict.faults += telegram.api.complaints


async def _updates(unit: UnitOfWork, telegram: Telegram, verdict: Verdict) -> None:
    """Every update people caused is in the inbox, handled."""
    states = {row.update_id: row.state for row in await unit.connection.execute(select(inbox))}
    sent = range(FIRST_UPDATE, telegram.world.updates._last_id + 1)
    verdict.updates = len(sent)
    verdict.lost += len(set(sent) - set(states))
    verdict.faults += [f"update {number} is lost" for number in set(sent) - set(states)]
    verdict.faults += [f"update {number} is {state}" for number, state in states.items() if state != "done"]


async def _effects(unit: UnitOfWork, walkers: Iterable[Walker], verdict: Verdict) -> None:
    """What each person did is noted as often as it was done, and told that often, but for repeats."""
    noted = Counter((row.telegram_id, row.action) for row in await unit.connection.execute(select(audit)))
    for walker in walkers:
        who = walker.person.user.id
        for actions, words in TOLD.items():
            did = sum(walker.did[action] for action in actions)
            kept = sum(noted[who, action] for action in actions)
            verdict.lost += max(0, did - kept)
            verdict.doubled += max(0, kept - did)
            if did != kept:
                verdict.faults.append(f"{walker.contract} {actions}: did {did}, stored {kept}")
            _told(walker, words, kept, verdict)


def _told(walker: Walker, words: str, kept: int, verdict: Verdict) -> None:
    told = sum(words in message.text for message in walker.heard())
    too_often = told - kept > verdict.kills + verdict.lost_answers and words != REPEATED_ANYWAY
    if told < kept or too_often:
        verdict.faults.append(f"{walker.contract} «{words}»: stored {kept}, told {told} times")


async def _applications(
    unit: UnitOfWork, telegram: Telegram, walkers: Iterable[Walker], verdict: Verdict
) -> None:
    """What was filed is stored once, under the number that was told, and staff see it."""
    stored = {row.number: row.contract for row in await unit.connection.execute(select(applications))}
    told = {number: walker.contract for walker in walkers for number in walker.filed}
    verdict.filed = len(stored)
    verdict.lost += len(told.keys() - stored.keys())
    verdict.doubled += len(stored.keys() - told.keys())
    if stored != told:
        verdict.faults.append(f"applications: told {told}, stored {stored}")
    before_staff = "\n".join(message.text for message in telegram.world.messages(verdict.staff))
    verdict.faults += [f"{number} is not before the staff" for number in stored if number not in before_staff]


async def _passwords(unit: UnitOfWork, walkers: Iterable[Walker], verdict: Verdict) -> None:
    """One binding a person, with the password chosen last; as many sessions as sign-ins, none open."""
    stored = {row.telegram_id: row.password for row in await unit.connection.execute(select(bindings))}
    opened: Counter[int] = Counter()
    for row in await unit.connection.execute(select(sessions)):
        opened[row.telegram_id] += 1
        if row.closed_at is None:
            verdict.faults.append(f"session {row.id} is still open")
    for walker in walkers:
        who = walker.person.user.id
        if opened[who] != walker.did["signed_in"] + walker.did["signed_in_primary"]:
            verdict.faults.append(f"{walker.contract}: {opened[who]} sessions, did {walker.did}")
        if not _fits(stored.get(who), walker.password):
            verdict.faults.append(f"{walker.contract}: the password chosen last does not fit")


def _fits(stored: str | None, password: str) -> bool:
    if stored is None:
        return not password
    try:
        return PasswordHasher().verify(stored, password)
    except VerificationError:
        return False


async def _deliveries(unit: UnitOfWork, walkers: Iterable[Walker], verdict: Verdict) -> None:
    """Every message of the outbox is in its chat, and nothing else is, but for repeats."""
    rows = (await unit.connection.execute(select(outbox))).all()
    sent = Counter(row.chat for row in rows if row.method == "sendMessage" and row.message_id is not None)
    verdict.faults += [f"outbox: {row.method} {row.state} {row.fault}" for row in rows if _is_wrong(row)]
    for walker in walkers:
        more = len(walker.heard()) - sent[walker.person.where.id]
        verdict.repeats += max(0, more)
        verdict.repeated_most = max(verdict.repeated_most, more)
        if not 0 <= more <= verdict.kills + verdict.lost_answers:
            verdict.faults.append(f"{walker.contract}: {more} messages more than noted as sent")
    left = (await unit.connection.execute(select(shown))).all()
    verdict.faults += [f"message {row.message_id} is still to be removed" for row in left]


async def _notices(unit: UnitOfWork, telegram: Telegram, verdict: Verdict) -> None:
    """Rows told together in the group have the same message."""
    rows = await unit.connection.execute(select(outbox.c.message_id).where(outbox.c.chat == verdict.staff.id))
    noted = {row.message_id for row in rows if row.message_id is not None}
    told = {message.id for message in telegram.world.messages(verdict.staff) if message.from_bot}
    verdict.repeated_notices = len(told - noted)
    if noted - told or verdict.repeated_notices > verdict.kills + verdict.lost_answers:
        verdict.faults.append(f"staff: told {len(told)} messages, noted {len(noted)}")


def _is_wrong(row: object) -> bool:
    state, fault = getattr(row, "state", ""), getattr(row, "fault", "")
    return state == "waiting" or (state == "dead" and fault != "session ended")


def _screens(walkers: Iterable[Walker], verdict: Verdict) -> None:
    """Who has left sees no data any more, and no password."""
    for walker in walkers:
        for message in walker.person.messages:
            if message.protected and message.text != HIDDEN:
                verdict.faults.append(f"{walker.contract}: data on screen: {message.text[:40]}")
            if not message.from_bot and message.text in walker.secrets:
                verdict.faults.append(f"{walker.contract}: a password on screen")
