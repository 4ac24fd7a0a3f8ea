"""What a consumer replies to words of staff about his readings; it goes under their card."""

from collections.abc import Iterator
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import Filter
from aiogram.types import Message

from domain.consumer import Consumer, Right
from domain.periods import Month
from domain.readings import Readings
from domain.readings.history import MONTHS_BACK
from handlers.guard import Opens
from handlers.own_words import replied_to
from handlers.saying import Answer
from locales import Html, Language, Texts

VERDICTS = ("answered", "rejected")
"""What staff say in their own words; the key of the first line of it ends so."""

router = Router(name="readings replies")
router.message.middleware(Opens(Right.SUBMIT))


def told_head(t: Texts, verdict: str, contract: str, period: Month) -> Html:
    """The first line of what is told, by which a reply to it is known: nothing else need be remembered."""
    return t(f"readings-told-head-{verdict}", contract=contract, period=period)


class RepliesToStaff(Filter):
    """Passes a written reply to what staff said of readings of the consumer's contract; gives their `period`."""

    async def __call__(
        self, message: Message, bot: Bot, language: Language, consumer: Consumer | None = None
    ) -> bool | dict[str, Any]:
        answered = replied_to(message, bot)
        if consumer is None or answered is None:
            return False
        first = (answered.text or "").partition("\n")[0]
        present = Month(message.date.year, message.date.month)
        known = _heads(language, consumer.contract, present)
        return next(({"period": period} for head, period in known if head == first), False)


def _heads(language: Language, contract: str, present: Month) -> Iterator[tuple[str, Month]]:
    for code in language.languages():
        for back in range(-1, MONTHS_BACK + 1):
            period = present.plus(-back)
            for verdict in VERDICTS:
                key = f"readings-told-head-{verdict}"
                yield language.texts(code).plain(key, contract=contract, period=period), period


@router.message(F.reply_to_message, F.text, ~F.text.startswith("/"), RepliesToStaff())
async def pass_on(
    message: Message, t: Texts, consumer: Consumer, readings: Readings, period: Month
) -> Answer:
    who = message.from_user.full_name if message.from_user else ""
    await readings.reply(consumer, period, who, message.text or "")
    return message.answer(t("readings-reply-passed-on"))
