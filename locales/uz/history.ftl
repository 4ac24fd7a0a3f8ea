# Histories: settlements, payments, consumption, their charts and workbook.

history-root =
    📚 <b>Tarix, shartnoma { $contract }</b>

    Oxirgi 12 oy uchun, lekin 2019-yildan oldin emas. Nimani koʻrsatishni tanlang.
history-root-own =
    📚 <b>Tarix, shartnoma { $contract }</b>

    Kirish tasdiqlanmaguncha faqat oʻzingiz yuborganlaringiz koʻrinadi.
history-settlements = Oʻzaro hisob-kitoblar
history-payments = Toʻlovlar
history-consumption = Sarf (hisobga olingan)
history-readings = Yuborilgan koʻrsatkichlar
history-online = Onlayn toʻlovlar
history-charges = Hisoblangan summalar
history-comparison = Oʻtgan yil bilan taqqoslash
history-compare = ↔️ Oʻtgan yil bilan taqqoslash
history-chart = 📈 Grafik
history-workbook = 📗 Excel
history-back = ‹ Orqaga
history-nothing = Oxirgi 12 oy uchun yozuvlar yoʻq.
history-renewed-alert = Billingdan yangi maʼlumotlar keldi. Ular boshidan koʻrsatiladi.
history-drawing-alert = Grafik chizilmoqda, hozir yuboraman.
history-writing-alert = Excel fayli tayyorlanmoqda, hozir yuboraman.

## Settlements
history-settlements-title = 📚 <b>Oʻzaro hisob-kitoblar</b>
history-period = <b>{ $period }</b>
history-opening = Oy boshiga: { $balance }
history-charged = Hisoblandi: { $amount }
history-recalculated = Qayta hisob-kitob: { $amount }
history-paid = Toʻlandi: { $amount }
history-closing = Oy oxiriga: <b>{ $balance }</b>
history-debt = qarzdorlik { $amount }
history-prepayment = oldindan toʻlov { $amount }

## One month
history-month-title = 📚 <b>{ $period }: summa nimadan iborat</b>
history-of-service = — { $service }: { $amount }
history-invoice = Hisobvaraq-faktura № { $number }, { $date }
history-invoice-undated = Hisobvaraq-faktura № { $number }
history-tariff-changed = ℹ️ Bu oyda tarif oʻzgargan: sarf qatorlarga boʻlingan, har birining oʻz tarifi bor.
history-uneven = ⚠️ Bu oyning summalari oʻzaro mos kelmaydi. Ular billingdan qanday kelgan boʻlsa, shunday koʻrsatildi: issiqlik taʼminoti korxonasidan tekshirishni soʻrang.
history-heading = <b>{ $service }</b>
history-paid-heading = <b>Toʻlovlar</b>
history-line = ▪️ { $name }, { $basis }
history-product = { $quantity } × { $tariff } = { $net }
history-product-uneven = ⚠️ { $quantity }, tarif { $tariff }; billingda { $net }
history-net = QQSsiz: { $net }
history-vat = + QQS{ $rate }: { $vat } = <b>{ $gross }</b>
history-vat-uneven = ⚠️ QQS{ $rate }: { $vat }; billingda QQS bilan <b>{ $gross }</b>

## Payments
history-payments-title = 📚 <b>Toʻlovlar</b>
history-payment = ▪️ { $date }: <b>{ $amount }</b>
history-document = { $channel }, hujjat № { $number }
history-upay = UPAY tranzaksiyasi № { $number }
history-purpose = <i>{ $text }</i>
channel-bank = Bank
channel-upay = UPAY
channel-other = Boshqa usul

## Consumption
history-points-title = 📚 <b>Hisobga olingan sarf</b>
history-point = ▪️ <b>{ $name }</b>
history-point-title =
    📚 <b>Hisobga olingan sarf</b>
    { $name }, { $service }
history-used = { $period }: <b>{ $figure }</b>, { $basis }
history-read = koʻrsatkich { $date } kuni olingan
history-total = Shu oylarda jami: <b>{ $amount }</b>

## A year beside the one before
history-comparison-title = 📚 <b>Oʻtgan yil bilan taqqoslash</b>
history-compared-total = <b>Ikkala yili ham maʼlum oylar boʻyicha jami</b>
history-compared = { $what }: { $now }; bir yil oldin { $before }
history-compared-change = { $what }: { $now }; bir yil oldin { $before } ({ $change })
history-unknown = maʼlumot yoʻq
history-charged-word = Hisoblandi
history-paid-word = Toʻlandi
history-closing-word = Oy oxiriga qoldiq
history-year-before = Bir yil oldin
history-this-year = Shu yil

## Charts
chart-note = shartnoma { $contract } · maʼlumotlar { $moment } holatiga
chart-caption-title = 📈 <b>{ $title }</b>
chart-table = <b>{ $names }, { $unit }</b>
chart-million-soum = mln soʻm
chart-thousand-soum = ming soʻm

## Workbook
history-workbook-caption = 📗 Shartnoma { $contract } tarixi: oʻzaro hisob-kitoblar, hisoblangan summalar, toʻlovlar, hisobga olingan sarf. Maʼlumotlar qaysi vaqt holatiga ekani faylda yozilgan.
history-file = Tarix { $contract } { $day }.xlsx
history-sheet-of = Shartnoma { $contract }, { $name }
history-sheet-as-of = Maʼlumotlar { $moment } holatiga. Summalar soʻmda.
column-period = Oy
column-opening = Oy boshiga qoldiq
column-charged = Hisoblandi
column-recalculated = Qayta hisob-kitob
column-paid = Toʻlandi
column-closing = Oy oxiriga qoldiq
column-point = Hisobga olish nuqtasi
column-service = Xizmat
column-basis = Asos
column-quantity = Miqdori
column-unit = Birlik
column-tariff = QQSsiz tarif
column-net = QQSsiz summa
column-vat-rate = QQS, %
column-vat = QQS summasi
column-gross = QQS bilan summa
column-date = Sana
column-amount = Summa
column-document = Hujjat
column-channel = Usul
column-transaction = UPAY tranzaksiyasi
column-purpose = Toʻlov maqsadi
column-read-on = Koʻrsatkich olingan sana
column-revision = Tuzatish
column-state = Holati
column-sent = Yuborilgan
column-taken = Olingan
column-accepted = Qabul qilingan
column-rejected = Rad etilgan
column-rejection = Rad etish sababi
column-reason = Izoh
column-files = Fayllar
column-paid-at = Toʻlangan
column-booked-at = Tasdiqlangan
column-posted-on = Oʻtkazilgan
column-provider = Toʻlov tizimi
column-number = Toʻlov raqami

## A new invoice
invoice-new = 🧾 <b>Yangi hisobvaraq-faktura: { $period }</b>, shartnoma …{ $ending }. Summasini koʻrish uchun kabinetga kirib, «Tarix»ni oching.
invoice-new-amount = 🧾 <b>Yangi hisobvaraq-faktura: { $period }</b>, shartnoma { $contract }: <b>{ $amount }</b>
