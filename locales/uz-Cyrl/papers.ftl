# What printed papers say.

## Head, foot, seal
paper-inn = СТИР { $value }
paper-phone = тел. { $value }
paper-issued = Берилган вақти: { $moment }
paper-verify = Ҳақиқийлигини текшириш: QR кодни сканерланг ёки кодни /verify буйруғи билан ботга юборинг
paper-signed = Электрон имзо билан имзоланган
paper-seal-holder = Сертификат эгаси: { $value }
paper-seal-serial = Сертификат рақами: { $value }
paper-seal-time = Имзоланган вақти: { $value }
paper-unsigned = Бу ҳужжат электрон имзо билан имзоланмаган. Унинг ҳақиқийлиги код бўйича текширилади.
paper-as-of = Ҳисоб-китоб маълумотлари { $moment } ҳолатига

## Parties and signatures
paper-supplier = Етказиб берувчи
paper-consumer = Истеъмолчи
paper-field-address = Манзил
paper-field-inn = СТИР
paper-field-account = Ҳ/р
paper-field-bank = Банк
paper-field-mfo = МФО
paper-field-oked = ИФУТ
paper-field-vat-code = ҚҚС коди
paper-contract = { $number }-сонли шартнома
paper-contract-of = { $date } даги { $number }-сонли шартнома
paper-director = Раҳбар
paper-accountant = Бош ҳисобчи
paper-signature = имзо
paper-name = Ф.И.О.
paper-seal-place = М.Ў.

## Reconciliation statement
statement-title = Ўзаро ҳисоб-китоблар солиштирма далолатномаси
statement-month = { $first } учун, { $contract } бўйича
statement-period = { $first } – { $last }, { $contract } бўйича
statement-intro = Биз, қуйида имзо чекувчилар, бир тарафдан { $supplier }, иккинчи тарафдан { $consumer }, ушбу далолатномани туздик, шу ҳақдаки, бухгалтерия маълумотларига кўра ўзаро ҳисоб-китоблар ҳолати қуйидагича:
statement-date = Сана
statement-document = Ҳужжат
statement-debit = Дебет, сўм
statement-credit = Кредит, сўм
statement-balance = Қолдиқ, сўм
statement-yours = Истеъмолчи маълумотлари: ҳужжат
statement-opening = Давр бошига қолдиқ
statement-turnover = Жами айланмалар
statement-closing = Давр охирига қолдиқ
statement-charged = { $period } учун ҳисобланди
statement-recalculated = { $period }, қайта ҳисоб-китоб
statement-paid = тўлов, { $period }
statement-debt = { $date } ҳолатига { $consumer }нинг { $supplier } олдидаги қарздорлиги { $amount } ({ $words }).
statement-prepayment = { $date } ҳолатига { $consumer }нинг { $supplier }даги олдиндан тўлови { $amount } ({ $words }).
statement-even = { $date } ҳолатига { $consumer } ва { $supplier } ўртасида қарздорлик йўқ: қолдиқ { $amount } ({ $words }).
