# What the staff group is told.

## The billing feed
staff-feed-taken = ✅ Данные биллинга загружены и действуют. Начало загрузки: { $at }.
staff-feed-odd-sum = ⚠️ Сальдо не сходится (начало + начислено + перерасчёт − оплачено ≠ конец): { $n }. Например: { $examples }.
staff-feed-odd-chain = ⚠️ Сальдо на начало не равно сальдо на конец предыдущего месяца: { $n }. Например: { $examples }.
staff-feed-same = ℹ️ { $at }: новых данных биллинга нет, действуют прежние.
staff-feed-refused =
    ⚠️ { $at }: данные биллинга не приняты, в кабинете ничего не изменилось.
    <blockquote>{ $reason }</blockquote>
    Исправьте выгрузку.
staff-feed-unavailable =
    ⚠️ { $at }: данные биллинга не удалось получить, в кабинете ничего не изменилось.
    <blockquote>{ $reason }</blockquote>
    Проверьте, на месте ли выгрузка.
staff-feed-failed =
    ❌ { $at }: загрузка данных биллинга прервалась, в кабинете ничего не изменилось.
    <blockquote>{ $reason }</blockquote>
    Подробности — в журнале бота.
staff-feed-running = ⏳ Загрузка данных биллинга идёт. Начало: { $at }.
staff-feed-none = Данные биллинга ещё ни разу не загружались.

## Faults
staff-quarantined =
    ❌ Сообщение не обработано, человеку назван номер ошибки <code>{ $reference }</code>.
    <blockquote>{ $fault }</blockquote>
staff-undelivered =
    ⚠️ Telegram не принял сообщение ({ $method }), повторять бот не будет.
    <blockquote>{ $fault }</blockquote>
staff-mail-undelivered =
    ⚠️ Почтовый сервер не принял письмо, повторять бот не будет.
    <blockquote>{ $fault }</blockquote>
staff-unreachable =
    ⚠️ Сообщение не доставлено ({ $method }): получатель остановил бота или его чат недоступен.
    <blockquote>{ $fault }</blockquote>

## Access
staff-sign-in-paused = ⚠️ { $at }: больше 60 неудачных попыток входа за минуту. Вход по ИНН приостановлен, пока их не станет меньше; вход по своему паролю работает.

staff-stuck-updates-waiting = ⚠️ Сообщения людей ждут обработки больше 15 минут: { $n }. Ничего не потеряно, но отвечает бот с опозданием. Сообщите администратору сервера.
staff-stuck-messages-waiting = ⚠️ Ответы бота не уходят больше 15 минут: { $n }. Ничего не потеряно. Сообщите администратору сервера.
staff-disk-full = ⚠️ На диске базы данных кончилось место: сообщения потребителей не сохраняются. Они не потеряны, Telegram хранит их сутки. Срочно сообщите администратору сервера.

## Papers
staff-month-disagrees = ⚠️ Договор { $contract }: за { $period } цифры не сходятся (данные на { $moment }), документ не напечатан. Потребителю сказано обратиться позже.
staff-month-disagrees-line = ⚠️ { $contract }: { $period } не сходится
staff-statement-agreed = 🤝 Договор { $contract }: { $paper } — потребитель согласен. Кто подтвердил: { $name }, { $at }.
