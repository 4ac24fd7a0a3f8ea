"""Which notices a person wants; all of them until he says otherwise. Answers to his own acts always come."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from domain.errors import StaleButton
from domain.ports import Transaction


class NoticeKind(StrEnum):
    """What can be switched off; the value is kept."""

    READINGS = "readings"
    ORIGINALS = "originals"
    VERIFICATION = "verification"
    INVOICES = "invoices"
    ANNOUNCEMENTS = "announcements"
    APPLICATIONS = "applications"


class NoticeSettingStore(Protocol):
    async def unwanted(self, telegram_id: int) -> frozenset[str]: ...
    async def set_wanted(self, telegram_id: int, kind: str, *, wanted: bool) -> None: ...


class NoticeSettingUnit(Protocol):
    """The part of a unit of work that this needs."""

    @property
    def notice_settings(self) -> NoticeSettingStore: ...


class NoticeSettings:
    """Belongs to the Telegram account, whatever contracts it holds."""

    def __init__(self, transaction: Transaction[NoticeSettingUnit]) -> None:
        self._transaction = transaction

    async def kinds(self, telegram_id: int) -> Mapping[NoticeKind, bool]:
        """Every kind, and whether it is wanted."""
        async with self._transaction() as unit:
            unwanted = await unit.notice_settings.unwanted(telegram_id)
        return {kind: kind not in unwanted for kind in NoticeKind}

    async def toggle(self, telegram_id: int, kind: str) -> bool:
        """Whether the kind is wanted from now on. Raises StaleButton for a kind there is not."""
        if kind not in {one.value for one in NoticeKind}:
            raise StaleButton
        async with self._transaction() as unit:
            wanted = kind in await unit.notice_settings.unwanted(telegram_id)
            await unit.notice_settings.set_wanted(telegram_id, kind, wanted=wanted)
        return wanted
