"""What is said when somebody comes in, goes, is shut out."""

from aiogram.methods import SendMessage

from domain.events import AccessBlocked, SessionClosed, SignInPaused
from handlers.saying import Hide, Saying
from handlers.voice import NoticeUnit, Tellers, Voice
from keyboards import menu


async def farewell(voice: Voice, unit: NoticeUnit, event: SessionClosed) -> list[Saying]:
    hide = Hide(event.telegram_id, event.session)
    if event.because == "replaced":
        return [hide]
    t = await voice.texts_for(unit, event.telegram_id)
    text = t(f"session-closed-{event.because}")
    return [hide, SendMessage(chat_id=event.telegram_id, text=text, reply_markup=menu.home(t, None))]


async def sign_in_paused(voice: Voice, unit: NoticeUnit, event: SignInPaused) -> list[Saying]:
    return await voice.to_staff(unit, "staff-sign-in-paused", at=event.at)


async def access_blocked(voice: Voice, unit: NoticeUnit, event: AccessBlocked) -> list[Saying]:
    return await voice.to_staff(unit, "staff-access-blocked", contract=event.contract)


TELLERS: Tellers = {SessionClosed: farewell, SignInPaused: sign_in_paused, AccessBlocked: access_blocked}
