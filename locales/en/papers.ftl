# What printed papers say.

## Head, foot, seal
paper-inn = TIN { $value }
paper-phone = tel. { $value }
paper-issued = Issued: { $moment }
paper-verify = To verify: point the camera at the QR code, or send the code to the bot with /verify
paper-signed = Signed electronically
paper-seal-holder = Certificate holder: { $value }
paper-seal-serial = Certificate number: { $value }
paper-seal-time = Time of signing: { $value }
paper-unsigned = This paper bears no electronic signature. Whether it is genuine is checked by its code.
paper-as-of = Settlement data as of { $moment }

## Parties and signatures
paper-supplier = Supplier
paper-consumer = Consumer
paper-field-address = Address
paper-field-inn = TIN
paper-field-account = Account
paper-field-bank = Bank
paper-field-mfo = MFO
paper-field-oked = OKED
paper-field-vat-code = VAT code
paper-contract = contract No. { $number }
paper-contract-of = contract No. { $number } of { $date }
paper-director = Head
paper-accountant = Chief accountant
paper-signature = signature
paper-post = post
paper-name = name
paper-seal-place = Seal

## Reconciliation statement
statement-title = Reconciliation statement
statement-month = for { $first }, under { $contract }
statement-period = { $first } – { $last }, under { $contract }
statement-intro = We, the undersigned, { $supplier } on the one part and { $consumer } on the other, have drawn up this statement to the effect that, according to the books, mutual settlements stand as follows:
statement-date = Date
statement-document = Document
statement-debit = Debit, soum
statement-credit = Credit, soum
statement-balance = Balance, soum
statement-yours = By the consumer’s books: document
statement-opening = Opening balance
statement-turnover = Turnover
statement-closing = Closing balance
statement-charged = charged for { $period }
statement-recalculated = recalculation, { $period }
statement-paid = payment, { $period }
statement-debt = As of { $date } { $consumer } owes { $supplier } { $amount } ({ $words }).
statement-prepayment = As of { $date } { $consumer } has prepaid { $supplier } { $amount } ({ $words }).
statement-even = As of { $date } nothing is owed between { $consumer } and { $supplier }: the balance is { $amount } ({ $words }).

## Invoice
paper-buyer = Buyer
paper-received = Received
invoice-title = Invoice No. { $number } of { $date }
invoice-about = under { $contract }, for { $period }
invoice-what = Goods (services)
invoice-product = Product code
invoice-unit = Unit
invoice-quantity = Quantity
invoice-price = Price, soum
invoice-net = Value, soum
invoice-excise = Excise
invoice-vat-rate = VAT, %
invoice-vat = VAT, soum
invoice-gross = With VAT, soum
invoice-total = Total
invoice-heating = Heat energy
invoice-hot-water = Hot water supply
invoice-due = Due: { $amount } ({ $words }), VAT { $vat } included.
invoice-copy = A printed copy of the electronic invoice. Its number with the operator: { $id }, status: { $status }.
invoice-status-template = draft
invoice-status-receive = awaits the buyer’s answer
invoice-status-accept = accepted by the buyer
invoice-status-reject = rejected by the buyer
invoice-status-cancel = cancelled
invoice-status-fail = failed

## Fields of other forms
paper-field-name = Name
paper-field-contract = Contract number

## Report of consumption
report-title = Report of heat consumption
report-period = for { $period }
report-to = To
report-organisation = Organisation
report-drawn-up = Drawn up on
report-point = Metering point
report-meter = Meter, serial number
report-taken-on = Reading taken on
report-heat = Heat, Gcal
report-water = Hot water, m³
report-total = Total
report-responsible = Persons responsible:
report-original = Bring the signed and sealed original to the heat supplier by { $date }.

## Certificate
certificate-title = Certificate of no debt
certificate-number = No. { $number } of { $date }
certificate-text = This is to certify that { $name }, under { $contract }, owed nothing for heat as of { $moment } ({ $amount }).
certificate-ahead = The prepayment is { $amount } ({ $words }).
certificate-purpose = Issued for presentation to: { $purpose }.

## Application
application-title = Application No. { $number }
application-to = To
application-from = From
application-phone = Phone
application-contact = Contact person
application-filed = Filed
application-visit = Preferred time of the visit
application-attachments = Attachments
application-text = Text of the application
application-answer-by = Answer due by { $date }.

## Receipt
receipt-title = Receipt of an electronic payment
receipt-number = No. { $number }
receipt-status = Status
receipt-paid = paid
receipt-provider = Payment system
receipt-paid-at = Time of payment
receipt-service = Service
receipt-payer = Payer
receipt-card = Card
receipt-terminal = Terminal
receipt-commission = Commission
receipt-amount = Amount
receipt-recipient = Recipient
receipt-not-fiscal = This is not a fiscal receipt.
receipt-fiscal-terminal = Fiscal terminal
receipt-fiscal-receipt = Number of the fiscal receipt
receipt-fiscal-sign = Fiscal sign

## Notice of payment
notice-title = Notice of payment for heat
notice-number = Payment number { $number }
notice-period = Period
notice-purpose = Purpose of payment

## Payment order
order-title = Payment order No. ________
order-date = “____” ______________ 20___
order-payer = Payer
order-in-words = Amount in words
order-draft = The draft was made on { $date }. Put in number, date and signatures yourself.
order-bank = Bank
order-accepted = Accepted
