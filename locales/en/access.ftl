# Sign-in, the personal password, the end of a session.

## Sign-in
sign-in-contract =
    Send your <b>contract number</b>: 5 digits with the leading zeros, for example 00001.

    You will find it in your heat supply contract.
not-a-contract-number = A contract number has exactly 5 digits, leading zeros included: for example, 00001. Check it and send it again.
sign-in-password =
    Contract { $contract }. Send your <b>password</b>.

    The first time it is your TIN (INN), 9 digits. After that, the password you have chosen yourself. The message with the password disappears from the chat at once.
sign-in-text-only = Please type your answer in this chat: forwarded messages, photos, files and voice messages won’t do here. To stop, press “Cancel”.
sign-in-refused = The contract number or the password is not right. Check them and send the password again. For another number press “Back”; if you don’t remember the password, “Forgot password?”.
signed-in = ✅ You are logged in. Contract { $contract }. When you are done, press “Log out”.
password-forgotten =
    <b>Logged in from this Telegram account before?</b> Send your TIN (INN), 9 digits, instead of the password. The bot will ask for a new password; until you set it, the old one still works.

    <b>Using another account?</b> That is a new connection. The TIN works here too, but your data may open only after confirmation.
too-many-tries = Too many failed attempts. Try again after { $until }.
sign-in-resting = The bot is getting too many failed login attempts, so logging in with the TIN is paused for now. Try again in a few minutes.
access-closed = Login is closed for this contract. To have it opened, contact your heat supplier.

## The personal password
new-password =
    Think of a <b>new password</b> and send it:

    • 8 to 128 characters;
    • no contract number, TIN, phone number or company name in it;
    • nothing easy to guess, such as 12345678.

    Only you know it: nobody at the heat supplier sees it, and the message disappears from the chat at once.
password-too-short = The password is too short: it needs at least { $shortest } characters. Send another one.
password-too-long = The password is too long: { $longest } characters at most. Send another one.
password-unprintable = The password has a line break or an invisible character in it. Remove it and send the password on one line.
password-common = This password is easy to guess. Choose a harder one, for example a few unrelated words.
password-holds-contract = The password contains your contract number, and you are not the only one who knows it. Send another one.
password-holds-inn = The password contains your TIN, and many people can know it. Send another one.
password-holds-phone = The password contains the phone number from your contract, and others know it too. Send another one.
password-holds-name = The password contains a word from your company name, which is easy to guess. Send another one.
password-is-previous = This is your previous password. Choose a different one.
new-password-repeat = Send the same password <b>once more</b>. To choose another one, press “Back”.
passwords-differ = The passwords don’t match. Send it once more, or press “Back” and choose a new one.
password-set =
    ✅ Your password is set and you are logged in. Contract { $contract }.

    Use this password next time. It works only in your Telegram account.
password-set-awaiting =
    ✅ Your password is set, but the data of contract { $contract } are still closed: another Telegram account, perhaps a colleague’s, is already connected to it.

    <b>How to open them.</b> Press “Share my phone”: if the number is in the contract, access opens at once. Or ask your colleague, who has got a message with the button “Allow”. Your heat supplier sees your request too.

    <b>What you can do already.</b> Send readings and file appeals.
change-password-first = First choose your own password and send it: until then the cabinet is closed.
wrong-password = This is not your password. Check it and send it again. To stop, press “Cancel”.
password-needed-again = This is a serious step, so please send your password once more: that way we know the phone is in your hands.
password-given = Thank you, the password is right.
access-suspended = Your login is suspended: a colleague does not recognise this account. Your heat supplier has been told and will decide. If this is a mistake, please call them.
awaiting-confirmation = Your login has not been confirmed yet, so the data are closed. Press “Share my phone” or ask a colleague to press “Allow”.

## The end of a session
not-signed-in = Log in first: press “Log in”.
session-closed-idle = ⏱ Session ended: its time is up. The messages with your data are gone from the chat. To go on, press “Log in”.
session-closed-logout = 🚪 Session ended. The messages with your data are gone from the chat.
session-closed-blocked = 🔒 Session ended, and the messages with your data are gone from the chat. Login is closed for this contract. To have it opened, contact your heat supplier.
already-signed-out = You are not logged in at the moment. To log in, press “Log in”.
hidden = 🔒 hidden
