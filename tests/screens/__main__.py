"""`make screens`: every screen and paper in every language on one page, the same page each time.

Its difference shows what a change does to what people see.
"""

import argparse
import asyncio
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from bot.importing import Feed, take_in
from emulator.cast import write_snapshot
from storage.database import Database
from storage.migration import migrate
from tests.clock import StandingClock
from tests.screens.heard import Heard
from tests.screens.pictures import Gallery
from tests.screens.sheet import STYLE, anchor, chapter
from tests.screens.stage import AS_OF, LANGUAGES, Act, a_stage
from tests.screens.stories import STORIES, Story

PAGE = Path(__file__).parents[2] / "docs/screens/index.html"
_HEAD = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens</title>
<style>
{style}</style>
<h1>Screens</h1>
<p>Every act of the stories and what the bot shows upon it, in four languages. Everything is made up; it is
{moment:%d.%m.%Y %H:%M} UTC. Written by <code>make screens</code>, not by hand. Staff are spoken to in Russian;
their other languages stand here to be read.</p>
<p>Green: what the person types or taps. 🗑: messages that are removed. ✎: a message edited in place. →: where
somebody else sees it. Dark: the answer to a tap.</p>
<p>{contents}</p>
"""


async def furnish(folder: Path) -> Path:
    """A database with the snapshot of the cast in force."""
    database = Database(f"sqlite+aiosqlite:///{folder}/furnished/cabinet.db")
    await migrate(database)
    feed = write_snapshot(folder / "feed", created=AS_OF)
    await take_in(database, StandingClock(), Feed(str(feed)))
    await database.close()
    return folder / "furnished"


async def played(story: Story, template: Path, heard: Heard) -> Sequence[Sequence[Act]]:
    """The acts of a story in each language."""
    tape: list[object] = []
    acts = []
    for language in LANGUAGES:
        with TemporaryDirectory() as place, heard.listening():
            async with a_stage(language, tape, template, Path(place)) as stage:
                await story(stage)
            acts.append(stage.acts)
            heard.shown(stage.acts)
    return acts


async def chapters_of(wanted: Sequence[str], gallery: Gallery, heard: Heard) -> list[str]:
    """The wanted stories, each as its part of the page."""
    chapters = []
    with TemporaryDirectory() as place:
        template = await furnish(Path(place))
        for title in wanted:
            sys.stderr.write(f"{title}\n")
            chapters.append(chapter(title, await played(STORIES[title], template, heard), gallery))
    return chapters


def page_of(wanted: Sequence[str], chapters: Sequence[str]) -> str:
    """The whole page."""
    contents = " · ".join(f'<a href="#{anchor(title)}">{title}</a>' for title in wanted)
    head = _HEAD.format(style=STYLE, moment=AS_OF, contents=contents)
    return "\n".join([head, *chapters, "</html>", ""])


def main() -> int:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("stories", nargs="*", help="these alone, to be looked at with --page elsewhere")
    parser.add_argument("--page", type=Path, default=PAGE)
    given = parser.parse_args()
    wanted, gallery, heard = given.stories or list(STORIES), Gallery(given.page.parent / "pictures"), Heard()
    chapters = asyncio.run(chapters_of(wanted, gallery, heard))
    given.page.write_text(page_of(wanted, chapters), "utf-8")
    gallery.sweep()
    sys.stdout.write(heard.report())
    return 0


if __name__ == "__main__":
    sys.exit(main())
