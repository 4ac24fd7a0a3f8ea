# Meter readings: the month, the questions of a point, what was sent.

## The month
readings-title = 🔢 <b>Readings for { $period }</b>
readings-open = Taken until the end of <b>{ $date }</b>.
readings-over =
    ⛔ The time for sending ended on { $date }.

    Points without a reading are billed for { $period } by the contract load. The actual consumption is recalculated in the next period, after a joint reading and an act. To have one, apply for a meter inspection.
readings-over-all-sent = The time for sending ended on { $date }. Readings for { $period } were sent for every point.
readings-count = Sent: <b>{ $sent } of { $all }</b>
readings-line-none = ▫️ { $name }
readings-line-sent = ✅ { $name }: <b>{ $figure }</b>, read on { $date }
readings-line-accepted = ☑️ { $name }: <b>{ $figure }</b>, read on { $date }, accepted
readings-line-rejected = ❌ { $name }: { $figure } — refused, send it again
readings-line-by-another = ✅ { $name }: sent by another account
readings-rejected-because = ❌ Reason: { $reason }
readings-begun = ✏️ You have begun to enter: { $name } — { $figure }. It is kept.
readings-begun-many = ✏️ You have begun to send a sheet of readings: { $n }. It is kept.
readings-begun-no-figure = no figure yet
readings-button-resume = ✏️ Go on entering
readings-button-inspection = 🔍 Meter inspection
readings-button-history = 🗂 Readings sent
readings-next = ➡️ Next: { $name }
readings-back = Here are all metering points.
readings-no-meter = No point of the contract has a billing meter, so there is nothing to send: it is billed by the contract load.
readings-contract-closed = The contract is closed: no readings are sent for it.
readings-window-closed = Readings for this month are no longer taken. It is billed by the contract load, recalculated after a joint reading and an act. Apply for a meter inspection.

## How far the report has come
readings-step = ▫️ { $name }
readings-step-done = ✅ { $name }: { $moment }
readings-step-sent = readings sent
readings-step-report = report made ready
readings-step-scan = scan received
readings-step-original = original accepted
readings-bring-original = 📄 Bring the signed and stamped original of the report by <b>{ $date }</b>.
readings-no-original = ⛔ No original was brought — billed by the contract load.
readings-awaited = 📄 <b>Report for { $period }</b>
readings-button-report = 📄 Report (PDF)
readings-button-report-of = 📄 Report for { $period }
readings-button-scan = 📎 Scan of the report
readings-report-being-made = Preparing the report…
readings-report-caption = 📄 Report for { $period }. Print, sign and stamp it. Send the scan with the button “Scan of the report”, bring the original by <b>{ $date }</b>.
report-file = Consumption report { $contract } { $period }.pdf
readings-ask-scan = 📎 Send the <b>report for { $period }, signed and stamped</b>: a PDF or photos of the pages, up to { $most } files. Finished? Press “Done”.
readings-want-scan = A PDF or photos of the report are needed here. Finished? Press “Done”.
readings-scan-taken = 📎 Scan of the report received: { $n } of { $most }. Send more or press “Done”.
readings-scan-left = All right. What came is kept: “Send readings” shows how far the report is.
readings-letter-subject = Consumption report: contract { $contract }, { $period }
readings-letter = The consumer of contract { $contract } has sent the consumption report for { $period }, signed and stamped, through Telegram. The file is enclosed.
readings-nothing-sent = There are no readings for this month yet. Send them for at least one point first.

stage-sent = readings sent, the original of the report is due by { $date }
stage-report = report made ready, the original is due by { $date }
stage-scan = scan received, the original is due by { $date }
stage-original = original accepted
stage-no-original = no original by { $date } — billed by the contract load
stage-open = no readings yet
stage-missed = not sent — billed by the contract load

## The questions
readings-place = 📍 <b>{ $name }</b>
readings-billed-last = Last billed consumption: { $figure } ({ $period })
readings-read-last = Last read on { $date }
readings-corrects = ✏️ Sent already: { $figure }. The new figure takes its place, the old one stays in the history.
reading-ask-figure =
    Send the <b>consumption for { $period }</b> in { $unit }, for example <code>1523,40</code>.

    This is what was used in the month, not the figure on the meter.
reading-ask-figure-again = Send the consumption again, for example <code>1523,40</code>.
not-a-figure = A number from 0 to 999999,99 is needed, with two decimals at most, for example 1523,40. Send it again.
reading-ask-day = When was the meter read? Choose a button or send the <b>reading date</b>, for example <code>24.11.2026</code>.
reading-today = Today, { $date }
reading-month-end = End of the month, { $date }
not-a-day = Send the date in figures: day, month and year, for example 24.11.2026.
read-in-the-future = That day has not come yet. Send the date on which the meter was read.
read-before-the-last = The meter was last read on { $on }; a new reading cannot be earlier. Check the date and send it again.
read-too-early = That date is too old for a reading of this month. Check it and send it again.
reading-ask-files =
    📷 Send <b>photos of the meter or PDFs</b>, up to { $most } files, then press “Done”.

    You can also go on without: “No photo”.
reading-ask-files-more = 📷 Files attached: { $n } of { $most }. Send more or press “Done”. “No photo” takes them away.
reading-files-so-far = 📎 Files attached: { $n } of { $most }. Send more or press “Done”.
reading-files-early = 📎 Files attached: { $n } of { $most }. Now answer the question above.
reading-want-files = Photos or PDFs are needed here. Finished? Press “Done”. Nothing to attach? Press “No photo”.
reading-file-added = 📎 The file was added to the readings you sent: { $n } of { $most }.
reading-file-too-late = The readings have been sent already. To attach a photo, send them for this point once more: it will be a correction, and the earlier ones stay in the history.
button-no-files = No photo
reading-odd = ⚠️ <b>The figure looks unusual</b>
reading-odd-what = { $what }
reading-odd-point = • { $name }: { $what }
oddity-over-load = more than the contract load gives in the whole month
oddity-far-more = at least three times the last month or the same month last year
oddity-far-less = at most a third of the last month or of the same month last year
oddity-nothing = zero in the heating season
oddity-unverified = the verification of the meter has run out
reading-ask-reason = A mistake? Press “Back”. If it is right, write <b>why</b> — or choose a reason below.
reading-reason-idle = The site was not in use
reading-reason-more = More heat was used
reading-reason-changed = The meter was replaced
reading-reason-verified = The meter is being verified
reading-reason-needed = The figure looks unusual: write why it is so.
reading-review = 🧾 <b>Readings for { $period }</b>
reading-entered = • { $name }: <b>{ $figure }</b>, read on { $date }
reading-and-more = … and { $n } more
reading-files =
    { $n ->
        [one] 📎 { $n } file
       *[other] 📎 { $n } files
    }
reading-reason = Note: { $reason }
reading-ask-review = Check it. All right? Press “Send”. To correct it, press “Back”.
button-send = 📨 Send
reading-text-only = A text is needed here. Changed your mind? Press “Cancel”: what was entered is not sent.
reading-sent = ✅ Readings received.
reading-taken = ✅ <b>Readings for { $period }</b>
reading-taken-at = Sent { $moment }
reading-nothing-to-send = There is nothing to send: press “Send readings” and enter them first.
reading-sent-meanwhile = While you were entering it, somebody else sent a reading of this point. Open “Send readings” and check.
reading-sent-by-proven = A colleague with confirmed access has sent the reading of this point already. Only they can correct it.

## What was sent
sent-title = 🗂 <b>Readings sent</b>
sent-none = No readings were sent through the bot in the last 12 months.
sent-month = <b>{ $period }</b>
sent-stage = { $stage } ({ $moment })
sent-point = ▪️ { $name }: <b>{ $figure }</b>, read on { $date }
sent-revision = correction { $n }
sent-times = sent { $sent } · received { $taken }
sent-accepted = ☑️ accepted { $moment }
sent-rejected = ❌ refused { $moment }: { $reason }
sent-waiting = ⏳ not looked at yet
sent-files = 📎 { $names }
text-empty = There is not a single word here. Write a text.
text-too-long = Too long: { $longest } characters at most. Shorten it and send it again.

## Many points at once
readings-button-sheet = 📊 Excel: all points at once
readings-sheet-title = Readings of contract { $contract } for { $period }
readings-sheet-how = Fill in “Consumption” and “Read on”, save the file and send it to the bot by the end of { $date }.
readings-sheet-file = Readings { $contract } { $period }.xlsx
readings-sheet-caption = 📊 Fill in the last two columns and send the file here, at any time while you are logged in. Points without a consumption are left out.
readings-sheet-being-made = Preparing the sheet…
readings-export-address = Address
readings-export-previous = Last consumption
sheet-too-large = The file is too large. Send the sheet that the bot gave you under “Excel”.
sheet-unreadable = This file does not open as a sheet. Save it as .xlsx and send it again.
sheet-not-fetched = Telegram did not hand over the file this time. Send it again.
sheet-empty = There are no new readings in the sheet: fill in “Consumption” and “Read on” and send it again.
sheet-no-such-point = The contract has no such point with a billing meter.
sheet-point-twice = This point stands further up in the sheet already.
sheet-day-missing = The reading date is missing: enter it, for example 24.11.2026.
sheet-faults =
    { $n ->
        [one] ❌ <b>There is { $n } fault in the sheet. Nothing was sent.</b>
       *[other] ❌ <b>There are { $n } faults in the sheet. Nothing was sent.</b>
    }
sheet-fault = <b>{ $cell }</b> — { $why }
sheet-again = Correct these cells and send the file again.
