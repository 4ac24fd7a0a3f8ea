"""Methods about the bot itself: who it is, its commands menu, and files it may fetch."""

import re

from emulator.api_call import Call
from emulator.changes import Change
from emulator.refusals import Json, bad
from emulator.world import World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMANDS = 100
_DESCRIPTION_LIMIT = 256
_SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
}


def get_me(world: World, _call: Call) -> Json:
    return world.bot.json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": world.bot_reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_file(world: World, call: Call) -> Json:
    return world.files.describe(call["file_id"])


def set_my_commands(world: World, call: Call) -> bool:
    commands = call["commands"]
    if len(commands) > _MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    world.menus.put(_scope(world, call), _language(call), commands)
    world.emit(Change("commands"))
    return True


def get_my_commands(world: World, call: Call) -> list[Json]:
    return world.menus.get(_scope(world, call), _language(call))


def delete_my_commands(world: World, call: Call) -> bool:
    world.menus.put(_scope(world, call), _language(call), [])
    world.emit(Change("commands"))
    return True


def accept(_world: World, _call: Call) -> bool:
    """Names and descriptions are taken and shown nowhere here."""
    return True


def _check_command(command: Json) -> None:
    if not _COMMAND.fullmatch(str(command.get("command", "")).lstrip("/")):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= _DESCRIPTION_LIMIT:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")


def _scope(world: World, call: Call) -> Json:
    scope: Json = call.get("scope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    if "chat_id" in scope and int(scope["chat_id"]) not in world.chats:
        raise bad("chat not found")
    return scope


def _language(call: Call) -> str:
    code: str = call.get("language_code", "")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad("invalid language code specified")
    return code
