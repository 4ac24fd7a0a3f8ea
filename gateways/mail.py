"""Hands letters to a mail server (RFC 5321), one connection each; a password never goes over an open line."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime
from ipaddress import ip_address
from mimetypes import guess_type
from urllib.parse import parse_qs, unquote, urlsplit

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from domain.mail import Letter, MailPostponed, MailRefused

SECONDS = 20.0
_PORTS = {"smtp": 587, "smtps": 465}
_LONGEST_REASON = 160
_FOR_GOOD = 500


class WrongServer(Exception):
    """The address of the mail server cannot be used; the message says why, without the password."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where letters are handed in, as whom, and whom they are from.

    `tls` is from the first byte on; otherwise the connection is encrypted if the server can, and must be where a
    password is given to another machine.
    """

    host: str
    port: int
    tls: bool
    user: str | None
    password: str | None
    sender: str

    @property
    def must_encrypt(self) -> bool:
        return self.password is not None and not _is_this_machine(self.host)


def mail_server(url: str) -> MailServer:
    """Read `smtp://user:password@host:port?from=address`, or `smtps://…`. Raises WrongServer."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise WrongServer("the port is no number") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise WrongServer("expected smtp://user:password@host:port or smtps://…")
    user = None if parts.username is None else unquote(parts.username)
    named = parse_qs(parts.query).get("from", [user or ""])[0]
    return MailServer(
        host=parts.hostname,
        port=port or _PORTS[parts.scheme],
        tls=parts.scheme == "smtps",
        user=user,
        password=None if parts.password is None else unquote(parts.password),
        sender=named if "@" in named else f"cabinet@{parts.hostname}",
    )


class SmtpMailer:
    """Satisfies `domain.mail.Mailer`."""

    def __init__(self, server: MailServer) -> None:
        self._server = server

    @property
    def sender(self) -> str:
        """The address letters are from."""
        return self._server.sender

    async def send(self, letter: Letter) -> None:
        """Raises MailPostponed or MailRefused."""
        try:
            async with self._connection() as connection:
                await connection.send_message(message_of(letter, self._server.sender))
        except SMTPAuthenticationError as refused:
            # the operator's to mend, not the letter's fault
            raise MailPostponed(_reason(refused)) from None
        except SMTPRecipientsRefused as refused:
            raise _verdict(refused.recipients[0]) from None
        except SMTPResponseException as refused:
            raise _verdict(refused) from None
        except (SMTPException, OSError) as fault:
            raise MailPostponed(type(fault).__name__) from None

    async def greet(self) -> None:
        """Sign in and leave. Raises MailPostponed with what is wrong."""
        try:
            async with self._connection() as connection:
                await connection.noop()
        except SMTPResponseException as refused:
            raise MailPostponed(_reason(refused)) from None
        except (SMTPException, OSError) as fault:
            raise MailPostponed(type(fault).__name__) from None

    def _connection(self) -> SMTP:
        server = self._server
        return SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user if server.password is not None else None,
            password=server.password,
            use_tls=server.tls,
            start_tls=True if server.must_encrypt and not server.tls else None,
            timeout=SECONDS,
            local_hostname=server.sender.partition("@")[2],
        )


def message_of(letter: Letter, sender: str) -> EmailMessage:
    """The letter as it goes over the wire; line breaks in its subject become spaces."""
    message = EmailMessage(policy=SMTP_POLICY)
    message["From"] = sender
    message["To"] = letter.to
    message["Subject"] = " ".join(letter.subject.split())
    message["Date"] = format_datetime(letter.written_at)
    message["Message-ID"] = f"<{letter.key}@{sender.partition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    for enclosure in letter.enclosures:
        kind, _, form = (guess_type(enclosure.name)[0] or "application/octet-stream").partition("/")
        message.add_attachment(enclosure.content, maintype=kind, subtype=form, filename=enclosure.name)
    return message


def _verdict(refused: SMTPResponseException) -> MailPostponed | MailRefused:
    return (MailRefused if refused.code >= _FOR_GOOD else MailPostponed)(_reason(refused))


def _reason(refused: SMTPResponseException) -> str:
    return f"{refused.code} {' '.join(refused.message.split())}"[:_LONGEST_REASON]


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
