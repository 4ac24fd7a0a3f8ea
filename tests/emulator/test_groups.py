"""Groups, forums, members, and a group that turns into a supergroup."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
)

from emulator.chats import Chat
from emulator.person import Person
from emulator.refusals import Impossible
from emulator.server import Telegram


@pytest.fixture
def forum(telegram: Telegram, anna: Person) -> Chat:
    group = telegram.world.add_group("Служба", forum=True, creator=anna.user)
    telegram.world.updates.forget_all()
    return group


async def test_a_topic_is_made_and_spoken_in(bot: Bot, anna: Person, forum: Chat) -> None:
    topic = await bot.create_forum_topic(forum.id, "Заявки")
    thread = topic.message_thread_id
    sent = await bot.send_message(forum.id, "TA-2026-000001", message_thread_id=thread)
    assert sent.is_topic_message
    assert sent.message_thread_id == thread
    assert "TA-2026" in anna.in_group(forum, thread).screen


async def test_a_plain_message_in_a_topic_replies_to_its_opening(bot: Bot, anna: Person, forum: Chat) -> None:
    topic = await bot.create_forum_topic(forum.id, "Заявки")
    await anna.in_group(forum, topic.message_thread_id).says("кто возьмёт?")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.reply_to_message is not None
    assert update.message.reply_to_message.message_id == topic.message_thread_id
    assert update.message.reply_to_message.forum_topic_created is not None


async def test_a_reply_to_a_card_stays_in_its_topic(bot: Bot, anna: Person, forum: Chat) -> None:
    topic = await bot.create_forum_topic(forum.id, "Заявки")
    await bot.send_message(forum.id, "карточка", message_thread_id=topic.message_thread_id)
    clerk = anna.in_group(forum)
    await clerk.says("приедем завтра", reply_to=clerk.last)
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.message_thread_id == topic.message_thread_id
    assert update.message.reply_to_message is not None
    assert update.message.reply_to_message.text == "карточка"


@pytest.mark.parametrize("thread", [1, 4242])
async def test_general_and_missing_topics_are_not_addressed(bot: Bot, forum: Chat, thread: int) -> None:
    with pytest.raises(TelegramBadRequest, match="Bad Request: message thread not found"):
        await bot.send_message(forum.id, "куда?", message_thread_id=thread)


async def test_a_topic_takes_another_name_once(bot: Bot, forum: Chat) -> None:
    topic = await bot.create_forum_topic(forum.id, "Заявки")
    await bot.edit_forum_topic(forum.id, topic.message_thread_id, name="Обращения")
    assert [one.name for one in forum.topics.values()] == ["Обращения"]
    with pytest.raises(TelegramBadRequest, match="TOPIC_NOT_MODIFIED"):
        await bot.edit_forum_topic(forum.id, topic.message_thread_id, name="Обращения")


async def test_topics_need_a_forum(bot: Bot, telegram: Telegram) -> None:
    group = telegram.world.add_group("Служба")
    with pytest.raises(TelegramBadRequest, match="the chat is not a forum"):
        await bot.create_forum_topic(group.id, "Заявки")


async def test_staff_tap_buttons_under_cards(bot: Bot, anna: Person, forum: Chat) -> None:
    rows = [[InlineKeyboardButton(text="Взять", callback_data="take")]]
    await bot.send_message(forum.id, "карточка", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))
    await anna.in_group(forum).taps("Взять")
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert update.callback_query.message.chat.id == forum.id


async def test_administrators_are_listed(bot: Bot, anna: Person, forum: Chat, telegram: Telegram) -> None:
    boris = telegram.person("Борис")
    telegram.world.join(forum, boris.user)
    found = await bot.get_chat_administrators(forum.id)
    assert {one.user.id for one in found} == {anna.user.id, telegram.world.bot.id}
    assert (await bot.get_chat_member(forum.id, boris.user.id)).status == "member"
    assert (await bot.get_chat_member(anna.user.id, anna.user.id)).status == "member"
    assert (await bot.get_chat(forum.id)).is_forum


async def test_an_anonymous_administrator_speaks_as_the_group(
    bot: Bot,
    forum: Chat,
    telegram: Telegram,
) -> None:
    boris = telegram.person("Борис")
    telegram.world.join(forum, boris.user, "administrator", anonymous=True)
    await boris.in_group(forum).says("/stats")
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.sender_chat is not None
    assert message.sender_chat.id == forum.id
    assert message.from_user is not None
    assert message.from_user.username == "GroupAnonymousBot"


async def test_a_channel_post_has_no_sender(bot: Bot, anna: Person, telegram: Telegram) -> None:
    channel = telegram.world.add_group("Новости", kind="channel")
    telegram.world.send_text(anna.user, "тарифы", chat=channel)
    post = (await bot.get_updates())[-1].channel_post
    assert post is not None
    assert post.from_user is None
    assert post.sender_chat is not None
    assert post.sender_chat.id == channel.id


async def test_a_plain_member_bot_hears_only_what_concerns_it(
    bot: Bot,
    anna: Person,
    telegram: Telegram,
) -> None:
    group = telegram.world.add_group("Двор", members=[anna.user], bot="member")
    telegram.world.updates.forget_all()
    neighbour = anna.in_group(group)
    await neighbour.says("о своём")
    await neighbour.says("/help")
    await neighbour.says("а @heat_cabinet_bot что скажет?")
    await bot.send_message(group.id, "я здесь")
    await neighbour.says("спасибо", reply_to=neighbour.last)
    texts = [update.message and update.message.text for update in await bot.get_updates()]
    assert texts == ["/help", "а @heat_cabinet_bot что скажет?", "спасибо"]


async def test_a_bot_that_left_or_was_put_out_is_forbidden(
    bot: Bot,
    anna: Person,
    telegram: Telegram,
) -> None:
    left = telegram.world.add_group("Двор")
    await bot.leave_chat(left.id)
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the supergroup chat"):
        await bot.send_message(left.id, "эй")
    kicked = telegram.world.add_group("Служба")
    telegram.world.leave(kicked, telegram.world.bot, by=anna.user)
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await bot.send_message(kicked.id, "эй")


async def test_a_group_that_moved_names_its_new_id(bot: Bot, anna: Person, telegram: Telegram) -> None:
    group = telegram.world.add_group("Служба", kind="group", members=[anna.user])
    telegram.world.updates.forget_all()
    supergroup = telegram.world.migrate(group)
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(group.id, "эй")
    assert moved.value.migrate_to_chat_id == supergroup.id
    there, back = [update.message for update in await bot.get_updates()]
    assert there is not None
    assert back is not None
    assert there.migrate_to_chat_id == supergroup.id
    assert back.migrate_from_chat_id == group.id
    await bot.send_message(supergroup.id, "эй")
    with pytest.raises(Impossible):
        await anna.in_group(group).says("кто тут?")


async def test_private_chats_share_a_counter_and_supergroups_have_their_own(
    bot: Bot,
    anna: Person,
    forum: Chat,
    telegram: Telegram,
) -> None:
    boris = telegram.person("Борис")
    first, second = await anna.says("1"), await boris.says("2")
    assert second.id == first.id + 1
    before = forum.last_id
    assert (await bot.send_message(forum.id, "3")).message_id == before + 1


async def test_the_menu_button_shows_the_nearest_list(bot: Bot, anna: Person, telegram: Telegram) -> None:
    default = [BotCommand(command="help", description="Help")]
    private = [BotCommand(command="login", description="Войти")]
    own = [BotCommand(command="balance", description="Баланс")]
    await bot.set_my_commands(default, scope=BotCommandScopeDefault())
    await bot.set_my_commands(private, scope=BotCommandScopeAllPrivateChats(), language_code="ru")
    assert telegram.world.commands(anna.where, anna.user)[0]["command"] == "login"
    await bot.set_my_commands(own, scope=BotCommandScopeChat(chat_id=anna.user.id))
    assert telegram.world.commands(anna.where, anna.user)[0]["command"] == "balance"
    boris = telegram.person("Борис", language="en")
    assert telegram.world.commands(boris.where, boris.user)[0]["command"] == "help"
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=anna.user.id))
    assert telegram.world.commands(anna.where, anna.user)[0]["command"] == "login"
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand(command="Баланс", description="x")])


async def test_the_newest_pin_is_on_top(bot: Bot, anna: Person, forum: Chat) -> None:
    sent = await bot.send_message(forum.id, "важно")
    await bot.pin_chat_message(forum.id, sent.message_id)
    assert (await bot.get_chat(forum.id)).pinned_message == sent
    await bot.unpin_chat_message(forum.id)
    assert (await bot.get_chat(forum.id)).pinned_message is None
