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
