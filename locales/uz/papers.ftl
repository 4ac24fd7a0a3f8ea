# What printed papers say.

## Head, foot, seal
paper-inn = STIR { $value }
paper-phone = tel. { $value }
paper-issued = Berilgan vaqti: { $moment }
paper-verify = Haqiqiyligini tekshirish: QR kodni skanerlang yoki kodni /verify buyrugʻi bilan botga yuboring
paper-signed = Elektron imzo bilan imzolangan
paper-seal-holder = Sertifikat egasi: { $value }
paper-seal-serial = Sertifikat raqami: { $value }
paper-seal-time = Imzolangan vaqti: { $value }
paper-unsigned = Bu hujjat elektron imzo bilan imzolanmagan. Uning haqiqiyligi kod boʻyicha tekshiriladi.
paper-as-of = Hisob-kitob maʼlumotlari { $moment } holatiga

## Parties and signatures
paper-supplier = Yetkazib beruvchi
paper-consumer = Isteʼmolchi
paper-field-address = Manzil
paper-field-inn = STIR
paper-field-account = H/r
paper-field-bank = Bank
paper-field-mfo = MFO
paper-field-oked = IFUT
paper-field-vat-code = QQS kodi
paper-contract = { $number }-sonli shartnoma
paper-contract-of = { $date } dagi { $number }-sonli shartnoma
paper-director = Rahbar
paper-accountant = Bosh hisobchi
paper-signature = imzo
paper-post = lavozim
paper-name = F.I.O.
paper-seal-place = M.Oʻ.

## Reconciliation statement
statement-title = Oʻzaro hisob-kitoblar solishtirma dalolatnomasi
statement-month = { $first } uchun, { $contract } boʻyicha
statement-period = { $first } – { $last }, { $contract } boʻyicha
statement-intro = Biz, quyida imzo chekuvchilar, bir tarafdan { $supplier }, ikkinchi tarafdan { $consumer }, ushbu dalolatnomani tuzdik, shu haqdaki, buxgalteriya maʼlumotlariga koʻra oʻzaro hisob-kitoblar holati quyidagicha:
statement-date = Sana
statement-document = Hujjat
statement-debit = Debet, soʻm
statement-credit = Kredit, soʻm
statement-balance = Qoldiq, soʻm
statement-yours = Isteʼmolchi maʼlumotlari: hujjat
statement-opening = Davr boshiga qoldiq
statement-turnover = Jami aylanmalar
statement-closing = Davr oxiriga qoldiq
statement-charged = { $period } uchun hisoblandi
statement-recalculated = { $period }, qayta hisob-kitob
statement-paid = toʻlov, { $period }
statement-debt = { $date } holatiga { $consumer }ning { $supplier } oldidagi qarzdorligi { $amount } ({ $words }).
statement-prepayment = { $date } holatiga { $consumer }ning { $supplier }dagi oldindan toʻlovi { $amount } ({ $words }).
statement-even = { $date } holatiga { $consumer } va { $supplier } oʻrtasida qarzdorlik yoʻq: qoldiq { $amount } ({ $words }).

## Invoice
paper-buyer = Sotib oluvchi
paper-received = Oldim
invoice-title = Hisobvaraq-faktura № { $number }, { $date }
invoice-about = { $contract } boʻyicha, { $period } uchun
invoice-what = Tovar (xizmat) nomi
invoice-product = MXIK
invoice-unit = Birlik
invoice-quantity = Miqdori
invoice-price = Narxi, soʻm
invoice-net = Qiymati, soʻm
invoice-excise = Aksiz
invoice-vat-rate = QQS, %
invoice-vat = QQS summasi, soʻm
invoice-gross = QQS bilan, soʻm
invoice-total = Jami
invoice-heating = Issiqlik energiyasi
invoice-hot-water = Issiq suv taʼminoti
invoice-due = Jami toʻlovga: { $amount } ({ $words }), shu jumladan QQS { $vat }.
invoice-copy = Bu elektron hisobvaraq-fakturaning bosma nusxasi. Operatordagi raqami: { $id }, holati: { $status }.
invoice-status-template = qoralama
invoice-status-receive = sotib oluvchi javobi kutilmoqda
invoice-status-accept = sotib oluvchi qabul qilgan
invoice-status-reject = sotib oluvchi rad etgan
invoice-status-cancel = bekor qilingan
invoice-status-fail = xato

## Fields of other forms
paper-field-name = Nomi
paper-field-contract = Shartnoma raqami

## Report of consumption
report-title = Issiqlik energiyasi isteʼmoli toʻgʻrisida hisobot
report-period = { $period }
report-to = Kimga
report-organisation = Tashkilot nomi
report-drawn-up = Tuzilgan sana
report-point = Hisobga olish nuqtasi
report-meter = Hisobga olish pribori, zavod raqami
report-taken-on = Koʻrsatkich olingan sana
report-heat = Sarf, Gkal
report-water = Issiq suv, m³
report-total = Jami
report-responsible = Masʼul shaxslar:
report-original = Imzo va muhr qoʻyilgan aslini { $date } gacha issiqlik taʼminoti korxonasiga topshiring.

## Certificate
certificate-title = Qarzdorlik yoʻqligi toʻgʻrisida maʼlumotnoma
certificate-number = № { $number }, { $date }
certificate-text = Ushbu maʼlumotnoma { $name }ga { $contract } boʻyicha { $moment } holatiga issiqlik energiyasi uchun qarzdorligi yoʻqligi ({ $amount }) haqida berildi.
certificate-ahead = Oldindan toʻlov: { $amount } ({ $words }).
certificate-purpose = Taqdim etish joyi: { $purpose }.

## Application
application-title = Ariza № { $number }
application-to = Kimga
application-from = Kimdan
application-phone = Telefon
application-contact = Aloqa uchun shaxs
application-filed = Berilgan vaqti
application-visit = Tashrif uchun qulay vaqt
application-attachments = Ilovalar
application-text = Ariza matni
application-answer-by = Koʻrib chiqish muddati: { $date } gacha.

## Receipt
receipt-title = Elektron toʻlov cheki
receipt-number = № { $number }
receipt-status = Holati
receipt-paid = toʻlangan
receipt-provider = Toʻlov tizimi
receipt-paid-at = Toʻlov vaqti
receipt-service = Xizmat
receipt-payer = Toʻlovchi
receipt-card = Karta
receipt-terminal = Terminal
receipt-commission = Komissiya
receipt-amount = Summa
receipt-recipient = Oluvchi
receipt-not-fiscal = Bu hujjat fiskal chek emas.
receipt-fiscal-terminal = Fiskal terminal
receipt-fiscal-receipt = Fiskal chek raqami
receipt-fiscal-sign = Fiskal belgi

## Notice of payment
notice-title = Issiqlik energiyasi uchun toʻlov toʻgʻrisida bildirishnoma
notice-number = Toʻlov raqami { $number }
notice-period = Davr
notice-purpose = Toʻlov maqsadi

## Payment order
order-title = Toʻlov topshiriqnomasi № ________
order-date = «____» ______________ 20___ y.
order-payer = Toʻlovchi
order-in-words = Summa soʻz bilan
order-draft = Loyiha { $date } da tayyorlandi. Raqam, sana va imzolarni oʻzingiz qoʻying.
order-bank = Bank
order-accepted = Qabul qildi
