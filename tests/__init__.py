"""The tests run with the library of Telegram as the program does."""

from bot.lightly import import_lightly

import_lightly()
