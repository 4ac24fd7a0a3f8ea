# Settings: password, language, contracts, who is connected, the journal, one's own data.

settings-title =
    ⚙️ <b>Созламалар</b>
    Шартнома { $contract }
settings-button-password = 🔑 Парол
settings-button-language = 🌐 Тил
settings-button-notices = 🔔 Билдиришномалар
settings-button-contracts = 📄 Шартномаларим
settings-button-connected = 👥 Ким уланган
settings-button-journal = 📖 Кириш журнали
settings-button-export = 💾 Маълумотларим
settings-button-erase = 🗑 Маълумотларимни ўчириш
notices-title =
    🔔 <b>Билдиришномалар</b>

    Ёқиш ёки ўчириш учун босинг. Мурожаатларингизга жавоблар ва хавфсизлик ҳақидаги хабарлар доим келади.
notices-readings = Кўрсаткич муддати
notices-originals = Ҳисоботнинг асл нусхаси
notices-verification = Асбобларни қиёслаш
notices-invoices = Янги ҳисобварақ-фактура
notices-announcements = Эълонлар
notices-applications = Ҳамкасблар аризалари
notices-quiet = 🌙 Сокин соатлар: { $hours }
quiet-title =
    🌙 <b>Сокин соатлар</b>

    Кутиши мумкин бўлган хабарлар улар тугагач келади. Ўзингиз қилган ишларга жавоб дарҳол келади.
quiet-off = Керак эмас

## Contracts
contracts-title = 📄 <b>Шартномаларим</b>
contracts-present = ▪️ <b>{ $contract }</b> — ҳозир очиқ
    { $name }
contracts-other = ▫️ <b>{ $contract }</b>
    { $name }
contracts-button-enter = { $contract } ни очиш
contracts-button-leave = { $contract } дан узилиш
contracts-button-leave-yes = Ҳа, узилиш
contracts-leave-sure = <b>{ $contract }</b> рақамли шартномадан узиласизми? Паролингиз ва тасдиқ йўқолади. СТИР билан қайта уланиш мумкин, лекин маълумотлар фақат тасдиқлангандан кейин очилади.
contracts-left = 👋 Сиз { $contract } рақамли шартномадан узилдингиз.

## Who is connected
connected-title = 👥 <b>{ $contract } рақамли шартномага ким уланган</b>
connected-own = ▪️ <b>{ $name }</b> — бу сиз
connected-other = ▫️ <b>{ $name }</b>
connected-since = { $standing }, { $moment } дан
connected-seen = охирги марта: { $moment }
connected-button = 🚫 Узиш: { $name }
connected-button-yes = Ҳа, узиш
connected-sure = <b>{ $name }</b> аккаунтини узасизми? Унинг сеанси дарҳол якунланади, маълумотлар унинг чатидан олиб ташланади. Қолганлар бундан хабар топади.

## The journal
journal-title = 📖 <b>Кириш журнали</b>
journal-line = { $moment } — { $what }: { $who }
journal-staff = иссиқлик таъминоти корхонаси
journal-signed-in = кириш
journal-signed-in-primary = СТИР билан кириш
journal-bound = уланиш
journal-password-changed = парол алмаштирилди
journal-phone-shared = телефон рақами юборилди
journal-confirmed = тасдиқланди
journal-suspended = тўхтатиб турилди
journal-revoked = узилди
journal-unbound = ўзи узилди
journal-erased = узилди ва маълумотларини ўчирди
journal-blocked = ёпилди: парол ўз вақтида алмаштирилмаган
journal-vote-confirm = тасдиқлаш учун бир овоз
journal-vote-disable = узиш учун бир овоз
journal-contract-blocked = шартнома бўйича кириш ёпилди
journal-contract-unblocked = шартнома бўйича кириш очилди

## One's own data
export-being-made = Файл тайёрланмоқда…
export-caption = Кабинет аккаунтингиз ҳақида сақлайдиган барча маълумот. Парол бу ерда йўқ: фақат унинг изи сақланади.
erase-sure =
    Маълумотларингизни ўчирасизми? Сиз <b>барча</b> шартномалардан узиласиз, исмингиз, телефон рақамингиз, тилингиз ва бошланган ишларингиз унутилади.

    Юборилган кўрсаткичлар, аризалар ва тўловлар қолади: улар шартномага тегишли. Кириш журнали 5 йил сақланади, лекин исмсиз.
erase-button-yes = 🗑 Ҳа, ҳаммасини ўчириш
erased = Тайёр: маълумотларингиз ўчирилди, сиз барча шартномалардан узилдингиз.
