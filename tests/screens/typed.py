"""What the people of the stories type, in the words of each language."""

_LANGUAGES = ("uz", "uz-Cyrl", "en")
_TYPED: dict[str, tuple[str, str, str]] = {
    "Почему в цехе холодно?": ("Nega sexda sovuq?", "Нега цехда совуқ?", "Why is the workshop cold?"),
    "Анна, +998 00 000-00-01": ("Anna, +998 00 000-00-01", "Анна, +998 00 000-00-01", "Anna, +998 00 000-00-01"),
    "Вход со двора": ("Hovlidan kiriladi", "Ҳовлидан кирилади", "The entrance is from the yard"),
    "Течёт труба в подвале": ("Yertoʻlada quvur oqyapti", "Ертўлада қувур оқяпти", "A pipe leaks in the basement"),
    "В банк": ("Bankka", "Банкка", "To the bank"),
    "Цех стоял": ("Sex ishlamadi", "Цех ишламади", "The workshop stood idle"),
    "много": ("koʻp", "кўп", "a lot"),
    "вчера": ("kecha", "кеча", "yesterday"),
    "завтра": ("ertaga", "эртага", "tomorrow"),
    "Включим завтра к обеду": ("Ertaga tushgacha yoqamiz", "Эртага тушгача ёқамиз", "We turn it on by noon tomorrow"),
    "Спасибо, ждём": ("Rahmat, kutamiz", "Раҳмат, кутамиз", "Thank you, we are waiting"),
    "Это не наш дом": ("Bu bizning bino emas", "Бу бизнинг бино эмас", "This is not our building"),
    "Нужна проверка на месте": ("Joyida tekshirish kerak", "Жойида текшириш керак", "It has to be checked on site"),
    "На фото другой прибор": ("Suratda boshqa pribor", "Суратда бошқа прибор", "The photo shows another meter"),
    "Платёж не учтён": ("Toʻlov hisobga olinmagan", "Тўлов ҳисобга олинмаган", "A payment is not counted"),
    "Завтра с 10 до 14 не будет тепла": (
        "Ertaga soat 10 dan 14 gacha issiqlik boʻlmaydi",
        "Эртага соат 10 дан 14 гача иссиқлик бўлмайди",
        "There will be no heat tomorrow from 10 to 14",
    ),
    "что-то другое": ("boshqa narsa", "бошқа нарса", "something else"),
}  # fmt: skip
TYPED = {text: dict(zip(_LANGUAGES, others, strict=True)) for text, others in _TYPED.items()}
"""Text of a story → language → what is typed there; what is not listed is typed alike in all."""
