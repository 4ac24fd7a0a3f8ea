# The staff's desk: who may act, commands, topics, cards.

## Who may act
only-administrators = Only administrators of the group can do this. If you have just become one, press again in a few seconds.
act-under-your-name = Please act under your own name: the bot does nothing for anonymous administrators or channels.
no-longer-staff = You are no longer in the group, so nothing can be done here.
no-such-contract = There is no contract { $contract } in the billing data. Check the number.
already-so = It is so already: nothing to change.

## Commands
staff-command-find = Find a contract by its number or a part of the name
staff-command-stats = How many contracts and accounts are connected
staff-command-block = Close login to a contract (administrators)
staff-command-unblock = Open login to a contract (administrators)
staff-command-feed = How the last load of billing data went
staff-command-help = This text
staff-help-title = <b>Commands</b>
staff-help-line = /{ $name }: { $what }
staff-help-more = Cards come here by themselves. Their buttons work as long as the card is in its place.

## A contract
staff-find-usage = Write a contract number or a part of the name: /find 00001 or /find school
staff-find-nothing = Nothing found. Try another part of the name, or the contract number of 5 digits.
staff-find-several = Several were found. Open the right one with a button:
staff-find-more = These are the first { $n }. If it is not among them, add another word of the name.
staff-find-line = { $contract } — { $name }
staff-find-title =
    📄 <b>Contract { $contract }</b>
    { $name }
staff-find-district = District (SOATO code): { $district }
staff-find-accounts = Connected accounts: { $n }
staff-find-no-accounts = No account is connected
staff-find-account = 👤 { $name } — { $standing }
stats-access =
    🔐 <b>Access</b>
    Contracts with somebody connected: { $contracts }
    Accounts: { $accounts }
    Awaiting a decision: { $awaiting }
    Contracts whose login is closed: { $blocked }
stats-jobs = ⏰ <b>Timetable</b>
stats-jobs-done = ✅ { $what } — { $at }
stats-jobs-running = ⏳ { $what } — since { $at }
stats-jobs-failed = ⚠️ { $what } — failed { $at }, tried again
stats-job-announcements = Announcements
stats-job-applications = Deadlines of applications
stats-job-data-left-standing = Data of ended sessions
stats-job-feed = Billing data
stats-job-files-kept = Files nobody needs
stats-job-held-notices = Notices after quiet hours
stats-job-invoice-news = Notices of new invoices
stats-job-messages-waiting = Answers not sent
stats-job-posting = Posting of online payments
stats-job-reminders = Reminders
stats-job-retention = Removal of old records
stats-job-silent-sessions = Ending of sessions
stats-job-updates-waiting = Messages not handled
contract-blocked = 🔒 Login to contract { $contract } is closed, open sessions are over. To open it: /unblock { $contract }
contract-unblocked = 🔓 Login to contract { $contract } is open again.

## Topics and cards
topic-readings = Readings
topic-applications = Applications
topic-access = Access
topic-payments = Payments
topic-system = System
cards-together =
    <b>New: { $n }</b>
    The button with the number of a line opens its card.
cards-line = { $n }. { $line }
card-lies-here = ☝️ The card is here.
card-button-open = Open
card-button-confirm = Confirm
card-button-disable = Disconnect
quoted = <blockquote expandable>{ $text }</blockquote>
decision-taken = Done.
decision-needs-another = Your vote is recorded. The contract is disputed: one more administrator has to decide alike.

## The card of an account
access-card-title = 🔐 <b>Access: contract { $contract }</b>
access-card-firm = { $name }
access-card-who = 👤 { $name }
access-card-standing = Account: <b>{ $standing }</b>, since { $moment }
access-card-no-phone = Phone: not shared
access-card-phone-matches = Phone: …{ $tail }, in the contract ✅
access-card-phone-differs = Phone: …{ $tail }, not in the contract ⚠️
access-card-alone = Nobody else on the contract
access-card-others = Others on the contract: { $others }
access-card-blocked = 🔒 Login to the contract is closed
access-card-contested =
    ⚠️ <b>Disputed.</b> Two administrators have to decide alike.
    Votes: { $votes }
access-card-line = 🔐 { $contract } · { $name } · { $standing }
