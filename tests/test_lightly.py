"""Models of the library that were put off are what they would have been."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
_USED = """
import bot.lightly
bot.lightly.import_lightly()
from aiogram.types import Message, Update
from aiogram.methods import Response, SendMessage
assert not Update.__pydantic_complete__ and not SendMessage.__pydantic_complete__
hello = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "hi"}
update = Update.model_validate({"update_id": 1, "message": hello})
assert update.message.chat.id == 7
answer = Response[Message].model_validate({"ok": True, "result": hello})
assert answer.result.text == "hi"
"""
_ALL = """
import bot.lightly
bot.lightly.import_lightly()
bot.lightly.import_lightly()
from aiogram import methods, types
made = [getattr(where, name) for where in (types, methods) for name in where.__all__]
made = [one for one in made if hasattr(one, "model_rebuild")]
assert len(made) > 400
for one in made:
    one.model_rebuild()
assert all(one.__pydantic_complete__ for one in made)
"""


def _runs(program: str) -> None:
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)  # noqa: S603 - ourselves


def test_a_model_is_made_when_it_is_used() -> None:
    _runs(_USED)


def test_every_model_can_be_made_later() -> None:
    _runs(_ALL)
