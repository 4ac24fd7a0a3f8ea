# The staff's desk: who may act, commands, topics, cards.

## Who may act
only-administrators = Это могут только администраторы группы. Если Вас только что назначили, нажмите ещё раз через несколько секунд.
act-under-your-name = Действуйте под своим именем: анонимно и от имени канала бот ничего не выполняет.
no-longer-staff = Вы больше не в группе, поэтому здесь ничего нельзя.
no-such-contract = Договора { $contract } в данных биллинга нет. Проверьте номер.
already-so = Так уже и есть: менять нечего.

## Commands
staff-command-find = Найти договор по номеру или части названия
staff-command-stats = Сколько договоров и аккаунтов подключено
staff-command-block = Закрыть вход по договору (администраторы)
staff-command-unblock = Открыть вход по договору (администраторы)
staff-command-feed = Как прошла загрузка данных биллинга
staff-command-help = Эта подсказка
staff-help-title = <b>Команды</b>
staff-help-line = /{ $name } — { $what }
staff-help-more = Карточки приходят сюда сами. Кнопки под ними действуют, пока карточка на месте.

## A contract
staff-find-usage = Напишите номер договора или часть названия: /find 00001 или /find школа
staff-find-nothing = Ничего не нашлось. Попробуйте другую часть названия или номер договора из 5 цифр.
staff-find-several = Нашлось несколько. Откройте нужный кнопкой:
staff-find-more = Это первые { $n }. Если нужного нет, добавьте ещё слово из названия.
staff-find-line = { $contract } — { $name }
staff-find-title =
    📄 <b>Договор { $contract }</b>
    { $name }
staff-find-district = Район (код СОАТО): { $district }
staff-find-accounts = Подключено аккаунтов: { $n }
staff-find-no-accounts = Ни один аккаунт не подключён
staff-find-account = 👤 { $name } — { $standing }
stats-access =
    🔐 <b>Доступ</b>
    Договоров с подключением: { $contracts }
    Аккаунтов: { $accounts }
    Ждут решения: { $awaiting }
    Договоров с закрытым входом: { $blocked }
stats-jobs = ⏰ <b>Расписание</b>
stats-jobs-done = ✅ { $what } — { $at }
stats-jobs-running = ⏳ { $what } — с { $at }
stats-jobs-failed = ⚠️ { $what } — { $at } не удалось, пробуем снова
stats-job-announcements = Объявления
stats-job-applications = Сроки заявок
stats-job-data-left-standing = Данные завершённых сеансов
stats-job-feed = Данные биллинга
stats-job-files-kept = Лишние файлы
stats-job-held-notices = Уведомления после тихих часов
stats-job-invoice-news = Уведомления о новых счетах
stats-job-messages-waiting = Неотправленные ответы
stats-job-posting = Зачёт онлайн-платежей
stats-job-reminders = Напоминания
stats-job-retention = Удаление старых записей
stats-job-silent-sessions = Завершение сеансов
stats-job-updates-waiting = Необработанные сообщения
contract-blocked = 🔒 Вход по договору { $contract } закрыт, открытые сеансы завершены. Открыть: /unblock { $contract }
contract-unblocked = 🔓 Вход по договору { $contract } снова открыт.

## Topics and cards
topic-readings = Показания
topic-applications = Заявки
topic-access = Доступ
topic-payments = Оплаты
topic-system = Система
cards-together =
    <b>Новое: { $n }</b>
    Кнопка с номером строки открывает карточку.
cards-line = { $n }. { $line }
card-lies-here = ☝️ Карточка здесь.
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
