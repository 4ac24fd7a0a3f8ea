# Paying: on the page of a payment system, or by a payment order; what became of it.

## Before paying
pay-title = 💳 <b>{ $contract } рақамли шартнома бўйича тўлов</b>
pay-choose-service = Нима учун тўлайсиз?
pay-choose-amount = Қанча тўлайсиз?
pay-rounded = Онлайн тўлов бутун сўмда қабул қилинади, шунинг учун сумма юқорига яхлитланди. Ортиқчаси олдиндан тўлов бўлиб қолади.
pay-whole = Бутун сумма: { $amount }
pay-most = Бир мартада энг кўпи: { $amount }
pay-other = Бошқа сумма
pay-ask-amount = <b>Суммани</b> бутун сўмда юборинг, масалан 50000. Камида { $least }.
pay-ask-amount-within = <b>Суммани</b> бутун сўмда юборинг, масалан 50000. Камида { $least }, кўпи билан { $most }.
pay-amount-taken = Сумма қабул қилинди. Энди тўлаш қолди.
pay-back = Суммани қайтадан танланг.
not-a-sum = Бу суммага ўхшамайди. Уни рақамлар билан юборинг, масалан 50000.
not-whole-soum = Онлайн тўлов бутун сўмда, тийинсиз қабул қилинади. Суммани қайтадан юборинг, масалан 50000.
sum-too-small = Жуда кам: бир мартада камида { $least } тўлаш мумкин. Бошқа сумма юборинг.
sum-too-large = Жуда кўп: бир мартада кўпи билан { $most } тўлаш мумкин. Камроқ сумма юборинг.
nothing-owed = Ҳозир тўлайдиган қарзингиз йўқ.
pays-by-order = Бу шартнома бўйича онлайн тўлов йўқ. «Тўлаш»ни қайтадан очинг: у ерда пул ўтказиш реквизитлари бор.

## On the page of the payment system
pay-begun = 💳 <b>Тўланадиган сумма: { $amount }</b>
    Шартнома { $contract }
pay-begun-how =
    Қуйидаги тугмани босинг: { $provider } саҳифаси очилади.

    🔒 Карта рақамини ва SMS кодини фақат ўша ерда киритинг. Бу чатга юборманг.
pay-through = { $provider } орқали тўлаш
pay-waits = ⏳ { $provider } тасдиғини кутяпмиз. У келганда бу хабар ўзи ўзгаради.
pay-confirmed = ✅ <b>Тўланди: { $amount }</b>
    Шартнома { $contract }

## Money has come
payment-received = ✅ <b>Тўлов қабул қилинди: { $amount }</b>
    Шартнома { $contract }
payment-number = { $provider } № { $transaction }, { $at }
payment-received-next = Тўлов маълумотлар янгилангандан кейин шахсий ҳисобварақда кўринади, унгача эса балансда алоҳида сатрда туради.
payment-received-closed = ✅ <b>Тўлов қабул қилинди.</b> Сумма ва чек кабинетда: «Кириш» тугмасини босинг, кейин /payments юборинг.
payment-receipt-pdf = 🧾 Чек (PDF)
payment-notice-pdf = 📄 Билдиришнома (PDF)
payment-paper-alert = Ҳужжат тайёрланмоқда…
balance-unposted = 🕓 Онлайн тўланган, ҳали ўтказилмаган: <b>{ $amount }</b>
pay-any-service = Иссиқлик энергияси
receipt-file = Чек { $number }.pdf
notice-file = Билдиришнома { $number }.pdf

## By a payment order
pay-order-title = 🏦 <b>{ $contract } рақамли шартнома бўйича пул ўтказиш</b>
pay-order-line = <b>{ $label }:</b> <code>{ $value }</code>
pay-recipient = Олувчи
pay-account = Ҳисоб рақами
pay-bank = Банк
pay-mfo = МФО
pay-inn = СТИР
pay-purpose = Тўлов мақсади
pay-sum = Сумма
pay-purpose-plain = { $contract }-сонли шартнома бўйича иссиқлик энергияси учун { $period } даври тўлови, СТИР { $inn }
pay-no-requisites = Олувчи ва ҳисоб рақами шартномангизда кўрсатилган. Шартнома ёнингизда бўлмаса, иссиқлик таъминоти корхонасига қўнғироқ қилинг: { $phone }.
pay-order-hint = Қуйидаги тугмалар ҳар бир майдонни нусхалайди. Тўлов мақсадини ўзгартирманг: тўловингиз шу орқали топилади.
pay-order-pdf = 📄 Тўлов топшириқномаси (PDF)
payment-order-file = Тўлов топшириқномаси { $contract }.pdf

## History
online-title = 💳 <b>Онлайн тўловлар</b>
online-none = Бу шартнома бўйича ҳали онлайн тўланмаган.
online-hint = Тафсилотларни кўриш ва чек олиш учун тўлов рақамини босинг.
online-waiting = ⏳ <b>{ $amount }</b>, { $at } да бошланган
    тўлов тизимининг тасдиғини кутяпмиз
online-line = <b>{ $number }.</b> { $at } — <b>{ $amount }</b>
online-posted = ✅ { $date } да ўтказилди
online-state-paid = 🕓 қабул қилинди, ҳали ўтказилмаган
online-state-posted = ✅ ўтказилди
online-state-unmatched = ⚠️ қабул қилинди, лекин биллинг маълумотларида ҳали йўқ; иссиқлик таъминоти корхонаси текширяпти
online-state-refused = ❌ ҳисобга олинмади: ўша куни биллинг маълумотларида шартнома йўқ эди
online-payment = 💳 <b>{ $amount }</b>
    Шартнома { $contract }
online-was-booked = Тасдиқ олинди: { $at }
online-was-posted = Шахсий ҳисобварақда ўтказилди: { $date }
    Биллинг маълумотларида пайдо бўлди: { $at }
online-document = Шахсий ҳисобварақдаги ҳужжат: № { $document }

## For staff
staff-payment-for-nobody = ⚠️ { $provider } № { $transaction }, { $at }: { $contract } рақамли шартнома учун { $amount } тўланди, лекин биллинг маълумотларида бундай шартнома йўқ. Тўлов ҳисобга олинмади, { $provider } тизимига «топилмади» деб жавоб берилди. Пулни кимга қайтаришни { $provider } билан аниқланг.
staff-payment-contradicted = ⚠️ { $provider } № { $transaction }: амал бошқа маълумотлар билан такрорланди ва рад этилди. Ҳисобга олингани — { $contract } рақамли шартнома учун { $amount }, ҳозир эса { $other } рақамли шартнома учун { $claimed } дейилган.
staff-payment-calls-refused = ⚠️ { $at }: { $provider } номидан келган сўров рад этилди: калит, майдонлар ёки шартнома рақами тўғри келмади. { $provider } ҳозир тўловларни юбориши керак бўлса, унинг созламаларини текширинг. Бир соат давомида кейинги бундай сўровлар ҳақида бот ёзмайди.
staff-payment-card = 💳 <b>Шартнома { $contract }</b>: { $amount }
    { $provider } № { $transaction }, { $at }
    { $state }
staff-payment-line = { $contract }: { $amount }, { $state }
staff-payment-missing = ⚠️ биллингнинг кетма-кет икки юкламасида йўқ: тўлов етиб келганини текширинг
staff-payment-found = ✅ биллингда топилди: { $date } да ўтказилган
staff-payment-posted-otherwise = ⚠️ { $provider } № { $transaction }, шартнома { $contract }: { $amount } тўланди, биллингда эса { $posted } ўтказилган.
