"""People and bots as Telegram shows them to each other."""

from dataclasses import dataclass

from emulator.refusals import Json


@dataclass(eq=False)
class User:
    """A person or a bot; the phone is known to its owner alone until shared."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    phone: str = ""
    is_bot: bool = False

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def json(self) -> Json:
        """The `User` object of the Bot API."""
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for field in ("last_name", "username", "language_code"):
            if value := getattr(self, field):
                body[field] = value
        return body


# stand-ins Telegram names as the sender of anonymous administrators and of channels in a group
ANONYMOUS_ADMIN = User(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = User(136817688, "Channel", username="Channel_Bot", is_bot=True)
