"""The chat page in a real browser: several people, the staff, a narrow screen."""

import re
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from playwright.async_api import expect

from emulator.changes import Change
from emulator.page import routes
from emulator.people import User
from emulator.server import Telegram
from tests.browser import NARROW, ChatPage, Opener
from tests.clock import StandingClock
from tests.emulator.page_stage import Stage, button


async def test_two_people_have_two_chats(stage: Stage, chat: ChatPage) -> None:
    stage.bot_says("Только для Анны")
    await expect(chat.consumer.get_by_text("Только для Анны")).to_be_visible()
    await chat.becomes(chat.consumer, "Bek")
    await expect(chat.consumer.get_by_text("Только для Анны")).to_have_count(0)
    await chat.consumer.get_by_test_id("start").click()
    await expect(chat.bubbles(chat.consumer)).to_have_text(re.compile("/start"))
    assert [message.text for message in stage.said_by(stage.bek)] == ["/start"]


async def test_someone_new_begins_with_start(stage: Stage, chat: ChatPage) -> None:
    await chat.consumer.get_by_test_id("new-person").click()
    await chat.page.get_by_test_id("person-name").fill("Olim Sinovov")
    await chat.page.get_by_test_id("person-language").select_option("en")
    await chat.page.get_by_test_id("person-add").click()
    await expect(chat.consumer.get_by_test_id("start")).to_be_visible()
    await chat.consumer.get_by_test_id("start").click()
    await expect(chat.bubbles(chat.consumer)).to_have_count(1)
    assert list(stage.world.people.values())[-1].language_code == "en"


async def test_the_staff_answer_a_card_in_its_topic(stage: Stage, chat: ChatPage) -> None:
    stage.bot_says("Заявка TA-1", [button("Взять")], chat=stage.staff, thread=stage.topic.id)
    tab = chat.staff.get_by_test_id("topic").filter(has_text="Заявки")
    await expect(tab).to_have_text("Заявки1")
    await tab.click()
    await chat.bubbles(chat.staff).filter(has_text="Заявка TA-1").dblclick()
    await expect(chat.staff.get_by_test_id("answer-bar")).to_contain_text("Заявка TA-1")
    await chat.says(chat.staff, "Мастер придёт завтра")
    answer = chat.bubbles(chat.staff).filter(has_text="Мастер придёт завтра")
    await expect(answer.get_by_test_id("reply")).to_contain_text("Заявка TA-1")
    assert stage.said_by(stage.dilorom, stage.staff)[-1].thread == stage.topic.id


async def test_a_tap_in_the_group_is_that_of_the_chosen_person(stage: Stage, chat: ChatPage) -> None:
    taps: list[User | None] = []
    stage.world.listeners.append(lambda one: taps.append(one.person) if one.kind == "tapped" else None)
    stage.bot_says("Заявка TA-1", [button("Взять")], chat=stage.staff)
    await chat.becomes(chat.staff, "Sardor")
    await chat.taps(chat.staff, "Взять")
    await expect(chat.staff.locator(".waiting")).to_have_count(1)
    assert taps == [stage.sardor]


async def test_own_words_are_corrected_from_the_menu_of_the_message(stage: Stage, chat: ChatPage) -> None:
    await chat.says(chat.consumer, "15 Гкл")
    await chat.bubbles(chat.consumer).filter(has_text="15 Гкл").click(button="right")
    await chat.page.get_by_test_id("popup").get_by_text("Edit").click()
    await chat.says(chat.consumer, "15 Гкал")
    await expect(
        chat.bubbles(chat.consumer).filter(has_text="15 Гкал").get_by_test_id("edited")
    ).to_be_visible()


async def test_the_bot_is_seen_typing(stage: Stage, chat: ChatPage) -> None:
    stage.world.emit(Change("action", stage.world.private(stage.anna), detail={"action": "typing"}))
    await expect(chat.consumer.get_by_test_id("status")).to_have_text("typing")
    stage.bot_says("Готово")
    await expect(chat.consumer.get_by_test_id("status")).to_have_text("bot")


async def test_a_blocked_bot_is_let_in_again(stage: Stage, chat: ChatPage) -> None:
    await chat.consumer.get_by_test_id("chat-menu").click()
    await chat.page.get_by_test_id("popup").get_by_text("block").click()
    await expect(chat.consumer.get_by_test_id("input")).to_be_hidden()
    await chat.consumer.get_by_test_id("start").click()
    await expect(chat.consumer.get_by_test_id("input")).to_be_visible()


async def test_a_group_that_becomes_a_supergroup_is_followed(stage: Stage, browser_page: Opener) -> None:
    plain = stage.world.add_group("Старая группа", kind="group", creator=stage.anna)
    async with browser_page(stage.address) as chat:
        await chat.page.get_by_test_id("chat-row").filter(has_text="Старая группа").click()
        stage.world.migrate(plain)
        await expect(chat.staff.get_by_test_id("service").last).to_contain_text("supergroup")
        await chat.says(chat.staff, "мы на месте")
        await expect(chat.bubbles(chat.staff)).to_contain_text("мы на месте")


@pytest.mark.parametrize("dark", [False, True])
async def test_on_a_narrow_screen_there_is_one_pane_at_a_time(
    stage: Stage, browser_page: Opener, tmp_path: Path, dark: bool
) -> None:
    stage.bot_says("Баланс", [button("Подробнее")])
    async with browser_page(stage.address, dark=dark, size=NARROW) as chat:
        await expect(chat.staff).to_be_hidden()
        await chat.page.get_by_test_id("tab-staff").click()
        await expect(chat.consumer).to_be_hidden()
        width = await chat.page.evaluate("document.documentElement.scrollWidth")
        assert width == NARROW[0]
        assert (await chat.screenshot(tmp_path, "narrow")).stat().st_size > 10_000


async def test_every_button_has_a_name(stage: Stage, chat: ChatPage) -> None:
    stage.puts_up(button("Баланс"))
    stage.bot_says("Меню", [button("Договор")])
    await expect(chat.bubbles(chat.consumer)).to_have_count(3)
    nameless = await chat.page.eval_on_selector_all(
        "button, a, input, textarea",
        "all => all.filter(one => !(one.ariaLabel || one.textContent.trim() || one.labels?.length)).length",
    )
    assert nameless == 0


async def test_the_page_finds_a_world_that_was_started_again(browser_page: Opener) -> None:
    async with AsyncExitStack() as stack:
        async with Telegram.running(StandingClock(), pages=routes) as first:
            Stage(first)
            chat = await stack.enter_async_context(browser_page(first.base_url))
        await expect(chat.consumer.get_by_test_id("status")).to_have_text("Connecting…")
        port = int(first.base_url.rpartition(":")[2])
        again = Telegram.running(StandingClock(), port=port, pages=routes)
        Stage(await stack.enter_async_context(again)).bot_says("с начала")
        await expect(chat.consumer.get_by_text("с начала")).to_be_visible()
