"""People, groups and who is in them; topics; blocking the bot; a group that turns into a supergroup."""

from collections.abc import Iterable

from emulator.changes import Change
from emulator.chats import Chat, Member, Topic
from emulator.messages import Message
from emulator.people import User
from emulator.refusals import Impossible, Json
from emulator.world_ground import Ground

_SUPERGROUP = -1_000_000_000_000


class Groups(Ground):
    """What people do with chats rather than in them."""

    def add_person(
        self,
        first_name: str,
        *,
        last_name: str = "",
        username: str = "",
        language: str = "",
        phone: str = "",
    ) -> User:
        """A new person with a Telegram account; a phone is made up when none is given."""
        number = next(self._ids)
        phone = phone or f"+99890{number % 10_000_000:07}"
        person = User(number, first_name, last_name, username, language, phone)
        self.people[person.id] = person
        self.emit(Change("person", person=person))
        return person

    def add_group(
        self,
        title: str,
        *,
        kind: str = "supergroup",
        forum: bool = False,
        creator: User | None = None,
        members: Iterable[User] = (),
        bot: str = "administrator",
    ) -> Chat:
        """A group, supergroup or channel with the bot in it as `bot` says (member, administrator, left)."""
        number = next(self._ids)
        chat = Chat(-number if kind == "group" else _SUPERGROUP - number, kind, title, is_forum=forum)
        chat.last_id = 1  # Telegram's own notice that the group was made
        self.chats[chat.id] = chat
        if creator is not None:
            chat.members[creator.id] = Member(creator, "creator")
        for person in members:
            chat.members[person.id] = Member(person)
        if bot != "left":
            self.join(chat, self.bot, bot, by=creator)
        return chat

    def join(
        self,
        chat: Chat,
        who: User,
        status: str = "member",
        *,
        anonymous: bool = False,
        by: User | None = None,
    ) -> Member:
        """Someone comes into the chat, or becomes something else in it."""
        was_in = chat.member(who).is_in
        member = self._become(chat, Member(who, status, anonymous), by or who)
        if chat.is_group and not was_in:
            self.service(chat, by or who, {"new_chat_members": [who.json()]})
        return member

    def leave(self, chat: Chat, who: User, *, by: User | None = None) -> None:
        """Someone leaves, or is put out by another."""
        put_out = by is not None and by is not who
        self._become(chat, Member(who, "kicked" if put_out else "left"), by or who)
        if chat.is_group:
            self.service(chat, by or who, {"left_chat_member": who.json()})

    def block_bot(self, person: User) -> None:
        """The person stops the bot: from now on it gets 403."""
        self._block(person, blocked=True)

    def unblock_bot(self, person: User) -> None:
        """The person lets the bot speak again; a client sends /start next."""
        self._block(person, blocked=False)

    def add_topic(self, forum: Chat, name: str, by: User) -> Topic:
        """A new topic; its id is that of the service message that creates it."""
        if not forum.is_forum:
            raise Impossible("only a forum has topics")
        opening = self.store(Message(forum, 0, self.clock.now(), by, {}))
        topic = Topic(opening.id, name)
        opening.content = {"forum_topic_created": {"name": name, "icon_color": topic.icon_color}}
        opening.thread = topic.id
        forum.topics[topic.id] = topic
        self.tell_bot(opening)
        self.emit(Change("chat", forum))
        return topic

    def migrate(self, group: Chat) -> Chat:
        """The group turns into a supergroup with another id; the old one answers 400 from now on."""
        if group.kind != "group":
            raise Impossible("only a plain group turns into a supergroup")
        supergroup = Chat(_SUPERGROUP - next(self._ids), "supergroup", group.title, members=group.members)
        self.chats[supergroup.id] = supergroup
        group.migrated_to = supergroup.id
        by = next((member.user for member in group.members.values() if member.is_admin), self.bot)
        self._announce_move(group, supergroup, by)
        self.emit(Change("chat", supergroup))
        return supergroup

    def _announce_move(self, group: Chat, supergroup: Chat, by: User) -> None:
        for chat, content in (
            (group, {"migrate_to_chat_id": supergroup.id}),
            (supergroup, {"migrate_from_chat_id": group.id}),
        ):
            notice = self.store(Message(chat, 0, self.clock.now(), by, content))
            self.updates.put("message", notice.json())

    def _block(self, person: User, *, blocked: bool) -> None:
        chat = self.private(person)
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        self._tell_of_member(chat, person, Member(self.bot, old), Member(self.bot, new))
        self.emit(Change("chat", chat, person=person))

    def _become(self, chat: Chat, new: Member, by: User) -> Member:
        old = chat.member(new.user)
        chat.members[new.user.id] = new
        self._tell_of_member(chat, by, old, new)
        self.emit(Change("chat", chat, person=new.user))
        return new

    def _tell_of_member(self, chat: Chat, by: User, old: Member, new: Member) -> None:
        body: Json = {"chat": chat.json(), "from": by.json(), "date": int(self.clock.now().timestamp())}
        body |= {"old_chat_member": old.json(), "new_chat_member": new.json()}
        if new.user is self.bot:
            self.updates.put("my_chat_member", body)
        elif chat.member(self.bot).is_admin:
            self.updates.put("chat_member", body)
