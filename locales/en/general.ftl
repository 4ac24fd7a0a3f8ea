# Greeting, choice of language, help, and what goes wrong.

language-ask =
    🌐 Tilni tanlang
    Тилни танланг
    Выберите язык
    Choose a language
language-chosen = Done. English from now on.
welcome =
    Hello! This is the personal cabinet of heat consumers: organisations and sole traders.

    You log in with your contract number. The first time, the password is your TIN (INN); the bot will ask you at once to replace it with your own.

    After 10 minutes without activity the session ends, and the messages with your data disappear from the chat.

    To begin, press “Log in”.
help =
    ❓ <b>Help</b>

    <b>Logging in.</b> Press “Log in”, send your contract number (5 digits, for example 00001) and your password. The first time, the password is your TIN (INN); the bot will ask you at once to replace it with your own. Forgot it? When asked for the password, press “Forgot password?”.

    <b>What the bot shows.</b> “Balance”: debt or prepayment, last payment, billed consumption. “Contract”: your details, metering points, meters and loads. “History”: settlements, payments and consumption of 12 months, with charts and an Excel file. The data are renewed once a day, 19:00–19:15.

    <b>Readings.</b> “Send readings” takes the consumption of each meter for the billing month, until the 25th unless your contract names another day. The signed and stamped original of the report is due by the 10th of the next month. Without the bot, email a scan of the report to { $email }. Without readings you are billed by the contract load.

    <b>Payment.</b> Begin with “Pay”. A sole trader pays online on the page of UPAY: type your card details only there. An organisation gets the bank details and the purpose of payment. All online payments and receipts: /payments.

    <b>Documents.</b> “Documents” gives the reconciliation statement and the invoice of each of the last 12 months. Anyone can check whether a document is genuine: /verify.

    <b>Applications.</b> “Apply”: disconnection, inspection of a meter or the system, an appeal, contract renewal, a no-debt certificate. The bot tells the number and the day of the answer at once; answers and visits are in “My applications”.

    <b>Only at public service centres or on the portal <a href="{ $services }">my.gov.uz</a>:</b>
    • technical conditions, project approval, connection act (Cabinet of Ministers Resolution No. 256 of 31.03.2018);
    • removing, verifying and installing meters (Resolution No. 698 of 20.08.2019).

    <b>Logging out.</b> When you are done, press “Log out” or send /logout: the messages with your data disappear from the chat. After 10 minutes without activity this happens by itself.

    <b>Heat supplier:</b> { $supplier }, tel. { $phone }, { $website }
private-only = I answer in private chats only: open my profile and write to me there. I am leaving this group.
update-failed =
    Something went wrong and your message was not handled. Please try again.

    If that does not help, tell your heat supplier the error number: <code>{ $reference }</code>
disk-full = There is no room to keep your message just now: the server's disk is full. It is not lost: we answer it as soon as there is room. You need not send it again.
file-not-made = The file could not be prepared. The heat supplier has been told; try again later.
