# What staff do about readings: cards, originals, who is behind, exports; what consumers are told of it.

## The card
readings-card-title = 🔢 <b>Кўрсаткичлар: шартнома { $contract }, { $period }</b>
readings-card-name = { $name }
readings-card-point = • { $name }: <b>{ $figure }</b>, { $date } куни олинган
readings-card-unconfirmed = ⚠️ кириш тасдиқланмаган
readings-card-odd = ⚠️ { $what }
readings-card-files = 📎 { $n }
readings-card-accepted = ☑️ қабул қилинди
readings-card-rejected = ❌ рад этилди
readings-card-original-due = 📄 Асл нусхани { $date } гача кутамиз
readings-card-scans = 📎 Скан саҳифалари: { $n }
readings-card-line = 🔢 { $contract } · { $name } · { $sent } / { $all }{ $mark }
card-button-readings-accept = Қабул қилиш
card-button-readings-reject = Рад этиш…
card-button-readings-original = Асл нусха олинди
card-button-readings-files = Файллар
readings-card-file = { $name }: { $figure }, { $date } куни олинган
readings-card-page = Ҳисобот скани, { $n }
readings-nothing-to-judge = Кўриб чиқадиган нарса йўқ: ҳаммаси аллақачон қабул қилинган ёки рад этилган.
readings-original-already-in = Бу ойнинг асл нусхаси аллақачон белгиланган.
readings-ask-why = ✍️ { $name }, шу хабарга жавоб ёзинг: кўрсаткичлар нега рад этилди? Истеъмолчи сўзларингизни кўради. (шартнома { $contract }, { $period })
readings-write-why = Сабабни карточка остидаги хабарга жавоб қилиб ёзинг.
readings-rejected = ❌ Рад этилди. Истеъмолчи сабабини билди ва кўрсаткичларни қайтадан юбориши мумкин.
readings-answer-sent = 💬 Сизнинг номингиздан истеъмолчига етказилди.

## Originals, who is behind, exports
originals-usage = Шартнома рақамлари орасида бўш жой, бир мартада кўпи билан { $n } та: /originals 00001 00002. Бошқа ой улардан олдин ёзилади: /originals 2026-10 00001.
originals-noted = ✅ Асл нусха олинди ({ $n }): { $contracts }
originals-none = ⚠️ Кутилмаяпти: шу ой учун кўрсаткич йўқ ёки асл нусха аллақачон белгиланган ({ $n }): { $contracts }
due-title = ⏰ <b>{ $period } учун кўрсаткич юбормаганлар: { $n }</b>
due-district = <b>{ $name } — { $n }</b>: { $contracts }
due-the-rest-in-the-file = Қолган туманлар файлда.
due-originals = 📄 <b>{ $period } учун асл нусха кутилмоқда — { $n }</b>: { $contracts }
due-file = { $period } учун кўрсаткич юбормаганлар: барча шартномалар.
readings-export-being-made = Файл тайёрланмоқда…
readings-export-usage = Ойни ёзинг: /export readings 2026-11
readings-export-file = { $period } учун кўрсаткичлар: барча юборилганлар, тузатишлари ва файл номлари билан.
staff-command-due = Ким кўрсаткич юбормаган, қайси аризалар муддати ўтган
staff-command-originals = Асл нусхаларни белгилаш: /originals 00001 00002
staff-command-export = Юклаб олиш: /export readings 2026-11 ёки applications 2026-11
staff-command-announce = Ҳаммага ёки туманларга эълон (администраторлар)

readings-export-title = { $period } учун юборилган кўрсаткичлар
readings-export-due-title = { $period } учун кўрсаткич юбормаганлар
readings-export-district = Туман
readings-export-missing = Кўрсаткичсиз нуқталар
readings-export-contract = Шартнома
readings-export-name = Номи
readings-export-point = Нуқта
readings-export-point-name = Нуқта номи
readings-export-service = Хизмат
readings-export-serial = Завод рақами
readings-export-unit = Ўлчов
readings-export-quantity = Сарф
readings-export-read-on = Олинган сана
readings-export-revision = Тузатиш
readings-export-state = Ҳолати
readings-export-state-sent = юборилди
readings-export-state-accepted = қабул қилинди
readings-export-state-rejected = рад этилди
readings-export-sent = Юборилган
readings-export-taken = Олинган
readings-export-accepted = Қабул қилинган
readings-export-rejected = Рад этилган
readings-export-rejection = Рад этиш сабаби
readings-export-odd = Нимаси одатдагидек эмас
readings-export-reason = Истеъмолчи изоҳи
readings-export-confirmed = Кириш тасдиқланган
readings-export-confirmed-yes = ҳа
readings-export-confirmed-no = йўқ
readings-export-files = Файллар

## What consumers are told
readings-told-accepted = ☑️ Шартнома { $contract }: { $period } учун кўрсаткичларни иссиқлик таъминоти корхонаси қабул қилди.
readings-told-head-rejected = ❌ Шартнома { $contract }: { $period } учун кўрсаткичлар рад этилди. Сабаби:
readings-told-rejected =
    { $head }
    { $words }
    Уларни { $date } куни охиригача қайтадан юборинг: «Кўрсаткич юбориш».
readings-told-original = 📄 Шартнома { $contract }: { $period } учун ҳисоботнинг асл нусхаси қабул қилинди. Раҳмат!
readings-told-head-answered = 💬 Шартнома { $contract }, { $period } учун кўрсаткичлар ҳақида
readings-told-answered =
    { $head }
    { $clerk }, иссиқлик таъминоти корхонаси:
    { $words }
    Жавоб бериш учун шу хабарни чапга суринг ёки унинг менюсидан «Жавоб бериш»ни танланг.
readings-reply-under =
    💬 <b>{ $who }</b>, { $period } учун кўрсаткичлар ҳақида, шартнома { $contract }:
    { $words }
readings-reply-passed-on = Ходимларга етказилди. Жавоб шу ерга келади.
reminder-readings = ⏰ Шартнома { $contract }: { $period } учун кўрсаткичлар ҳали барча нуқталар бўйича юборилмаган. Уларни { $date } куни охиригача кутамиз. Киринг ва «Кўрсаткич юбориш»ни босинг.
reminder-originals = ⏰ Шартнома { $contract }: { $period } учун имзоланган ва муҳрланган ҳисоботнинг асл нусхасини { $date } гача олиб келинг. Усиз ҳисоб шартномавий юклама бўйича қилинади.
reminder-verification = ⏰ Шартнома { $contract }: ҳисобга олиш асбобининг қиёслаш муддати { $date } куни тугайди. Қиёслашга ариза Давлат хизматлари марказида ёки my.gov.uz сайтида қабул қилинади.
