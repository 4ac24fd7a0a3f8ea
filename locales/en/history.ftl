# Histories: settlements, payments, consumption, their charts and workbook.

history-root =
    📚 <b>History, contract { $contract }</b>

    The last 12 months, not earlier than 2019. Choose what to show.
history-root-own =
    📚 <b>History, contract { $contract }</b>

    Until your access is confirmed you see only what you have sent yourself.
history-settlements = Settlements
history-payments = Payments
history-consumption = Consumption (billed)
history-readings = Readings sent
history-online = Online payments
history-charges = Charges
history-comparison = Compared with last year
history-compare = ↔️ Compare with last year
history-chart = 📈 Chart
history-workbook = 📗 Excel
history-back = ‹ Back
history-nothing = There are no records for the last 12 months.
history-renewed-alert = Billing has sent new figures. Here they are from the beginning.
history-drawing-alert = Drawing the chart, it will be here in a moment.
history-writing-alert = Writing the Excel file, it will be here in a moment.

## Settlements
history-settlements-title = 📚 <b>Settlements</b>
history-period = <b>{ $period }</b>
history-opening = Opening: { $balance }
history-charged = Charged: { $amount }
history-recalculated = Recalculated: { $amount }
history-paid = Paid: { $amount }
history-closing = Closing: <b>{ $balance }</b>
history-debt = debt { $amount }
history-prepayment = prepayment { $amount }

## One month
history-month-title = 📚 <b>{ $period }: what the amount is made of</b>
history-of-service = — { $service }: { $amount }
history-invoice = Invoice No. { $number } of { $date }
history-invoice-undated = Invoice No. { $number }
history-tariff-changed = ℹ️ The tariff changed this month: the consumption is split into lines, each with its own tariff.
history-uneven = ⚠️ The amounts of this month do not add up. They are shown as they came from billing: ask your supplier to check them.
history-heading = <b>{ $service }</b>
history-paid-heading = <b>Payments</b>
history-line = ▪️ { $name }, { $basis }
history-product = { $quantity } × { $tariff } = { $net }
history-product-uneven = ⚠️ { $quantity } at { $tariff }; in billing { $net }
history-net = Without VAT: { $net }
history-vat = + VAT{ $rate }: { $vat } = <b>{ $gross }</b>
history-vat-uneven = ⚠️ VAT{ $rate }: { $vat }; in billing with VAT <b>{ $gross }</b>

## Payments
history-payments-title = 📚 <b>Payments</b>
history-payment = ▪️ { $date }: <b>{ $amount }</b>
history-document = { $channel }, document No. { $number }
history-upay = UPAY transaction No. { $number }
history-purpose = <i>{ $text }</i>
channel-bank = Bank
channel-upay = UPAY
channel-other = Other means

## Consumption
history-points-title = 📚 <b>Billed consumption</b>
history-point = ▪️ <b>{ $name }</b>
history-point-title =
    📚 <b>Billed consumption</b>
    { $name }, { $service }
history-used = { $period }: <b>{ $figure }</b>, { $basis }
history-read = read { $date }
history-total = Total for these months: <b>{ $amount }</b>

## A year beside the one before
history-comparison-title = 📚 <b>Compared with last year</b>
history-compared-total = <b>Total of the months known for both years</b>
history-compared = { $what }: { $now }; a year before { $before }
history-compared-change = { $what }: { $now }; a year before { $before } ({ $change })
history-unknown = no data
history-charged-word = Charged
history-paid-word = Paid
history-closing-word = Closing balance
history-year-before = A year before
history-this-year = This year

## Charts
chart-note = contract { $contract } · data as of { $moment }
chart-caption-title = 📈 <b>{ $title }</b>
chart-table = <b>{ $names }, { $unit }</b>
chart-million-soum = million soum
chart-thousand-soum = thousand soum

## Workbook
history-workbook-caption = 📗 History of contract { $contract }: settlements, charges, payments, billed consumption. The file says as of when.
history-file = History { $contract } { $day }.xlsx
history-sheet-of = Contract { $contract }, { $name }
history-sheet-as-of = Data as of { $moment }. Amounts are in soum.
column-period = Month
column-opening = Opening balance
column-charged = Charged
column-recalculated = Recalculated
column-paid = Paid
column-closing = Closing balance
column-point = Metering point
column-service = Service
column-basis = Basis
column-quantity = Quantity
column-unit = Unit
column-tariff = Tariff without VAT
column-net = Amount without VAT
column-vat-rate = VAT, %
column-vat = VAT amount
column-gross = Amount with VAT
column-date = Date
column-amount = Amount
column-document = Document
column-channel = Means
column-transaction = UPAY transaction
column-purpose = Purpose
column-read-on = Reading taken
column-revision = Correction
column-state = State
column-sent = Sent
column-taken = Received
column-accepted = Accepted
column-rejected = Refused
column-rejection = Why refused
column-reason = Explanation
column-files = Files
column-paid-at = Paid
column-booked-at = Confirmed
column-posted-on = Posted
column-provider = Payment system
column-number = Payment number

## A new invoice
invoice-new = 🧾 <b>New invoice for { $period }</b>, contract …{ $ending }. Log in to see the amount under “History”.
invoice-new-amount = 🧾 <b>New invoice for { $period }</b>, contract { $contract }: <b>{ $amount }</b>
