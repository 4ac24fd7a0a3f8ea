# Meter readings: the month, the questions of a point, what was sent.

## The month
readings-title = 🔢 <b>Koʻrsatkichlar: { $period }</b>
readings-open = <b>{ $date }</b> kuni oxirigacha qabul qilamiz.
readings-over =
    ⛔ Qabul { $date } kuni tugadi.

    Koʻrsatkichi yuborilmagan nuqtalar boʻyicha { $period } uchun hisob shartnomaviy yuklama asosida qilinadi. Haqiqiy sarf keyingi davrda qayta hisoblanadi: koʻrsatkichlar birgalikda olinib, dalolatnoma tuzilgandan keyin. Buning uchun hisobga olish asbobini koʻrikdan oʻtkazishga ariza bering.
readings-over-all-sent = Qabul { $date } kuni tugadi. { $period } uchun koʻrsatkichlar barcha nuqtalar boʻyicha yuborilgan.
readings-count = Yuborildi: <b>{ $sent } / { $all }</b>
readings-line-none = ▫️ { $name }
readings-line-sent = ✅ { $name }: <b>{ $figure }</b>, { $date } kuni olingan
readings-line-accepted = ☑️ { $name }: <b>{ $figure }</b>, { $date } kuni olingan, qabul qilindi
readings-line-rejected = ❌ { $name }: { $figure } — rad etildi, qaytadan yuboring
readings-line-by-another = ✅ { $name }: boshqa akkaunt yuborgan
readings-rejected-because = ❌ Sababi: { $reason }
readings-begun = ✏️ Siz kirita boshlagansiz: { $name } — { $figure }. Kiritilgani saqlandi.
readings-begun-many = ✏️ Siz jadval boʻyicha koʻrsatkichlarni kirita boshlagansiz: { $n }. Kiritilgani saqlandi.
readings-begun-no-figure = raqam hali kiritilmagan
readings-button-resume = ✏️ Kiritishni davom ettirish
readings-button-inspection = 🔍 Asbobni koʻrikdan oʻtkazish
readings-button-history = 🗂 Yuborilgan koʻrsatkichlar
readings-next = ➡️ Keyingisi: { $name }
readings-back = Mana barcha hisobga olish nuqtalari.
readings-no-meter = Shartnomada hisob-kitob asbobi bor nuqta yoʻq, shuning uchun koʻrsatkich yuborilmaydi: hisob shartnomaviy yuklama boʻyicha.
readings-contract-closed = Shartnoma yopilgan: u boʻyicha koʻrsatkich yuborilmaydi.
readings-window-closed = Bu oy uchun qabul tugadi, hisob shartnomaviy yuklama boʻyicha. Qayta hisob — birgalikda koʻrsatkich olingach. Asbobni koʻrikdan oʻtkazishga ariza bering.

## How far the report has come
readings-step = ▫️ { $name }
readings-step-done = ✅ { $name }: { $moment }
readings-step-sent = koʻrsatkichlar yuborildi
readings-step-report = hisobot tayyorlandi
readings-step-scan = skan olindi
readings-step-original = asl nusxa qabul qilindi
readings-bring-original = 📄 Imzolangan va muhrlangan hisobotning asl nusxasini <b>{ $date }</b> gacha olib keling.
readings-no-original = ⛔ Asl nusxa topshirilmagan — hisob shartnomaviy yuklama boʻyicha.
readings-awaited = 📄 <b>Hisobot: { $period }</b>
readings-button-report = 📄 Hisobot (PDF)
readings-button-report-of = 📄 Hisobot: { $period }
readings-button-scan = 📎 Hisobot skani
readings-report-being-made = Hisobot tayyorlanmoqda…
readings-report-caption = 📄 Hisobot: { $period }. Chop eting, imzolang va muhr bosing. Skanini «Hisobot skani» tugmasi bilan yuboring, aslini <b>{ $date }</b> gacha olib keling.
report-file = Isteʼmol hisoboti { $contract } { $period }.pdf
readings-ask-scan = 📎 <b>{ $period } hisobotini imzo va muhr bilan</b> yuboring: PDF yoki sahifalar surati, { $most } tagacha fayl. Tugatgach, «Tayyor»ni bosing.
readings-want-scan = Bu yerda hisobotning PDF fayli yoki surati kerak. Tugatgan boʻlsangiz, «Tayyor»ni bosing.
readings-scan-taken = 📎 Hisobot skani olindi: { $n } / { $most }. Yana yuboring yoki «Tayyor»ni bosing.
readings-scan-left = Yaxshi. Olingani saqlandi: hisobot holati «Koʻrsatkich yuborish» boʻlimida koʻrinadi.
readings-letter-subject = Isteʼmol hisoboti: shartnoma { $contract }, { $period }
readings-letter = { $contract } raqamli shartnoma boʻyicha isteʼmolchi { $period } isteʼmol hisobotini imzo va muhr bilan Telegram orqali yubordi. Fayl ilova qilingan.
readings-nothing-sent = Bu oy uchun hali koʻrsatkich yoʻq. Avval hech boʻlmasa bitta nuqta boʻyicha yuboring.

stage-sent = koʻrsatkichlar yuborildi, hisobotning asl nusxasi — { $date } gacha
stage-report = hisobot tayyorlandi, asl nusxasi — { $date } gacha
stage-scan = skan olindi, asl nusxasi — { $date } gacha
stage-original = asl nusxa qabul qilindi
stage-no-original = asl nusxa { $date } gacha topshirilmadi — hisob shartnomaviy yuklama boʻyicha
stage-open = koʻrsatkichlar hali yuborilmagan
stage-missed = yuborilmadi — hisob shartnomaviy yuklama boʻyicha

## The questions
readings-place = 📍 <b>{ $name }</b>
readings-billed-last = Oxirgi hisobga olingan sarf: { $figure } ({ $period })
readings-read-last = Oldingi koʻrsatkich olingan sana: { $date }
readings-corrects = ✏️ Allaqachon yuborilgan: { $figure }. Yangi raqam uning oʻrnini oladi, oldingisi tarixda qoladi.
reading-ask-figure =
    <b>{ $period } uchun sarfni</b> { $unit } hisobida yuboring, masalan <code>1523,40</code>.

    Bu hisoblagichdagi raqam emas, bir oyda sarflangan miqdor.
reading-ask-figure-again = Sarfni yana bir bor yuboring, masalan <code>1523,40</code>.
not-a-figure = 0 dan 999999,99 gacha boʻlgan son kerak, verguldan keyin koʻpi bilan ikki raqam, masalan 1523,40. Yana yuboring.
reading-ask-day = Koʻrsatkich qachon olingan? Tugmani bosing yoki <b>olingan sanani</b> yuboring, masalan <code>24.11.2026</code>.
reading-today = Bugun, { $date }
reading-month-end = Oy oxiri, { $date }
not-a-day = Sanani raqam bilan yozing: kun, oy va yil, masalan 24.11.2026. Yana yuboring.
read-in-the-future = Bu kun hali kelmagan. Koʻrsatkich olingan kunning sanasini yuboring.
read-before-the-last = Oldingi koʻrsatkich { $on } kuni olingan, yangisi undan oldin boʻlolmaydi. Sanani tekshirib, yana yuboring.
read-too-early = Bu sana shu oy koʻrsatkichi uchun juda eski. Tekshirib, yana yuboring.
reading-ask-files =
    📷 <b>Asbobning suratini yoki PDF</b> yuboring, { $most } tagacha fayl, keyin «Tayyor» tugmasini bosing.

    Ularsiz ham mumkin — «Suratsiz».
reading-ask-files-more = 📷 Ilova qilingan fayllar: { $n } / { $most }. Yana yuboring yoki «Tayyor» tugmasini bosing. «Suratsiz» ilova qilinganlarni olib tashlaydi.
reading-files-so-far = 📎 Ilova qilingan fayllar: { $n } / { $most }. Yana yuboring yoki «Tayyor» tugmasini bosing.
reading-files-early = 📎 Ilova qilingan fayllar: { $n } / { $most }. Endi yuqoridagi savolga javob bering.
reading-want-files = Bu yerda surat yoki PDF kerak. Tugatgan boʻlsangiz — «Tayyor», ilova qiladigan narsa boʻlmasa — «Suratsiz».
reading-file-added = 📎 Fayl yuborilgan koʻrsatkichlarga qoʻshildi: { $n } / { $most }.
reading-file-too-late = Koʻrsatkichlar allaqachon yuborilgan. Surat ilova qilish uchun shu nuqta boʻyicha ularni qayta yuboring: bu tuzatish boʻladi, avvalgisi tarixda qoladi.
button-no-files = Suratsiz
reading-odd = ⚠️ <b>Raqam odatdagidek emas</b>
reading-odd-what = { $what }
reading-odd-point = • { $name }: { $what }
oddity-over-load = shartnomaviy yuklama butun oyda bera oladigan miqdordan koʻp
oddity-far-more = oʻtgan oydagidan yoki bir yil oldingidan uch baravar yoki undan koʻp
oddity-far-less = oʻtgan oydagidan yoki bir yil oldingidan uch baravar yoki undan kam
oddity-nothing = isitish mavsumida nol
oddity-unverified = asbobning qiyoslash muddati oʻtgan
reading-ask-reason = Xato boʻlsa, «Orqaga» tugmasini bosing. Hammasi toʻgʻri boʻlsa, <b>sababini</b> yozing yoki tugmadan tanlang.
reading-reason-idle = Obyekt ishlamagan
reading-reason-more = Issiqlik sarfi oshgan
reading-reason-changed = Asbob almashtirilgan
reading-reason-verified = Asbob qiyoslashda
reading-reason-needed = Raqam odatdagidek emas: nega shundayligini yozing.
reading-review = 🧾 <b>Koʻrsatkichlar: { $period }</b>
reading-entered = • { $name }: <b>{ $figure }</b>, { $date } kuni olingan
reading-and-more = … va yana { $n } ta
reading-files = 📎 { $n } ta fayl
reading-reason = Izoh: { $reason }
reading-ask-review = Tekshiring. Hammasi toʻgʻri boʻlsa — «Yuborish». Tuzatish uchun — «Orqaga».
button-send = 📨 Yuborish
reading-text-only = Bu yerda javob matn bilan kerak. Fikringizdan qaytsangiz, «Bekor qilish»ni bosing: kiritilgani yuborilmaydi.
reading-sent = ✅ Koʻrsatkichlar qabul qilindi.
reading-taken = ✅ <b>Koʻrsatkichlar: { $period }</b>
reading-taken-at = Yuborilgan vaqti: { $moment }
reading-nothing-to-send = Yuboradigan narsa yoʻq: avval «Koʻrsatkich yuborish» tugmasini bosib, ularni kiriting.
reading-sent-meanwhile = Siz kiritayotganda bu nuqtaning koʻrsatkichi oʻzgardi: boshqa kishi yubordi. «Koʻrsatkich yuborish»ni ochib tekshiring.
reading-sent-by-proven = Bu nuqta boʻyicha koʻrsatkichni kirishi tasdiqlangan hamkasbingiz yuborgan. Uni faqat u tuzata oladi.

## What was sent
sent-title = 🗂 <b>Yuborilgan koʻrsatkichlar</b>
sent-none = Oxirgi 12 oyda bot orqali koʻrsatkich yuborilmagan.
sent-month = <b>{ $period }</b>
sent-stage = { $stage } ({ $moment })
sent-point = ▪️ { $name }: <b>{ $figure }</b>, { $date } kuni olingan
sent-revision = { $n }-tuzatish
sent-times = yuborildi { $sent } · olindi { $taken }
sent-accepted = ☑️ qabul qilindi { $moment }
sent-rejected = ❌ rad etildi { $moment }: { $reason }
sent-waiting = ⏳ hali koʻrib chiqilmagan
sent-files = 📎 { $names }
text-empty = Bu yerda birorta ham soʻz yoʻq. Matn bilan yozing.
text-too-long = Juda uzun: { $longest } belgigacha mumkin. Qisqartirib, yana yuboring.

## Many points at once
readings-button-sheet = 📊 Excel: barcha nuqtalar birdan
readings-sheet-title = Shartnoma { $contract } boʻyicha koʻrsatkichlar: { $period }
readings-sheet-how = «Sarf» va «Olingan sana» ustunlarini toʻldiring, faylni saqlab, botga yuboring — { $date } kuni oxirigacha.
readings-sheet-file = Koʻrsatkichlar { $contract } { $period }.xlsx
readings-sheet-caption = 📊 Oxirgi ikki ustunni toʻldirib, faylni shu yerga yuboring — kabinetda boʻlgan istalgan vaqtingizda. Sarfi yozilmagan nuqtalarni bot oʻtkazib yuboradi.
readings-sheet-being-made = Jadval tayyorlanmoqda…
readings-export-address = Manzil
readings-export-previous = Oldingi sarf
sheet-too-large = Fayl juda katta. Bot «Excel» tugmasi orqali bergan jadvalni yuboring.
sheet-unreadable = Bu fayl jadval sifatida ochilmayapti. Uni .xlsx formatida saqlab, yana yuboring.
sheet-not-fetched = Telegram hozir faylni bermadi. Uni yana bir bor yuboring.
sheet-empty = Jadvalda yangi koʻrsatkich yoʻq: «Sarf» va «Olingan sana» ustunlarini toʻldirib, yana yuboring.
sheet-no-such-point = Shartnomada hisob-kitob asbobi bor bunday nuqta yoʻq.
sheet-point-twice = Bu nuqta jadvalning yuqorisida bor.
sheet-day-missing = Olingan sana yoʻq: uni yozing, masalan 24.11.2026.
sheet-faults = ❌ <b>Jadvalda { $n } ta xato bor. Hech narsa yuborilmadi.</b>
sheet-fault = <b>{ $cell }</b> — { $why }
sheet-again = Shu kataklarni tuzatib, faylni yana yuboring.
