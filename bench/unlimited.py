"""A pace that nothing has to wait for: what is measured is the program, not Telegram's limits."""

from bot.pace import Limit, Limits

UNLIMITED = Limits(Limit(100_000, 1.0), Limit(100_000, 1.0), Limit(100_000, 1.0))
