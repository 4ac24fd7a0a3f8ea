"""Prints, signs and registers papers when their turn comes; a paper asked for twice is the same file.

Data are read in a short transaction, the paper is drawn and signed by a neighbouring process, and what is handed out
is on the disk before the register names it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from hashlib import sha256
from typing import Any

from bot.elsewhere import BrokeElsewhere, elsewhere
from bot.makers import FileNotMade, MadeFile
from domain.papers import Issuer, Paper, Seal, Signer, Subject, digest_of, new_code, spelled
from domain.ports import Clock
from printing.imprint import Imprint, Printed
from storage.database import Database
from storage.paper_files import PaperFiles
from storage.unit_of_work import UnitOfWork

DRAWN = "printing.drawing:drawn"


@dataclass(frozen=True, slots=True)
class Order:
    """A paper to be made. `said` is all it says, as a dataclass; `name` is what the file is called.

    `draw` is the form that writes it, as `printing.statement:statement`. A paper that is not `sealed` is the
    consumer's own, for his signature.
    """

    subject: Subject
    name: str
    said: Any
    draw: str
    sealed: bool = True


Form = Callable[[UnitOfWork, Mapping[str, Any]], Awaitable[Order]]
"""Reads what a paper is to say. Raises a refusal of the domain where there is no such paper."""


@dataclass(frozen=True, slots=True)
class Press:
    """What papers are made with; `link` gives the address that leads to a code, moments are told in `timezone`."""

    timezone: tzinfo
    issuer: Issuer
    signer: Signer | None
    files: PaperFiles
    link: Callable[[str], Awaitable[str]]


class PaperMaker:
    """Satisfies `bot.makers.Maker`."""

    def __init__(self, database: Database, clock: Clock, press: Press, forms: Mapping[str, Form]) -> None:
        self._database = database
        self._clock = clock
        self._press = press
        self._forms = forms

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        """The paper, made now or before. Raises refusals of the domain."""
        async with self._database.reading() as unit:
            order = await self._forms[about["form"]](unit, about)
            seal = self._seal(order)
            job = _Job(order, seal, digest_of((self._press.issuer, seal, order.said)))
            issued = await unit.papers.issued(order.subject, job.digest)
        content = None if issued is None else await self._found(job, issued)
        return MadeFile(order.name, content or await self._issue(job, issued))

    def _seal(self, order: Order) -> Seal | None:
        """The seal it is signed with at this moment; a certificate out of its time signs nothing."""
        signer = self._press.signer
        if signer is None or not order.sealed or not signer.seal.is_valid(self._clock.now()):
            return None
        return signer.seal

    async def _found(self, job: "_Job", paper: Paper) -> bytes | None:
        """The file of an issued paper; one that is lost is made anew if that gives the very same."""
        kept = await asyncio.to_thread(self._press.files.get, paper.sha256)
        if kept is not None:
            return kept
        again = await self._printed(job, paper.code, paper.issued_at)
        if sha256(again).hexdigest() != paper.sha256:
            return None
        await asyncio.to_thread(self._press.files.put, again)
        return again

    async def _issue(self, job: "_Job", lost: Paper | None) -> bytes:
        code, now = new_code(), self._clock.now().replace(microsecond=0)
        content = await self._printed(job, code, now)
        kept = await asyncio.to_thread(self._press.files.put, content)
        paper = Paper(code, job.order.subject, job.digest, now, kept, len(content), job.seal is not None)
        async with self._database.transaction() as unit:
            entered = await unit.papers.add(paper, instead_of=lost)
        if entered.code == code:
            return content
        # somebody asked for the same at the same time, and his is in the register
        return await self._found(job, entered) or await self._issue(job, entered)

    async def _printed(self, job: "_Job", code: str, at: datetime) -> bytes:
        order, signer = job.order, self._press.signer
        imprint = Imprint(code, await self._press.link(code), at, self._press.issuer, job.seal)
        what = (order.draw, imprint, order.subject.language, self._press.timezone, order.said)
        try:
            printed: Printed = await elsewhere().run(DRAWN, *what)
            if signer is None or printed.seal_place is None:
                return printed.content
            return await signer.sign(printed.content, at, printed.seal_place)
        except BrokeElsewhere as broken:
            raise FileNotMade(broken.place) from broken


@dataclass(frozen=True, slots=True)
class _Job:
    """An order with the seal it is signed with, and the digest of both."""

    order: Order
    seal: Seal | None
    digest: str


def start_link(username: str | None, code: str) -> str:
    """The address that opens the bot and has it verify a paper."""
    return f"https://t.me/{username}?start=v_{code}" if username else spelled(code)
