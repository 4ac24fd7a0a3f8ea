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
paper-post = лавозим
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

## Invoice
paper-buyer = Сотиб олувчи
paper-received = Олдим
invoice-title = Ҳисобварақ-фактура № { $number }, { $date }
invoice-about = { $contract } бўйича, { $period } учун
invoice-what = Товар (хизмат) номи
invoice-product = МХИК
invoice-unit = Бирлик
invoice-quantity = Миқдори
invoice-price = Нархи, сўм
invoice-net = Қиймати, сўм
invoice-excise = Аксиз
invoice-vat-rate = ҚҚС, %
invoice-vat = ҚҚС суммаси, сўм
invoice-gross = ҚҚС билан, сўм
invoice-total = Жами
invoice-heating = Иссиқлик энергияси
invoice-hot-water = Иссиқ сув таъминоти
invoice-due = Жами тўловга: { $amount } ({ $words }), шу жумладан ҚҚС { $vat }.
invoice-copy = Бу электрон ҳисобварақ-фактуранинг босма нусхаси. Оператордаги рақами: { $id }, ҳолати: { $status }.
invoice-status-template = қоралама
invoice-status-receive = сотиб олувчи жавоби кутилмоқда
invoice-status-accept = сотиб олувчи қабул қилган
invoice-status-reject = сотиб олувчи рад этган
invoice-status-cancel = бекор қилинган
invoice-status-fail = хато

## Fields of other forms
paper-field-name = Номи
paper-field-contract = Шартнома рақами

## Report of consumption
report-title = Иссиқлик энергияси истеъмоли тўғрисида ҳисобот
report-period = { $period }
report-to = Кимга
report-organisation = Ташкилот номи
report-drawn-up = Тузилган сана
report-point = Ҳисобга олиш нуқтаси
report-meter = Ҳисобга олиш прибори, завод рақами
report-taken-on = Кўрсаткич олинган сана
report-heat = Сарф, Гкал
report-water = Иссиқ сув, м³
report-total = Жами
report-responsible = Масъул шахслар:
report-original = Имзо ва муҳр қўйилган аслини { $date } гача иссиқлик таъминоти корхонасига топширинг.

## Certificate
certificate-title = Қарздорлик йўқлиги тўғрисида маълумотнома
certificate-number = № { $number }, { $date }
certificate-text = Ушбу маълумотнома { $name }га { $contract } бўйича { $moment } ҳолатига иссиқлик энергияси учун қарздорлиги йўқлиги ({ $amount }) ҳақида берилди.
certificate-ahead = Олдиндан тўлов: { $amount } ({ $words }).
certificate-purpose = Тақдим этиш жойи: { $purpose }.

## Application
application-title = Ариза № { $number }
application-to = Кимга
application-from = Кимдан
application-phone = Телефон
application-contact = Алоқа учун шахс
application-filed = Берилган вақти
application-visit = Ташриф учун қулай вақт
application-attachments = Иловалар
application-text = Ариза матни
application-answer-by = Кўриб чиқиш муддати: { $date } гача.

## Receipt
receipt-title = Электрон тўлов чеки
receipt-number = № { $number }
receipt-status = Ҳолати
receipt-paid = тўланган
receipt-provider = Тўлов тизими
receipt-paid-at = Тўлов вақти
receipt-service = Хизмат
receipt-payer = Тўловчи
receipt-card = Карта
receipt-terminal = Терминал
receipt-commission = Комиссия
receipt-amount = Сумма
receipt-recipient = Олувчи
receipt-not-fiscal = Бу ҳужжат фискал чек эмас.
receipt-fiscal-terminal = Фискал терминал
receipt-fiscal-receipt = Фискал чек рақами
receipt-fiscal-sign = Фискал белги

## Notice of payment
notice-title = Иссиқлик энергияси учун тўлов тўғрисида билдиришнома
notice-number = Тўлов рақами { $number }
notice-period = Давр
notice-purpose = Тўлов мақсади

## Payment order
order-title = Тўлов топшириқномаси № ________
order-date = «____» ______________ 20___ й.
order-payer = Тўловчи
order-in-words = Сумма сўз билан
order-draft = Лойиҳа { $date } да тайёрланди. Рақам, сана ва имзоларни ўзингиз қўйинг.
order-bank = Банк
order-accepted = Қабул қилди
