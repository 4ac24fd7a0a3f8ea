"""A headless Chromium for tests of the chat page: skipped with the reason where there is none, not in CI."""

import os
import re
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright

WIDE = (1440, 900)
NARROW = (390, 844)
PATIENCE_MILLISECONDS = 10_000
_ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class ChatPage:
    """The chat page in a browser; `complaints` are the errors it wrote to the console."""

    page: Page
    complaints: list[str]

    @property
    def consumer(self) -> Locator:
        return self.page.get_by_test_id("pane-consumer")

    @property
    def staff(self) -> Locator:
        return self.page.get_by_test_id("pane-staff")

    @staticmethod
    def bubbles(pane: Locator) -> Locator:
        return pane.get_by_test_id("message")

    async def becomes(self, pane: Locator, name: str) -> None:
        """Takes the place of another person in the pane."""
        await pane.get_by_test_id("person").filter(has_text=name).click()

    async def says(self, pane: Locator, text: str) -> None:
        """Types and sends."""
        await pane.get_by_test_id("input").fill(text)
        await pane.get_by_test_id("input").press("Enter")

    async def taps(self, pane: Locator, words: str) -> None:
        """Presses the newest inline button, or the key, with these words."""
        inline = pane.get_by_test_id("inline-button").filter(has_text=words)
        key = pane.get_by_test_id("reply-key").filter(has_text=words)
        await inline.or_(key).last.click()

    async def screenshot(self, folder: Path, name: str) -> Path:
        """A picture of the page as it is; animations are over in it."""
        path = folder / f"{name}.png"
        await self.page.screenshot(path=path, animations="disabled")
        return path


Opener = Callable[..., AbstractAsyncContextManager[ChatPage]]


def chromium() -> str:
    """Where Chromium is; without one the test is skipped, and fails where CI=true."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found:
        return found
    reason = "no Chromium on this machine"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def devtools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one Chromium for all tests: starting it takes longer than most of them."""
    profile = tmp_path_factory.mktemp("chromium")
    command = [chromium(), *_ARGUMENTS, f"--user-data-dir={profile}", "--remote-debugging-port=0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:  # noqa: S603 - our own words
        try:
            yield _told_address(running.stderr)
        finally:
            running.terminate()


def _told_address(lines: Iterable[str] | None) -> str:
    said = []
    for line in lines or ():
        if found := re.search(r"ws://\S+", line):
            return found.group()
        said.append(line)
    raise AssertionError(f"Chromium did not start:\n{''.join(said)}")


@pytest.fixture
async def browser(devtools: str) -> AsyncIterator[Browser]:
    """The Chromium of the session, in hand for one test."""
    async with async_playwright() as playwright:
        connected = await playwright.chromium.connect_over_cdp(devtools)
        yield connected
        await connected.close()


@pytest.fixture
def browser_page(browser: Browser) -> Opener:
    """Opens the page at an address: `async with browser_page(address, dark=True, size=NARROW) as chat`."""

    @asynccontextmanager
    async def opened(
        address: str, *, dark: bool = False, size: tuple[int, int] = WIDE, locale: str = "en-GB"
    ) -> AsyncIterator[ChatPage]:
        context = await browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            locale=locale,
            timezone_id="Asia/Tashkent",
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(PATIENCE_MILLISECONDS)
        yield await _open(await context.new_page(), address)
        await context.close()

    return opened


async def _open(page: Page, address: str) -> ChatPage:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    await page.goto(address)
    await (
        page.get_by_test_id("input")
        .first.or_(page.get_by_test_id("start").first)
        .first.wait_for(state="attached")
    )
    return ChatPage(page, complaints)
