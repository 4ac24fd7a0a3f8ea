# Settings: password, language, contracts, who is connected, the journal, one's own data.

settings-title =
    ⚙️ <b>Settings</b>
    Contract { $contract }
settings-button-password = 🔑 Password
settings-button-language = 🌐 Language
settings-button-notices = 🔔 Notifications
settings-button-contracts = 📄 My contracts
settings-button-connected = 👥 Who is connected
settings-button-journal = 📖 Access journal
settings-button-export = 💾 My data
settings-button-erase = 🗑 Erase my data
notices-title =
    🔔 <b>Notifications</b>

    Press to switch on or off. Answers to your applications and messages about security always come.
notices-readings = Readings due
notices-originals = Original of the report
notices-verification = Verification of meters
notices-invoices = New invoice
notices-announcements = Announcements
notices-applications = Colleagues’ applications
notices-quiet = 🌙 Quiet hours: { $hours }
quiet-title =
    🌙 <b>Quiet hours</b>

    What can wait comes when they are over. Answers to what you do yourself come at once.
quiet-off = None

## Contracts
contracts-title = 📄 <b>My contracts</b>
contracts-present = ▪️ <b>{ $contract }</b>, open now
    { $name }
contracts-other = ▫️ <b>{ $contract }</b>
    { $name }
contracts-button-enter = Open { $contract }
contracts-button-leave = Leave { $contract }
contracts-button-leave-yes = Yes, leave
contracts-leave-sure = Leave contract <b>{ $contract }</b>? Your password and your confirmation will be gone. You can connect again with the TIN, but the data will open only after confirmation.
contracts-left = 👋 You have left contract { $contract }.

## Who is connected
connected-title = 👥 <b>Who is connected to contract { $contract }</b>
connected-own = ▪️ <b>{ $name }</b>, that is you
connected-other = ▫️ <b>{ $name }</b>
connected-since = { $standing }, since { $moment }
connected-seen = last seen: { $moment }
connected-button = 🚫 Disconnect: { $name }
connected-button-yes = Yes, disconnect
connected-sure = Disconnect the account <b>{ $name }</b>? Its session ends at once and the data disappear from its chat. The others will be told.

## The journal
journal-title = 📖 <b>Access journal</b>
journal-line = { $moment } — { $what }: { $who }
journal-staff = heat supplier
journal-signed-in = login
journal-signed-in-primary = login with the TIN
journal-bound = connected
journal-password-changed = password changed
journal-phone-shared = phone shared
journal-confirmed = confirmed
journal-suspended = suspended
journal-revoked = disconnected
journal-unbound = left the contract
journal-erased = left and erased their data
journal-blocked = closed: the password was not changed in time
journal-vote-confirm = one vote to confirm
journal-vote-disable = one vote to disconnect
journal-contract-blocked = login to the contract closed
journal-contract-unblocked = login to the contract opened

## One's own data
export-being-made = Preparing the file…
export-caption = Everything the cabinet keeps about your account. The password is not in it: only its fingerprint is kept.
erase-sure =
    Erase your data? You will be disconnected from <b>all</b> contracts, and your name, phone, language and unfinished business will be forgotten.

    Readings, applications and payments stay: they belong to the contract. The access journal is kept for 5 years, but without your name.
erase-button-yes = 🗑 Yes, erase everything
erased = Done: your data are erased and you are disconnected from all contracts.
