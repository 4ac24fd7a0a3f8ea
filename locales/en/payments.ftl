# Paying: on the page of a payment system, or by a payment order; what became of it.

## Before paying
pay-title = 💳 <b>Payment for contract { $contract }</b>
pay-choose-service = What are you paying for?
pay-choose-amount = How much do you want to pay?
pay-rounded = Online payments are in whole soum, so the amount is rounded up. What is over stays as a prepayment.
pay-whole = Whole amount { $amount }
pay-most = Most at once: { $amount }
pay-other = Another amount
pay-ask-amount = Send the <b>amount</b> in whole soum, for example 50000. At least { $least }.
pay-ask-amount-within = Send the <b>amount</b> in whole soum, for example 50000. At least { $least }, at most { $most }.
pay-amount-taken = Got the amount. All that is left is to pay.
pay-back = Choose the amount again.
not-a-sum = That does not look like an amount. Send it in digits, for example 50000.
not-whole-soum = Online payments are in whole soum, without tiyin. Send the amount again, for example 50000.
sum-too-small = Too little: one payment is at least { $least }. Send another amount.
sum-too-large = Too much: one payment is at most { $most }. Send a smaller amount.
nothing-owed = There is nothing to pay now: you owe nothing.
pays-by-order = This contract cannot be paid online. Open “Pay” again: the details for a bank transfer are there.

## On the page of the payment system
pay-begun = 💳 <b>To pay: { $amount }</b>
    Contract { $contract }
pay-begun-how =
    Press the button below: it opens the page of { $provider }.

    🔒 Type your card number and the SMS code only there. Do not send them to this chat.
pay-through = Pay with { $provider }
pay-waits = ⏳ Waiting for { $provider } to confirm. This message will then change by itself.
pay-confirmed = ✅ <b>Paid: { $amount }</b>
    Contract { $contract }

## Money has come
payment-received = ✅ <b>Payment received: { $amount }</b>
    Contract { $contract }
payment-number = { $provider } No. { $transaction }, { $at }
payment-received-next = It will stand in your account after the next update of the data; until then the balance shows it on a line of its own.
payment-received-closed = ✅ <b>Payment received.</b> The amount and the receipt are in the cabinet: press “Log in”, then send /payments.
payment-receipt-pdf = 🧾 Receipt (PDF)
payment-notice-pdf = 📄 Payment notice (PDF)
payment-paper-alert = Preparing the document…
balance-unposted = 🕓 Paid online, not posted yet: <b>{ $amount }</b>
pay-any-service = Heat energy
receipt-file = Receipt { $number }.pdf
notice-file = Payment notice { $number }.pdf

## By a payment order
pay-order-title = 🏦 <b>Bank transfer for contract { $contract }</b>
pay-order-line = <b>{ $label }:</b> <code>{ $value }</code>
pay-recipient = Recipient
pay-account = Account
pay-bank = Bank
pay-mfo = MFO
pay-inn = TIN
pay-purpose = Purpose of payment
pay-sum = Amount
pay-purpose-plain = Payment for heat energy, contract No. { $contract }, period { $period }, TIN { $inn }
pay-no-requisites = The recipient and the account are in your contract. If you do not have it at hand, call the heat supplier: { $phone }.
pay-order-hint = The buttons below copy each field. Do not change the purpose: your payment is found by it.
pay-order-pdf = 📄 Payment order (PDF)
payment-order-file = Payment order { $contract }.pdf

## History
online-title = 💳 <b>Online payments</b>
online-none = Nothing has been paid online for this contract yet.
online-hint = To see more and get the receipt, press the number of a payment.
online-waiting = ⏳ <b>{ $amount }</b>, begun { $at }
    waiting for the payment system to confirm
online-line = <b>{ $number }.</b> { $at } — <b>{ $amount }</b>
online-posted = ✅ posted { $date }
online-state-paid = 🕓 received, not posted yet
online-state-posted = ✅ posted
online-state-unmatched = ⚠️ received, but not in the billing data yet; the heat supplier is looking into it
online-state-refused = ❌ not credited: the contract was not in the billing data that day
online-payment = 💳 <b>{ $amount }</b>
    Contract { $contract }
online-was-booked = Confirmation received: { $at }
online-was-posted = Posted to the account: { $date }
    Appeared in the billing data: { $at }
online-document = Document in the account: No. { $document }

## For staff
staff-payment-for-nobody = ⚠️ { $provider } No. { $transaction }, { $at }: { $amount } was paid for contract { $contract }, which is not in the billing data. It is not credited, and { $provider } was answered “not found”. Settle with { $provider } who gets the money back.
staff-payment-contradicted = ⚠️ { $provider } No. { $transaction }: the transaction came again with other data and was refused. Credited: { $amount } for contract { $contract }; now claimed: { $claimed } for contract { $other }.
staff-payment-calls-refused = ⚠️ { $at }: a request in the name of { $provider } was refused: its key, fields or contract number do not fit. If { $provider } should be sending payments now, check its settings. The bot will not mention further requests like it for an hour.
staff-payment-card = 💳 <b>Contract { $contract }</b>: { $amount }
    { $provider } No. { $transaction }, { $at }
    { $state }
staff-payment-line = { $contract }: { $amount }, { $state }
staff-payment-missing = ⚠️ in neither of the last two billing snapshots: check whether the payment has arrived
staff-payment-found = ✅ found in billing: posted { $date }
staff-payment-posted-otherwise = ⚠️ { $provider } No. { $transaction }, contract { $contract }: { $amount } was paid, but billing has posted { $posted }.
