# The language itself: its own name, its place in the list, the Telegram codes it serves, its Babel locale.
language-name = Oʻzbekcha
language-order = 1
language-codes = uz
language-locale = uz
