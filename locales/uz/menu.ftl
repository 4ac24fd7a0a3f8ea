# Buttons under the input, the commands on the menu button, what stands over the menu.

button-sign-in = 🔑 Kirish
button-leave = 🚪 Chiqish
button-balance = 💰 Balans
button-account = 📄 Shartnoma
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
stale-button-alert = Tugma eskirgan. Kerakli boʻlimni menyudan qayta oching.
stale-button = U tugma endi ishlamaydi. Mana menyu: pastdagi tugmalardan keraklisini tanlang.
