"""What staff are told about papers: a month that cannot be printed, a statement that was agreed to."""

from domain.documents import MonthDisagrees, StatementAgreed
from handlers.saying import Saying
from handlers.voice import NoticeUnit, Tellers, Voice


async def month_disagrees(voice: Voice, unit: NoticeUnit, event: MonthDisagrees) -> list[Saying]:
    return await voice.to_staff(
        unit, "staff-month-disagrees", contract=event.contract, period=event.period, moment=event.as_of
    )


async def statement_agreed(voice: Voice, unit: NoticeUnit, event: StatementAgreed) -> list[Saying]:
    t = voice.staff_texts
    key = "paper-of-statement" if event.first == event.last else "paper-of-statement-range"
    paper = t.plain(key, first=event.first, last=event.last)
    return await voice.to_staff(
        unit, "staff-statement-agreed", contract=event.contract, paper=paper, name=event.name, at=event.at
    )


TELLERS: Tellers = {MonthDisagrees: month_disagrees, StatementAgreed: statement_agreed}
