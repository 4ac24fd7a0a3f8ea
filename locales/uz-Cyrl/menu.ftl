# Buttons under the input, the commands on the menu button, what stands over the menu.

button-sign-in = 🔑 Кириш
button-leave = 🚪 Чиқиш
button-balance = 💰 Баланс
button-account = 📄 Шартнома
button-history = 📚 Тарих
button-readings = 🔢 Кўрсаткич юбориш
button-apply = 📝 Ариза бериш
button-applications = 📂 Аризаларим
button-pay = 💳 Тўлаш
button-settings = ⚙️ Созламалар
button-share-phone = 📱 Телефон рақамини улашиш
button-documents = 🧾 Ҳужжатлар
button-help = ❓ Ёрдам
button-language = 🌐 Тил
button-cancel = Бекор қилиш
button-back = Орқага
button-forgotten = Паролни унутдингизми?

command-start = Бошлаш
command-login = Кабинетга кириш
command-menu = Бош меню
command-balance = Қарздорлик ёки олдиндан тўлов, охирги тўлов
command-account = Шартнома: реквизитлар, нуқталар, юкламалар
command-history = Тарих: ҳисоб-китоблар, тўловлар, сарф
command-readings = Кўрсаткич юбориш, ойлик ҳисобот
command-apply = Ариза, мурожаат, маълумотнома
command-applications = Аризаларим ва жавоблар
command-pay = Тўлаш
command-payments = Онлайн тўловлар ва чеклар
command-contracts = Шартномаларим: бошқасига ўтиш, узилиш
command-password = Паролни алмаштириш
command-settings = Созламалар: парол, тил, ким уланган
command-documents = Солиштирма далолатнома ва ҳисобварақ-фактура
command-verify = Ҳужжатни текшириш
command-language = Тилни алмаштириш
command-help = Ёрдам ва муддатлар
command-cancel = Бошланган ишни бекор қилиш
command-logout = Чиқиш ва маълумотларни чатдан олиб ташлаш

menu = Бош меню. Пастдаги тугмалардан кераклисини танланг.
cancelled = Бекор қилинди.
nothing-to-cancel = Бекор қиладиган нарса йўқ. Пастдаги тугмалардан кераклисини танланг.
not-understood = Тушунмадим. Пастдаги тугмалардан кераклисини танланг ёки «Ёрдам» тугмасини босинг.
file-where-to = Аввал бу файл нимага тегишли эканини айтинг: асбоб сурати ва ҳисобот скани — «Кўрсаткич юбориш», қолганлари — «Ариза бериш». Файлни бот сўраганда юборинг.
stale-button-alert = Тугма эскирган. Керакли бўлимни менюдан қайта очинг.
stale-button = У тугма энди ишламайди. Мана меню: пастдаги тугмалардан кераклисини танланг.
