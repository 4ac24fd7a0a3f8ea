"""What the chat page serves and streams."""

import re

import pytest

from emulator.pictures import blank_png
from tests.emulator.page_client import Client, inline

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
