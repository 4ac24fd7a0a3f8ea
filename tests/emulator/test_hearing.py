"""How updates reach the bot: offsets, one poller at a time, a day at most; or by webhook."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import httpx
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiohttp import web

from emulator.person import Person
from emulator.pictures import blank_png
from emulator.server import Telegram
from tests.emulator.conftest import StandingClock


async def test_an_offset_confirms_everything_below_it(bot: Bot, anna: Person) -> None:
    for text in ("1", "2", "3"):
        await anna.says(text)
    first, second, third = await bot.get_updates()
    assert [update.update_id for update in await bot.get_updates(limit=2)] == [
        first.update_id,
        second.update_id,
    ]
    assert await bot.get_updates(offset=third.update_id) == [third]
    assert await bot.get_updates() == [third]
    assert await bot.get_updates(offset=third.update_id + 1) == []


async def test_a_negative_offset_keeps_that_many_from_the_end(bot: Bot, anna: Person) -> None:
    for text in ("1", "2", "3"):
        await anna.says(text)
    (newest,) = await bot.get_updates(offset=-1)
    assert newest.message is not None
    assert newest.message.text == "3"
    assert await bot.get_updates() == [newest]
    assert await bot.get_updates(offset=-5) == [newest]


async def test_updates_wait_24_hours(bot: Bot, anna: Person, clock: StandingClock) -> None:
    await anna.says("вчера")
    clock.passes(hours=24)
    await anna.says("сегодня")
    assert len(await bot.get_updates()) == 2
    clock.passes(seconds=1)
    (kept,) = await bot.get_updates()
    assert kept.message is not None
    assert kept.message.text == "сегодня"


async def test_a_long_poll_ends_with_the_first_update(bot: Bot, anna: Person, telegram: Telegram) -> None:
    async with asyncio.TaskGroup() as together:
        poll = together.create_task(bot.get_updates(timeout=30))
        await _polling(bot, telegram)
        await anna.says("вот")
    assert [update.message and update.message.text for update in poll.result()] == ["вот"]


async def _polling(bot: Bot, telegram: Telegram) -> None:
    """Other calls go on until a poll has come in; from then on it waits."""
    while "getUpdates" not in {call.method for call in telegram.api.calls}:
        await bot.get_me()


async def test_a_second_poller_ends_the_first_with_409(bot: Bot, telegram: Telegram) -> None:
    async with asyncio.TaskGroup() as together:
        first = together.create_task(_conflict(bot))
        await _polling(bot, telegram)
        await bot.get_updates()
    assert first.result() == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def _conflict(bot: Bot) -> str:
    with pytest.raises(TelegramConflictError) as refusal:
        await bot.get_updates(timeout=30)
    return refusal.value.message


async def test_a_bot_gets_the_kinds_it_allows(bot: Bot, anna: Person, telegram: Telegram) -> None:
    await bot.get_updates(allowed_updates=["callback_query", "chat_member"])
    await anna.says("не услышано")
    group = telegram.world.add_group("Служба")
    telegram.world.join(group, anna.user)
    (update,) = await bot.get_updates()
    assert update.chat_member is not None
    assert update.chat_member.new_chat_member.status == "member"


async def test_an_album_comes_as_separate_updates(bot: Bot, anna: Person) -> None:
    await anna.sends_album([blank_png(), blank_png()], caption="счётчик")
    first, second = [update.message for update in await bot.get_updates()]
    assert first is not None
    assert second is not None
    assert first.media_group_id is not None
    assert first.media_group_id == second.media_group_id
    assert (first.caption, second.caption) == ("счётчик", None)


async def test_a_document_is_fetched_by_its_path(bot: Bot, anna: Person, telegram: Telegram) -> None:
    await anna.sends_document("отчёт.pdf", b"%PDF-1.7 report", "application/pdf")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    found = await bot.download(update.message.document)
    assert found is not None
    assert found.read() == b"%PDF-1.7 report"


async def test_20_megabytes_are_the_most_a_bot_may_fetch(bot: Bot, anna: Person) -> None:
    big = await anna.sends_document("большой.bin", bytes(20 * 1024 * 1024 + 1))
    assert big.file is not None
    with pytest.raises(TelegramBadRequest, match="Bad Request: file is too big"):
        await bot.get_file(big.file.id)


async def test_contacts_say_whose_they_are(bot: Bot, anna: Person, telegram: Telegram) -> None:
    boris = telegram.person("Борис", phone="+998901112233")
    await anna.shares_contact()
    await anna.shares_contact(of=boris)
    await anna.shares_contact("+998900000000")
    contacts = [update.message and update.message.contact for update in await bot.get_updates()]
    assert [contact and contact.user_id for contact in contacts] == [anna.user.id, boris.user.id, None]


async def test_a_forwarded_message_says_where_it_is_from(bot: Bot, anna: Person, telegram: Telegram) -> None:
    boris = telegram.person("Борис")
    said = await boris.says("/login")
    await anna.forwards(said)
    forwarded = (await bot.get_updates())[-1].message
    assert forwarded is not None
    assert forwarded.from_user is not None
    assert forwarded.from_user.id == anna.user.id
    assert forwarded.forward_origin is not None
    assert forwarded.forward_origin.type == "user"


async def test_a_link_starts_the_bot_with_its_payload(bot: Bot, telegram: Telegram) -> None:
    boris = telegram.person("Борис", language="uz")
    await boris.opens_link("v_K7QM3XTA9FRD")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "/start v_K7QM3XTA9FRD"
    assert [one.type for one in update.message.entities or []] == ["bot_command"]


@dataclass
class Receiver:
    """The bot's end of a webhook; refuses as often as it is told."""

    url: str
    secrets: list[str | None] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    refusals: int = 0

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refusals > 0:
            self.refusals -= 1
            return web.Response(status=503)
        self.texts.append((await request.json())["message"]["text"])
        return web.Response()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver("")
    app = web.Application()
    app.router.add_post("/telegram", receiver.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
    yield receiver
    await runner.cleanup()


async def test_a_webhook_gets_updates_in_order_until_it_takes_them(
    bot: Bot,
    anna: Person,
    telegram: Telegram,
    receiver: Receiver,
) -> None:
    telegram.api.webhook.first_pause = 0.001
    await anna.says("до")
    receiver.refusals = 2
    await bot.set_webhook(receiver.url, secret_token="secret_1")
    await anna.says("1")
    await anna.says("2")
    await telegram.api.webhook.drained()
    assert receiver.texts == ["до", "1", "2"]
    assert set(receiver.secrets) == {"secret_1"}
    info = await bot.get_webhook_info()
    assert info.pending_update_count == 0
    assert info.last_error_message is not None
    assert "503" in info.last_error_message


async def test_there_is_no_polling_beside_a_webhook(bot: Bot, anna: Person, receiver: Receiver) -> None:
    await bot.set_webhook(receiver.url)
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_dropping_pending_updates_drops_them(bot: Bot, anna: Person) -> None:
    await anna.says("забыто")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []


async def test_json_form_and_query_are_understood_alike(telegram: Telegram, anna: Person) -> None:
    url = f"{telegram.base_url}/bot{telegram.token}/SENDMESSAGE"
    said = {"chat_id": anna.user.id, "text": "раз"}
    async with httpx.AsyncClient() as client:
        answers = [
            await client.post(url, json=said),
            await client.post(url, data={"chat_id": str(anna.user.id), "text": "раз"}),
            await client.get(url, params={"chat_id": str(anna.user.id), "text": "раз"}),
        ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["раз"] * 3


async def test_refusals_have_telegrams_shape(telegram: Telegram, anna: Person) -> None:
    async with httpx.AsyncClient(base_url=telegram.base_url) as client:
        unknown = await client.post(f"/bot{telegram.token}/sendTelegram")
        nowhere = await client.post(f"/bot{telegram.token}/sendMessage", json={"text": "раз"})
        broken = await client.post(
            f"/bot{telegram.token}/sendMessage",
            content=b"{",
            headers={"content-type": "application/json"},
        )
    assert unknown.json() == {"ok": False, "error_code": 404, "description": "Not Found"}
    assert (nowhere.status_code, nowhere.json()["description"]) == (400, "Bad Request: chat_id is empty")
    assert broken.json()["description"] == "Bad Request: can't parse JSON object"


async def test_parameters_telegram_would_ignore_are_complained_of(telegram: Telegram, anna: Person) -> None:
    buttons = {"inline_keyboard": [[{"text": "1", "callback_data": "1", "color": "red"}]]}
    said = {"chat_id": anna.user.id, "text": "раз", "txet": "два", "reply_markup": buttons}
    async with httpx.AsyncClient() as client:
        await client.post(f"{telegram.base_url}/bot{telegram.token}/sendMessage", json=said)
    assert telegram.api.complaints == [
        "sendMessage: unknown parameter txet",
        "sendMessage: unknown field color of a button",
    ]
