"""The chat page in a real browser: bubbles, buttons, keyboards, files."""

import re
from pathlib import Path

from playwright.async_api import expect

from emulator.changes import Change
from emulator.pictures import blank_png
from tests.browser import ChatPage
from tests.emulator.page_stage import Stage, button


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
