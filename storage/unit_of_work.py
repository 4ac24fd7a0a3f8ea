"""Everything that belongs to one transaction: its connection, its repositories, what happened in it."""

from collections.abc import Sequence
from enum import Enum
from functools import cached_property
from types import TracebackType

from sqlalchemy import URL, Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.events import Event
from storage.access import AccessRows
from storage.account import AccountRows
from storage.acquaintance import acquaintances
from storage.announcements import AnnouncementRows
from storage.applications import ApplicationRows
from storage.audit import AuditRows
from storage.billing import BillingView
from storage.blanks import BlankRows
from storage.chats import ChatRows
from storage.desk import DeskRows
from storage.dialogues import AHEAD as DIALOGUES
from storage.dialogues import DialogueRows
from storage.documents import DocumentRows
from storage.drafts import DraftRows
from storage.evidence import EvidenceRows
from storage.feed_runs import FeedRunRows
from storage.history import HistoryRows
from storage.inbox import InboxRows
from storage.jobs import JobRows
from storage.members import MemberRows
from storage.new_invoices import NewInvoiceRows
from storage.notice_settings import NoticeSettingRows
from storage.outbox import OutboxRows
from storage.own_data import OwnDataRows
from storage.papers import PaperRows
from storage.payment_calls import PaymentCallRows
from storage.payments import PaymentRows
from storage.people import AHEAD as PEOPLE
from storage.people import PeopleRows
from storage.posting import PostingRows
from storage.quiet_hours import QuietRows
from storage.readings import ReadingRows
from storage.reminders import ReminderRows
from storage.savepoints import Savepoints
from storage.sessions import AHEAD as CONSUMERS
from storage.sessions import SessionRows
from storage.together import Ahead, Later
from storage.visits import VisitRows


class Changes(Enum):
    """How many statements may change something."""

    NONE = "none"
    ONE = "one"
    ANY = "any"


class UnitOfWork:
    """Made by `Database.transaction()`; each repository is made when first asked for."""

    def __init__(self, connection: AsyncConnection, url: URL, changes: Changes) -> None:
        self.connection = connection
        self.url = url
        self.changes = changes
        self._changed = False
        self.events: list[Event] = []
        self.ahead = Ahead()
        self.later = Later(connection)
        self._savepoints = Savepoints(connection)

    async def read_ahead(self, people: Sequence[int]) -> None:
        """What every update of a private chat asks for first."""
        met = {one.person.telegram_id: one for one in await acquaintances(self.connection, people)}
        self.ahead.keep(PEOPLE, people, {who: one.person for who, one in met.items()})
        self.ahead.keep(DIALOGUES, met, {who: one.dialogue for who, one in met.items()})
        self.ahead.keep(CONSUMERS, met, {who: one.consumer for who, one in met.items()})
        self.billing.known = next((one.snapshot for one in met.values()), None)

    def record(self, event: Event) -> None:
        """Remember what happened; the worker turns it into notices within the same transaction."""
        self.events.append(event)

    def part(self) -> "Part":
        """A part of the transaction, to be entered."""
        return Part(self, self._savepoints)

    def is_about_to_change(self, connection: Connection) -> None:
        """Told before a statement that changes something is sent. Raises RuntimeError where that is one too many."""
        if connection is not self.connection.sync_connection or self.later.is_writing:
            return
        if self.changes is Changes.ONE and self._changed:
            raise RuntimeError("a second change would not be undone with the first")
        self._changed = True
        self.ahead.forget()
        self.later.write_before(connection)
        self._savepoints.make(connection)

    @cached_property
    def billing(self) -> BillingView:
        return BillingView(self.connection, self.url)

    @cached_property
    def account(self) -> AccountRows:
        return AccountRows(self.connection, self.billing)

    @cached_property
    def history(self) -> HistoryRows:
        return HistoryRows(self.billing)

    @cached_property
    def new_invoices(self) -> NewInvoiceRows:
        return NewInvoiceRows(self.billing)

    @cached_property
    def access(self) -> AccessRows:
        return AccessRows(self.connection, self.billing)

    @cached_property
    def members(self) -> MemberRows:
        return MemberRows(self.connection, self.billing, self.later)

    @cached_property
    def sessions(self) -> SessionRows:
        return SessionRows(self.connection, self.ahead, self.later)

    @cached_property
    def people(self) -> PeopleRows:
        return PeopleRows(self.connection, self.ahead)

    @cached_property
    def audit(self) -> AuditRows:
        return AuditRows(self.connection)

    @cached_property
    def inbox(self) -> InboxRows:
        return InboxRows(self.connection, self.later)

    @cached_property
    def outbox(self) -> OutboxRows:
        return OutboxRows(self.connection, self.later)

    @cached_property
    def blanks(self) -> BlankRows:
        return BlankRows(self.connection, self.outbox)

    @cached_property
    def dialogues(self) -> DialogueRows:
        return DialogueRows(self.connection, self.ahead)

    @cached_property
    def jobs(self) -> JobRows:
        return JobRows(self.connection)

    @cached_property
    def own_data(self) -> OwnDataRows:
        return OwnDataRows(self.connection)

    @cached_property
    def chats(self) -> ChatRows:
        return ChatRows(self.connection)

    @cached_property
    def quiet_hours(self) -> QuietRows:
        return QuietRows(self.connection)

    @cached_property
    def announcements(self) -> AnnouncementRows:
        return AnnouncementRows(self.connection, self.billing)

    @cached_property
    def desk(self) -> DeskRows:
        return DeskRows(self.connection, self.billing)

    @cached_property
    def evidence(self) -> EvidenceRows:
        return EvidenceRows(self.connection)

    @cached_property
    def feed_runs(self) -> FeedRunRows:
        return FeedRunRows(self.connection)

    @cached_property
    def readings(self) -> ReadingRows:
        return ReadingRows(self.connection, self.billing)

    @cached_property
    def reminders(self) -> ReminderRows:
        return ReminderRows(self.connection, self.billing)

    @cached_property
    def drafts(self) -> DraftRows:
        return DraftRows(self.connection)

    @cached_property
    def notice_settings(self) -> NoticeSettingRows:
        return NoticeSettingRows(self.connection)

    @cached_property
    def payments(self) -> PaymentRows:
        return PaymentRows(self.connection, self.billing)

    @cached_property
    def payment_calls(self) -> PaymentCallRows:
        return PaymentCallRows(self.connection)

    @cached_property
    def posting(self) -> PostingRows:
        return PostingRows(self.connection, self.billing)

    @cached_property
    def papers(self) -> PaperRows:
        return PaperRows(self.connection)

    @cached_property
    def documents(self) -> DocumentRows:
        return DocumentRows(self.connection, self.billing)

    @cached_property
    def applications(self) -> ApplicationRows:
        return ApplicationRows(self.connection, self.billing)

    @cached_property
    def visits(self) -> VisitRows:
        return VisitRows(self.connection)


class Part:
    """All of it or nothing; what a part that failed has recorded did not happen.

    Every verb of a service is one: it is not written as a generator, which costs several times as much.
    """

    __slots__ = ("_events", "_later", "_savepoints", "_unit")

    def __init__(self, unit: UnitOfWork, savepoints: Savepoints) -> None:
        self._unit = unit
        self._savepoints = savepoints
        self._events = self._later = 0

    async def __aenter__(self) -> UnitOfWork:
        self._events, self._later = len(self._unit.events), self._unit.later.so_far()
        self._savepoints.open()
        return self._unit

    async def __aexit__(
        self, _kind: type[BaseException] | None, fault: BaseException | None, _trace: TracebackType | None
    ) -> None:
        try:
            if fault is None:
                await self._savepoints.keep()
                return
            await self._savepoints.undo(fault)
        except BaseException:
            self._take_back()
            raise
        self._take_back()

    def _take_back(self) -> None:
        del self._unit.events[self._events :]
        self._unit.later.back_to(self._later)
