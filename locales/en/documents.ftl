# Papers of past months, and whether a paper is genuine.

## Refusals
figures-disagree = The billing figures for { $period } do not add up, so the paper is not printed. The heat supplier has been told; try again in a few days.
nothing-to-print = There is no paper for that month. Open “Documents” and choose another month.
figures-changed = The data have changed since, and this statement no longer holds. Open “Documents” and take a new one.
not-a-paper-code = That does not look like the code of a paper: it has 12 letters and digits, such as K7QM-3XTA-9FRD. It is printed beside the QR code. Send it again.
paper-too-large = The file is larger than 20 MB, and Telegram does not hand it to the bot. Send the code printed beside the QR code.
paper-not-fetched = The file could not be had from Telegram. Send it again.
paper-seal-unavailable = The paper cannot be signed just now: the timestamp server does not answer. Try again in a few minutes.

## Names of files
statement-file = Reconciliation statement { $contract } { $period }.pdf
