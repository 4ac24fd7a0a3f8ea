"""What a person sees who sends files: which are taken, which are not and why, how many, and nothing twice."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from aiogram import Router
from aiogram.types import Message
from sqlalchemy import Row, select

from bot import fetching
from bot.app import dispatcher
from bot.fetching import ATTEMPTS
from bot.outgoing import outgoing
from bot.routing import lighten
from domain.consumer import Consumer, Right
from domain.evidence import LARGEST, Evidence, Piece
from domain.evidence.taking import BYTES_A_MONTH
from emulator.faults import DOWNLOAD, BrokenServer
from emulator.person import Person
from handlers.evidence import HAS_FILE, kept_file, sent_in
from handlers.guard import Opens
from handlers.saying import Answer
from storage import files
from storage.schema import evidence
from tests.delivery import inbox_rows
from tests.house import House
from tests.made_files import opened, pdf, photo_with_a_place, picture
from tests.signed_in import signed_in

TAKEN: list[Piece] = []


async def _takes(message: Message, consumer: Consumer, evidence: Evidence) -> Answer:
    piece = await evidence.take(consumer, sent_in(message))
    TAKEN.append(piece)
    return message.answer(f"taken: {piece.name}")


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A dialogue that takes every file, and no waiting for a Telegram that is in trouble."""
    monkeypatch.setattr(fetching, "PAUSE_SECONDS", 0)
    router = Router(name="files")
    router.message.middleware(Opens(Right.SUBMIT))
    router.message.register(_takes, HAS_FILE)
    tree = dispatcher()
    tree.include_router(router)
    tree.sub_routers.insert(0, tree.sub_routers.pop())
    lighten(tree)
    TAKEN.clear()
    yield
    tree.sub_routers.remove(router)
    lighten(tree)


@pytest.fixture
async def anna(house: House) -> Person:
    return await signed_in(house)


def _kept(house: House) -> list[Path]:
    return [path for path in house.app.settings.files_dir.glob("??/??/*") if path.is_file()]


def _downloads(house: House) -> int:
    return [call.method for call in house.telegram.api.calls].count("getFile")


async def _rows(house: House) -> list[Row[Any]]:
    async with house.app.database.reading() as unit:
        return list(await unit.connection.execute(select(evidence).order_by(evidence.c.received_at)))


# --- what is taken ---------------------------------------------------------------------------------------


async def test_a_photo_and_a_pdf_are_taken_and_kept_under_their_hashes(house: House, anna: Person) -> None:
    await anna.sends_photo(picture())
    assert "taken: " in anna.screen
    await anna.sends_document("Акт сверки.pdf", pdf(), "application/pdf")
    assert "taken: Акт сверки.pdf" in anna.screen
    assert [piece.kind for piece in TAKEN] == ["jpeg", "pdf"]
    for piece in TAKEN:
        [path] = [path for path in _kept(house) if path.name == piece.hash]
        assert path.parent.relative_to(house.app.settings.files_dir).parts == (
            piece.hash[:2],
            piece.hash[2:4],
        )
        assert sha256(path.read_bytes()).hexdigest() == piece.hash
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_where_a_photo_was_taken_is_kept_nowhere(house: House, anna: Person) -> None:
    await anna.sends_document("IMG_1.jpg", photo_with_a_place(), "image/jpeg")
    [path] = _kept(house)
    with opened(path.read_bytes()) as image:
        assert image.size == (48, 64)
        assert not image.getexif()


async def test_the_same_file_again_counts_once_and_is_not_fetched_again(house: House, anna: Person) -> None:
    await anna.sends_photo(picture())
    await anna.sends_photo(picture())
    assert len(TAKEN) == 2
    assert TAKEN[0] == TAKEN[1]
    assert len(await _rows(house)) == 1
    assert _downloads(house) == 1


async def test_the_same_sight_in_another_file_is_the_same_piece(house: House, anna: Person) -> None:
    await anna.sends_document("a.png", picture("PNG"), "image/png")
    await anna.sends_document("b.png", picture("PNG", compress_level=0), "image/png")
    assert TAKEN[0] == TAKEN[1]
    assert len(_kept(house)) == len(await _rows(house)) == 1


async def test_an_album_is_taken_message_by_message(house: House, anna: Person) -> None:
    await anna.sends_album([picture(size=(20 + number, 20)) for number in range(3)])
    assert len({piece.hash for piece in TAKEN}) == 3


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\scans\\report.PDF", "report.pdf"),
        ("счёт\u202efdp.exe", "счётfdp.pdf"),
        ("a" * 200 + ".pdf", "a" * 60 + ".pdf"),
        ("<b>?*|.pdf", "b.pdf"),
    ],
)
async def test_a_name_is_shown_and_is_never_a_path(house: House, anna: Person, sent: str, shown: str) -> None:
    await anna.sends_document(sent, pdf(), "application/pdf")
    assert [piece.name for piece in TAKEN] == [shown]


async def test_a_file_without_a_name_is_called_after_its_hash(house: House, anna: Person) -> None:
    await anna.sends_document("....", pdf(), "application/pdf")
    assert [piece.name for piece in TAKEN] == [f"{TAKEN[0].hash[:8]}.pdf"]


async def test_a_file_that_is_kept_is_sent_out_again(house: House, anna: Person) -> None:
    await anna.sends_photo(picture())
    await anna.sends_document("Акт.pdf", pdf(), "application/pdf")
    async with house.app.database.transaction() as unit:
        rows = [outgoing(kept_file(anna.user.id, piece, "<b>№ 1</b>"), 0) for piece in TAKEN]
        await unit.outbox.add(rows, house.clock.now())
    await house.app.settle()
    photo, document = [message for message in anna.messages if message.from_bot and message.file][-2:]
    assert photo.file is not None
    assert document.file is not None
    assert sha256(photo.file.data).hexdigest() == TAKEN[0].hash
    assert (document.file.name, sha256(document.file.data).hexdigest()) == ("Акт.pdf", TAKEN[1].hash)


async def test_a_file_that_is_not_kept_any_more_is_explained(house: House, anna: Person) -> None:
    await anna.sends_photo(picture())
    _kept(house)[0].unlink()
    async with house.app.database.transaction() as unit:
        await unit.outbox.add([outgoing(kept_file(anna.user.id, TAKEN[0]), 0)], house.clock.now())
    await house.app.settle()
    assert "файлы хранятся три года" in anna.screen


# --- what is not -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.jpg", b"GIF89a" + bytes(40), "Пришлите фото (JPEG, PNG, HEIC, WebP) или PDF"),
        ("a.jpg", picture()[:300], "повреждён"),
        ("a.pdf", pdf(change=lambda writer: writer.add_attachment("x", b"x")), "«Сохранить как PDF»"),
        ("a.pdf", pdf(change=lambda writer: writer.encrypt("x", algorithm="RC4-128")), "защищён паролем"),
        ("a.pdf", pdf(101), "больше 100 страниц"),
        ("a.png", picture("PNG", (6000, 5001), "1"), "30 мегапикселей"),
    ],
)
async def test_a_file_that_cannot_be_taken_is_explained_and_not_kept(
    house: House, anna: Person, name: str, content: bytes, said: str
) -> None:
    await anna.sends_document(name, content)
    assert said in anna.screen
    assert not _kept(house)
    assert not await _rows(house)


async def test_a_file_announced_as_too_big_is_not_even_fetched(house: House, anna: Person) -> None:
    await anna.sends_document("a.pdf", pdf() + bytes(LARGEST))
    assert "больше 10 МБ" in anna.screen
    assert _downloads(house) == 0


async def test_a_file_bigger_than_announced_is_given_up_while_it_comes(house: House, anna: Person) -> None:
    world = house.telegram.world
    message = world.send_document(anna.user, pdf(), "a.pdf", "application/pdf", chat=anna.where)
    assert message.file is not None
    world.files.replace(message.file, pdf() + bytes(LARGEST))
    await house.app.settle()
    assert "больше 10 МБ" in anna.screen


async def test_what_is_neither_photo_nor_document_is_explained(house: House, anna: Person) -> None:
    message = house.telegram.world.send_document(anna.user, b"x", "a.mp4", "video/mp4", chat=anna.where)
    message.content["animation"] = message.content["document"]
    await house.app.settle()
    assert "Пришлите фото (JPEG, PNG, HEIC, WebP) или PDF" in anna.screen


async def test_a_stranger_sends_no_files(house: House) -> None:
    boris = house.person("Борис")
    await boris.sends_photo(picture())
    assert "Войти" in boris.screen
    assert not TAKEN
    assert _downloads(house) == 0


# --- how many --------------------------------------------------------------------------------------------


async def _sent_before(house: House, count: int, size: int = 1000) -> None:
    async with house.app.database.transaction() as unit:
        for number in range(count):
            piece = Piece(f"{number:064x}", "jpeg", size, "a.jpg")
            await unit.evidence.add("00001", 1, f"before-{number}", piece, house.clock.now())


async def test_the_twenty_first_file_of_a_day_waits_for_tomorrow(house: House, anna: Person) -> None:
    await _sent_before(house, 19)
    await anna.sends_photo(picture(size=(20, 20)))
    assert "taken" in anna.screen
    await anna.sends_photo(picture(size=(20, 21)))
    assert "Сегодня по договору отправлено уже 20 файлов" in anna.screen
    house.clock.is_set_to(datetime(2026, 11, 23, 19, 0, tzinfo=UTC))  # midnight in Tashkent
    boris = await signed_in(house, "Борис")
    await boris.sends_photo(picture(size=(20, 21)))
    assert "taken" in boris.screen


async def test_a_file_that_was_refused_counts_as_well(house: House, anna: Person) -> None:
    await _sent_before(house, 19)
    await anna.sends_document("a.pdf", b"%PDF-1.7 broken")
    await anna.sends_photo(picture())
    assert "Сегодня по договору отправлено уже 20 файлов" in anna.screen


async def test_a_file_sent_before_is_taken_though_the_day_is_full(house: House, anna: Person) -> None:
    await anna.sends_photo(picture())
    await _sent_before(house, 19)
    await anna.sends_photo(picture())
    assert "taken" in anna.screen


async def test_two_hundred_megabytes_a_month_are_enough(house: House, anna: Person) -> None:
    await _sent_before(house, 2, size=BYTES_A_MONTH // 2)
    await anna.sends_photo(picture())
    assert "200 МБ" in anna.screen
    house.clock.is_set_to(datetime(2026, 11, 30, 19, 0, tzinfo=UTC))
    boris = await signed_in(house, "Борис")
    await boris.sends_photo(picture())
    assert "taken" in boris.screen


async def test_on_a_disk_nearly_full_files_are_refused_and_texts_go_on(
    house: House, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LEAST_FREE", 1 << 62)
    await anna.sends_photo(picture())
    assert "Файлы временно не принимаются" in anna.screen
    await anna.says("Баланс")
    assert "Данные на" in anna.screen or "данные на" in anna.screen


# --- when Telegram is in trouble -------------------------------------------------------------------------


async def test_an_outage_postpones_the_message_and_sets_nothing_aside(house: House, anna: Person) -> None:
    for _ in range(ATTEMPTS):
        house.telegram.api.faults.once(BrokenServer(), method=DOWNLOAD)
    await anna.sends_photo(picture())
    assert "taken" in anna.screen
    assert {row.state for row in await inbox_rows(house)} == {"done"}
