"""The page of screens shows what the bot says today."""

from pathlib import Path

import pytest

from tests.screens.__main__ import PAGE, played
from tests.screens.heard import Heard
from tests.screens.pictures import Gallery
from tests.screens.sheet import chapter, marked
from tests.screens.stories import STORIES


@pytest.mark.parametrize("title", ["First steps", "Staff: announcements"])
async def test_the_page_is_of_today(sqlite_template: Path, tmp_path: Path, title: str) -> None:
    """A few stories for all of them: drawing every paper would take too long here."""
    acts = await played(STORIES[title], sqlite_template, Heard())
    assert chapter(title, acts, Gallery(tmp_path)) in PAGE.read_text("utf-8"), "run `make screens`"


def test_every_story_is_on_the_page() -> None:
    kept = PAGE.read_text("utf-8")
    assert not [title for title in STORIES if f">{title}</h2>" not in kept]


def test_every_picture_of_the_page_is_kept_and_no_other() -> None:
    kept = PAGE.read_text("utf-8")
    there = {file.name for file in (PAGE.parent / "pictures").iterdir()}
    assert there
    assert not [name for name in there if name not in kept]
    assert kept.count('src="pictures/') >= len(there)


def test_marks_stand_where_telegram_counts_them() -> None:
    entities = [
        {"type": "bold", "offset": 3, "length": 5},
        {"type": "italic", "offset": 3, "length": 2},
        {"type": "text_link", "offset": 9, "length": 1, "url": 'https://x/?a="b"&c'},
    ]
    told = marked("🗑 <ab c> d", entities)
    assert told == '🗑 <b><i>&lt;a</i>b c</b>&gt;<a href="https://x/?a=&quot;b&quot;&amp;c"> </a>d'
