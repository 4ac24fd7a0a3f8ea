# Who else is on a contract: a phone that proves, a colleague who vouches, what others are told.

## A phone
not-your-phone = It has to be your own number: press “Share my phone”. A contact from the address book or a forwarded one won’t do.
phone-differs = This number is not in the contract, so the data stay closed for now. Your heat supplier sees your request. It is quicker if a colleague presses “Allow”.
phone-matches = ✅ The number is in contract { $contract }: access is open. Choose with the buttons below.

## A colleague decides
asked-button-allow = ✅ Allow
asked-button-deny = 🚫 Not me
colleague-allowed = ✅ You have opened access: { $name }, contract { $contract }.
colleague-denied =
    🚫 The account “{ $name }” is suspended, contract { $contract }: it can see and do nothing.

    Your heat supplier has been told and will decide. If you were mistaken, please call them.
contract-contested = This contract is disputed: two confirmed accounts do not recognise each other. Until your heat supplier has decided, access cannot be changed.
already-decided = This has been decided already: the account was confirmed, suspended or disconnected before.
other-contract = This question is about contract { $contract }. Log in to it and press again.

## What the others are told
access-told-bound = 👤 A new account is connecting to contract { $contract }: <b>{ $name }</b>. If you know them, open access for them. If not, press “Not me” and the account is suspended at once.
access-told-password-changed = 🔑 Contract { $contract }: <b>{ $name }</b> has changed the password. If something is wrong, press “Not me” and the account is suspended.
access-told-confirmed = ✅ Contract { $contract }: <b>{ $name }</b> can see the data now. Confirmed by: { $by }. If you do not know them, press “Not me”.
access-told-suspended = ⏸ Contract { $contract }: the login of <b>{ $name }</b> is suspended. Reported by: { $by }. Your heat supplier will decide.
access-told-revoked = 🚫 Contract { $contract }: <b>{ $name }</b> is no longer connected. Disconnected by: { $by }. If this should not be, press “Not me” and whoever did it is suspended.
access-told-unbound = 👋 Contract { $contract }: <b>{ $name }</b> has left it.
access-told-erased = 👋 Contract { $contract }: <b>{ $name }</b> has left it and erased their data.
access-by-phone = the phone in the contract
access-you-confirmed = ✅ Your login to contract { $contract } is confirmed: the data are open. Choose with the buttons below; if the session has ended, log in again.
access-you-suspended = ⏸ Your login to contract { $contract } is suspended: a colleague does not recognise this account. Your heat supplier has been told and will decide. If this is a mistake, please call them.
access-you-revoked = 🚫 Your account is disconnected from contract { $contract }. If this is a mistake, call your heat supplier, or log in with the TIN anew: that is a new connection.

## How far an account reaches
standing-level-0 = no password yet
standing-level-1 = waiting for confirmation
standing-level-2 = sees the data
standing-suspended = suspended
standing-blocked = closed: the password was not changed in time
standing-revoked = disconnected
