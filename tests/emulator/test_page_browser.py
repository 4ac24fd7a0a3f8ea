"""The chat page in a real browser, driven as people do, against the world and a bot that plays along."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect

from emulator.changes import Change
from emulator.chats import Chat
from emulator.html import parse_html
from emulator.messages import Message
from emulator.page import routes
from emulator.people import User
from emulator.pictures import blank_png
from emulator.server import Telegram
from emulator.world import World
from tests.browser import NARROW, ChatPage, Opener
from tests.clock import StandingClock


class Stage:
    """Anna with the bot, Bek beside her; Dilorom and Sardor in the staff forum."""

    def __init__(self, telegram: Telegram) -> None:
        self.address = telegram.base_url
        self.world: World = telegram.world
        self.anna = self.world.add_person("Анна", language="ru")
        self.bek = self.world.add_person("Bek", language="uz")
        self.dilorom = self.world.add_person("Дилором")
        self.sardor = self.world.add_person("Sardor")
        self.staff = self.world.add_group("Отдел", forum=True, creator=self.dilorom, members=[self.sardor])
        self.topic = self.world.add_topic(self.staff, "Заявки", self.world.bot)
        self.world.send_text(self.anna, "/start")

    def bot_says(
        self,
        html: str,
        *rows: list[dict[str, Any]],
        to: User | None = None,
        chat: Chat | None = None,
        **more: Any,
    ) -> Message:
        text, entities = parse_html(html)
        markup = {"inline_keyboard": list(rows)} if rows else {}
        where = chat or self.world.private(to or self.anna)
        return self.world.bot_says(where, {"text": text, "entities": entities}, markup, **more)

    def puts_up(self, *keys: dict[str, Any]) -> None:
        self.world.bot_says(self.world.private(self.anna), {"text": "Меню"}, {"keyboard": [list(keys)]})

    def said_by(self, person: User, chat: Chat | None = None) -> list[Message]:
        visible = self.world.messages(chat or self.world.private(person))
        return [message for message in visible if message.sender is person]

    def answers_taps_with(self, text: str, *, alert: bool) -> None:
        def listen(change: Change) -> None:
            if change.kind == "tapped" and "id" in change.detail:
                self.world.answer(change.detail["id"], {"text": text, "show_alert": alert, "url": ""})

        self.world.listeners.append(listen)


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with Telegram.running(StandingClock(), pages=routes) as telegram:
        yield Stage(telegram)


@pytest.fixture
async def chat(stage: Stage, browser_page: Opener) -> AsyncIterator[ChatPage]:
    async with browser_page(stage.address) as opened:
        yield opened
        assert opened.complaints == []


def button(text: str, **action: Any) -> dict[str, Any]:
    return {"text": text} | (action or {"callback_data": "d"})


async def test_what_is_said_appears_on_both_sides(stage: Stage, chat: ChatPage) -> None:
    await chat.says(chat.consumer, "00001")
    mine = chat.bubbles(chat.consumer).filter(has_text="00001")
    await expect(mine).to_have_attribute("data-side", "own")
    stage.bot_says("Введите <b>пароль</b>")
    theirs = chat.bubbles(chat.consumer).filter(has_text="Введите пароль")
    await expect(theirs).to_have_attribute("data-side", "peer")
    await expect(theirs.locator("strong")).to_have_text("пароль")
    await expect(chat.consumer.get_by_test_id("input")).to_have_value("")


async def test_an_edit_shows_at_once_and_a_deletion_too(stage: Stage, chat: ChatPage) -> None:
    message = stage.bot_says("Долг 5 сум", [button("Скрыть")])
    bubble = chat.bubbles(chat.consumer).filter(has_text="Долг 5 сум")
    await expect(bubble.get_by_test_id("inline-button")).to_be_visible()
    stage.world.bot_edits(message, {"text": "скрыто"}, [])
    edited = chat.bubbles(chat.consumer).filter(has_text="скрыто")
    await expect(edited.get_by_test_id("edited")).to_be_visible()
    await expect(edited.get_by_test_id("inline-button")).to_have_count(0)
    stage.world.remove(message)
    await expect(edited).to_have_count(0)


async def test_an_alert_stands_until_it_is_read(stage: Stage, chat: ChatPage) -> None:
    stage.answers_taps_with("Кнопка устарела", alert=True)
    stage.bot_says("Меню", [button("Баланс")])
    await chat.taps(chat.consumer, "Баланс")
    await expect(chat.page.get_by_test_id("alert-text")).to_have_text("Кнопка устарела")
    await chat.page.get_by_test_id("alert-ok").click()
    await expect(chat.page.get_by_test_id("alert")).to_have_count(0)
    await expect(chat.consumer.locator(".waiting")).to_have_count(0)


async def test_a_quiet_answer_is_a_toast(stage: Stage, chat: ChatPage) -> None:
    stage.answers_taps_with("Принято", alert=False)
    stage.bot_says("Меню", [button("Отправить")])
    await chat.taps(chat.consumer, "Отправить")
    await expect(chat.page.get_by_test_id("toast")).to_have_text("Принято")


async def test_copy_buttons_copy_and_links_open_elsewhere(stage: Stage, chat: ChatPage) -> None:
    stage.bot_says(
        "Реквизиты",
        [button("Счёт", copy_text={"text": "20208000900123456001"}), button("Сайт", url="https://e.uz")],
    )
    await chat.taps(chat.consumer, "Счёт")
    await expect(chat.page.get_by_test_id("toast")).to_be_visible()
    assert await chat.page.evaluate("navigator.clipboard.readText()") == "20208000900123456001"
    link = chat.consumer.get_by_test_id("inline-button").filter(has_text="Сайт")
    assert await link.get_attribute("href") == "https://e.uz"
    assert await link.get_attribute("target") == "_blank"


async def test_a_link_to_the_bot_starts_it_with_the_payload(stage: Stage, chat: ChatPage) -> None:
    stage.bot_says("Проверка", [button("Открыть", url="https://t.me/heat_cabinet_bot?start=v_K7QM")])
    await chat.taps(chat.consumer, "Открыть")
    await expect(chat.bubbles(chat.consumer).filter(has_text="/start v_K7QM")).to_be_visible()


async def test_the_keyboard_of_the_bot_speaks_hides_and_comes_back(stage: Stage, chat: ChatPage) -> None:
    stage.puts_up(button("Баланс"), button("Телефон", request_contact=True))
    await chat.taps(chat.consumer, "Баланс")
    await expect(chat.bubbles(chat.consumer).filter(has_text="Баланс")).to_have_attribute("data-side", "own")
    await chat.taps(chat.consumer, "Телефон")
    await expect(chat.consumer.get_by_test_id("contact")).to_contain_text("+99890")
    await chat.consumer.get_by_test_id("keyboard-toggle").click()
    await expect(chat.consumer.get_by_test_id("reply-keyboard")).to_be_hidden()
    await chat.consumer.get_by_test_id("keyboard-toggle").click()
    await expect(chat.consumer.get_by_test_id("reply-keyboard")).to_be_visible()
    stage.world.take_down_keyboard(stage.world.private(stage.anna), stage.anna)
    await expect(chat.consumer.get_by_test_id("keyboard-toggle")).to_be_hidden()


async def test_the_commands_menu_says_a_command(stage: Stage, chat: ChatPage) -> None:
    stage.world.menus.put({"type": "default"}, "", [{"command": "balance", "description": "Баланс"}])
    stage.world.emit(Change("commands"))
    await chat.consumer.get_by_test_id("menu-button").click()
    await chat.consumer.get_by_test_id("command").filter(has_text="/balance").click()
    await expect(chat.bubbles(chat.consumer).filter(has_text="/balance")).to_be_visible()


async def test_a_photo_is_looked_at_before_and_after_it_is_sent(
    stage: Stage, chat: ChatPage, tmp_path: Path
) -> None:
    (tmp_path / "meter.png").write_bytes(blank_png(40, 30, 90))
    await chat.consumer.get_by_test_id("photo-input").set_input_files(tmp_path / "meter.png")
    await chat.page.get_by_test_id("caption").fill("счётчик")
    await chat.page.get_by_test_id("attach-send").click()
    bubble = chat.bubbles(chat.consumer).filter(has_text="счётчик")
    await bubble.get_by_test_id("photo").click()
    await expect(chat.page.get_by_test_id("lightbox").locator("img")).to_be_visible()
    await chat.page.get_by_test_id("lightbox-close").click()
    sent = stage.said_by(stage.anna)[-1]
    assert sent.file is not None
    assert sent.file.data == blank_png(40, 30, 90)


async def test_several_photos_are_one_bubble(stage: Stage, chat: ChatPage, tmp_path: Path) -> None:
    paths = [tmp_path / f"{grey}.png" for grey in (10, 120, 240)]
    for path in paths:
        path.write_bytes(blank_png(30, 30, int(path.stem)))
    before = await chat.bubbles(chat.consumer).count()
    await chat.consumer.get_by_test_id("photo-input").set_input_files(paths)
    await chat.page.get_by_test_id("attach-send").click()
    await expect(chat.consumer.get_by_test_id("album").get_by_test_id("photo")).to_have_count(3)
    assert await chat.bubbles(chat.consumer).count() == before + 1


async def test_a_document_goes_out_and_another_is_downloaded(
    stage: Stage, chat: ChatPage, tmp_path: Path
) -> None:
    (tmp_path / "акт.pdf").write_bytes(b"%PDF-1.7 act")
    await chat.consumer.get_by_test_id("document-input").set_input_files(tmp_path / "акт.pdf")
    await chat.page.get_by_test_id("attach-send").click()
    await expect(chat.consumer.get_by_test_id("document")).to_contain_text("акт.pdf")
    async with chat.page.expect_download() as download:
        await chat.consumer.get_by_test_id("document").click()
    saved = await (await download.value).path()
    assert saved.read_bytes() == b"%PDF-1.7 act"


async def test_markup_in_a_text_is_only_text(stage: Stage, chat: ChatPage) -> None:
    spiteful = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    stage.world.send_text(stage.anna, spiteful)
    stage.world.send_document(stage.anna, b"x", '"><img src=x>.txt')
    stage.world.add_person(spiteful)
    await expect(chat.bubbles(chat.consumer).filter(has_text="onerror")).to_be_visible()
    await expect(chat.consumer.get_by_test_id("document")).to_contain_text("<img src=x>.txt")
    assert await chat.page.locator("img").count() == 0
    assert await chat.page.title() == "Telegram on this machine"


async def test_hidden_text_is_shown_when_asked(stage: Stage, chat: ChatPage) -> None:
    stage.bot_says("ИНН <tg-spoiler>301234567</tg-spoiler>, код <code>K7QM</code>")
    spoiler = chat.consumer.locator(".spoiler")
    await spoiler.click()
    await expect(spoiler).to_have_class(re.compile("shown"))
    await chat.consumer.locator("code").click()
    assert await chat.page.evaluate("navigator.clipboard.readText()") == "K7QM"


async def test_protected_words_are_neither_copied_nor_forwarded(stage: Stage, chat: ChatPage) -> None:
    stage.bot_says("Долг 5", protected=True)
    stage.bot_says("Справка")
    await chat.bubbles(chat.consumer).filter(has_text="Долг 5").click(button="right")
    await expect(chat.page.get_by_test_id("popup")).not_to_contain_text("Forward")
    await chat.page.keyboard.press("Escape")
    await chat.bubbles(chat.consumer).filter(has_text="Справка").click(button="right")
    await expect(chat.page.get_by_test_id("popup")).to_contain_text("Forward")


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
