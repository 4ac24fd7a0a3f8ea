"""Letters of the outbox, on their way to the mail server; what they enclose is made when their turn has come."""

import json
from hashlib import sha256
from typing import Any

from bot.makers import Makers, made
from bot.settings import Settings, WrongSetting
from domain.errors import DomainError
from domain.mail import Enclosure, Letter, Mailer, MailRefused
from domain.ports import Clock
from gateways.mail import SmtpMailer, WrongServer, mail_server
from storage.outbox import Due


def mailer_of(settings: Settings) -> SmtpMailer | None:
    """Who takes letters; None where no mail server is set. Raises WrongSetting."""
    if settings.smtp_url is None:
        return None
    try:
        return SmtpMailer(mail_server(settings.smtp_url.get_secret_value()))
    except WrongServer as wrong:
        raise WrongSetting(f"SMTP_URL: {wrong}") from None


def metrology_mailbox(settings: Settings) -> str | None:
    """Where reports are mailed; None where nothing is mailed."""
    return None if settings.smtp_url is None else settings.metrology_email


class Post:
    """Without a mailer nothing is mailed, and nothing waits."""

    def __init__(self, mailer: Mailer | None, makers: Makers, clock: Clock) -> None:
        self._mailer = mailer
        self._makers = makers
        self._clock = clock

    async def carry_out(self, row: Due) -> None:
        """Raises MailPostponed, MailRefused, and what the makers' neighbours raise."""
        if self._mailer is None:
            return
        order = json.loads(row.payload)
        enclosures = [await self._enclosure(one) for one in order["enclosures"]]
        letter = Letter(
            key=f"{row.id}.{sha256(row.payload.encode()).hexdigest()[:12]}",
            to=order["to"],
            subject=order["subject"],
            text=order["text"],
            written_at=self._clock.now(),
            enclosures=enclosures,
        )
        await self._mailer.send(letter)

    async def _enclosure(self, order: dict[str, Any]) -> Enclosure:
        try:
            file = await made(self._makers, order)
        except DomainError as refusal:
            raise MailRefused(f"enclosure: {refusal.key}") from None
        return Enclosure(file.name, file.content)
