"""The whole way of a newcomer in a real browser, in every language, against the demo as it is started."""

from collections.abc import Awaitable
from pathlib import Path

from playwright.async_api import expect

from tests.browser import ChatPage, Opener
from tests.demo_process import Demo
from tests.house import OWN_PASSWORD

# language → person of the demo, contract, words on the buttons: sign in, balance, contract, leave; the sum's word
WORDS = {
    "Русский": ("Анна", "00001", "Войти", "Баланс", "Договор", "Выход", "сум"),
    "Oʻzbekcha": ("Sanjar", "00002", "Kirish", "Balans", "Shartnoma", "Chiqish", "soʻm"),
    "Ўзбекча": ("Emily", "00003", "Кириш", "Баланс", "Шартнома", "Чиқиш", "сўм"),
    "English": ("Emily", "00005", "Log in", "Balance", "Contract", "Log out", "soum"),
}
INN = {"00001": "312424866", "00002": "512504056", "00003": "312583242", "00005": "512741625"}


async def _is_answered(chat: ChatPage, act: Awaitable[None]) -> None:
    """The act, and the bot's next message after it."""
    answers = chat.consumer.locator("[data-testid=message][data-side=peer]")
    before = await answers.count()
    await act
    await expect(answers).to_have_count(before + 1)


async def _begins(chat: ChatPage, language: str) -> None:
    start = chat.consumer.get_by_test_id("start")
    if await start.is_visible():
        await _is_answered(chat, start.click())
    else:
        await _is_answered(chat, chat.says(chat.consumer, "/language"))
    await _is_answered(chat, chat.taps(chat.consumer, language))


async def test_newcomers_sign_in_see_their_balance_and_leave_nothing_behind(
    demo: Demo, browser_page: Opener, tmp_path: Path
) -> None:
    async with browser_page(demo.address) as chat:
        for language, (person, contract, sign_in, balance, account, leave, money) in WORDS.items():
            pane = chat.consumer
            await chat.becomes(pane, person)
            await _begins(chat, language)
            await _is_answered(chat, chat.taps(pane, sign_in))
            for text in (contract, INN[contract], OWN_PASSWORD, OWN_PASSWORD):
                await _is_answered(chat, chat.says(pane, text))
            await chat.taps(pane, balance)
            await expect(chat.bubbles(pane).last).to_contain_text(money)
            await chat.screenshot(tmp_path, f"balance-{contract}")
            await chat.taps(pane, account)
            await expect(chat.bubbles(pane).last).to_contain_text(INN[contract])
            await chat.taps(pane, leave)
            await expect(pane.get_by_test_id("reply-key").filter(has_text=sign_in)).to_be_visible()
            await expect(pane.get_by_test_id("messages")).not_to_contain_text(money)
            await expect(pane.get_by_test_id("messages")).not_to_contain_text(OWN_PASSWORD)
        assert chat.complaints == []
