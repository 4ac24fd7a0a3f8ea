# Histories: settlements, payments, consumption, their charts and workbook.

history-root =
    📚 <b>Тарих, шартнома { $contract }</b>

    Охирги 12 ой учун, лекин 2019-йилдан олдин эмас. Нимани кўрсатишни танланг.
history-root-own =
    📚 <b>Тарих, шартнома { $contract }</b>

    Кириш тасдиқланмагунча фақат ўзингиз юборганларингиз кўринади.
history-settlements = Ўзаро ҳисоб-китоблар
history-payments = Тўловлар
history-consumption = Сарф (ҳисобга олинган)
history-readings = Юборилган кўрсаткичлар
history-online = Онлайн тўловлар
history-charges = Ҳисобланган суммалар
history-comparison = Ўтган йил билан таққослаш
history-compare = ↔️ Ўтган йил билан таққослаш
history-chart = 📈 График
history-workbook = 📗 Excel
history-back = ‹ Орқага
history-nothing = Охирги 12 ой учун ёзувлар йўқ.
history-renewed-alert = Биллингдан янги маълумотлар келди. Улар бошидан кўрсатилади.
history-drawing-alert = График чизилмоқда, ҳозир юбораман.
history-writing-alert = Excel файли тайёрланмоқда, ҳозир юбораман.

## Settlements
history-settlements-title = 📚 <b>Ўзаро ҳисоб-китоблар</b>
history-period = <b>{ $period }</b>
history-opening = Ой бошига: { $balance }
history-charged = Ҳисобланди: { $amount }
history-recalculated = Қайта ҳисоб-китоб: { $amount }
history-paid = Тўланди: { $amount }
history-closing = Ой охирига: <b>{ $balance }</b>
history-debt = қарздорлик { $amount }
history-prepayment = олдиндан тўлов { $amount }

## One month
history-month-title = 📚 <b>{ $period }: сумма нимадан иборат</b>
history-of-service = — { $service }: { $amount }
history-invoice = Ҳисобварақ-фактура № { $number }, { $date }
history-invoice-undated = Ҳисобварақ-фактура № { $number }
history-tariff-changed = ℹ️ Бу ойда тариф ўзгарган: сарф қаторларга бўлинган, ҳар бирининг ўз тарифи бор.
history-uneven = ⚠️ Бу ойнинг суммалари ўзаро мос келмайди. Улар биллингдан қандай келган бўлса, шундай кўрсатилди: иссиқлик таъминоти корхонасидан текширишни сўранг.
history-heading = <b>{ $service }</b>
history-paid-heading = <b>Тўловлар</b>
history-line = ▪️ { $name }, { $basis }
history-product = { $quantity } × { $tariff } = { $net }
history-product-uneven = ⚠️ { $quantity }, тариф { $tariff }; биллингда { $net }
history-net = ҚҚСсиз: { $net }
history-vat = + ҚҚС{ $rate }: { $vat } = <b>{ $gross }</b>
history-vat-uneven = ⚠️ ҚҚС{ $rate }: { $vat }; биллингда ҚҚС билан <b>{ $gross }</b>

## Payments
history-payments-title = 📚 <b>Тўловлар</b>
history-payment = ▪️ { $date }: <b>{ $amount }</b>
history-document = { $channel }, ҳужжат № { $number }
history-upay = UPAY транзаксияси № { $number }
history-purpose = <i>{ $text }</i>
channel-bank = Банк
channel-upay = UPAY
channel-other = Бошқа усул

## Consumption
history-points-title = 📚 <b>Ҳисобга олинган сарф</b>
history-point = ▪️ <b>{ $name }</b>
history-point-title =
    📚 <b>Ҳисобга олинган сарф</b>
    { $name }, { $service }
history-used = { $period }: <b>{ $figure }</b>, { $basis }
history-read = кўрсаткич { $date } куни олинган
history-total = Шу ойларда жами: <b>{ $amount }</b>

## A year beside the one before
history-comparison-title = 📚 <b>Ўтган йил билан таққослаш</b>
history-compared-total = <b>Иккала йили ҳам маълум ойлар бўйича жами</b>
history-compared = { $what }: { $now }; бир йил олдин { $before }
history-compared-change = { $what }: { $now }; бир йил олдин { $before } ({ $change })
history-unknown = маълумот йўқ
history-charged-word = Ҳисобланди
history-paid-word = Тўланди
history-closing-word = Ой охирига қолдиқ
history-year-before = Бир йил олдин
history-this-year = Шу йил

## Charts
chart-note = шартнома { $contract } · маълумотлар { $moment } ҳолатига
chart-caption-title = 📈 <b>{ $title }</b>
chart-table = <b>{ $names }, { $unit }</b>
chart-million-soum = млн сўм
chart-thousand-soum = минг сўм

## Workbook
history-workbook-caption = 📗 Шартнома { $contract } тарихи: ўзаро ҳисоб-китоблар, ҳисобланган суммалар, тўловлар, ҳисобга олинган сарф. Маълумотлар қайси вақт ҳолатига экани файлда ёзилган.
history-file = Тарих { $contract } { $day }.xlsx
history-sheet-of = Шартнома { $contract }, { $name }
history-sheet-as-of = Маълумотлар { $moment } ҳолатига. Суммалар сўмда.
column-period = Ой
column-opening = Ой бошига қолдиқ
column-charged = Ҳисобланди
column-recalculated = Қайта ҳисоб-китоб
column-paid = Тўланди
column-closing = Ой охирига қолдиқ
column-point = Ҳисобга олиш нуқтаси
column-service = Хизмат
column-basis = Асос
column-quantity = Миқдори
column-unit = Бирлик
column-tariff = ҚҚСсиз тариф
column-net = ҚҚСсиз сумма
column-vat-rate = ҚҚС, %
column-vat = ҚҚС суммаси
column-gross = ҚҚС билан сумма
column-date = Сана
column-amount = Сумма
column-document = Ҳужжат
column-channel = Усул
column-transaction = UPAY транзаксияси
column-purpose = Тўлов мақсади
column-read-on = Кўрсаткич олинган сана
column-revision = Тузатиш
column-state = Ҳолати
column-sent = Юборилган
column-taken = Олинган
column-accepted = Қабул қилинган
column-rejected = Рад этилган
column-rejection = Рад этиш сабаби
column-reason = Изоҳ
column-files = Файллар
column-paid-at = Тўланган
column-booked-at = Тасдиқланган
column-posted-on = Ўтказилган
column-provider = Тўлов тизими
column-number = Тўлов рақами

## A new invoice
invoice-new = 🧾 <b>Янги ҳисобварақ-фактура: { $period }</b>, шартнома …{ $ending }. Суммасини кўриш учун кабинетга кириб, «Тарих»ни очинг.
invoice-new-amount = 🧾 <b>Янги ҳисобварақ-фактура: { $period }</b>, шартнома { $contract }: <b>{ $amount }</b>
