# Meter readings: the month, the questions of a point, what was sent.

## The month
readings-title = 🔢 <b>Кўрсаткичлар: { $period }</b>
readings-open = <b>{ $date }</b> куни охиригача қабул қиламиз.
readings-over =
    ⛔ Қабул { $date } куни тугади.

    Кўрсаткичи юборилмаган нуқталар бўйича { $period } учун ҳисоб шартномавий юклама асосида қилинади. Ҳақиқий сарф кейинги даврда қайта ҳисобланади: кўрсаткичлар биргаликда олиниб, далолатнома тузилгандан кейин. Бунинг учун ҳисобга олиш асбобини кўрикдан ўтказишга ариза беринг.
readings-over-all-sent = Қабул { $date } куни тугади. { $period } учун кўрсаткичлар барча нуқталар бўйича юборилган.
readings-count = Юборилди: <b>{ $sent } / { $all }</b>
readings-line-none = ▫️ { $name }
readings-line-sent = ✅ { $name }: <b>{ $figure }</b>, { $date } куни олинган
readings-line-accepted = ☑️ { $name }: <b>{ $figure }</b>, { $date } куни олинган, қабул қилинди
readings-line-rejected = ❌ { $name }: { $figure } — рад этилди, қайтадан юборинг
readings-line-by-another = ✅ { $name }: бошқа аккаунт юборган
readings-rejected-because = ❌ Сабаби: { $reason }
readings-begun = ✏️ Сиз кирита бошлагансиз: { $name } — { $figure }. Киритилгани сақланди.
readings-begun-many = ✏️ Сиз жадвал бўйича кўрсаткичларни кирита бошлагансиз: { $n }. Киритилгани сақланди.
readings-begun-no-figure = рақам ҳали киритилмаган
readings-button-resume = ✏️ Киритишни давом эттириш
readings-button-inspection = 🔍 Асбобни кўрикдан ўтказиш
readings-button-history = 🗂 Юборилган кўрсаткичлар
readings-next = ➡️ Кейингиси: { $name }
readings-back = Мана барча ҳисобга олиш нуқталари.
readings-no-meter = Шартномада ҳисоб-китоб асбоби бор нуқта йўқ, шунинг учун кўрсаткич юборилмайди: ҳисоб шартномавий юклама бўйича.
readings-contract-closed = Шартнома ёпилган: у бўйича кўрсаткич юборилмайди.
readings-window-closed = Бу ой учун қабул тугади, ҳисоб шартномавий юклама бўйича. Қайта ҳисоб — биргаликда кўрсаткич олингач. Асбобни кўрикдан ўтказишга ариза беринг.

## How far the report has come
readings-step = ▫️ { $name }
readings-step-done = ✅ { $name }: { $moment }
readings-step-sent = кўрсаткичлар юборилди
readings-step-report = ҳисобот тайёрланди
readings-step-scan = скан олинди
readings-step-original = асл нусха қабул қилинди
readings-bring-original = 📄 Имзоланган ва муҳрланган ҳисоботнинг асл нусхасини <b>{ $date }</b> гача олиб келинг.
readings-no-original = ⛔ Асл нусха топширилмаган — ҳисоб шартномавий юклама бўйича.
readings-awaited = 📄 <b>Ҳисобот: { $period }</b>
readings-button-report = 📄 Ҳисобот (PDF)
readings-button-report-of = 📄 Ҳисобот: { $period }
readings-button-scan = 📎 Ҳисобот скани
readings-report-being-made = Ҳисобот тайёрланмоқда…
readings-report-caption = 📄 Ҳисобот: { $period }. Чоп этинг, имзоланг ва муҳр босинг. Сканини «Ҳисобот скани» тугмаси билан юборинг, аслини <b>{ $date }</b> гача олиб келинг.
report-file = Истеъмол ҳисоботи { $contract } { $period }.pdf
readings-ask-scan = 📎 <b>{ $period } ҳисоботини имзо ва муҳр билан</b> юборинг: PDF ёки саҳифалар сурати, { $most } тагача файл. Тугатгач, «Тайёр»ни босинг.
readings-want-scan = Бу ерда ҳисоботнинг PDF файли ёки сурати керак. Тугатган бўлсангиз, «Тайёр»ни босинг.
readings-scan-taken = 📎 Ҳисобот скани олинди: { $n } / { $most }. Яна юборинг ёки «Тайёр»ни босинг.
readings-scan-left = Яхши. Олингани сақланди: ҳисобот ҳолати «Кўрсаткич юбориш» бўлимида кўринади.
readings-letter-subject = Истеъмол ҳисоботи: шартнома { $contract }, { $period }
readings-letter = { $contract } рақамли шартнома бўйича истеъмолчи { $period } истеъмол ҳисоботини имзо ва муҳр билан Telegram орқали юборди. Файл илова қилинган.
readings-nothing-sent = Бу ой учун ҳали кўрсаткич йўқ. Аввал ҳеч бўлмаса битта нуқта бўйича юборинг.

stage-sent = кўрсаткичлар юборилди, ҳисоботнинг асл нусхаси — { $date } гача
stage-report = ҳисобот тайёрланди, асл нусхаси — { $date } гача
stage-scan = скан олинди, асл нусхаси — { $date } гача
stage-original = асл нусха қабул қилинди
stage-no-original = асл нусха { $date } гача топширилмади — ҳисоб шартномавий юклама бўйича
stage-open = кўрсаткичлар ҳали юборилмаган
stage-missed = юборилмади — ҳисоб шартномавий юклама бўйича

## The questions
readings-place = 📍 <b>{ $name }</b>
readings-billed-last = Охирги ҳисобга олинган сарф: { $figure } ({ $period })
readings-read-last = Олдинги кўрсаткич олинган сана: { $date }
readings-corrects = ✏️ Аллақачон юборилган: { $figure }. Янги рақам унинг ўрнини олади, олдингиси тарихда қолади.
reading-ask-figure =
    <b>{ $period } учун сарфни</b> { $unit } ҳисобида юборинг, масалан <code>1523,40</code>.

    Бу ҳисоблагичдаги рақам эмас, бир ойда сарфланган миқдор.
reading-ask-figure-again = Сарфни яна бир бор юборинг, масалан <code>1523,40</code>.
not-a-figure = 0 дан 999999,99 гача бўлган сон керак, вергулдан кейин кўпи билан икки рақам, масалан 1523,40. Яна юборинг.
reading-ask-day = Кўрсаткич қачон олинган? Тугмани босинг ёки <b>олинган санани</b> юборинг, масалан <code>24.11.2026</code>.
reading-today = Бугун, { $date }
reading-month-end = Ой охири, { $date }
not-a-day = Санани рақам билан ёзинг: кун, ой ва йил, масалан 24.11.2026. Яна юборинг.
read-in-the-future = Бу кун ҳали келмаган. Кўрсаткич олинган куннинг санасини юборинг.
read-before-the-last = Олдинги кўрсаткич { $on } куни олинган, янгиси ундан олдин бўлолмайди. Санани текшириб, яна юборинг.
read-too-early = Бу сана шу ой кўрсаткичи учун жуда эски. Текшириб, яна юборинг.
reading-ask-files =
    📷 <b>Асбобнинг суратини ёки PDF</b> юборинг, { $most } тагача файл, кейин «Тайёр» тугмасини босинг.

    Уларсиз ҳам мумкин — «Суратсиз».
reading-ask-files-more = 📷 Илова қилинган файллар: { $n } / { $most }. Яна юборинг ёки «Тайёр» тугмасини босинг. «Суратсиз» илова қилинганларни олиб ташлайди.
reading-files-so-far = 📎 Илова қилинган файллар: { $n } / { $most }. Яна юборинг ёки «Тайёр» тугмасини босинг.
reading-files-early = 📎 Илова қилинган файллар: { $n } / { $most }. Энди юқоридаги саволга жавоб беринг.
reading-want-files = Бу ерда сурат ёки PDF керак. Тугатган бўлсангиз — «Тайёр», илова қиладиган нарса бўлмаса — «Суратсиз».
reading-file-added = 📎 Файл юборилган кўрсаткичларга қўшилди: { $n } / { $most }.
reading-file-too-late = Кўрсаткичлар аллақачон юборилган. Сурат илова қилиш учун шу нуқта бўйича уларни қайта юборинг: бу тузатиш бўлади, аввалгиси тарихда қолади.
button-no-files = Суратсиз
reading-odd = ⚠️ <b>Рақам одатдагидек эмас</b>
reading-odd-what = { $what }
reading-odd-point = • { $name }: { $what }
oddity-over-load = шартномавий юклама бутун ойда бера оладиган миқдордан кўп
oddity-far-more = ўтган ойдагидан ёки бир йил олдингидан уч баравар ёки ундан кўп
oddity-far-less = ўтган ойдагидан ёки бир йил олдингидан уч баравар ёки ундан кам
oddity-nothing = иситиш мавсумида нол
oddity-unverified = асбобнинг қиёслаш муддати ўтган
reading-ask-reason = Хато бўлса, «Орқага» тугмасини босинг. Ҳаммаси тўғри бўлса, <b>сабабини</b> ёзинг ёки тугмадан танланг.
reading-reason-idle = Объект ишламаган
reading-reason-more = Иссиқлик сарфи ошган
reading-reason-changed = Асбоб алмаштирилган
reading-reason-verified = Асбоб қиёслашда
reading-reason-needed = Рақам одатдагидек эмас: нега шундайлигини ёзинг.
reading-review = 🧾 <b>Кўрсаткичлар: { $period }</b>
reading-entered = • { $name }: <b>{ $figure }</b>, { $date } куни олинган
reading-and-more = … ва яна { $n } та
reading-files = 📎 { $n } та файл
reading-reason = Изоҳ: { $reason }
reading-ask-review = Текширинг. Ҳаммаси тўғри бўлса — «Юбориш». Тузатиш учун — «Орқага».
button-send = 📨 Юбориш
reading-text-only = Бу ерда жавоб матн билан керак. Фикрингиздан қайтсангиз, «Бекор қилиш»ни босинг: киритилгани юборилмайди.
reading-sent = ✅ Кўрсаткичлар қабул қилинди.
reading-taken = ✅ <b>Кўрсаткичлар: { $period }</b>
reading-taken-at = Юборилган вақти: { $moment }
reading-nothing-to-send = Юборадиган нарса йўқ: аввал «Кўрсаткич юбориш» тугмасини босиб, уларни киритинг.
reading-sent-meanwhile = Сиз киритаётганда бу нуқтанинг кўрсаткичи ўзгарди: бошқа киши юборди. «Кўрсаткич юбориш»ни очиб текширинг.
reading-sent-by-proven = Бу нуқта бўйича кўрсаткични кириши тасдиқланган ҳамкасбингиз юборган. Уни фақат у тузата олади.

## What was sent
sent-title = 🗂 <b>Юборилган кўрсаткичлар</b>
sent-none = Охирги 12 ойда бот орқали кўрсаткич юборилмаган.
sent-month = <b>{ $period }</b>
sent-stage = { $stage } ({ $moment })
sent-point = ▪️ { $name }: <b>{ $figure }</b>, { $date } куни олинган
sent-revision = { $n }-тузатиш
sent-times = юборилди { $sent } · олинди { $taken }
sent-accepted = ☑️ қабул қилинди { $moment }
sent-rejected = ❌ рад этилди { $moment }: { $reason }
sent-waiting = ⏳ ҳали кўриб чиқилмаган
sent-files = 📎 { $names }
text-empty = Бу ерда бирорта ҳам сўз йўқ. Матн билан ёзинг.
text-too-long = Жуда узун: { $longest } белгигача мумкин. Қисқартириб, яна юборинг.

## Many points at once
readings-button-sheet = 📊 Excel: барча нуқталар бирдан
readings-sheet-title = Шартнома { $contract } бўйича кўрсаткичлар: { $period }
readings-sheet-how = «Сарф» ва «Олинган сана» устунларини тўлдиринг, файлни сақлаб, ботга юборинг — { $date } куни охиригача.
readings-sheet-file = Кўрсаткичлар { $contract } { $period }.xlsx
readings-sheet-caption = 📊 Охирги икки устунни тўлдириб, файлни шу ерга юборинг — кабинетда бўлган исталган вақтингизда. Сарфи ёзилмаган нуқталарни бот ўтказиб юборади.
readings-sheet-being-made = Жадвал тайёрланмоқда…
readings-export-address = Манзил
readings-export-previous = Олдинги сарф
sheet-too-large = Файл жуда катта. Бот «Excel» тугмаси орқали берган жадвални юборинг.
sheet-unreadable = Бу файл жадвал сифатида очилмаяпти. Уни .xlsx форматида сақлаб, яна юборинг.
sheet-not-fetched = Telegram ҳозир файлни бермади. Уни яна бир бор юборинг.
sheet-empty = Жадвалда янги кўрсаткич йўқ: «Сарф» ва «Олинган сана» устунларини тўлдириб, яна юборинг.
sheet-no-such-point = Шартномада ҳисоб-китоб асбоби бор бундай нуқта йўқ.
sheet-point-twice = Бу нуқта жадвалнинг юқорисида бор.
sheet-day-missing = Олинган сана йўқ: уни ёзинг, масалан 24.11.2026.
sheet-faults = ❌ <b>Жадвалда { $n } та хато бор. Ҳеч нарса юборилмади.</b>
sheet-fault = <b>{ $cell }</b> — { $why }
sheet-again = Шу катакларни тузатиб, файлни яна юборинг.
