"""Applications: the six kinds from question to number, what becomes of them, staff at work on them."""

from random import Random

from bot.application_hours import MORNING
from domain.consumer import Level
from tests.hostile_pdfs import active
from tests.house import OWN_PASSWORD
from tests.made_files import pdf, picture
from tests.screens.stage import Stage

CONTACT = "Анна, +998 00 000-00-01"


async def disconnection(stage: Stage) -> None:
    head = await stage.arrives("Завхоз", "00004")
    await head.taps("Подать заявку")
    await head.taps("Отключение")
    await head.says("что-то другое")
    await head.taps("Ремонт")
    await head.says("завтра")
    await head.says("23.11.2026")
    await head.taps("27")
    await head.taps("Готово (0)")
    await head.taps("1-nuqta")
    await head.taps("▶")
    await head.taps("Готово (1)")
    await head.says("Вход со двора")
    await head.says(CONTACT)
    await head.taps("26")
    await head.taps("Другой день")
    await head.taps("Без пожелания")
    await stage.passes("3 min", minutes=3)
    await head.taps("Отправить")
    await head.says(OWN_PASSWORD)
    await head.taps("Бланк (PDF)")


async def inspections(stage: Stage) -> None:
    anna = await stage.arrives("Анна", "00003")
    await anna.says("/apply")
    await anna.taps("Обследование прибора учёта")
    await anna.taps("Пропустить")
    await anna.says(CONTACT)
    await anna.taps("▶")
    await anna.taps("12")
    await anna.taps("11:00–13:00")
    await anna.taps("✏️ Контактное лицо")
    await anna.taps("Назад")
    await anna.taps("Отправить")
    await anna.says("/apply")
    await anna.taps("Обследование системы")
    await anna.says("Течёт труба в подвале")
    await anna.says(CONTACT)
    await anna.taps("Отмена")
    await anna.says("/apply")
    await anna.taps("Обследование системы")
    await anna.taps("Назад")
    both = await stage.arrives("Борис", "00001")
    await both.says("/apply")
    await both.taps("Обследование прибора учёта")
    await both.taps("2-nuqta")
    await both.says("/menu")


async def appeal(stage: Stage) -> None:
    anna = await stage.arrives("Анна", "00003")
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.taps("Жалоба")
    await anna.says("я" * 3001)
    await anna.says("Почему в цехе холодно?")
    for name, content in (
        ("broken.pdf", b"%PDF-1.7 broken"),
        ("long.pdf", pdf(101)),
        ("locked.pdf", pdf(change=lambda writer: writer.encrypt("x"))),
        ("active.pdf", active(Random(1))[0]),
    ):
        await anna.sends_document(name, content)
    await anna.sends_photo(picture())
    await anna.taps("Готово")
    await anna.taps("Без пожелания")
    await anna.taps("Отправить")
    await anna.taps("Мои заявки")
    await anna.taps("TA-2026-000001")
    await anna.taps("Дополнить")
    await anna.says("Вход со двора")
    await anna.taps("Готово")
    await anna.says("/applications")
    await anna.taps("TA-2026-000001")
    await anna.taps("Отозвать")
    await anna.taps("Да, отозвать")
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.taps("Вопрос")
    await stage.passes("11 min", minutes=11)


async def renewal_and_certificate(stage: Stage) -> None:
    ending = await stage.arrives("Анна", "00012")
    await ending.says("/applications")
    await ending.says("/apply")
    await ending.taps("Перезаключение договора")
    await ending.taps("Пропустить")
    await ending.says(CONTACT)
    await ending.taps("Отправить")
    ahead = await stage.arrives("Анна", "00003")
    await ahead.says("/apply")
    await ahead.taps("Справка об отсутствии задолженности")
    await ahead.says("В банк")
    await ahead.taps("Отправить")
    for contract, kind in (("00001", "Справка"), ("00010", "Обследование прибора")):
        other = await stage.arrives("Борис", contract)
        await other.says("/apply")
        await other.taps(kind)
    closed = await stage.arrives("Борис", "00007")
    await closed.says("/apply")
    waiting = await stage.arrives("Карина", "00003", Level.L1)
    await waiting.says("/apply")


async def applications_before_staff(stage: Stage) -> None:
    clerk = await stage.clerk("Дилором")
    other = await stage.clerk("Рустам")
    anna = await stage.arrives("Анна", "00003")
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.taps("Жалоба")
    await anna.says("Почему в цехе холодно?")
    await anna.taps("Готово")
    await anna.taps("27")
    await anna.taps("09:00–11:00")
    await anna.taps("Отправить")
    card = clerk.message("📝 TA-2026-000001")
    await clerk.taps("Взять", on=card)
    await other.taps("Взять", on=card)
    await clerk.taps("Назначить визит", on=card)
    await clerk.taps("26")
    await clerk.taps("13:00–15:00")
    await anna.taps("Другое время")
    await anna.taps("27")
    await anna.taps("11:00–13:00")
    await clerk.taps("Назначить визит", on=card)
    await clerk.taps("Как просят")
    await clerk.taps("Выполнено", on=card)
    await clerk.taps("Ответить", on=card)
    await clerk.says("Включим завтра к обеду", to=clerk.message("напишите ответ"))
    await anna.says("Спасибо, ждём", to=anna.message("Ответ"))
    await clerk.taps("Продлить срок", on=card)
    await clerk.says("Нужна проверка на месте", to=clerk.message("больше времени"))
    await clerk.taps("Продлить срок", on=card)
    await clerk.taps("Отклонить", on=card)
    await clerk.taps("Выполнено", on=card)
    await clerk.taps("Взять", on=card)
    await anna.says("/applications")
    await anna.taps("TA-2026-000001")
    for text in ("/find 00003", "/find sinov", "/find", "/due", "/stats", "/feed", "/help"):
        await clerk.says(text)
    await clerk.says("/export applications 2026-11")
    await clerk.says("/block 00003")


async def a_visit_is_agreed(stage: Stage) -> None:
    clerk = await stage.clerk("Дилором")
    anna = await stage.arrives("Анна", "00003", Level.L1)
    boris = await stage.arrives("Борис", "00003")
    await anna.says("/apply")
    for label in ("Обращение", "Вопрос"):
        await anna.taps(label)
    await anna.says("Почему в цехе холодно?")
    await anna.sends_photo(picture())
    for label in ("Готово", "Без пожелания", "Отправить"):
        await anna.taps(label)
    card = clerk.message("📝 TA-2026-000001")
    await clerk.taps("Файлы", on=card)
    await clerk.taps("Назначить визит", on=card)
    await clerk.taps("26")
    await clerk.taps("09:00–11:00")
    await anna.taps("Согласен")
    await boris.says("Спасибо, ждём", to=boris.message("TA-2026-000001"))
    await boris.says("/applications")
    await boris.taps("TA-2026-000001")
    await boris.taps("Отозвать")
    await boris.taps("Да, отозвать")


async def reminders_of_applications(stage: Stage) -> None:
    clerk = await stage.clerk("Дилором", "administrator")
    anna = await stage.arrives("Анна", "00003")
    await anna.person.says("/apply")
    for label in ("Обращение", "Жалоба"):
        await anna.taps(label)
    await anna.says("Почему в цехе холодно?")
    await anna.taps("Готово")
    await anna.taps("Без пожелания")
    await anna.taps("Отправить")
    await stage.passes("8 d", MORNING, days=8, hours=13)
    await stage.passes("14 d", MORNING, days=6)
    await stage.passes("17 d", MORNING, days=3)
    await clerk.says("/due")
    await clerk.taps("Отклонить", on=clerk.message("📝 TA-2026-000001"))
    await clerk.says("Это не наш дом", to=clerk.message("причину отказа"))
