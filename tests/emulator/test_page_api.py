"""The chat page over HTTP: its files, its live stream, and what people do through it."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, FormData

from emulator.messages import Message
from emulator.page import routes
from emulator.people import User
from emulator.pictures import blank_png
from emulator.server import Telegram
from emulator.world import World
from tests.clock import StandingClock

Answer = tuple[int, dict[str, Any]]


class Client:
    """The page without a browser."""

    def __init__(self, telegram: Telegram, session: ClientSession) -> None:
        self.world: World = telegram.world
        self.session = session
        self.anna = self.world.add_person("Анна", language="ru")
        self.dilorom = self.world.add_person("Дилором")
        self.staff = self.world.add_group("Отдел", forum=True, creator=self.dilorom)
        self.world.send_text(self.anna, "/start")
        self.world.updates.forget_all()

    async def act(self, act: str, person: User | None = None, /, **fields: object) -> Answer:
        body = {"person": (person or self.anna).id} | fields
        async with self.session.post(f"/page/{act}", json=body) as answer:
            return answer.status, await answer.json()

    async def uploads(self, *files: tuple[bytes, str, str], **fields: object) -> Answer:
        form = FormData()
        for name, value in {"person": self.anna.id, **fields}.items():
            form.add_field(name, str(value))
        for data, name, mime in files:
            form.add_field("file", data, filename=name, content_type=mime)
        async with self.session.post("/page/upload", data=form) as answer:
            return answer.status, await answer.json()

    @asynccontextmanager
    async def stream(self) -> AsyncIterator[ClientWebSocketResponse]:
        async with self.session.ws_connect("/page/stream") as socket:
            yield socket

    def bot_says(self, text: str, markup: dict[str, Any] | None = None, **more: Any) -> Message:
        return self.world.bot_says(self.world.private(self.anna), {"text": text}, markup or {}, **more)

    @property
    def newest(self) -> Message:
        return self.world.messages(self.world.private(self.anna))[-1]

    @property
    def heard(self) -> list[str]:
        """The kinds of updates that wait for the bot."""
        return [update.kind for update in self.world.updates.take(0, 100)]


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with (
        Telegram.running(StandingClock(), pages=routes) as telegram,
        ClientSession(telegram.base_url) as session,
    ):
        yield Client(telegram, session)


def inline(text: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "callback_data": "d"}]]}


# --- the page itself -------------------------------------------------------------------------------------


async def test_every_part_of_the_page_comes_from_this_server(client: Client) -> None:
    async with client.session.get("/") as answer:
        page = await answer.text()
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    asked, waiting = set[str](), set(re.findall(r'(?:href|src)="([^"]+)"', page))
    while waiting:
        part = waiting.pop()
        asked.add(part)
        async with client.session.get(part) as answer:
            assert answer.status == 200, part
            text = await answer.text()
        waiting |= {f"/page/static/{name}" for name in re.findall(r'from "\./(\w+\.js)"', text)} - asked
        waiting |= set(re.findall(r"url\((/[^)]+)\)", text)) - asked
        assert "innerHTML" not in text
        assert not [
            found
            for found in re.findall(r"https?://[^\s\"'`)]+", text)
            if "w3.org" not in found and "." in found
        ]
    assert len(asked) > 20


@pytest.mark.parametrize("name", ["..%2Facts.py", "acts.py", "none.js"])
async def test_nothing_but_its_parts_can_be_fetched(client: Client, name: str) -> None:
    async with client.session.get(f"/page/static/{name}") as answer:
        assert answer.status == 404


async def test_a_file_that_claims_to_be_a_page_is_only_ever_downloaded(client: Client) -> None:
    _, said = await client.uploads((b"<script>alert(1)</script>", "a.html", "text/html"))
    assert said["messages"]
    file = client.newest.content["document"]["file_id"]
    async with client.session.get(f"/page/file/{file}") as answer:
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''a.html"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_photo_is_shown(client: Client) -> None:
    client.world.send_photo(client.anna, blank_png())
    file = client.newest.content["photo"][-1]["file_id"]
    async with client.session.get(f"/page/file/{file}") as answer:
        assert answer.content_type == "image/png"
        assert await answer.read() == blank_png()


async def test_a_file_nobody_sent_is_not_found(client: Client) -> None:
    async with client.session.get("/page/file/none") as answer:
        assert answer.status == 404


# --- the live stream -------------------------------------------------------------------------------------


async def test_the_stream_begins_with_all_there_is(client: Client) -> None:
    client.bot_says("<b>не жирный</b>", {"keyboard": [[{"text": "Баланс"}]]})
    async with client.stream() as stream:
        told = await stream.receive_json()
    assert told["type"] == "everything"
    assert [person["name"] for person in told["people"]] == ["Анна", "Дилором"]
    assert [message["text"] for message in told["messages"] if message["chat"] == client.anna.id] == [
        "/start",
        "<b>не жирный</b>",
    ]
    keyboards = {desk["person"]: desk["keyboard"] for desk in told["desks"]}
    assert keyboards[client.anna.id]["rows"] == [[{"text": "Баланс", "contact": False}]]


async def test_the_stream_tells_each_change(client: Client) -> None:
    async with client.stream() as stream:
        await stream.receive_json()
        message = client.bot_says("Долг", inline("Подробнее"))
        told = await stream.receive_json()
        assert (told["type"], told["message"]["text"]) == ("message", "Долг")
        assert told["message"]["buttons"] == [[{"text": "Подробнее"}]]
        client.world.bot_edits(message, {"text": "Долга нет"}, [])
        told = await stream.receive_json()
        assert (told["message"]["text"], told["message"]["edited"]) == ("Долга нет", True)
        client.world.remove(message)
        assert await stream.receive_json() == {"type": "deleted", "chat": client.anna.id, "id": message.id}


async def test_what_is_hidden_from_people_is_not_in_the_stream(client: Client) -> None:
    client.bot_says("Меню", {"inline_keyboard": [[{"text": "Баланс", "callback_data": "nonce-of-session"}]]})
    async with client.stream() as stream:
        told = await stream.receive_str()
    assert "nonce-of-session" not in told
    assert client.anna.phone not in told


async def test_a_tap_and_its_answer_are_told_to_who_tapped(client: Client) -> None:
    message = client.bot_says("Долг", inline("Подробнее"))
    async with client.stream() as stream:
        await stream.receive_json()
        _, said = await client.act("tap", message=message.id, row=0, column=0, text="Подробнее")
        tapped = await stream.receive_json()
        client.world.answer(said["tap"], {"text": "Кнопка устарела", "show_alert": True, "url": ""})
        answered = await stream.receive_json()
    assert (tapped["type"], tapped["person"], tapped["id"]) == ("tapped", client.anna.id, message.id)
    assert (answered["text"], answered["show_alert"]) == ("Кнопка устарела", True)


async def test_a_closed_page_is_told_nothing_more(client: Client) -> None:
    async with client.stream() as stream:
        await stream.receive_json()
        assert len(client.world.listeners) == 1
    await client.act("say", text="закрыли")
    assert client.world.listeners == []


async def test_someone_new_and_the_commands_are_told(client: Client) -> None:
    async with client.stream() as stream:
        await stream.receive_json()
        await client.act("person", name="Bek Sinovov", language="uz")
        told = await stream.receive_json()
        assert (told["person"]["name"], told["person"]["language"]) == ("Bek Sinovov", "uz")
        assert told["in"]["id"] == told["person"]["id"]


# --- what people do --------------------------------------------------------------------------------------


async def test_a_word_reaches_the_bot(client: Client) -> None:
    assert await client.act("say", text="00001") == (200, {"message": client.newest.id})
    assert client.newest.text == "00001"
    assert client.heard == ["message"]


async def test_an_answer_in_a_topic_stays_in_it(client: Client) -> None:
    topic = client.world.add_topic(client.staff, "Заявки", client.world.bot)
    card = client.world.bot_says(client.staff, {"text": "Заявка"}, {}, thread=topic.id)
    staff = {"chat": client.staff.id, "topic": topic.id}
    await client.act("say", client.dilorom, text="Беру", reply_to=card.id, **staff)
    await client.act("say", client.dilorom, text="Еду", **staff)
    *_, answer, plain = client.world.messages(client.staff)
    assert (answer.reply_to, answer.thread, plain.thread) == (card, topic.id, topic.id)


async def test_a_tap_reaches_the_bot(client: Client) -> None:
    message = client.bot_says("Долг", inline("Подробнее"))
    status, _ = await client.act("tap", message=message.id, row=0, column=0, text="Подробнее")
    assert (status, client.heard) == (200, ["callback_query"])


@pytest.mark.parametrize(("row", "text"), [(0, "Другая"), (1, "Подробнее"), (-1, "Подробнее")])
async def test_a_button_that_is_no_longer_there_is_not_tapped(client: Client, row: int, text: str) -> None:
    message = client.bot_says("Долг", inline("Подробнее"))
    status, said = await client.act("tap", message=message.id, row=row, column=0, text=text)
    assert (status, said) == (409, {"error": "this button is no longer there"})
    assert client.heard == []


async def test_a_key_says_its_words(client: Client) -> None:
    client.bot_says(
        "Меню", {"keyboard": [[{"text": "Баланс"}, {"text": "Телефон", "request_contact": True}]]}
    )
    await client.act("press", row=0, column=0, text="Баланс")
    assert client.newest.text == "Баланс"
    await client.act("press", row=0, column=1, text="Телефон")
    assert client.newest.content["contact"]["user_id"] == client.anna.id


async def test_a_key_of_a_keyboard_taken_down_is_refused(client: Client) -> None:
    status, _ = await client.act("press", row=0, column=0, text="Баланс")
    assert status == 409


async def test_own_words_are_corrected_and_taken_back(client: Client) -> None:
    said = client.world.send_text(client.anna, "15 Гкл")
    await client.act("edit", message=said.id, text="15 Гкал")
    assert said.text == "15 Гкал"
    await client.act("delete", message=said.id)
    assert said.deleted


async def test_a_message_is_forwarded_to_the_bot(client: Client) -> None:
    said = client.world.send_text(client.dilorom, "Акт готов", chat=client.staff)
    status, _ = await client.act(
        "forward", client.dilorom, chat=client.staff.id, message=said.id, to=client.dilorom.id
    )
    assert status == 200
    assert client.world.messages(client.world.private(client.dilorom))[-1].forward_origin


async def test_what_is_protected_does_not_go_on(client: Client) -> None:
    message = client.bot_says("Долг 5", protected=True)
    status, _ = await client.act("forward", message=message.id, to=client.anna.id)
    assert status == 409


async def test_the_bot_is_blocked_and_started_again(client: Client) -> None:
    await client.act("block")
    assert client.world.private(client.anna).blocked
    await client.act("start", payload="v_K7QM3XTA9FRD")
    assert not client.world.private(client.anna).blocked
    assert client.newest.text == "/start v_K7QM3XTA9FRD"


async def test_someone_new_joins_the_staff_as_administrator(client: Client) -> None:
    _, made = await client.act("person", name="Sardor", chat=client.staff.id, administrator=True)
    assert client.staff.member(client.world.people[made["person"]]).is_admin


async def test_a_photo_comes_with_its_caption(client: Client) -> None:
    status, _ = await client.uploads(
        (blank_png(), "m.png", "image/png"), caption="счётчик", **{"as": "photo"}
    )
    assert (status, client.newest.text) == (200, "счётчик")
    assert client.newest.file
    assert client.newest.file.data == blank_png()


async def test_several_files_are_an_album(client: Client) -> None:
    files = [(b"%PDF-1", f"{number}.pdf", "application/pdf") for number in range(3)]
    _, said = await client.uploads(*files)
    album = client.world.messages(client.world.private(client.anna))[-3:]
    assert [one.id for one in album] == said["messages"]
    assert len({one.album for one in album}) == 1
    assert [one.content["document"]["file_name"] for one in album] == ["0.pdf", "1.pdf", "2.pdf"]


async def test_the_bot_has_answered_when_an_act_is_done(client: Client) -> None:
    async def settle() -> None:
        client.bot_says("принято")

    client.world.settle = settle
    await client.act("say", text="15")
    assert client.newest.text == "принято"


# --- what is refused -------------------------------------------------------------------------------------


async def test_a_stranger_neither_speaks_in_the_group_nor_taps_there(client: Client) -> None:
    card = client.world.bot_says(client.staff, {"text": "Заявка"}, inline("Взять"))
    spoken = await client.act("say", chat=client.staff.id, text="я тут")
    tapped = await client.act("tap", chat=client.staff.id, message=card.id, row=0, column=0, text="Взять")
    assert (spoken[0], tapped[0]) == (409, 409)
    assert client.heard == []


async def test_nobody_acts_in_the_private_chat_of_another(client: Client) -> None:
    status, _ = await client.act("say", client.dilorom, chat=client.anna.id, text="я Анна")
    assert status == 409


@pytest.mark.parametrize(
    ("act", "fields", "status"),
    [
        ("say", {"person": 1, "text": "x"}, 400),
        ("say", {"text": "  "}, 409),
        ("say", {"text": {"a": 1}}, 400),
        ("say", {"chat": "там", "text": "x"}, 400),
        ("say", {"chat": -5, "text": "x"}, 400),
        ("say", {"chat": [], "text": "x"}, 400),
        ("delete", {"message": 999}, 409),
        ("tap", {"message": 1}, 400),
        ("person", {"name": " "}, 409),
    ],
)
async def test_what_cannot_be_done_is_refused_by_name(
    client: Client, act: str, fields: dict[str, Any], status: int
) -> None:
    client.bot_says("x")
    answer = await client.act(act, **fields)
    assert answer[0] == status
    assert answer[1]["error"]


async def test_what_is_no_object_is_refused(client: Client) -> None:
    async with client.session.post("/page/say", data="[1]") as answer:
        assert answer.status == 400


async def test_an_act_nobody_knows_is_not_found(client: Client) -> None:
    async with client.session.post("/page/fly", json={}) as answer:
        assert answer.status == 404
