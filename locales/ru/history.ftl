# Histories: settlements, payments, consumption, their charts and workbook.

history-root =
    📚 <b>История, договор { $contract }</b>

    За последние 12 месяцев, но не раньше 2019 года. Выберите, что показать.
history-root-own =
    📚 <b>История, договор { $contract }</b>

    Пока вход не подтверждён, видно только то, что передали Вы сами.
history-settlements = Взаиморасчёты
history-payments = Платежи
history-consumption = Расход (учтённый)
history-readings = Переданные показания
history-online = Онлайн-платежи
history-charges = Начисления
history-comparison = Сравнение с прошлым годом
history-compare = ↔️ Сравнить с прошлым годом
history-chart = 📈 График
history-workbook = 📗 Excel
history-back = ‹ Назад
history-nothing = За последние 12 месяцев записей нет.
history-renewed-alert = Биллинг прислал новые данные. Показываю их с начала.
history-drawing-alert = Рисую график, сейчас пришлю.
history-writing-alert = Готовлю файл Excel, сейчас пришлю.

## Settlements
history-settlements-title = 📚 <b>Взаиморасчёты</b>
history-period = <b>{ $period }</b>
history-opening = На начало: { $balance }
history-charged = Начислено: { $amount }
history-recalculated = Перерасчёт: { $amount }
history-paid = Оплачено: { $amount }
history-closing = На конец: <b>{ $balance }</b>
history-debt = задолженность { $amount }
history-prepayment = предоплата { $amount }

## One month
history-month-title = 📚 <b>{ $period }: из чего сложилась сумма</b>
history-of-service = — { $service }: { $amount }
history-invoice = Счёт-фактура № { $number } от { $date }
history-invoice-undated = Счёт-фактура № { $number }
history-tariff-changed = ℹ️ В этом месяце тариф менялся: расход разделён на строки, у каждой свой тариф.
history-uneven = ⚠️ Суммы этого месяца не сходятся между собой. Они показаны такими, какими пришли из биллинга: попросите поставщика их сверить.
history-heading = <b>{ $service }</b>
history-paid-heading = <b>Платежи</b>
history-line = ▪️ { $name }, { $basis }
history-product = { $quantity } × { $tariff } = { $net }
history-product-uneven = ⚠️ { $quantity } по тарифу { $tariff }; по биллингу { $net }
history-net = Без НДС: { $net }
history-vat = + НДС{ $rate }: { $vat } = <b>{ $gross }</b>
history-vat-uneven = ⚠️ НДС{ $rate }: { $vat }; по биллингу с НДС <b>{ $gross }</b>

## Payments
history-payments-title = 📚 <b>Платежи</b>
history-payment = ▪️ { $date }: <b>{ $amount }</b>
history-document = { $channel }, документ № { $number }
history-upay = Транзакция UPAY № { $number }
history-purpose = <i>{ $text }</i>
channel-bank = Банк
channel-upay = UPAY
channel-other = Другой способ

## Consumption
history-points-title = 📚 <b>Расход, учтённый во взаиморасчётах</b>
history-point = ▪️ <b>{ $name }</b>
history-point-title =
    📚 <b>Расход, учтённый во взаиморасчётах</b>
    { $name }, { $service }
history-used = { $period }: <b>{ $figure }</b>, { $basis }
history-read = снято { $date }
history-total = Всего за эти месяцы: <b>{ $amount }</b>

## A year beside the one before
history-comparison-title = 📚 <b>Сравнение с прошлым годом</b>
history-compared-total = <b>В сумме за месяцы, по которым есть оба года</b>
history-compared = { $what }: { $now }; год назад { $before }
history-compared-change = { $what }: { $now }; год назад { $before } ({ $change })
history-unknown = нет данных
history-charged-word = Начислено
history-paid-word = Оплачено
history-closing-word = Сальдо на конец
history-year-before = Год назад
history-this-year = Этот год

## Charts
chart-note = договор { $contract } · данные на { $moment }
chart-caption-title = 📈 <b>{ $title }</b>
chart-table = <b>{ $names }, { $unit }</b>
chart-million-soum = млн сум
chart-thousand-soum = тыс. сум

## Workbook
history-workbook-caption = 📗 История по договору { $contract }: взаиморасчёты, начисления, платежи, учтённый расход. На какой момент данные — сказано в файле.
history-file = История { $contract } { $day }.xlsx
history-sheet-of = Договор { $contract }, { $name }
history-sheet-as-of = Данные на { $moment }. Суммы — в сумах.
column-period = Месяц
column-opening = Сальдо на начало
column-charged = Начислено
column-recalculated = Перерасчёт
column-paid = Оплачено
column-closing = Сальдо на конец
column-point = Точка учёта
column-service = Услуга
column-basis = Основание
column-quantity = Количество
column-unit = Единица
column-tariff = Тариф без НДС
column-net = Сумма без НДС
column-vat-rate = НДС, %
column-vat = Сумма НДС
column-gross = Сумма с НДС
column-date = Дата
column-amount = Сумма
column-document = Документ
column-channel = Способ
column-transaction = Транзакция UPAY
column-purpose = Назначение
column-read-on = Показания сняты
column-revision = Исправление
column-state = Состояние
column-sent = Отправлено
column-taken = Получено
column-accepted = Принято
column-rejected = Отклонено
column-rejection = Причина отклонения
column-reason = Пояснение
column-files = Файлы
column-paid-at = Оплачено
column-booked-at = Подтверждено
column-posted-on = Проведено
column-provider = Платёжная система
column-number = Номер платежа

## A new invoice
invoice-new = 🧾 <b>Новый счёт за { $period }</b>, договор …{ $ending }. Сумма — в «Истории» после входа.
invoice-new-amount = 🧾 <b>Новый счёт за { $period }</b>, договор { $contract }: <b>{ $amount }</b>
