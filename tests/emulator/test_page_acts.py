"""What people do on the chat page, over its wire, and what is refused there."""

from typing import Any

import pytest

from emulator.pictures import blank_png
from tests.emulator.page_client import Client, inline

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
