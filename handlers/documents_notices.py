"""What staff are told about papers: a month that cannot be printed, a statement that was agreed to."""

from domain.documents import MonthDisagrees, StatementAgreed
from handlers.quoting import harmless
from handlers.saying import Card, Spoken
from handlers.voice import NoticeUnit, Tellers, Voice


async def month_disagrees(voice: Voice, _: NoticeUnit, event: MonthDisagrees) -> list[Spoken]:
    """A card, so that the same month is told once however often it is asked for."""
    t = voice.staff_texts
    text = t("staff-month-disagrees", contract=event.contract, period=event.period, moment=event.as_of)
    line = t("staff-month-disagrees-line", contract=event.contract, period=event.period)
    return [Card("system", f"figures:{event.contract}:{event.period}", text, (), line)]


async def statement_agreed(voice: Voice, _: NoticeUnit, event: StatementAgreed) -> list[Spoken]:
    t = voice.staff_texts
    key = "paper-of-statement" if event.first == event.last else "paper-of-statement-range"
    paper = t.plain(key, first=event.first, last=event.last)
    agreed = {"contract": event.contract, "paper": paper, "name": harmless(event.name), "at": event.at}
    return voice.to_staff("system", "staff-statement-agreed", **agreed)


TELLERS: Tellers = {MonthDisagrees: month_disagrees, StatementAgreed: statement_agreed}
