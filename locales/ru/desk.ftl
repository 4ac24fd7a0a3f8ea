# The staff's desk: who may act, commands, topics, cards.

## Who may act
only-administrators = Это могут только администраторы группы. Если Вас только что назначили, нажмите ещё раз через несколько секунд.
act-under-your-name = Действуйте под своим именем: анонимно и от имени канала бот ничего не выполняет.
no-longer-staff = Вы больше не в группе, поэтому здесь ничего нельзя.
no-such-contract = Договора { $contract } в данных биллинга нет. Проверьте номер.
already-so = Так уже и есть: менять нечего.

## Commands
staff-command-find = Договор: /find 00001 или часть названия
staff-command-block = Закрыть вход: /block 00001
staff-command-unblock = Открыть вход: /unblock 00001
staff-command-feed = Как прошла загрузка данных
staff-command-help = Подсказка
staff-find-usage = Напишите номер договора или часть названия: /find 00001 или /find школа
staff-find-nothing = Ничего не нашлось. Попробуйте другую часть названия или номер договора из 5 цифр.
staff-find-several = Нашлось несколько. Откройте один командой /find с номером:
staff-find-line = { $contract } — { $name }
staff-find-title =
    📄 <b>Договор { $contract }</b>
    { $name }
staff-find-accounts = Подключено аккаунтов: { $n }
contract-blocked = 🔒 Вход по договору { $contract } закрыт, открытые сеансы завершены. Открыть: /unblock { $contract }
contract-unblocked = 🔓 Вход по договору { $contract } снова открыт.

## Topics and cards
topic-readings = Показания
topic-applications = Заявки
topic-access = Доступ
topic-payments = Оплаты
topic-system = Система
cards-together = <b>Новое, по строке на каждое ({ $n })</b>
card-button-open = Открыть
card-button-confirm = Подтвердить
card-button-disable = Отключить
quoted = <blockquote expandable>{ $text }</blockquote>
decision-taken = Готово.
decision-needs-another = Голос принят. Договор спорный: нужен ещё один администратор с тем же решением.

## The card of an account
access-card-title = 🔐 <b>Доступ: договор { $contract }</b>
access-card-firm = { $name }
access-card-who = 👤 { $name }
access-card-standing = Аккаунт: <b>{ $standing }</b>, с { $moment }
access-card-no-phone = Телефон: не передан
access-card-phone-matches = Телефон: …{ $tail } — есть в договоре ✅
access-card-phone-differs = Телефон: …{ $tail } — в договоре нет ⚠️
access-card-alone = Других на договоре нет
access-card-others = Другие на договоре: { $others }
access-card-blocked = 🔒 Вход по договору закрыт
access-card-contested =
    ⚠️ <b>Спор.</b> Нужно одинаковое решение двух администраторов.
    Голоса: { $votes }
access-card-line = 🔐 { $contract } · { $name } · { $standing }
