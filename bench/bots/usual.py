"""A bot as most are written: `python -m bench.bots.usual` opens an ORM session for each update and reads one row.

Nothing it takes or says is durable.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Dispatcher
from aiogram.filters import Command
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import Message, TelegramObject
from sqlalchemy import BigInteger, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bench.bots.around import stock_bot

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Base(DeclarativeBase):
    """Of the one table."""


class Consumer(Base):
    """Who has which contract, and what is owed."""

    __tablename__ = "consumers"
    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    contract: Mapped[str]
    balance: Mapped[int] = mapped_column(BigInteger)


class SessionMiddleware(BaseMiddleware):
    """A session of the ORM for each update."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        async with self._sessions() as session:
            data["session"] = session
            return await handler(event, data)


async def balance(message: Message, session: AsyncSession) -> None:
    found = await session.scalar(select(Consumer).where(Consumer.telegram_id == message.chat.id))
    if found is not None:
        await message.answer(f"Contract {found.contract}. To pay: <b>{found.balance / 100:,.2f}</b>")


async def main() -> None:
    engine = create_async_engine(os.environ["DATABASE_URL"])
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.update.middleware(SessionMiddleware(async_sessionmaker(engine, expire_on_commit=False)))
    dispatcher.message.register(balance, Command("balance"))
    await dispatcher.start_polling(stock_bot())


if __name__ == "__main__":
    asyncio.run(main())
