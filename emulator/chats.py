"""Chats, their members and their topics."""

from dataclasses import dataclass, field

from emulator.people import User
from emulator.refusals import Json

GENERAL_TOPIC = 1

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_welcome_messages",
)


@dataclass(eq=False)
class Member:
    """Who someone is in a chat: creator, administrator, member, left or kicked."""

    user: User
    status: str = "member"
    anonymous: bool = False

    @property
    def is_admin(self) -> bool:
        return self.status in {"creator", "administrator"}

    @property
    def is_in(self) -> bool:
        return self.is_admin or self.status == "member"

    def json(self) -> Json:
        """The `ChatMember` object of the Bot API."""
        body: Json = {"user": self.user.json(), "status": self.status}
        if self.is_admin:
            body["is_anonymous"] = self.anonymous
        if self.status == "administrator":
            body |= {"can_be_edited": False} | dict.fromkeys(_RIGHTS, True)
        if self.status == "kicked":
            body["until_date"] = 0
        return body


@dataclass(eq=False)
class Topic:
    """A topic of a forum; its id is the id of the message that created it."""

    id: int
    name: str
    icon_color: int = 0x6FB9F0
    icon_custom_emoji_id: str = ""

    def json(self) -> Json:
        """The `ForumTopic` object of the Bot API."""
        return {"message_thread_id": self.id, "name": self.name, "icon_color": self.icon_color}


@dataclass(eq=False)
class Chat:
    """A private chat with the bot, a group, a supergroup (maybe a forum) or a channel.

    `started`: the person has written to the bot, without which a bot may not write to a person.
    """

    id: int
    kind: str
    title: str = ""
    person: User | None = None
    is_forum: bool = False
    started: bool = False
    blocked: bool = False
    migrated_to: int | None = None
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    last_id: int = 0

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    @property
    def is_group(self) -> bool:
        return self.kind in {"group", "supergroup"}

    @property
    def kind_in_words(self) -> str:
        return {"group": "group chat", "supergroup": "supergroup chat"}.get(self.kind, f"{self.kind} chat")

    def member(self, user: User) -> Member:
        """Membership of the user; someone never seen here has left."""
        return self.members.get(user.id) or Member(user, "left")

    def json(self) -> Json:
        """The `Chat` object of the Bot API."""
        body: Json = {"id": self.id, "type": self.kind}
        if self.person is None:
            body["title"] = self.title
            return body | ({"is_forum": True} if self.is_forum else {})
        person = self.person.json()
        return body | {
            name: person[name] for name in ("first_name", "last_name", "username") if name in person
        }
