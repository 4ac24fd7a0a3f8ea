"""The command line: a wrong or missing setting is one line that names it, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import env_is_open

ROOT = Path(__file__).resolve().parent.parent


def bot(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """`python -m bot` in a folder of its own, with nothing set but what is given."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT)} | settings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"FEED_AT": "25:00-26:00"}, "FEED_AT"),
        ({"FEED_AT": "19:15-19:00"}, "FEED_AT"),
        ({"TIMEZONE": "Asia/Nowhere"}, "TIMEZONE"),
        ({"DATABASE_URL": "sqlite:///x.db"}, "DATABASE_URL"),
        ({"UPAY_PAYMENT_TOKEN": "{personalAccount}"}, "UPAY_PAYMENT_TOKEN"),
        ({"WEBHOOK_URL": "https://bot.example"}, "WEBHOOK_SECRET"),
        ({"WEBHOOK_URL": "http://bot.example"}, "WEBHOOK_URL"),
        ({"ACCESS_POLICY": "anyone"}, "ACCESS_POLICY"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], settings: dict[str, str], named: str
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert main(["run"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(named + ":")


@pytest.mark.parametrize("token", ["", "abc"])
def test_a_bot_without_a_token_says_so_and_ends(tmp_path: Path, token: str) -> None:
    ended = bot(tmp_path, BOT_TOKEN=token)
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert line.startswith("BOT_TOKEN:")


def test_check_names_each_neighbour_and_fails_where_one_is_missing(tmp_path: Path) -> None:
    ended = bot(tmp_path, "check")
    assert ended.returncode == 1
    told = dict(line.split(": ", 1) for line in ended.stdout.splitlines())
    assert told["WRONG BOT_TOKEN"].startswith("BOT_TOKEN: not set")
    assert "ok    DATABASE_URL" in told
    assert "folder is not there" in told["WRONG FEED_SOURCE"]


def test_secrets_that_others_can_read_are_noticed(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("BOT_TOKEN=\n")
    file.chmod(0o644)
    assert env_is_open(file)
    file.chmod(0o600)
    assert not env_is_open(file)


def test_a_feed_that_is_not_there_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    ended = bot(tmp_path, "import", "nowhere")
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == ["refused: nowhere: the folder is not there", "nothing has changed"]
