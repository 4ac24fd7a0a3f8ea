# Settings: password, language, contracts, who is connected, the journal, one's own data.

settings-title =
    ⚙️ <b>Настройки</b>
    Договор { $contract }
settings-button-password = 🔑 Пароль
settings-button-language = 🌐 Язык
settings-button-notices = 🔔 Уведомления
settings-button-contracts = 📄 Мои договоры
settings-button-connected = 👥 Кто подключён
settings-button-journal = 📖 Журнал доступа
settings-button-export = 💾 Мои данные
settings-button-erase = 🗑 Удалить мои данные
notices-title =
    🔔 <b>Уведомления</b>

    Нажмите, чтобы включить или выключить. Ответы на Ваши обращения и сообщения о безопасности приходят всегда.
notices-readings = Срок показаний
notices-originals = Оригинал отчёта
notices-verification = Поверка приборов
notices-invoices = Новый счёт
notices-announcements = Объявления
notices-applications = Заявки коллег
notices-quiet = 🌙 Тихие часы: { $hours }
quiet-title =
    🌙 <b>Тихие часы</b>

    Что может подождать, придёт, когда они закончатся. Ответы на то, что делаете Вы сами, приходят сразу.
quiet-off = Не нужны


## Contracts
contracts-title = 📄 <b>Мои договоры</b>
contracts-present = ▪️ <b>{ $contract }</b> — открыт сейчас
    { $name }
contracts-other = ▫️ <b>{ $contract }</b>
    { $name }
contracts-button-enter = Открыть { $contract }
contracts-button-leave = Отключиться от { $contract }
contracts-button-leave-yes = Да, отключиться
contracts-leave-sure = Отключиться от договора <b>{ $contract }</b>? Ваш пароль и подтверждение пропадут. Подключиться снова можно по ИНН, но данные откроются только после подтверждения.
contracts-left = 👋 Вы отключились от договора { $contract }.

## Who is connected
connected-title = 👥 <b>Кто подключён к договору { $contract }</b>
connected-own = ▪️ <b>{ $name }</b> — это Вы
connected-other = ▫️ <b>{ $name }</b>
connected-since = { $standing }, с { $moment }
connected-seen = последний раз: { $moment }
connected-button = 🚫 Отключить: { $name }
connected-button-yes = Да, отключить
connected-sure = Отключить аккаунт <b>{ $name }</b>? Его сеанс сразу завершится, данные исчезнут из его чата. Остальные узнают об этом.

## The journal
journal-title = 📖 <b>Журнал доступа</b>
journal-line = { $moment } — { $what }: { $who }
journal-staff = поставщик тепла
journal-signed-in = вход
journal-signed-in-primary = вход по ИНН
journal-bound = подключение
journal-password-changed = смена пароля
journal-phone-shared = передан телефон
journal-confirmed = подтверждение
journal-suspended = приостановка
journal-revoked = отключение
journal-unbound = отключился сам
journal-erased = отключился и удалил свои данные
journal-blocked = закрыт: пароль не сменили вовремя
journal-vote-confirm = один голос за подтверждение
journal-vote-disable = один голос за отключение
journal-contract-blocked = вход по договору закрыт
journal-contract-unblocked = вход по договору открыт

## One's own data
export-being-made = Готовлю файл…
export-caption = Всё, что кабинет хранит о Вашем аккаунте. Пароля здесь нет: хранится только его отпечаток.
erase-sure =
    Удалить Ваши данные? Вы будете отключены от <b>всех</b> договоров, а имя, телефон, язык и начатые дела — забыты.

    Переданные показания, заявки и платежи остаются: они принадлежат договору. Журнал доступа хранится 5 лет, но без имени.
erase-button-yes = 🗑 Да, удалить всё
erased = Готово: Ваши данные удалены, Вы отключены от всех договоров.
