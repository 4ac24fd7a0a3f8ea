# What the staff group is told.

## The billing feed
staff-feed-taken = ✅ The billing data are loaded and in force. Loading began: { $at }.
staff-feed-odd-sum = ⚠️ Settlements that do not add up (opening + charged + recalculated − paid ≠ closing): { $n }. For example: { $examples }.
staff-feed-odd-chain = ⚠️ Opening balance differs from the closing balance of the month before: { $n }. For example: { $examples }.
staff-feed-same = ℹ️ { $at }: no new billing data; the earlier ones stay in force.
staff-feed-refused =
    ⚠️ { $at }: the billing data were refused; nothing has changed in the cabinet.
    <blockquote>{ $reason }</blockquote>
    Please correct the export.
staff-feed-unavailable =
    ⚠️ { $at }: the billing data could not be fetched; nothing has changed in the cabinet.
    <blockquote>{ $reason }</blockquote>
    Please check that the export is in its place.
staff-feed-failed =
    ❌ { $at }: loading the billing data broke off; nothing has changed in the cabinet.
    <blockquote>{ $reason }</blockquote>
    See the bot’s log for details.
staff-feed-running = ⏳ Billing data are being loaded. Begun: { $at }.
staff-feed-none = Billing data have never been loaded yet.

## Faults
staff-quarantined =
    ❌ A message was not handled; the person was given error number <code>{ $reference }</code>.
    <blockquote>{ $fault }</blockquote>
staff-undelivered =
    ⚠️ Telegram refused a message ({ $method }); the bot will not repeat it.
    <blockquote>{ $fault }</blockquote>
staff-mail-undelivered =
    ⚠️ The mail server did not take a letter; the bot will not try again.
    <blockquote>{ $fault }</blockquote>
staff-unreachable =
    ⚠️ A message was not delivered ({ $method }): the recipient has stopped the bot or the chat is not available.
    <blockquote>{ $fault }</blockquote>

## Access
staff-sign-in-paused = ⚠️ { $at }: more than 60 failed login attempts in a minute. Login with the TIN is paused until there are fewer; login with a personal password works.

staff-stuck-updates-waiting = ⚠️ Messages from people have been waiting for more than 15 minutes: { $n }. Nothing is lost, but the bot answers late. Tell the server administrator.
staff-stuck-messages-waiting = ⚠️ Answers of the bot have not gone out for more than 15 minutes: { $n }. Nothing is lost. Tell the server administrator.
staff-disk-full = ⚠️ The disk of the database is full: messages of consumers cannot be kept. They are not lost, Telegram holds them for a day. Tell the server administrator at once.

## Papers
staff-month-disagrees = ⚠️ Contract { $contract }: the figures for { $period } do not add up (data as of { $moment }), the document was not printed. The consumer was told to come back later.
staff-month-disagrees-line = ⚠️ { $contract }: { $period } does not add up
staff-statement-agreed = 🤝 Contract { $contract }: { $paper } — the consumer agrees. Confirmed by { $name }, { $at }.
