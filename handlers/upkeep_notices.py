"""What staff are told of the program itself."""

from domain.events import Stuck
from handlers.saying import Spoken
from handlers.voice import NoticeUnit, Tellers, Voice


async def stuck(voice: Voice, _: NoticeUnit, event: Stuck) -> list[Spoken]:
    return voice.to_staff("system", f"staff-stuck-{event.what}", n=event.count)


TELLERS: Tellers = {Stuck: stuck}
