# Buttons under the input, the commands on the menu button, what stands over the menu.

button-sign-in = 🔑 Kirish
button-leave = 🚪 Chiqish
button-balance = 💰 Balans
button-account = 📄 Shartnoma
button-history = 📚 Tarix
button-readings = 🔢 Koʻrsatkich yuborish
button-apply = 📝 Ariza berish
button-applications = 📂 Arizalarim
button-pay = 💳 Toʻlash
button-settings = ⚙️ Sozlamalar
button-share-phone = 📱 Telefon raqamini ulashish
button-documents = 🧾 Hujjatlar
button-help = ❓ Yordam
button-language = 🌐 Til
button-cancel = Bekor qilish
button-back = Orqaga
button-forgotten = Parolni unutdingizmi?

command-start = Boshlash
command-login = Kabinetga kirish
command-menu = Bosh menyu
command-balance = Qarzdorlik yoki oldindan toʻlov, oxirgi toʻlov
command-account = Shartnoma: rekvizitlar, nuqtalar, yuklamalar
command-history = Tarix: hisob-kitoblar, toʻlovlar, sarf
command-readings = Koʻrsatkich yuborish, oylik hisobot
command-apply = Ariza, murojaat, maʼlumotnoma
command-applications = Arizalarim va javoblar
command-pay = Toʻlash
command-payments = Onlayn toʻlovlar va cheklar
command-contracts = Shartnomalarim: boshqasiga oʻtish, uzilish
command-password = Parolni almashtirish
command-settings = Sozlamalar: parol, til, kim ulangan
command-documents = Solishtirma dalolatnoma va hisobvaraq-faktura
command-verify = Hujjatni tekshirish
command-language = Tilni almashtirish
command-help = Yordam va muddatlar
command-cancel = Boshlangan ishni bekor qilish
command-logout = Chiqish va maʼlumotlarni chatdan olib tashlash

menu = Bosh menyu. Pastdagi tugmalardan keraklisini tanlang.
cancelled = Bekor qilindi.
nothing-to-cancel = Bekor qiladigan narsa yoʻq. Pastdagi tugmalardan keraklisini tanlang.
not-understood = Tushunmadim. Pastdagi tugmalardan keraklisini tanlang yoki «Yordam» tugmasini bosing.
file-where-to = Avval bu fayl nimaga tegishli ekanini ayting: asbob surati va hisobot skani — «Koʻrsatkich yuborish», qolganlari — «Ariza berish». Faylni bot soʻraganda yuboring.
stale-button-alert = Tugma eskirgan. Kerakli boʻlimni menyudan qayta oching.
stale-button = U tugma endi ishlamaydi. Mana menyu: pastdagi tugmalardan keraklisini tanlang.
