"""One world: people and a bot, their chats, and the time they live by."""

from domain.ports import Clock
from emulator.world_bot import BotSide


class World(BotSide):
    """Everything that exists on the local Telegram.

    People act through `add_person`, `send_text`, `tap`, …, the bot through `api`; both see the same messages.
    `listeners` are called on each change; `settle` is awaited by a `Person` after each action.
    """

    def __init__(
        self, clock: Clock, *, bot_name: str = "Heat cabinet", username: str = "heat_cabinet_bot"
    ) -> None:
        super().__init__(clock, bot_name=bot_name, username=username)
        self.taps = {}
