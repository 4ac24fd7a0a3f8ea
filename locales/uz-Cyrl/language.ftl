# The language itself: its own name, its place in the list, the Telegram codes it serves, its Babel locale.
language-name = Ўзбекча
language-order = 2
language-codes = uz-Cyrl
language-locale = uz_Cyrl
