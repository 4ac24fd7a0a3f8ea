# The language itself: its own name, its place in the list, the Telegram codes it serves, its Babel locale.
language-name = English
language-order = 4
language-codes = en
language-locale = en
