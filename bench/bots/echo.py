"""The least a bot can do: `python -m bench.bots.echo` says what it hears."""

import asyncio

from aiogram import Dispatcher
from aiogram.types import Message

from bench.bots.around import stock_bot


async def echo(message: Message) -> None:
    await message.answer(message.text or "")


async def main() -> None:
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    await dispatcher.start_polling(stock_bot())


if __name__ == "__main__":
    asyncio.run(main())
