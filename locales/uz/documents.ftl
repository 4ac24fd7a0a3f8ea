# Papers of past months, and whether a paper is genuine.

## Refusals
figures-disagree = { $period } uchun hisob-kitob raqamlari bir-biriga mos kelmayapti, shuning uchun hujjat chop etilmaydi. Issiqlik taʼminoti korxonasiga xabar berildi, bir necha kundan keyin urinib koʻring.
nothing-to-print = Bu oy uchun hujjat yoʻq. «Hujjatlar» boʻlimini ochib, boshqa oyni tanlang.
figures-changed = Shundan beri maʼlumotlar oʻzgardi, bu dalolatnoma endi amal qilmaydi. «Hujjatlar» boʻlimini ochib, yangisini oling.
not-a-paper-code = Bu hujjat kodiga oʻxshamaydi: unda 12 ta harf va raqam bor, masalan K7QM-3XTA-9FRD. U QR kod yonida yozilgan. Kodni yana bir bor yuboring.
paper-too-large = Fayl 20 MB dan katta, Telegram uni botga bermaydi. QR kod yonida yozilgan kodni yuboring.
paper-not-fetched = Faylni Telegramdan olib boʻlmadi. Uni yana bir bor yuboring.
paper-seal-unavailable = Hozir hujjatni imzolab boʻlmayapti: vaqt belgisi serveri javob bermayapti. Bir necha daqiqadan keyin urinib koʻring.

## Names of files
statement-file = Solishtirma dalolatnoma { $contract } { $period }.pdf
invoice-file = Hisobvaraq-faktura { $contract } { $period }.pdf

## Taking a paper
button-statement = Solishtirma dalolatnoma
button-invoice = Hisobvaraq-faktura
button-range = Bir necha oy uchun…
button-mirrored = Isteʼmolchi ustunlari bilan…
button-short = Isteʼmolchi ustunlarisiz…
button-agree = ✅ Roziman
button-disagree = ⚖️ Tafovut bor
documents-kinds = 🧾 <b>Hujjatlar</b>. Qaysi biri kerak?
documents-months = <b>Solishtirma dalolatnoma.</b> Qaysi oy uchun?
documents-mirrored = <b>Isteʼmolchi ustunlari bor solishtirma dalolatnoma</b> — oʻz raqamlaringizni yozish uchun. Qaysi oy uchun?
documents-from = <b>Solishtirma dalolatnoma.</b> Qaysi oydan?
documents-until = <b>Solishtirma dalolatnoma.</b> Boshlanishi: { $first }. Qaysi oygacha?
documents-invoices = <b>Hisobvaraq-faktura.</b> Qaysi oy uchun?
documents-none = Oxirgi 12 oyda shartnomangiz boʻyicha bunday hujjat yoʻq.
documents-making = ⏳ Hujjat tayyorlanmoqda: { $paper }…
documents-paper = 🧾 Tayyor: { $paper }, shartnoma { $contract }
statement-agreed = ✅ Roziligingiz yozib qoʻyildi: { $paper }, { $at }. Uni issiqlik taʼminoti korxonasi koʻradi.
statement-agreed-before = ✅ Bu dalolatnomaga avval rozilik berilgan: { $paper }. Tasdiqlagan: { $name }, { $at }.

## Papers by name
paper-of-statement = { $first } uchun solishtirma dalolatnoma
paper-of-statement-range = { $first } – { $last } uchun solishtirma dalolatnoma
paper-of-invoice = { $first } uchun hisobvaraq-faktura
paper-of-certificate = qarzdorlik yoʻqligi toʻgʻrisida maʼlumotnoma
paper-of-report = { $first } uchun isteʼmol hisoboti
paper-of-application = ariza blanki
paper-of-receipt = elektron toʻlov cheki
paper-of-notice = toʻlov toʻgʻrisida bildirishnoma
paper-of-payment-order = toʻlov topshiriqnomasi loyihasi

## Is it genuine?
verify-ask =
    🔎 <b>Hujjatni tekshirish.</b> QR kod yonida yozilgan kodni, masalan K7QM-3XTA-9FRD, yoki PDF faylning oʻzini yuboring.
verify-code-or-file = Hujjatdagi kod yoki PDF fayl kerak. Fikringiz oʻzgargan boʻlsa, «Bekor qilish» tugmasini bosing.
verify-in-one-go = Hujjatni tekshirish uchun buyruqni kod bilan birga, masalan: /verify K7QM-3XTA-9FRD, yoki PDF faylning oʻzini yuboring.
verify-what = { $paper }, shartnoma …{ $contract }, berilgan vaqti { $at }
verify-signed = Issiqlik taʼminoti korxonasining elektron imzosi bor.
verify-unsigned = Elektron imzosiz.
verify-code-known =
    ✅ Bu kod bilan haqiqiy hujjat berilgan: <b>{ $what }</b>. { $signed }

    Qogʻozda boshqa narsa yozilgan boʻlsa, u oʻzgartirilgan. PDF faylni shu yerga yuborish mumkin: bot uni toʻliq solishtiradi.
verify-code-unknown = ❌ Bunday kodli hujjat berilmagan. Xato yozilmaganini tekshiring.
verify-file-genuine = ✅ Fayl haqiqiy: <b>{ $what }</b>. { $signed } Unda hech narsa oʻzgartirilmagan.
verify-file-altered =
    ⚠️ <b>Fayl oʻzgartirilgan.</b> Uning kodi bilan bu hujjat berilgan: { $what }. { $signed }

    Yuborilgan fayl undan farq qiladi, unga ishonib boʻlmaydi. Haqiqiysini faqat uni olgan kishi bera oladi.
verify-file-unknown = ❌ Bunday fayl berilmagan. Hujjatda QR kod yonida kod boʻlsa, uni /verify buyrugʻi bilan yuboring.
