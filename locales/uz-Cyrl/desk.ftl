# The staff's desk: who may act, commands, topics, cards.

## Who may act
only-administrators = Буни фақат гуруҳ администраторлари қила олади. Ҳозиргина тайинланган бўлсангиз, бир неча сониядан кейин қайта босинг.
act-under-your-name = Ўз исмингиз билан ҳаракат қилинг: аноним ҳолда ва канал номидан бот ҳеч нарса бажармайди.
no-longer-staff = Сиз энди гуруҳда эмассиз, шунинг учун бу ерда ҳеч нарса қила олмайсиз.
no-such-contract = Биллинг маълумотларида { $contract } рақамли шартнома йўқ. Рақамни текширинг.
already-so = Аллақачон шундай: ўзгартирадиган нарса йўқ.

## Commands
staff-command-find = Шартномани рақами ёки номининг бир қисми бўйича топиш
staff-command-stats = Нечта шартнома ва аккаунт уланган
staff-command-block = Шартнома бўйича киришни ёпиш (администраторлар)
staff-command-unblock = Шартнома бўйича киришни очиш (администраторлар)
staff-command-feed = Биллинг маълумотлари қандай юклангани
staff-command-help = Шу ёрдам
staff-help-title = <b>Буйруқлар</b>
staff-help-line = /{ $name } — { $what }
staff-help-more = Карточкалар бу ерга ўзи келади. Уларнинг тугмалари карточка жойида тургунча ишлайди.

## A contract
staff-find-usage = Шартнома рақамини ёки номининг бир қисмини ёзинг: /find 00001 ёки /find мактаб
staff-find-nothing = Ҳеч нарса топилмади. Номнинг бошқа қисмини ёки 5 рақамли шартнома рақамини ёзиб кўринг.
staff-find-several = Бир нечтаси топилди. Кераклисини тугма билан очинг:
staff-find-more = Булар биринчи { $n } таси. Кераклиси бўлмаса, номидан яна бир сўз қўшинг.
staff-find-line = { $contract } — { $name }
staff-find-title =
    📄 <b>Шартнома { $contract }</b>
    { $name }
staff-find-district = Туман (СОАТО коди): { $district }
staff-find-accounts = Уланган аккаунтлар: { $n }
staff-find-no-accounts = Ҳеч қандай аккаунт уланмаган
staff-find-account = 👤 { $name } — { $standing }
stats-access =
    🔐 <b>Кириш</b>
    Уланиши бор шартномалар: { $contracts }
    Аккаунтлар: { $accounts }
    Қарор кутмоқда: { $awaiting }
    Кириши ёпилган шартномалар: { $blocked }
stats-jobs = ⏰ <b>Жадвал</b>
stats-jobs-done = ✅ { $what } — { $at }
stats-jobs-running = ⏳ { $what } — { $at } дан бери
stats-jobs-failed = ⚠️ { $what } — { $at } да бажарилмади, яна уриниб кўрамиз
stats-job-announcements = Эълонлар
stats-job-applications = Аризалар муддати
stats-job-data-left-standing = Якунланган сеанслар маълумотлари
stats-job-feed = Биллинг маълумотлари
stats-job-files-kept = Ортиқча файллар
stats-job-held-notices = Тинч соатлардан кейинги билдиришномалар
stats-job-invoice-news = Янги ҳисобварақлар ҳақида билдиришномалар
stats-job-messages-waiting = Юборилмаган жавоблар
stats-job-posting = Онлайн тўловларни ҳисобга олиш
stats-job-reminders = Эслатмалар
stats-job-retention = Эски ёзувларни ўчириш
stats-job-silent-sessions = Сеансларни якунлаш
stats-job-updates-waiting = Жавобсиз хабарлар
contract-blocked = 🔒 { $contract } рақамли шартнома бўйича кириш ёпилди, очиқ сеанслар якунланди. Очиш: /unblock { $contract }
contract-unblocked = 🔓 { $contract } рақамли шартнома бўйича кириш яна очилди.

## Topics and cards
topic-readings = Кўрсаткичлар
topic-applications = Аризалар
topic-access = Кириш ҳуқуқи
topic-payments = Тўловлар
topic-system = Тизим
cards-together =
    <b>Янгилар: { $n }</b>
    Қатор рақами ёзилган тугма карточкани очади.
cards-line = { $n }. { $line }
card-lies-here = ☝️ Карточка шу ерда.
card-button-open = Очиш
card-button-confirm = Тасдиқлаш
card-button-disable = Узиш
quoted = <blockquote expandable>{ $text }</blockquote>
decision-taken = Бажарилди.
decision-needs-another = Овоз қабул қилинди. Шартнома низоли: шу қарорга яна бир администратор керак.

## The card of an account
access-card-title = 🔐 <b>Кириш ҳуқуқи: шартнома { $contract }</b>
access-card-firm = { $name }
access-card-who = 👤 { $name }
access-card-standing = Аккаунт: <b>{ $standing }</b>, { $moment } дан
access-card-no-phone = Телефон: юборилмаган
access-card-phone-matches = Телефон: …{ $tail } — шартномада бор ✅
access-card-phone-differs = Телефон: …{ $tail } — шартномада йўқ ⚠️
access-card-alone = Шартномада бошқа ҳеч ким йўқ
access-card-others = Шартномадаги бошқалар: { $others }
access-card-blocked = 🔒 Шартнома бўйича кириш ёпилган
access-card-contested =
    ⚠️ <b>Низо.</b> Икки администраторнинг бир хил қарори керак.
    Овозлар: { $votes }
access-card-line = 🔐 { $contract } · { $name } · { $standing }
