# What staff do about readings: cards, originals, who is behind, exports; what consumers are told of it.

## The card
readings-card-title = 🔢 <b>Koʻrsatkichlar: shartnoma { $contract }, { $period }</b>
readings-card-name = { $name }
readings-card-point = • { $name }: <b>{ $figure }</b>, { $date } kuni olingan
readings-card-unconfirmed = ⚠️ kirish tasdiqlanmagan
readings-card-odd = ⚠️ { $what }
readings-card-files = 📎 { $n }
readings-card-accepted = ☑️ qabul qilindi
readings-card-rejected = ❌ rad etildi
readings-card-original-due = 📄 Asl nusxani { $date } gacha kutamiz
readings-card-scans = 📎 Skan sahifalari: { $n }
readings-card-line = 🔢 { $contract } · { $name } · { $sent } / { $all }{ $mark }
card-button-readings-accept = Qabul qilish
card-button-readings-reject = Rad etish…
card-button-readings-original = Asl nusxa olindi
card-button-readings-files = Fayllar
readings-card-file = { $name }: { $figure }, { $date } kuni olingan
readings-card-page = Hisobot skani, { $n }
readings-nothing-to-judge = Koʻrib chiqadigan narsa yoʻq: hammasi allaqachon qabul qilingan yoki rad etilgan.
readings-original-already-in = Bu oyning asl nusxasi allaqachon belgilangan.
readings-ask-why = ✍️ { $name }, shu xabarga javob yozing: koʻrsatkichlar nega rad etildi? Isteʼmolchi soʻzlaringizni koʻradi. (shartnoma { $contract }, { $period })
readings-write-why = Sababni kartochka ostidagi xabarga javob qilib yozing.
readings-rejected = ❌ Rad etildi. Isteʼmolchi sababini bildi va koʻrsatkichlarni qaytadan yuborishi mumkin.
readings-answer-sent = 💬 Sizning nomingizdan isteʼmolchiga yetkazildi.

## Originals, who is behind, exports
originals-usage = Shartnoma raqamlari orasida boʻsh joy, bir martada koʻpi bilan { $n } ta: /originals 00001 00002. Boshqa oy ulardan oldin yoziladi: /originals 2026-10 00001.
originals-noted = ✅ Asl nusxa olindi ({ $n }): { $contracts }
originals-none = ⚠️ Kutilmayapti: shu oy uchun koʻrsatkich yoʻq yoki asl nusxa allaqachon belgilangan ({ $n }): { $contracts }
due-title = ⏰ <b>{ $period } uchun koʻrsatkich yubormaganlar: { $n }</b>
due-district = <b>{ $name } — { $n }</b>: { $contracts }
due-the-rest-in-the-file = Qolgan tumanlar faylda.
due-originals = 📄 <b>{ $period } uchun asl nusxa kutilmoqda — { $n }</b>: { $contracts }
due-file = { $period } uchun koʻrsatkich yubormaganlar: barcha shartnomalar.
readings-export-being-made = Fayl tayyorlanmoqda…
readings-export-usage = Oyni yozing: /export readings 2026-11
readings-export-file = { $period } uchun koʻrsatkichlar: barcha yuborilganlar, tuzatishlari va fayl nomlari bilan.
staff-command-due = Kim koʻrsatkich yubormagan, qaysi arizalar muddati oʻtgan
staff-command-originals = Asl nusxalarni belgilash: /originals 00001 00002
staff-command-export = Yuklab olish: /export readings 2026-11 yoki applications 2026-11
staff-command-announce = Hammaga yoki tumanlarga eʼlon (administratorlar)

readings-export-title = { $period } uchun yuborilgan koʻrsatkichlar
readings-export-due-title = { $period } uchun koʻrsatkich yubormaganlar
readings-export-district = Tuman
readings-export-missing = Koʻrsatkichsiz nuqtalar
readings-export-contract = Shartnoma
readings-export-name = Nomi
readings-export-point = Nuqta
readings-export-point-name = Nuqta nomi
readings-export-service = Xizmat
readings-export-serial = Zavod raqami
readings-export-unit = Oʻlchov
readings-export-quantity = Sarf
readings-export-read-on = Olingan sana
readings-export-revision = Tuzatish
readings-export-state = Holati
readings-export-state-sent = yuborildi
readings-export-state-accepted = qabul qilindi
readings-export-state-rejected = rad etildi
readings-export-sent = Yuborilgan
readings-export-taken = Olingan
readings-export-accepted = Qabul qilingan
readings-export-rejected = Rad etilgan
readings-export-rejection = Rad etish sababi
readings-export-odd = Nimasi odatdagidek emas
readings-export-reason = Isteʼmolchi izohi
readings-export-confirmed = Kirish tasdiqlangan
readings-export-confirmed-yes = ha
readings-export-confirmed-no = yoʻq
readings-export-files = Fayllar

## What consumers are told
readings-told-accepted = ☑️ Shartnoma { $contract }: { $period } uchun koʻrsatkichlarni issiqlik taʼminoti korxonasi qabul qildi.
readings-told-head-rejected = ❌ Shartnoma { $contract }: { $period } uchun koʻrsatkichlar rad etildi. Sababi:
readings-told-rejected =
    { $head }
    { $words }
    Ularni { $date } kuni oxirigacha qaytadan yuboring: «Koʻrsatkich yuborish».
readings-told-original = 📄 Shartnoma { $contract }: { $period } uchun hisobotning asl nusxasi qabul qilindi. Rahmat!
readings-told-head-answered = 💬 Shartnoma { $contract }, { $period } uchun koʻrsatkichlar haqida
readings-told-answered =
    { $head }
    { $clerk }, issiqlik taʼminoti korxonasi:
    { $words }
    Javob berish uchun shu xabarni chapga suring yoki uning menyusidan «Javob berish»ni tanlang.
readings-reply-under =
    💬 <b>{ $who }</b>, { $period } uchun koʻrsatkichlar haqida, shartnoma { $contract }:
    { $words }
readings-reply-passed-on = Xodimlarga yetkazildi. Javob shu yerga keladi.
reminder-readings = ⏰ Shartnoma { $contract }: { $period } uchun koʻrsatkichlar hali barcha nuqtalar boʻyicha yuborilmagan. Ularni { $date } kuni oxirigacha kutamiz. Kiring va «Koʻrsatkich yuborish»ni bosing.
reminder-originals = ⏰ Shartnoma { $contract }: { $period } uchun imzolangan va muhrlangan hisobotning asl nusxasini { $date } gacha olib keling. Usiz hisob shartnomaviy yuklama boʻyicha qilinadi.
reminder-verification = ⏰ Shartnoma { $contract }: hisobga olish asbobining qiyoslash muddati { $date } kuni tugaydi. Qiyoslashga ariza Davlat xizmatlari markazida yoki my.gov.uz saytida qabul qilinadi.
