# Buttons under the input, the commands on the menu button, what stands over the menu.

button-sign-in = 🔑 Log in
button-leave = 🚪 Log out
button-balance = 💰 Balance
button-account = 📄 Contract
button-history = 📚 History
button-readings = 🔢 Send readings
button-apply = 📝 Apply
button-applications = 📂 My applications
button-pay = 💳 Pay
button-settings = ⚙️ Settings
button-share-phone = 📱 Share my phone
button-documents = 🧾 Documents
button-help = ❓ Help
button-language = 🌐 Language
button-cancel = Cancel
button-back = Back
button-forgotten = Forgot password?

command-start = Start
command-login = Log in to the cabinet
command-menu = Main menu
command-balance = Debt or prepayment, last payment
command-account = Contract: details, metering points, loads
command-history = History: settlements, payments, consumption
command-readings = Send readings, the monthly report
command-apply = Apply, appeal, ask for a certificate
command-applications = My applications and answers
command-pay = Pay
command-payments = Online payments and receipts
command-contracts = My contracts: go to another, leave one
command-password = Change the password
command-settings = Settings: password, language, who is connected
command-documents = Reconciliation statement and invoice
command-verify = Check whether a document is genuine
command-language = Change the language
command-help = Help and deadlines
command-cancel = Cancel what you started
command-logout = Log out and remove data from the chat

menu = Main menu. Choose with the buttons below.
cancelled = Cancelled.
nothing-to-cancel = There is nothing to cancel. Choose with the buttons below.
not-understood = I don’t understand that. Choose with the buttons below or press “Help”.
file-where-to = First say what this file belongs to: photos of the meter and the scan of the report go with “Send readings”, everything else with “Apply”. Send the file when the bot asks for it.
stale-button-alert = This button is out of date. Open what you need again from the menu.
stale-button = That button no longer works. Here is the menu: choose with the buttons below.
