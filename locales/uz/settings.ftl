# Settings: password, language, contracts, who is connected, the journal, one's own data.

settings-title =
    ⚙️ <b>Sozlamalar</b>
    Shartnoma { $contract }
settings-button-password = 🔑 Parol
settings-button-language = 🌐 Til
settings-button-notices = 🔔 Bildirishnomalar
settings-button-contracts = 📄 Shartnomalarim
settings-button-connected = 👥 Kim ulangan
settings-button-journal = 📖 Kirish jurnali
settings-button-export = 💾 Maʼlumotlarim
settings-button-erase = 🗑 Maʼlumotlarimni oʻchirish
notices-title =
    🔔 <b>Bildirishnomalar</b>

    Yoqish yoki oʻchirish uchun bosing. Murojaatlaringizga javoblar va xavfsizlik haqidagi xabarlar doim keladi.
notices-readings = Koʻrsatkich muddati
notices-originals = Hisobotning asl nusxasi
notices-verification = Asboblarni qiyoslash
notices-invoices = Yangi hisobvaraq-faktura
notices-announcements = Eʼlonlar
notices-applications = Hamkasblar arizalari
notices-quiet = 🌙 Sokin soatlar: { $hours }
quiet-title =
    🌙 <b>Sokin soatlar</b>

    Kutishi mumkin boʻlgan xabarlar ular tugagach keladi. Oʻzingiz qilgan ishlarga javob darhol keladi.
quiet-off = Kerak emas

## Contracts
contracts-title = 📄 <b>Shartnomalarim</b>
contracts-present = ▪️ <b>{ $contract }</b> — hozir ochiq
    { $name }
contracts-other = ▫️ <b>{ $contract }</b>
    { $name }
contracts-button-enter = { $contract } ni ochish
contracts-button-leave = { $contract } dan uzilish
contracts-button-leave-yes = Ha, uzilish
contracts-leave-sure = <b>{ $contract }</b> raqamli shartnomadan uzilasizmi? Parolingiz va tasdiq yoʻqoladi. STIR bilan qayta ulanish mumkin, lekin maʼlumotlar faqat tasdiqlangandan keyin ochiladi.
contracts-left = 👋 Siz { $contract } raqamli shartnomadan uzildingiz.

## Who is connected
connected-title = 👥 <b>{ $contract } raqamli shartnomaga kim ulangan</b>
connected-own = ▪️ <b>{ $name }</b> — bu siz
connected-other = ▫️ <b>{ $name }</b>
connected-since = { $standing }, { $moment } dan
connected-seen = oxirgi marta: { $moment }
connected-button = 🚫 Uzish: { $name }
connected-button-yes = Ha, uzish
connected-sure = <b>{ $name }</b> akkauntini uzasizmi? Uning seansi darhol yakunlanadi, maʼlumotlar uning chatidan olib tashlanadi. Qolganlar bundan xabar topadi.

## The journal
journal-title = 📖 <b>Kirish jurnali</b>
journal-line = { $moment } — { $what }: { $who }
journal-staff = issiqlik taʼminoti korxonasi
journal-signed-in = kirish
journal-signed-in-primary = STIR bilan kirish
journal-bound = ulanish
journal-password-changed = parol almashtirildi
journal-phone-shared = telefon raqami yuborildi
journal-confirmed = tasdiqlandi
journal-suspended = toʻxtatib turildi
journal-revoked = uzildi
journal-unbound = oʻzi uzildi
journal-erased = uzildi va maʼlumotlarini oʻchirdi
journal-blocked = yopildi: parol oʻz vaqtida almashtirilmagan
journal-vote-confirm = tasdiqlash uchun bir ovoz
journal-vote-disable = uzish uchun bir ovoz
journal-contract-blocked = shartnoma boʻyicha kirish yopildi
journal-contract-unblocked = shartnoma boʻyicha kirish ochildi

## One's own data
export-being-made = Fayl tayyorlanmoqda…
export-caption = Kabinet akkauntingiz haqida saqlaydigan barcha maʼlumot. Parol bu yerda yoʻq: faqat uning izi saqlanadi.
erase-sure =
    Maʼlumotlaringizni oʻchirasizmi? Siz <b>barcha</b> shartnomalardan uzilasiz, ismingiz, telefon raqamingiz, tilingiz va boshlangan ishlaringiz unutiladi.

    Yuborilgan koʻrsatkichlar, arizalar va toʻlovlar qoladi: ular shartnomaga tegishli. Kirish jurnali 5 yil saqlanadi, lekin ismsiz.
erase-button-yes = 🗑 Ha, hammasini oʻchirish
erased = Tayyor: maʼlumotlaringiz oʻchirildi, siz barcha shartnomalardan uzildingiz.
