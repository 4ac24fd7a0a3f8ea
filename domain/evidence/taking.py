"""Taking a file in: fetched, examined and kept outside of any transaction; then its row, counted for its contract.

All of it may be done again: the same file ends up under the same hash and in the same row.
"""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from domain.consumer import Consumer, Right
from domain.errors import DomainError
from domain.evidence.facts import LARGEST, Piece, Sent, shown_name
from domain.evidence.refusals import FileTooBig, NoRoom, TooManyToday, TooMuchThisMonth
from domain.evidence.stores import EvidenceUnit, Examiner, Fetcher, Shelf, Slowly
from domain.ports import Clock, Transaction
from domain.sessions import require

FILES_A_DAY = 20
BYTES_A_MONTH = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reception:
    """Who does the slow work on a file that was sent."""

    fetcher: Fetcher
    examiner: Examiner
    shelf: Shelf
    slowly: Slowly


class Evidence:
    """Takes the files of a contract; days and months begin at midnight in `zone`."""

    def __init__(
        self, transaction: Transaction[EvidenceUnit], clock: Clock, zone: tzinfo, reception: Reception
    ) -> None:
        self._transaction = transaction
        self._clock = clock
        self._zone = zone
        self._reception = reception

    async def take(self, consumer: Consumer, sent: Sent) -> Piece:
        """The file as it is kept from now on; one the contract has sent before is taken at once.

        Raises the refusals of `domain.evidence.refusals`. What two accounts of a contract send at the same
        instant may pass its limits by one.
        """
        require(consumer, Right.SUBMIT)
        return await self.take_for(consumer.contract, consumer.telegram_id, sent)

    async def take_for(self, contract: str, telegram_id: int, sent: Sent) -> Piece:
        """The same for a file that staff attach to something of a contract; it counts among the contract's."""
        if sent.size is not None and sent.size > LARGEST:
            raise FileTooBig
        async with self._transaction() as unit:
            known = await unit.evidence.known(contract, sent.unique_id)
            if known is not None:
                return known
            await self._check_limits(unit, contract, 0)
        if not self._reception.shelf.has_room():
            raise NoRoom
        question = ("evidence", contract, sent.unique_id)
        piece: Piece = await self._reception.slowly(
            question, lambda: self._receive(contract, telegram_id, sent)
        )
        async with self._transaction() as unit:
            return await self._enter(unit, contract, telegram_id, sent, piece)

    async def _receive(self, contract: str, telegram_id: int, sent: Sent) -> Piece:
        content = await self._reception.fetcher.fetch(sent)
        try:
            examined = await self._reception.examiner.examine(content)
        except DomainError as refusal:
            # it has cost as much as one that was taken
            async with self._transaction() as unit:
                now = self._clock.now()
                await unit.evidence.note_refusal(contract, telegram_id, refusal.key, now)
            raise
        hash_ = await self._reception.shelf.keep(examined.content)
        return Piece(hash_, examined.kind, len(examined.content), shown_name(sent, hash_, examined.kind))

    async def _enter(
        self, unit: EvidenceUnit, contract: str, telegram_id: int, sent: Sent, piece: Piece
    ) -> Piece:
        known = await unit.evidence.find(contract, piece.hash)
        if known is not None:
            return known
        await self._check_limits(unit, contract, piece.size)
        await unit.evidence.add(contract, telegram_id, sent.unique_id, piece, self._clock.now())
        return piece

    async def _check_limits(self, unit: EvidenceUnit, contract: str, size: int) -> None:
        today = self._midnight()
        usage = await unit.evidence.usage(contract, today, today.replace(day=1))
        if usage.files_today >= FILES_A_DAY:
            raise TooManyToday(files=FILES_A_DAY)
        if usage.bytes_this_month + size > BYTES_A_MONTH:
            raise TooMuchThisMonth

    def _midnight(self) -> datetime:
        local = self._clock.now().astimezone(self._zone)
        return local.replace(hour=0, minute=0, second=0, microsecond=0)
