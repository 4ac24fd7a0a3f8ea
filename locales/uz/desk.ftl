# The staff's desk: who may act, commands, topics, cards.

## Who may act
only-administrators = Buni faqat guruh administratorlari qila oladi. Hozirgina tayinlangan boʻlsangiz, bir necha soniyadan keyin qayta bosing.
act-under-your-name = Oʻz ismingiz bilan harakat qiling: anonim holda va kanal nomidan bot hech narsa bajarmaydi.
no-longer-staff = Siz endi guruhda emassiz, shuning uchun bu yerda hech narsa qila olmaysiz.
no-such-contract = Billing maʼlumotlarida { $contract } raqamli shartnoma yoʻq. Raqamni tekshiring.
already-so = Allaqachon shunday: oʻzgartiradigan narsa yoʻq.

## Commands
staff-command-find = Shartnoma: /find 00001 yoki nomining bir qismi
staff-command-block = Kirishni yopish: /block 00001
staff-command-unblock = Kirishni ochish: /unblock 00001
staff-command-feed = Maʼlumotlar qanday yuklandi
staff-command-help = Yordam
staff-find-usage = Shartnoma raqamini yoki nomining bir qismini yozing: /find 00001 yoki /find maktab
staff-find-nothing = Hech narsa topilmadi. Nomining boshqa qismini yoki 5 xonali shartnoma raqamini yozib koʻring.
staff-find-several = Bir nechtasi topildi. Birini raqami bilan /find orqali oching:
staff-find-line = { $contract } — { $name }
staff-find-title =
    📄 <b>Shartnoma { $contract }</b>
    { $name }
staff-find-accounts = Ulangan akkauntlar: { $n }
contract-blocked = 🔒 { $contract } raqamli shartnoma boʻyicha kirish yopildi, ochiq seanslar yakunlandi. Ochish: /unblock { $contract }
contract-unblocked = 🔓 { $contract } raqamli shartnoma boʻyicha kirish yana ochildi.

## Topics and cards
topic-readings = Koʻrsatkichlar
topic-applications = Arizalar
topic-access = Kirish huquqi
topic-payments = Toʻlovlar
topic-system = Tizim
cards-together = <b>Yangilar, har biri bir qatorda ({ $n })</b>
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
