"""An application being filled in: what the dialogue remembers of it, and its questions one after the other.

What shows data of the contract is said apart, and goes with the session; the question itself may be asked again.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from aiogram import BaseMiddleware
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup, ReplyKeyboardMarkup, TelegramObject

from domain.account import MeteringPoint
from domain.applications import Filing
from domain.applications.draft import Draft
from domain.applications.kinds import FILES, VISIT, Asked, Sort
from domain.consumer import Consumer
from domain.errors import StaleButton
from handlers import application_texts as texts
from handlers.drafts import KeepsDraft
from handlers.lists import remember
from handlers.saying import Question, Saying, shows_data
from handlers.visit_calendar import Calendar, days_screen
from keyboards import applications as buttons
from locales import Texts

FLOW = "application"
FORM = "application"
"""Under which drafts and the dialogue keep what was filled in."""

DAYS_SHOWN = 92


class Applying(StatesGroup):
    choice = State()
    words = State()
    points = State()
    files = State()
    visit = State()
    review = State()


@dataclass(frozen=True, slots=True)
class Form:
    """`step` is what was asked last, None at the review; `changing`: the review is what follows the answer.

    `ticked` are the points ticked so far, by their place in the list.
    """

    draft: Draft
    step: str | None = None
    changing: bool = False
    ticked: Sequence[int] = field(default=())

    @classmethod
    def read(cls, content: Mapping[str, Any]) -> "Form":
        return cls(Draft.read(content), content["step"], content["changing"], content["ticked"])

    def written(self) -> dict[str, Any]:
        asked = {"step": self.step, "changing": self.changing, "ticked": list(self.ticked)}
        return self.draft.written() | asked


async def form_in(state: FSMContext) -> Form:
    """Raises StaleButton where nothing is being filled in."""
    content = (await state.get_data()).get(FORM)
    if content is None:
        raise StaleButton
    return Form.read(content)


class HasForm(Filter):
    """Passes where an application is being filled in, or was filed just now."""

    async def __call__(self, _: TelegramObject, state: FSMContext) -> bool:
        return FORM in await state.get_data()


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks the questions of an application, each in the words of the consumer."""

    t: Texts
    state: FSMContext
    consumer: Consumer
    filing: Filing

    async def form(self) -> Form:
        return await form_in(self.state)

    async def keep(self, form: Form) -> None:
        await self.state.update_data({FORM: form.written()})

    async def goes_on(self, draft: Draft) -> list[Saying]:
        """After an answer: the next question, or the review."""
        draft = await self.filing.completed(self.consumer, draft)
        step = draft.next_step
        if step is None:
            return await self.review(draft)
        return await self.ask(Form(draft, step))

    async def ask(self, form: Form) -> list[Saying]:
        """The question of the form's step."""
        asked = form.draft.kind.question(form.step or "")
        if asked is not None:
            return await self._ask_own(form, asked)
        if form.step == VISIT:
            return await self._ask_visit(form)
        if form.step == FILES:
            offered = (self.t.plain("button-ready"),)
            return [await self._question(form, Applying.files, self._text(form), offered)]
        return await self.review(form.draft)

    async def _ask_own(self, form: Form, asked: Asked) -> list[Saying]:
        skip = (self.t.plain("button-skip"),) if asked.optional else ()
        match asked.sort:
            case Sort.CHOICE:
                offered = [self.t.plain(f"application-choice-{name}") for name in asked.choices]
                return [await self._question(form, Applying.choice, self._text(form), offered)]
            case Sort.DAY:
                return await self._ask_day(form)
            case Sort.POINTS | Sort.METER:
                return await self._ask_points(form, asked)
            case Sort.TEXT | Sort.SUM:
                return [await self._question(form, Applying.words, self._text(form), skip)]

    async def _ask_day(self, form: Form) -> list[Saying]:
        first = self.filing.today + timedelta(days=1)
        text = self._text(form, date=first)
        question = await self._question(form, Applying.words, text)
        days = Calendar("answer", [first + timedelta(days=n) for n in range(DAYS_SHOWN)])
        return [question, await self._calendar(days)]

    async def _ask_visit(self, form: Form) -> list[Saying]:
        offered = (self.t.plain("button-no-wish"),)
        question = await self._question(form, Applying.visit, self._text(form), offered)
        return [question, await self._calendar(await wish_calendar(self.filing, "wish"))]

    async def _calendar(self, days: Calendar) -> SendMessage:
        text, keyboard = await days_screen(self.t, self.state, self.consumer, days)
        return self.message(text, keyboard)

    async def _ask_points(self, form: Form, asked: Asked) -> list[Saying]:
        question = await self._question(form, Applying.points, self._text(form))
        points = await self.filing.points(self.consumer, form.draft.kind)
        text, keyboard = await self.points_screen(form, asked, points)
        return [question, shows_data(self.consumer, self.message(text, keyboard))]

    async def points_screen(
        self, form: Form, asked: Asked, points: Sequence[MeteringPoint], page: int = 0
    ) -> tuple[str, InlineKeyboardMarkup]:
        """The list of points; where several can be chosen each tap ticks one."""
        mark = await remember(self.state, buttons.POINTS, [point.number for point in points])
        ticked = form.ticked if asked.sort is Sort.POINTS else None
        names = [buttons.point_name(self.t, point) for point in points]
        keyboard = buttons.points(self.t, self.consumer, names, mark, page, ticked)
        key = "application-points" if asked.sort is Sort.POINTS else "application-meters"
        return self.t(key), keyboard

    async def review(self, draft: Draft) -> list[Saying]:
        """All that was answered, each answer with its button, then the question whether to send it."""
        form = Form(draft)
        told = await self.filing.told(self.consumer, draft)
        mark = await remember(self.state, buttons.REVIEW, list(draft.kind.steps))
        text = texts.review(self.t, self.consumer.contract, draft.kind, told, draft.visit, len(draft.files))
        keyboard = buttons.review(self.t, self.consumer, draft.kind.steps, mark)
        shown = self.message(text, keyboard)
        offered = (self.t.plain("button-send"),)
        asked = await self._question(form, Applying.review, self.t("application-ask-review"), offered)
        return [shows_data(self.consumer, shown), asked]

    def _text(self, form: Form, **values: object) -> str:
        steps = form.draft.kind.steps
        at = self.t("application-step", n=steps.index(form.step or "") + 1, m=len(steps))
        return f"{at}\n{self.t(f'application-ask-{form.step}', **values)}"

    async def _question(self, form: Form, step: State, text: str, offered: Sequence[str] = ()) -> Question:
        await self.state.set_state(step)
        await self.keep(form)
        return Question(self.message(text, buttons.answers(self.t, *offered)))

    def told(self, text: str) -> SendMessage:
        return SendMessage(chat_id=self.consumer.telegram_id, text=text)

    def message(self, text: str, keyboard: InlineKeyboardMarkup | ReplyKeyboardMarkup) -> SendMessage:
        return SendMessage(chat_id=self.consumer.telegram_id, text=text, reply_markup=keyboard)


async def wish_calendar(filing: Filing, purpose: str, application: int = 0) -> Calendar:
    """The days on which somebody can come; those without room are shown as full."""
    offered = await filing.calendar()
    full: frozenset[date] = frozenset(day.day for day in offered if day.is_full)
    return Calendar(purpose, [day.day for day in offered], full, application)


class Asks(BaseMiddleware):
    """Gives handlers `asker`."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        data["asker"] = Asker(data["t"], data["state"], data["consumer"], data["filing"])
        return await handler(event, data)


def keeps_draft() -> KeepsDraft:
    return KeepsDraft(FLOW, Applying, FORM)


def ticked(form: Form, index: int) -> Form:
    """A tap on a point ticks it, another one takes the tick away."""
    kept = set(form.ticked) ^ {index}
    return replace(form, ticked=sorted(kept))
