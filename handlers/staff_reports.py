"""Commands of the staff group to which every noun has something to say: `/stats`, and what else is added here."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from handlers import access_facts, application_reports, schedule_facts
from handlers.saying import Answer
from handlers.staff import Admits, InStaffChat
from locales import Html, Texts

LONGEST = 3800
Section = Callable[[Texts, Mapping[str, Any]], Awaitable[Html]]
"""What one noun has to say: given the texts and the services by name."""

REPORTS: dict[str, tuple[Section, ...]] = {
    "stats": (application_reports.stats, access_facts.stats, schedule_facts.stats),
}
"""By command, in the order they are said."""

router = Router(name="staff reports")
router.message.filter(InStaffChat())
router.message.middleware(Admits())


@router.message(Command(*REPORTS))
async def report(message: Message, command: CommandObject, t: Texts, **services: Any) -> Answer:
    sections = [await section(t, services) for section in REPORTS[command.command]]
    return [message.reply(Html(page)) for page in _pages(sections)]


def _pages(sections: Iterable[str]) -> Iterator[str]:
    """As many sections in a message as it holds, none torn apart."""
    page = ""
    for section in sections:
        if page and len(page) + len(section) > LONGEST:
            yield page
            page = ""
        page = f"{page}\n\n{section}" if page else section
    yield page
