"""`python -m bot check` asks the mail server and looks for room."""

from pathlib import Path

import pytest

from bot import checking
from bot.settings import Settings, load
from storage import files
from tests.smtp import PASSWORD, a_mail_server


async def _said(about: str, settings: Settings) -> tuple[str, bool]:
    [question] = [one for one in checking._questions(settings) if one.about == about]
    return await checking._answer(question)


async def test_a_mail_server_that_lets_us_in_is_in_order() -> None:
    async with a_mail_server() as mail:
        said, in_order = await _said("SMTP_URL", load(_env_file=None, smtp_url=mail.url))
    assert in_order
    assert "cabinet@heat.example" in said


async def test_one_that_does_not_is_not_and_the_password_is_not_told() -> None:
    async with a_mail_server() as mail:
        mail.will_say("AUTH", "535 who are you")
        said, in_order = await _said("SMTP_URL", load(_env_file=None, smtp_url=mail.url))
    assert not in_order
    assert "535 who are you" in said
    assert PASSWORD not in said


async def test_a_disk_nearly_full_is_not_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(_env_file=None, files_dir=tmp_path)
    assert (await _said("FILES_DIR", settings))[1]
    monkeypatch.setattr(files, "LEAST_FREE", 1 << 62)
    assert not (await _said("FILES_DIR", settings))[1]
