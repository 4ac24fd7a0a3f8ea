# Applications: kinds, questions, review, one's own applications, what is told of them.

## Kinds
application-kind-disconnection = Узиб қўйиш
application-kind-meter = Ҳисобга олиш асбобини кўрикдан ўтказиш
application-kind-system = Тизимни текшириш
application-kind-appeal = Мурожаат
application-kind-renewal = Шартномани қайта тузиш
application-kind-certificate = Қарздорлик йўқлиги тўғрисида маълумотнома
application-kind-discrepancy = Солиштирма далолатнома бўйича тафовут

applications-choose =
    📝 <b>Ариза бериш</b>

    Ариза турини танланг. Барча хизматлар бепул.
applications-awaiting = Киришингиз ҳали тасдиқланмаган, ҳозирча мурожаат юбориш мумкин. Бошқа аризалар тасдиқлангандан кейин очилади.
applications-of-closed = Шартнома ёпилган: мурожаат юбориш ёки маълумотнома олиш мумкин.
applications-elsewhere =
    ℹ️ <b>Фақат давлат хизматлари марказида ёки <a href="{ $services }">my.gov.uz</a> порталида:</b>
    • техник шартлар, лойиҳани келишиш, уланиш далолатномаси;
    • ҳисобга олиш асбобларини ечиш, қиёслаш ва ўрнатиш.
application-left = Мана ариза турлари.
applications-button-resume = ▶️ Давом эттириш: { $kind }
contract-is-closed = Шартнома ёпилган: у бўйича мурожаат юбориш ёки маълумотнома олиш мумкин, бошқа ариза бериб бўлмайди.

application-intro-disconnection =
    🔌 <b>Иссиқликдан узиб қўйиш</b>

    Нима учун, қайси кундан ва нимани узиш кераклигини кўрсатинг. Охирида бот паролни сўрайди: бу жиддий қадам.
application-intro-meter =
    🔍 <b>Ҳисобга олиш асбобини кўрикдан ўтказиш</b>

    Ходим келиб, асбобни кўради ва назорат кўрсаткичларини олади. Натижаси — текширув далолатномаси.
application-intro-system =
    🏢 <b>Иссиқлик таъминоти тизимини текшириш</b>

    Ходим келиб, тизимни кўради. Натижаси — текширув далолатномаси.
application-intro-appeal =
    ✉️ <b>Мурожаат</b>

    Шикоят, таклиф ёки савол. Шикоят ва саволга 15 кунда, таклифга бир ойда жавоб берамиз.
application-intro-renewal =
    📄 <b>Шартномани қайта тузиш</b>

    Аввалги шартлар билан, шартномавий юкламаларни ўзгартирмасдан узайтириш. Юкламани ўзгартириш учун техник шартлар керак: улар давлат хизматлари марказида ёки my.gov.uz порталида олинади.
application-intro-certificate =
    🧾 <b>Қарздорлик йўқлиги тўғрисида маълумотнома</b>

    Шартнома бўйича қарздорлик йўқ, маълумотнома дарҳол тайёр бўлади. <i>Маълумотлар { $moment } ҳолатига</i>
application-intro-discrepancy =
    ⚖️ <b>Солиштирма далолатнома бўйича тафовут</b>

    Қаторни ва ўз ҳисобингиздаги суммани кўрсатинг — далолатнома ўзи илова қилинади. Ходим текшириб, жавоб беради. <i>Маълумотлар { $moment } ҳолатига</i>
application-ends = ⏳ Шартнома <b>{ $date }</b> гача амал қилади.
application-ended = ⚠️ Шартнома муддати <b>{ $date }</b> да тугаган.
application-no-end = Шартноманинг амал қилиш муддати биллинг маълумотларида кўрсатилмаган.
certificate-blocked = Маълумотнома бериб бўлмайди: { $as_of } ҳолатига қарздорлик { $amount }. Тўланг ва маълумотлар янгилангач (19:00–19:15) қайта сўранг.

## Questions
application-step = <i>{ $n }-қадам, жами { $m } та</i>
application-ask-reason = <b>Нима учун узиш керак?</b> Тугмадан танланг.
application-ask-since = <b>Қайси кундан узилсин?</b> Тақвимдан танланг ёки санани юборинг, масалан <code>{ $date }</code>.
application-ask-points = <b>Нимани узиш керак?</b> Рўйхатда ҳисобга олиш нуқталарини белгиланг ва «Тайёр» тугмасини босинг.
application-ask-note = <b>Яна нимани билишимиз керак?</b> 500 белгигача ёзинг ёки «Ўтказиб юбориш» тугмасини босинг.
application-ask-contact = <b>Ким билан боғланамиз?</b> Ходимни кутиб оладиган ёки саволларга жавоб берадиган кишининг исми ва телефонини юборинг.
application-ask-meter = <b>Қайси асбобни кўрикдан ўтказиш керак?</b> Рўйхатдан танланг.
application-ask-trouble = <b>Нима бўлди?</b> Нимани ва қаерда кўриш кераклигини қисқача ёзинг: 500 белгигача.
application-ask-sort = <b>Бу қандай мурожаат?</b> Тугмадан танланг.
application-ask-text = <b>Мурожаатни</b> битта хабарда ёзинг: 3 000 белгигача.
application-ask-purpose = <b>Маълумотнома қаерга керак?</b> Масалан, «банкка» деб ёзинг ёки «Ўтказиб юбориш» тугмасини босинг.
application-ask-row = <b>Далолатноманинг қайси қатори мос келмаяпти?</b> Тугма билан танланг.
application-ask-own = <b>Ўз ҳисобингиз бўйича қанча бўлиши керак?</b> Суммани юборинг, масалан <code>17 850 487,52</code>. Аванс — минус белгиси билан.
application-ask-comment = <b>Тафовут нимадан?</b> Ёзинг ёки «Ўтказиб юбориш»ни босинг.
application-ask-files = <b>Сурат ёки PDF бириктиринг</b> — 5 тагача файл, ҳар бири 10 МБ гача. Тугагач, «Тайёр» тугмасини босинг.
application-ask-visit = <b>Қачон келайлик?</b> Тақвимдан кунни танланг. Ташриф керак бўлмаса ёки исталган вақт тўғри келса, «Фарқи йўқ» тугмасини босинг.
application-calendar = 🗓 Ёзилиш мумкин бўлган кунлар:
application-calendar-days = 🗓 Кунни танланг:
application-hours = 🗓 <b>{ $date }</b>. Вақтни танланг:
application-points = Шартнома бўйича ҳисобга олиш нуқталари:
application-meters = Шартнома бўйича ҳисобга олиш асбоблари:
application-chosen = ✅ { $label }: { $value }
application-no-meters = Шартнома бўйича ҳисобга олиш асбоби йўқ, кўрикдан ўтказадиган нарса йўқ. Асбоб бўлса, бу ҳақда мурожаатда ёзинг.
application-file-taken = 📎 Файл қабул қилинди: { $n } / { $most }.
application-text-only = Бу ерда сўз ёки тугма билан жавоб керак. Фикрингиз ўзгарган бўлса, «Бекор қилиш» тугмасини босинг.
answer-needed = Бу ерда жавоб керак: тугмадан танланг ёки ёзинг.
day-out-of-range = { $first } дан { $last } гача бўлган кунни танланг.
nothing-chosen = Камида битта ҳисобга олиш нуқтасини белгиланг.
too-many-files = Файллар { $most } тадан ошмаслиги керак, буниси илова қилинмади.
visit-slot-full = Бу вақтга энди жой йўқ. Бошқасини танланг.
weekdays-short = Ду Се Ч Па Жу Ш Я

button-skip = Ўтказиб юбориш
button-ready = Тайёр
button-no-wish = Фарқи йўқ
application-button-all = Барча нуқталар
application-button-ready = Тайёр ({ $n })
application-button-other-day = ⬅️ Бошқа кун
application-hours-full = { $hours } — банд
application-day-full-alert = Бу кунга ҳаммаси банд. Бошқасини танланг.

## Answers
application-label-reason = Сабаб
application-label-since = Қачондан узилсин
application-label-points = Ҳисобга олиш нуқталари
application-label-note = Қўшимча
application-label-contact = Боғланиш учун
application-label-meter = Ҳисобга олиш асбоби
application-label-trouble = Нима бўлди
application-label-sort = Мурожаат тури
application-label-text = Матн
application-label-purpose = Қаерга тақдим этилади
application-label-statement = Ҳужжат
application-label-row = Қатор
application-label-own = Истеъмолчи ҳисоби бўйича
application-label-comment = Изоҳ
application-label-files = Файллар
application-label-visit = Ташриф вақти
application-choice-season = Иситиш мавсуми тугади
application-choice-vacant = Бино ишлатилмаяпти
application-choice-repair = Таъмирлаш
application-choice-leaving = Фаолият тўхтатилди
application-choice-other = Бошқа
application-choice-complaint = Шикоят
application-choice-proposal = Таклиф
application-choice-question = Савол
application-choice-opening = Давр бошига қолдиқ
application-choice-charged = Ҳисобланган
application-choice-recalculated = Қайта ҳисоб
application-choice-paid = Тўланган
application-choice-closing = Давр охирига қолдиқ
application-nothing = —
application-any-time = фарқи йўқ
application-visit-time = { $date }, { $hours }
application-and-more = яна { $n } та
application-files-count = { $n } та

## Review
application-review =
    📋 <b>Аризани текширинг: { $kind }</b>
    Шартнома { $contract }
application-line = ▪️ { $label }: <b>{ $value }</b>
application-ask-review = Ҳаммаси тўғрими? «Юбориш» тугмасини босинг. Жавобни ариза остидаги тугма билан ўзгартириш мумкин.
application-button-change = ✏️ { $label }
application-received =
    ✅ <b>{ $number }</b> рақамли ариза қабул қилинди.

    Жавоб — <b>{ $date }</b> гача. Ҳар бир қадам ҳақида бот ўзи хабар беради.
application-received-after-hours =
    ✅ <b>{ $number }</b> рақамли ариза қабул қилинди. Иш куни тугагани учун { $registered } куни рўйхатга олинади.

    Жавоб — <b>{ $date }</b> гача. Ҳар бир қадам ҳақида бот ўзи хабар беради.
application-certificate-ready = ✅ <b>{ $number }</b> рақамли маълумотнома тайёр, ҳозир файлни юбораман.
application-button-form = 🖨 Бланк (PDF)
application-button-certificate = 🧾 Маълумотнома (PDF)
application-button-mine = 📂 Аризаларим
application-paper = Файл тайёрланмоқда…
application-form-caption = { $number } рақамли ариза бланки
application-certificate-caption = { $number } рақамли маълумотнома
application-form-file = Ариза { $number }.pdf
application-certificate-file = Маълумотнома { $number }.pdf
application-form-party = Шартнома № { $contract }

## One's own applications
my-applications = 📂 <b>Аризаларим</b>
my-applications-none =
    📂 <b>Аризаларим</b>

    Ҳозирча ариза йўқ. Биринчисини бериш учун «Ариза бериш» тугмасини босинг.
my-application-line =
    { $sign } <b>{ $number }</b> · { $kind }
    { $state }, берилган: { $date }
my-application-title = { $sign } <b>{ $number }</b> · { $kind }
my-application-state = Ҳолати: <b>{ $state }</b>
my-application-answer-by = Жавоб — { $date } гача
my-application-history = <b>Нималар бўлди</b>
my-application-earlier = … олдинроқ: { $n }
my-application-files = 📎 Файллар: { $n }
my-application-button-back = ⬅️ Барча аризалар
my-application-button-add = ➕ Қўшимча юбориш
my-application-button-withdraw = 🗑 Қайтариб олиш
my-application-button-withdraw-yes = Ҳа, қайтариб оламан
my-application-button-accept = ✅ Розиман
my-application-button-time = 🗓 Бошқа вақт
my-application-button-file = 📎 { $name }
my-application-withdraw-sure = <b>{ $number }</b> рақамли аризани қайтариб оласизми? Кейин уни тиклаб бўлмайди, фақат янгисини бериш мумкин.
my-application-add = <b>{ $number }</b> рақамли аризага матн ёки файл юборинг. Тугагач, «Тайёр» тугмасини босинг.
my-application-added = ➕ { $number } рақамли аризага қўшилди. Яна юборишингиз ёки «Тайёр» тугмасини босишингиз мумкин.
my-application-added-by-reply = ➕ Ходимларга етказилди: { $number } рақамли аризага қўшимча.
my-application-time = <b>{ $number }</b> рақамли ариза бўйича ходимни қачон қабул қила оласиз? Кунни танланг:
my-application-time-asked = 🗓 Истагингиз етказилди: { $visit }. Ходим уни тасдиқлайди ёки бошқа вақтни таклиф қилади.
application-accepted-alert = ✅ Келишдик. Ходим шу вақтда келади.
application-closed = { $number } рақамли ариза ёпилган. Саволингиз қолган бўлса, янгисини беринг.

application-state-new = янги
application-state-taken = кўриб чиқилмоқда
application-state-taken-by = кўриб чиқилмоқда: { $name }
application-state-proposed = ташриф таклиф қилинди: { $visit }
application-state-agreed = ташриф келишилди: { $visit }
application-state-done = бажарилди
application-state-refused = рад этилди
application-state-withdrawn = қайтариб олинди

application-move = { $moment } — { $what }
application-move-text = { $moment } — { $what }: { $text }
application-move-file = берилди
application-move-take = кўриб чиқишга олинди: { $who }
application-move-propose = ташриф таклиф қилинди, { $visit }: { $who }
application-move-confirm = ташриф тасдиқланди, { $visit }: { $who }
application-move-accept = ташриф келишилди: { $visit }
application-move-ask = истак: { $visit }
application-move-answer = жавоб, { $who }
application-move-add = қўшимча, { $who }
application-move-extend = муддат узайтирилди, { $who }
application-move-done = бажарилди: { $who }
application-move-refuse = рад этилди, { $who }
application-move-withdraw = қайтариб олинди: { $who }

## What the people of the contract are told
application-told-head = 📬 Ариза <b>{ $number }</b> · { $kind }
application-told-file = Аризани берди: { $who }.
application-told-take = Кўриб чиқмоқда: { $who }.
application-told-propose = { $who } ташриф таклиф қиляпти: <b>{ $visit }</b>. Тўғри келадими?
application-told-confirm = Ташриф келишилди: <b>{ $visit }</b> ({ $who }).
application-told-accept = { $who }: { $visit } даги ташриф тўғри келади.
application-told-ask = { $who }: истак — { $visit }.
application-told-answer = <b>Жавоб</b> ({ $who }):
application-told-add = { $who } аризага қўшимча юборди.
application-told-extend = Текшириш керак, шунинг учун жавоб муддати <b>{ $date }</b> гача узайтирилди ({ $who }):
application-told-done = ✅ Бажарилди ({ $who }).
application-told-refuse = ❌ Рад этилди ({ $who }). Сабаби:
application-told-withdraw = Қайтариб олди: { $who }.
application-told-reply = Жавоб бериш учун шу хабарни чапга суринг ёки унинг менюсидан «Жавоб бериш»ни танланг.

## Staff
staff-mention = <a href="tg://user?id={ $id }">{ $name }</a>
application-card-title = 📝 <b>{ $number }</b> · { $kind }
application-card-contract = Шартнома { $contract } · { $name }
application-card-who = 👤 { $name }
application-card-unconfirmed = 👤 { $name } — кириш тасдиқланмаган ⚠️
application-card-state = Ҳолати: <b>{ $state }</b>
application-card-wish = 🗓 Истак: <b>{ $visit }</b>
application-card-due = ⏳ Жавоб — <b>{ $date }</b> гача
application-card-half = ⌛️ Жавоб — <b>{ $date }</b> гача, муддатнинг ярми ўтди
application-card-last = 🔥 Жавоб — <b>{ $date }</b> гача, бир кун қолди
application-card-overdue = ❗️ Жавоб <b>{ $date }</b> гача берилиши керак эди
application-card-files = 📎 Файллар: { $n }
application-card-words = ▪️ { $label }:
application-card-line = 📝 { $number } · { $contract } · { $kind } · { $state }
card-button-take = Олиш
card-button-visit = Ташриф белгилаш
card-button-answer = Жавоб бериш
card-button-done = Бажарилди
card-button-refuse = Рад этиш
card-button-extend = Муддатни узайтириш
card-button-files = Файллар
card-button-text = Тўлиқ матн
card-button-statement = Солиштирма далолатнома

application-already-taken = Аризани аллақачон олишган: { $name }.
answer-first = Мурожаат жавоб билан ёпилади: аввал «Жавоб бериш» тугмасини босинг.
already-extended = Муддатни энди узайтириб бўлмайди: қонун бир ой беради, фақат бир марта.
application-taken-alert = Ариза энди сизда.
application-done-alert = Ёпилди: бажарилди.
application-visit-alert = Истеъмолчига юборилди.
application-prompt-answer = ✍️ { $clerk }, { $number } рақамли аризага жавобни <b>шу хабарга жавоб қилиб</b> ёзинг. Файл ҳам бириктириш мумкин.
application-prompt-refuse = ⛔️ { $clerk }, { $number } рақамли аризани рад этиш сабабини <b>шу хабарга жавоб қилиб</b> ёзинг: уни истеъмолчи кўради.
application-prompt-extend = ⌛️ { $clerk }, { $number } рақамли аризага нега кўпроқ вақт кераклигини <b>шу хабарга жавоб қилиб</b> ёзинг: уни истеъмолчи кўради.
application-placeholder-answer = Истеъмолчига жавоб
application-placeholder-refuse = Рад этиш сабаби
application-placeholder-extend = Узайтириш сабаби
application-said = ✅ Истеъмолчига юборилди: { $number }.
application-staff-day = { $number } рақамли ариза бўйича ташриф кунини танланг:
application-staff-hours = { $number } рақамли ариза бўйича ташриф, <b>{ $date }</b>. Вақтни танланг:
application-staff-confirm = ✅ Сўралганидек: { $visit }
application-staff-proposed = 🗓 { $number } рақамли ариза бўйича таклиф қилинди: <b>{ $visit }</b>. Истеъмолчи жавобини кутамиз.
application-staff-agreed = 🗓 { $number } рақамли ариза бўйича келишилди: <b>{ $visit }</b>.

application-under-add = 💬 <b>{ $who }</b> { $number } рақамли аризани тўлдирди:
application-under-ask = 🗓 <b>{ $who }</b> { $number } рақамли ариза бўйича бошқа вақт сўраяпти: <b>{ $visit }</b>
application-under-accept = ✅ <b>{ $who }</b>: вақт тўғри келади, ариза { $number }, <b>{ $visit }</b>
application-under-withdraw = 🗑 <b>{ $who }</b> { $number } рақамли аризани қайтариб олди
application-under-files = 📎 Файллар: { $n }. Кўриш — карточка остидаги «Файллар» тугмаси.
application-under-text = 📄 Ариза { $number }, { $label }:
application-late-1 = ⌛️ Муддатнинг ярми ўтди: ариза { $number }, жавоб { $date } гача.
application-late-2 = 🔥 Бир кун қолди: ариза { $number }, жавоб { $date } гача. { $administrators }
application-late-3 = ❗️ Муддати ўтди: ариза { $number }, жавоб { $date } гача берилиши керак эди. { $administrators }

staff-find-applications = 📝 Очиқ аризалар: { $n }
staff-find-application = { $number } · { $kind } — { $date } гача · { $state }
due-applications = <b>Муддати ўтган аризалар: { $n }</b>
due-applications-none = Муддати ўтган ариза йўқ.
due-application = { $number } · { $contract } · { $kind } — { $date } гача · { $state }
due-more = … яна { $n } та
applications-summary =
    ☀️ <b>Эрталабки аризалар</b>
    Очиқ: { $open }, муддати ўтган: { $overdue }
stats-applications =
    📝 <b>Аризалар</b>
    Бугун: { $today }, шу ойда: { $month }
    Очиқ: { $open }, муддати ўтган: { $overdue }
stats-median-hours = Одатда жавобгача (медиана): { $hours } соат
stats-median-none = Шу ойда ҳали ҳеч кимга жавоб берилмаган.

## The workbook
applications-export-number = Рақами
applications-export-kind = Тури
applications-export-contract = Шартнома
applications-export-name = Истеъмолчи
applications-export-filed-at = Берилган
applications-export-filer = Ким берди
applications-export-answers = Ариза
applications-export-wish = Истак
applications-export-visit = Ташриф
applications-export-state = Ҳолати
applications-export-clerk = Ходим
applications-export-answer-by = Жавоб муддати
applications-export-answered-at = Биринчи жавоб
applications-export-closed-at = Ёпилган
applications-export-answer = Жавоблар
applications-export-files = Файллар
applications-export-title = { $period } аризалари
applications-export-usage = Шундай ёзинг: /export applications 2026-11
