"""Papers as they are handed out: the same one twice is the same file, and whoever asks for less waits for nobody."""

import asyncio
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from aiogram.methods import SendDocument, SendMessage
from sqlalchemy import func, select, update

from bot.makers import MadeFile
from bot.outgoing import outgoing
from emulator.person import Person
from handlers.saying import FILE, PAPER, Made, Outward
from storage.schema import papers
from tests.house import House

OCTOBER: dict[str, Any] = {
    "form": "statement",
    "contract": "00001",
    "first": "2026-10",
    "last": "2026-10",
    "mirrored": False,
    "language": "ru",
}


def asked_for(chat: int, about: Mapping[str, Any], maker: str = PAPER) -> Made:
    return Made(SendDocument(chat_id=chat, document=FILE), maker, about)


async def say(house: House, *said: Outward) -> None:
    async with house.app.database.transaction() as unit:
        await unit.outbox.add([outgoing(one, 0) for one in said], house.clock.now())


async def told(house: House, *said: Outward) -> None:
    await say(house, *said)
    await house.app.settle()


async def made(house: House, **changed: object) -> MadeFile:
    return await house.app.papers(OCTOBER | changed)


async def issued(house: House) -> int:
    async with house.app.database.reading() as unit:
        return await unit.connection.scalar(select(func.count()).select_from(papers)) or 0


def kept(house: House) -> list[Path]:
    return sorted((house.app.settings.files_dir / "papers").rglob("*.pdf"))


@pytest.fixture
async def anna(house: House) -> Person:
    """Somebody the bot may write to."""
    anna = house.person("Анна")
    await anna.opens_link()
    return anna


async def test_a_paper_is_sent_as_a_file_with_a_name_people_understand(house: House, anna: Person) -> None:
    await told(house, asked_for(anna.user.id, OCTOBER))
    file = anna.last.file
    assert file is not None
    assert file.name == "Акт сверки 00001 2026-10.pdf"
    assert file.data.startswith(b"%PDF-")


async def test_the_same_paper_asked_for_twice_is_the_same_file_and_one_entry(house: House) -> None:
    first = await made(house)
    house.clock.passes(days=1)
    assert await made(house) == first
    assert await issued(house) == 1


@pytest.mark.parametrize(
    "other", [{"contract": "00003"}, {"first": "2026-09"}, {"mirrored": True}, {"language": "uz-Cyrl"}]
)
async def test_a_paper_that_says_something_else_is_another_paper(house: House, other: dict[str, Any]) -> None:
    assert (await made(house)).content != (await made(house, **other)).content
    assert await issued(house) == 2


async def test_a_lost_file_is_made_again_to_the_last_bit(house: House) -> None:
    first = await made(house)
    [file] = kept(house)
    file.unlink()
    house.clock.passes(days=1)
    assert await made(house) == first
    assert kept(house) == [file]


async def test_a_file_that_was_altered_on_the_disk_is_not_handed_out(house: House) -> None:
    first = await made(house)
    [file] = kept(house)
    file.write_bytes(first.content.replace(b"K", b"L", 1))
    assert await made(house) == first


async def test_a_file_that_cannot_be_made_again_is_issued_anew_and_the_old_code_stays_good(
    house: House,
) -> None:
    first = await made(house)
    [file] = kept(house)
    file.unlink()
    # the program has changed since, and draws other bytes
    before = sha256(b"as it was drawn then").hexdigest()
    async with house.app.database.transaction() as unit:
        await unit.connection.execute(update(papers).values(sha256=before))
    second = await made(house)
    assert second.content != first.content
    async with house.app.database.reading() as unit:
        known = [await unit.papers.by_hash(one) for one in (before, sha256(second.content).hexdigest())]
    assert None not in known
    assert len({paper.code for paper in known if paper}) == 2
    assert await made(house) == second


async def test_many_who_ask_for_one_paper_at_once_get_one_paper(either_house: House) -> None:
    got = await asyncio.gather(*(made(either_house) for _ in range(6)))
    assert len({file.content for file in got}) == 1
    assert await issued(either_house) == 1


async def test_a_paper_that_cannot_be_is_explained_in_its_place(house: House, anna: Person) -> None:
    await told(
        house,
        asked_for(anna.user.id, OCTOBER | {"contract": "00015"}),
        SendMessage(chat_id=anna.user.id, text="дальше"),
    )
    assert "За этот месяц документа нет" in anna.chat
    assert "дальше" in anna.chat
    assert house.staff_screen() == []
