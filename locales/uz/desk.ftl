# The staff's desk: who may act, commands, topics, cards.

## Who may act
only-administrators = Buni faqat guruh administratorlari qila oladi. Hozirgina tayinlangan boʻlsangiz, bir necha soniyadan keyin qayta bosing.
act-under-your-name = Oʻz ismingiz bilan harakat qiling: anonim holda va kanal nomidan bot hech narsa bajarmaydi.
no-longer-staff = Siz endi guruhda emassiz, shuning uchun bu yerda hech narsa qila olmaysiz.
no-such-contract = Billing maʼlumotlarida { $contract } raqamli shartnoma yoʻq. Raqamni tekshiring.
already-so = Allaqachon shunday: oʻzgartiradigan narsa yoʻq.

## Commands
staff-command-find = Shartnomani raqami yoki nomining bir qismi boʻyicha topish
staff-command-stats = Nechta shartnoma va akkaunt ulangan
staff-command-block = Shartnoma boʻyicha kirishni yopish (administratorlar)
staff-command-unblock = Shartnoma boʻyicha kirishni ochish (administratorlar)
staff-command-feed = Billing maʼlumotlari qanday yuklangani
staff-command-help = Shu yordam
staff-help-title = <b>Buyruqlar</b>
staff-help-line = /{ $name } — { $what }
staff-help-more = Kartochkalar bu yerga oʻzi keladi. Ularning tugmalari kartochka joyida turguncha ishlaydi.

## A contract
staff-find-usage = Shartnoma raqamini yoki nomining bir qismini yozing: /find 00001 yoki /find maktab
staff-find-nothing = Hech narsa topilmadi. Nomning boshqa qismini yoki 5 raqamli shartnoma raqamini yozib koʻring.
staff-find-several = Bir nechtasi topildi. Keraklisini tugma bilan oching:
staff-find-more = Bular birinchi { $n } tasi. Keraklisi boʻlmasa, nomidan yana bir soʻz qoʻshing.
staff-find-line = { $contract } — { $name }
staff-find-title =
    📄 <b>Shartnoma { $contract }</b>
    { $name }
staff-find-district = Tuman (SOATO kodi): { $district }
staff-find-accounts = Ulangan akkauntlar: { $n }
staff-find-no-accounts = Hech qanday akkaunt ulanmagan
staff-find-account = 👤 { $name } — { $standing }
stats-access =
    🔐 <b>Kirish</b>
    Ulanishi bor shartnomalar: { $contracts }
    Akkauntlar: { $accounts }
    Qaror kutmoqda: { $awaiting }
    Kirishi yopilgan shartnomalar: { $blocked }
stats-jobs = ⏰ <b>Jadval</b>
stats-jobs-done = ✅ { $what } — { $at }
stats-jobs-running = ⏳ { $what } — { $at } dan beri
stats-jobs-failed = ⚠️ { $what } — { $at } da bajarilmadi, yana urinib koʻramiz
stats-job-announcements = Eʼlonlar
stats-job-applications = Arizalar muddati
stats-job-data-left-standing = Yakunlangan seanslar maʼlumotlari
stats-job-feed = Billing maʼlumotlari
stats-job-files-kept = Ortiqcha fayllar
stats-job-held-notices = Tinch soatlardan keyingi bildirishnomalar
stats-job-invoice-news = Yangi hisobvaraqlar haqida bildirishnomalar
stats-job-messages-waiting = Yuborilmagan javoblar
stats-job-posting = Onlayn toʻlovlarni hisobga olish
stats-job-reminders = Eslatmalar
stats-job-retention = Eski yozuvlarni oʻchirish
stats-job-silent-sessions = Seanslarni yakunlash
stats-job-updates-waiting = Javobsiz xabarlar
contract-blocked = 🔒 { $contract } raqamli shartnoma boʻyicha kirish yopildi, ochiq seanslar yakunlandi. Ochish: /unblock { $contract }
contract-unblocked = 🔓 { $contract } raqamli shartnoma boʻyicha kirish yana ochildi.

## Topics and cards
topic-readings = Koʻrsatkichlar
topic-applications = Arizalar
topic-access = Kirish huquqi
topic-payments = Toʻlovlar
topic-system = Tizim
cards-together =
    <b>Yangilar: { $n }</b>
    Qator raqami yozilgan tugma kartochkani ochadi.
cards-line = { $n }. { $line }
card-lies-here = ☝️ Kartochka shu yerda.
card-button-open = Ochish
card-button-confirm = Tasdiqlash
card-button-disable = Uzish
quoted = <blockquote expandable>{ $text }</blockquote>
decision-taken = Bajarildi.
decision-needs-another = Ovoz qabul qilindi. Shartnoma nizoli: shu qarorga yana bir administrator kerak.

## The card of an account
access-card-title = 🔐 <b>Kirish huquqi: shartnoma { $contract }</b>
access-card-firm = { $name }
access-card-who = 👤 { $name }
access-card-standing = Akkaunt: <b>{ $standing }</b>, { $moment } dan
access-card-no-phone = Telefon: yuborilmagan
access-card-phone-matches = Telefon: …{ $tail } — shartnomada bor ✅
access-card-phone-differs = Telefon: …{ $tail } — shartnomada yoʻq ⚠️
access-card-alone = Shartnomada boshqa hech kim yoʻq
access-card-others = Shartnomadagi boshqalar: { $others }
access-card-blocked = 🔒 Shartnoma boʻyicha kirish yopilgan
access-card-contested =
    ⚠️ <b>Nizo.</b> Ikki administratorning bir xil qarori kerak.
    Ovozlar: { $votes }
access-card-line = 🔐 { $contract } · { $name } · { $standing }
