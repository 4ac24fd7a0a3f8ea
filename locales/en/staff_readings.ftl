# What staff do about readings: cards, originals, who is behind, exports; what consumers are told of it.

## The card
readings-card-title = 🔢 <b>Readings: contract { $contract }, { $period }</b>
readings-card-name = { $name }
readings-card-point = • { $name }: <b>{ $figure }</b>, read on { $date }
readings-card-unconfirmed = ⚠️ access not confirmed
readings-card-odd = ⚠️ { $what }
readings-card-files = 📎 { $n }
readings-card-accepted = ☑️ accepted
readings-card-rejected = ❌ refused
readings-card-original-due = 📄 The original is awaited until { $date }
readings-card-scans = 📎 Pages of the scan: { $n }
readings-card-line = 🔢 { $contract } · { $name } · { $sent } of { $all }{ $mark }
card-button-readings-accept = Accept
card-button-readings-reject = Refuse…
card-button-readings-original = Original received
card-button-readings-files = Files
readings-card-file = { $name }: { $figure }, read on { $date }
readings-card-page = Scan of the report, { $n }
readings-nothing-to-judge = There is nothing to decide: all is accepted or refused already.
readings-original-already-in = The original of this month is noted already.
readings-ask-why = ✍️ { $name }, reply to this message: why are the readings refused? The consumer will see your words. (contract { $contract }, { $period })
readings-write-why = Write the reason in reply to the message under the card.
readings-rejected = ❌ Refused. The consumer knows the reason and may send the readings again.
readings-answer-sent = 💬 Passed on to the consumer in your name.

## Originals, who is behind, exports
originals-usage = Contract numbers with spaces between, { $n } at most: /originals 00001 00002. Another month stands before them: /originals 2026-10 00001.
originals-noted = ✅ Original received ({ $n }): { $contracts }
originals-none = ⚠️ Not awaited: no readings for that month, or the original is noted already ({ $n }): { $contracts }
due-title = ⏰ <b>Readings for { $period } are missing: { $n }</b>
due-district = <b>{ $name } — { $n }</b>: { $contracts }
due-the-rest-in-the-file = The other districts are in the file.
due-originals = 📄 <b>Originals for { $period } are awaited — { $n }</b>: { $contracts }
due-file = Readings for { $period } are missing: all contracts.
readings-export-being-made = Preparing the file…
readings-export-usage = Write the month: /export readings 2026-11
readings-export-file = Readings for { $period }: all that was sent, with corrections and file names.
staff-command-due = Who has sent no readings, which applications are overdue
staff-command-originals = Note originals: /originals 00001 00002
staff-command-export = Download: /export readings 2026-11 or applications 2026-11
staff-command-announce = An announcement to all or to districts (administrators)

readings-export-title = Readings sent for { $period }
readings-export-due-title = Readings for { $period } are missing
readings-export-district = District
readings-export-missing = Points without a reading
readings-export-contract = Contract
readings-export-name = Name
readings-export-point = Point
readings-export-point-name = Name of the point
readings-export-service = Service
readings-export-serial = Serial no.
readings-export-unit = Unit
readings-export-quantity = Consumption
readings-export-read-on = Read on
readings-export-revision = Correction
readings-export-state = State
readings-export-state-sent = sent
readings-export-state-accepted = accepted
readings-export-state-rejected = refused
readings-export-sent = Sent
readings-export-taken = Received
readings-export-accepted = Accepted
readings-export-rejected = Refused
readings-export-rejection = Reason for refusal
readings-export-odd = What looks odd
readings-export-reason = Consumer’s note
readings-export-confirmed = Access confirmed
readings-export-confirmed-yes = yes
readings-export-confirmed-no = no
readings-export-files = Files

## What consumers are told
readings-told-accepted = ☑️ The heat supplier has accepted the readings for { $period }, contract { $contract }.
readings-told-head-rejected = ❌ The readings for { $period }, contract { $contract }, were refused. Reason:
readings-told-rejected =
    { $head }
    { $words }
    Send them again by the end of { $date }: “Send readings”.
readings-told-original = 📄 The original of the report for { $period }, contract { $contract }, was accepted. Thank you!
readings-told-head-answered = 💬 About the readings for { $period }, contract { $contract }
readings-told-answered =
    { $head }
    { $clerk }, heat supplier:
    { $words }
    To answer, swipe this message to the left or choose “Reply” in its menu.
readings-reply-under =
    💬 <b>{ $who }</b> about the readings for { $period }, contract { $contract }:
    { $words }
readings-reply-passed-on = Passed on to the staff. The answer will come here.
reminder-readings = ⏰ Contract { $contract }: readings for { $period } have not been sent for every point yet. They are awaited until the end of { $date }. Log in and press “Send readings”.
reminder-originals = ⏰ Contract { $contract }: bring the signed and stamped original of the report for { $period } by { $date }. Without it you are billed by the contract load.
reminder-verification = ⏰ Contract { $contract }: the verification of a meter runs out on { $date }. Verification is applied for at a public service centre or on my.gov.uz.
