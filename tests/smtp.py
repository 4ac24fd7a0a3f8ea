"""A mail server on the loopback: takes letters, asks for a password, refuses and breaks off as it is told."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

USER, PASSWORD = "cabinet@heat.example", "s3cret-of-the-mailbox"


@dataclass
class MailDouble:
    """`letters` are those taken, oldest first; `answers` are said in the place of what is usual."""

    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    answers: dict[str, list[str]] = field(default_factory=dict)
    verbs: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"smtp://{USER.replace('@', '%40')}:{PASSWORD}@127.0.0.1:{self.port}"

    def will_say(self, verb: str, *answers: str) -> None:
        """An empty answer breaks the connection off."""
        self.answers.setdefault(verb, []).extend(answers)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 heat.example\r\n")
        while line := await reader.readline():
            verb = line.split()[0].decode().upper()
            self.verbs.append(verb)
            answer = self._next(verb) or self._usual(verb, line)
            if answer == "break":
                return
            writer.write(answer.encode() + b"\r\n")
            if verb == "DATA" and answer.startswith("354"):
                writer.write(await self._letter(reader) + b"\r\n")
            await writer.drain()

    def _next(self, verb: str) -> str | None:
        waiting = self.answers.get(verb)
        return waiting.pop(0) or "break" if waiting else None

    def _usual(self, verb: str, line: bytes) -> str:
        if verb == "EHLO":
            return "250-heat.example\r\n250 AUTH PLAIN"
        if verb == "AUTH":
            given = base64.b64decode(line.split()[2]).split(b"\0")
            right = given[1:] == [USER.encode(), PASSWORD.encode()]
            return "235 come in" if right else "535 who are you"
        return {"DATA": "354 go on", "QUIT": "221 bye"}.get(verb, "250 fine")

    async def _letter(self, reader: asyncio.StreamReader) -> bytes:
        content = await reader.readuntil(b"\r\n.\r\n")
        if answer := self._next("."):
            return answer.encode()
        letter = message_from_bytes(content[:-3], policy=default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return b"250 taken"


@asynccontextmanager
async def a_mail_server() -> AsyncIterator[MailDouble]:
    double = MailDouble()
    server = await asyncio.start_server(double.serve, "127.0.0.1", 0)
    double.port = server.sockets[0].getsockname()[1]
    async with server:
        yield double
        server.close()
