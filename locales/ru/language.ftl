# The language itself: its own name, its place in the list, the Telegram codes it serves, its Babel locale.
language-name = Русский
language-order = 3
language-codes = ru
language-locale = ru
