# Papers of past months, and whether a paper is genuine.

## Refusals
figures-disagree = The billing figures for { $period } do not add up, so the document is not printed. The heat supplier has been told; try again in a few days.
nothing-to-print = There is no document for that month. Open “Documents” and choose another month.
figures-changed = The data have changed since, and this statement no longer holds. Open “Documents” and take a new one.
not-a-paper-code = That does not look like the code of a document: it has 12 letters and digits, such as K7QM-3XTA-9FRD. It is printed beside the QR code. Send it again.
paper-too-large = The file is larger than 20 MB, and Telegram does not hand it to the bot. Send the code printed beside the QR code.
paper-not-fetched = The file could not be had from Telegram. Send it again.
paper-seal-unavailable = The document cannot be signed just now: the timestamp server does not answer. Try again in a few minutes.

## Names of files
statement-file = Reconciliation statement { $contract } { $period }.pdf
invoice-file = Invoice { $contract } { $period }.pdf

## Taking a paper
button-statement = Reconciliation statement
button-invoice = Invoice
button-range = For several months…
button-mirrored = With columns for the consumer…
button-short = Without columns for the consumer…
button-agree = ✅ I agree
button-disagree = ⚖️ It differs
documents-kinds = 🧾 <b>Documents</b>. Which one do you need?
documents-months = <b>Reconciliation statement.</b> For which month?
documents-mirrored = <b>Reconciliation statement with columns for the consumer</b>, for figures of your own. For which month?
documents-from = <b>Reconciliation statement.</b> From which month?
documents-until = <b>Reconciliation statement.</b> From { $first }. To which month?
documents-invoices = <b>Invoice.</b> For which month?
documents-none = There are no such documents for your contract in the last 12 months.
documents-making = ⏳ Preparing the document: { $paper }…
documents-paper = 🧾 Ready: { $paper }, contract { $contract }
statement-agreed = ✅ Your agreement is recorded: { $paper }, { $at }. The heat supplier will see it.
statement-agreed-before = ✅ This statement was agreed to before: { $paper }. Confirmed by { $name }, { $at }.

## Papers by name
paper-of-statement = reconciliation statement for { $first }
paper-of-statement-range = reconciliation statement for { $first } – { $last }
paper-of-invoice = invoice for { $first }
paper-of-certificate = certificate of no debt
paper-of-report = consumption report for { $first }
paper-of-application = application form
paper-of-receipt = receipt of an electronic payment
paper-of-notice = notice of payment
paper-of-payment-order = draft payment order

## Is it genuine?
verify-ask =
    🔎 <b>Checking a document.</b> Send the code printed beside the QR code, such as K7QM-3XTA-9FRD, or the PDF file itself.
verify-code-or-file = The code of the document or the PDF file is needed. If you have changed your mind, press “Cancel”.
verify-in-one-go = To check a document, send the command together with the code, such as /verify K7QM-3XTA-9FRD, or the PDF file itself.
verify-what = { $paper }, contract …{ $contract }, issued { $at }
verify-signed = It bears the electronic signature of the supplier.
verify-unsigned = It bears no electronic signature.
verify-code-known =
    ✅ A genuine document was issued under this code: <b>{ $what }</b>. { $signed }

    If the sheet says something else, it was altered. You can send the PDF file here: the bot compares all of it.
verify-code-unknown = ❌ No document was issued under this code. Check it for a slip.
verify-file-genuine = ✅ The file is genuine: <b>{ $what }</b>. { $signed } Nothing in it was changed.
verify-file-altered =
    ⚠️ <b>The file was altered.</b> Under its code this document was issued: { $what }. { $signed }

    The file you sent differs from it and cannot be trusted. Only the person it was issued to can give you the genuine one.
verify-file-unknown = ❌ No such file was issued. If the document has a code beside its QR code, send it with the command /verify.
