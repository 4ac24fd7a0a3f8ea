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
