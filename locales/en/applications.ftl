# Applications: kinds, questions, review, one's own applications, what is told of them.

## Kinds
application-kind-disconnection = Disconnection
application-kind-meter = Meter inspection
application-kind-system = System inspection
application-kind-appeal = Appeal
application-kind-renewal = Contract renewal
application-kind-certificate = No-debt certificate
application-kind-discrepancy = Discrepancy in a statement

applications-choose =
    📝 <b>Apply</b>

    Choose the kind of application. All services are free of charge.
applications-awaiting = Your access is not confirmed yet: for now you can file an appeal. The other kinds open once it is.
applications-of-closed = The contract is closed: you can file an appeal or ask for the certificate.
applications-elsewhere =
    ℹ️ <b>Only at public service centres or on the portal <a href="{ $services }">my.gov.uz</a>:</b>
    • technical conditions, project approval, connection act;
    • removing, verifying and installing meters.
application-left = Here are the kinds of applications.
applications-button-resume = ▶️ Go on: { $kind }
contract-is-closed = The contract is closed: you can file an appeal or ask for the certificate, but no other application.

application-intro-disconnection =
    🔌 <b>Disconnection from heat</b>

    Say why, from which day and what is to be disconnected. At the end the bot asks for your password: this is a serious step.
application-intro-meter =
    🔍 <b>Meter inspection</b>

    Somebody comes, looks at the meter and takes a control reading. You get an inspection act.
application-intro-system =
    🏢 <b>Inspection of the heat system</b>

    Somebody comes and looks at the system. You get an inspection act.
application-intro-appeal =
    ✉️ <b>Appeal</b>

    A complaint, a proposal or a question. Complaints and questions are answered within 15 days, proposals within a month.
application-intro-renewal =
    📄 <b>Contract renewal</b>

    On the same terms, without a change of contract loads. A change of loads needs technical conditions: apply at a public service centre or on my.gov.uz.
application-intro-certificate =
    🧾 <b>No-debt certificate</b>

    Nothing is owed on the contract; the certificate will be ready at once. <i>Data as of { $moment }</i>
application-intro-discrepancy =
    ⚖️ <b>Discrepancy in a statement</b>

    Name the line and the amount in your own books: the statement is attached by itself. A clerk will check it and answer. <i>Data as of { $moment }</i>
application-ends = ⏳ The contract is valid until <b>{ $date }</b>.
application-ended = ⚠️ The contract ended on <b>{ $date }</b>.
application-no-end = The billing data name no end of the contract.
certificate-blocked = No certificate can be issued: as of { $as_of } the debt is { $amount }. Pay it, then ask again once the data are renewed (19:00–19:15).

## Questions
application-step = <i>Step { $n } of { $m }</i>
application-ask-reason = <b>Why is a disconnection needed?</b> Choose with a button.
application-ask-since = <b>From which day?</b> Choose in the calendar or send a date, for example <code>{ $date }</code>.
application-ask-points = <b>What is to be disconnected?</b> Tick metering points in the list and press “Done”.
application-ask-note = <b>What else should we know?</b> Write up to 500 characters or press “Skip”.
application-ask-contact = <b>Whom can we contact?</b> Send the name and phone of the person who meets our visitor or answers questions.
application-ask-meter = <b>Which meter is to be inspected?</b> Choose in the list.
application-ask-trouble = <b>What has happened?</b> Say briefly what is to be looked at and where: up to 500 characters.
application-ask-sort = <b>What kind of appeal is it?</b> Choose with a button.
application-ask-text = <b>Write your appeal</b> in one message: up to 3 000 characters.
application-ask-purpose = <b>Whom is the certificate for?</b> Write, for example, “a bank”, or press “Skip”.
application-ask-row = <b>Which line of the statement does not agree?</b> Choose a button.
application-ask-own = <b>What should it be by your own books?</b> Send the amount, for example <code>17 850 487,52</code>. A prepayment bears a minus.
application-ask-comment = <b>Where does the difference come from?</b> Write it or press “Skip”.
application-ask-files = <b>Attach photos or PDFs</b>: up to 5 files of up to 10 MB each. When finished, press “Done”.
application-ask-visit = <b>When should we come?</b> Choose a day in the calendar. If no visit is needed or any time will do, press “Any time”.
application-calendar = 🗓 Days that can be booked:
application-calendar-days = 🗓 Choose a day:
application-hours = 🗓 <b>{ $date }</b>. Choose the time:
application-points = Metering points of the contract:
application-meters = Meters of the contract:
application-chosen = ✅ { $label }: { $value }
application-no-meters = The contract has no meters, so there is nothing to inspect. If there is one, say so in an appeal.
application-file-taken = 📎 File taken: { $n } of { $most }.
application-text-only = An answer in words or by a button is needed here. Changed your mind? Press “Cancel”.
answer-needed = An answer is needed here: choose with a button or write it.
day-out-of-range = Choose a day from { $first } to { $last }.
nothing-chosen = Tick at least one metering point.
too-many-files = There can be no more than { $most } files: this one was not attached.
visit-slot-full = No place is left at this time. Choose another.
weekdays-short = Mo Tu We Th Fr Sa Su

button-skip = Skip
button-ready = Done
button-no-wish = Any time
application-button-all = All points
application-button-ready = Done ({ $n })
application-button-other-day = ⬅️ Another day
application-hours-full = { $hours } — taken
application-day-full-alert = Everything is taken on this day. Choose another.

## Answers
application-label-reason = Reason
application-label-since = Disconnect from
application-label-points = Metering points
application-label-note = Also
application-label-contact = Contact person
application-label-meter = Meter
application-label-trouble = What has happened
application-label-sort = Kind of appeal
application-label-text = Text
application-label-purpose = To be shown to
application-label-statement = Document
application-label-row = Line
application-label-own = By the consumer’s books
application-label-comment = Explanation
application-label-files = Files
application-label-visit = Time of the visit
application-choice-season = End of the heating season
application-choice-vacant = The premises are not used
application-choice-repair = Repair
application-choice-leaving = Closing down
application-choice-other = Other
application-choice-complaint = Complaint
application-choice-proposal = Proposal
application-choice-question = Question
application-choice-opening = Opening balance
application-choice-charged = Charged
application-choice-recalculated = Recalculation
application-choice-paid = Paid
application-choice-closing = Closing balance
application-nothing = —
application-any-time = any time
application-visit-time = { $date }, { $hours }
application-and-more = and { $n } more
application-files-count = { $n }

## Review
application-review =
    📋 <b>Check your application: { $kind }</b>
    Contract { $contract }
application-line = ▪️ { $label }: <b>{ $value }</b>
application-ask-review = All correct? Press “Send”. An answer can be changed with a button under the application.
application-button-change = ✏️ { $label }
application-received =
    ✅ Application <b>{ $number }</b> has been received.

    You will have an answer by <b>{ $date }</b>. The bot tells you of every step.
application-received-after-hours =
    ✅ Application <b>{ $number }</b> has been received. The working day is over, so it is registered on { $registered }.

    You will have an answer by <b>{ $date }</b>. The bot tells you of every step.
application-certificate-ready = ✅ Certificate <b>{ $number }</b> is ready; the file comes at once.
application-button-form = 🖨 Form (PDF)
application-button-certificate = 🧾 Certificate (PDF)
application-button-mine = 📂 My applications
application-paper = Preparing the file…
application-form-caption = Form of application { $number }
application-certificate-caption = Certificate { $number }
application-form-file = Application { $number }.pdf
application-certificate-file = Certificate { $number }.pdf
application-form-party = Contract No. { $contract }

## One's own applications
my-applications = 📂 <b>My applications</b>
my-applications-none =
    📂 <b>My applications</b>

    There are none yet. To file the first one, press “Apply”.
my-application-line =
    { $sign } <b>{ $number }</b> · { $kind }
    { $state }, filed { $date }
my-application-title = { $sign } <b>{ $number }</b> · { $kind }
my-application-state = State: <b>{ $state }</b>
my-application-answer-by = Answer by { $date }
my-application-history = <b>What has happened</b>
my-application-earlier = … before that: { $n }
my-application-files = 📎 Files: { $n }
my-application-button-back = ⬅️ All applications
my-application-button-add = ➕ Add
my-application-button-withdraw = 🗑 Withdraw
my-application-button-withdraw-yes = Yes, withdraw
my-application-button-accept = ✅ Agreed
my-application-button-time = 🗓 Another time
my-application-button-file = 📎 { $name }
my-application-withdraw-sure = Withdraw application <b>{ $number }</b>? It cannot be brought back; you can only file a new one.
my-application-add = Send words or files for application <b>{ $number }</b>. When finished, press “Done”.
my-application-added = ➕ Added to application { $number }. You can send more or press “Done”.
my-application-added-by-reply = ➕ Passed on to staff: an addition to application { $number }.
my-application-time = When can you receive our visitor for application <b>{ $number }</b>? Choose a day:
my-application-time-asked = 🗓 Your wish is passed on: { $visit }. Staff will confirm it or propose another time.
application-accepted-alert = ✅ Agreed. Somebody will come at that time.
application-closed = Application { $number } is closed already. If a question remains, file a new one.

application-state-new = new
application-state-taken = in progress
application-state-taken-by = in progress: { $name }
application-state-proposed = visit proposed: { $visit }
application-state-agreed = visit agreed: { $visit }
application-state-done = done
application-state-refused = refused
application-state-withdrawn = withdrawn

application-move = { $moment } — { $what }
application-move-text = { $moment } — { $what }: { $text }
application-move-file = filed
application-move-take = taken up: { $who }
application-move-propose = visit proposed, { $visit }: { $who }
application-move-confirm = visit confirmed, { $visit }: { $who }
application-move-accept = visit agreed: { $visit }
application-move-ask = wish: { $visit }
application-move-answer = answer, { $who }
application-move-add = addition, { $who }
application-move-extend = time extended, { $who }
application-move-done = done: { $who }
application-move-refuse = refused, { $who }
application-move-withdraw = withdrawn: { $who }

## What the people of the contract are told
application-told-head = 📬 Application <b>{ $number }</b> · { $kind }
application-told-file = Filed by { $who }.
application-told-take = { $who } has taken it up.
application-told-propose = { $who } proposes a visit: <b>{ $visit }</b>. Does it suit you?
application-told-confirm = The visit is agreed: <b>{ $visit }</b> ({ $who }).
application-told-accept = { $who }: the visit on { $visit } suits.
application-told-ask = { $who }: a wish for { $visit }.
application-told-answer = <b>Answer</b> ({ $who }):
application-told-add = { $who } has added something.
application-told-extend = Checking is needed, so the time for the answer is extended to <b>{ $date }</b> ({ $who }):
application-told-done = ✅ Done ({ $who }).
application-told-refuse = ❌ Refused ({ $who }). Reason:
application-told-withdraw = Withdrawn by { $who }.
application-told-reply = To answer, swipe this message to the left or choose “Reply” in its menu.

## Staff
staff-mention = <a href="tg://user?id={ $id }">{ $name }</a>
application-card-title = 📝 <b>{ $number }</b> · { $kind }
application-card-contract = Contract { $contract } · { $name }
application-card-who = 👤 { $name }
application-card-unconfirmed = 👤 { $name } — access not confirmed ⚠️
application-card-state = State: <b>{ $state }</b>
application-card-wish = 🗓 Wish: <b>{ $visit }</b>
application-card-due = ⏳ Answer by <b>{ $date }</b>
application-card-half = ⌛️ Answer by <b>{ $date }</b>, half of the time is gone
application-card-last = 🔥 Answer by <b>{ $date }</b>, one day is left
application-card-overdue = ❗️ The answer was due by <b>{ $date }</b>
application-card-files = 📎 Files: { $n }
application-card-words = ▪️ { $label }:
application-card-line = 📝 { $number } · { $contract } · { $kind } · { $state }
card-button-take = Take
card-button-visit = Set a visit
card-button-answer = Answer
card-button-done = Done
card-button-refuse = Refuse
card-button-extend = Extend
card-button-files = Files
card-button-text = In full
card-button-statement = Statement

application-already-taken = Somebody has taken it already: { $name }.
answer-first = An appeal is closed by an answer: press “Answer” first.
already-extended = The time cannot be extended: the law gives a month, and only once.
application-taken-alert = The application is yours.
application-done-alert = Closed: done.
application-visit-alert = Sent to the consumer.
application-prompt-answer = ✍️ { $clerk }, write the answer to application { $number } <b>in reply to this message</b>. A file may be attached.
application-prompt-refuse = ⛔️ { $clerk }, write why application { $number } is refused <b>in reply to this message</b>: the consumer will see it.
application-prompt-extend = ⌛️ { $clerk }, write why application { $number } needs more time <b>in reply to this message</b>: the consumer will see it.
application-placeholder-answer = Answer to the consumer
application-placeholder-refuse = Reason for the refusal
application-placeholder-extend = Reason for the extension
application-said = ✅ Sent to the consumer: { $number }.
application-staff-day = Choose the day of the visit for application { $number }:
application-staff-hours = Visit for application { $number }, <b>{ $date }</b>. Choose the time:
application-staff-confirm = ✅ As wished: { $visit }
application-staff-proposed = 🗓 Proposed for application { $number }: <b>{ $visit }</b>. Waiting for the consumer.
application-staff-agreed = 🗓 Agreed for application { $number }: <b>{ $visit }</b>.

application-under-add = 💬 <b>{ $who }</b> adds to application { $number }:
application-under-ask = 🗓 <b>{ $who }</b> asks for another time for application { $number }: <b>{ $visit }</b>
application-under-accept = ✅ <b>{ $who }</b>: the time suits, application { $number }, <b>{ $visit }</b>
application-under-withdraw = 🗑 <b>{ $who }</b> withdraws application { $number }
application-under-files = 📎 Files: { $n }. To see them, press “Files” under the card.
application-under-text = 📄 Application { $number }, { $label }:
application-late-1 = ⌛️ Half of the time is gone: application { $number }, answer by { $date }.
application-late-2 = 🔥 One day is left: application { $number }, answer by { $date }. { $administrators }
application-late-3 = ❗️ Overdue: application { $number }, the answer was due by { $date }. { $administrators }

staff-find-applications = 📝 Open applications: { $n }
staff-find-application = { $number } · { $kind } — by { $date } · { $state }
due-applications = <b>Overdue applications: { $n }</b>
due-applications-none = No application is overdue.
due-application = { $number } · { $contract } · { $kind } — by { $date } · { $state }
due-more = … and { $n } more
applications-summary =
    ☀️ <b>Applications this morning</b>
    Open: { $open }, overdue: { $overdue }
stats-applications =
    📝 <b>Applications</b>
    Today: { $today }, this month: { $month }
    Open: { $open }, overdue: { $overdue }
stats-median-hours = Usual time to an answer (median): { $hours } h
stats-median-none = Nobody has been answered this month yet.

## The workbook
applications-export-number = Number
applications-export-kind = Kind
applications-export-contract = Contract
applications-export-name = Consumer
applications-export-filed-at = Filed
applications-export-filer = Filed by
applications-export-answers = Application
applications-export-wish = Wish
applications-export-visit = Visit
applications-export-state = State
applications-export-clerk = Clerk
applications-export-answer-by = Answer by
applications-export-answered-at = First answer
applications-export-closed-at = Closed
applications-export-answer = Answers
applications-export-files = Files
applications-export-title = Applications of { $period }
applications-export-usage = Write the month: /export applications 2026-11
