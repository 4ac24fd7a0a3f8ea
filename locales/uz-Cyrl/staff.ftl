# What the staff group is told.

## The billing feed
staff-feed-taken = ✅ Биллинг маълумотлари юкланди ва амалда. Юклаш бошланган вақт: { $at }.
staff-feed-odd-sum = ⚠️ Қолдиқ тўғри келмайди (бошига + ҳисобланди + қайта ҳисоб-китоб − тўланди ≠ охирига): { $n }. Масалан: { $examples }.
staff-feed-odd-chain = ⚠️ Давр бошига қолдиқ олдинги ой охиридаги қолдиққа тенг эмас: { $n }. Масалан: { $examples }.
staff-feed-same = ℹ️ { $at }: биллингнинг янги маълумотлари йўқ, аввалгилари амалда.
staff-feed-refused =
    ⚠️ { $at }: биллинг маълумотлари қабул қилинмади, кабинетда ҳеч нарса ўзгармади.
    <blockquote>{ $reason }</blockquote>
    Маълумотларни тузатиб, қайта жойланг.
staff-feed-unavailable =
    ⚠️ { $at }: биллинг маълумотларини олиб бўлмади, кабинетда ҳеч нарса ўзгармади.
    <blockquote>{ $reason }</blockquote>
    Маълумотлар ўз жойида эканини текширинг.
staff-feed-failed =
    ❌ { $at }: биллинг маълумотларини юклаш узилиб қолди, кабинетда ҳеч нарса ўзгармади.
    <blockquote>{ $reason }</blockquote>
    Тафсилотлар — бот журналида.
staff-feed-running = ⏳ Биллинг маълумотлари юкланмоқда. Бошланган вақт: { $at }.
staff-feed-none = Биллинг маълумотлари ҳали бирор марта ҳам юкланмаган.

## Faults
staff-quarantined =
    ❌ Хабарга жавоб бериб бўлмади, одамга айтилган хатолик рақами: <code>{ $reference }</code>.
    <blockquote>{ $fault }</blockquote>
staff-undelivered =
    ⚠️ Telegram хабарни қабул қилмади ({ $method }), бот уни қайта юбормайди.
    <blockquote>{ $fault }</blockquote>
staff-mail-undelivered =
    ⚠️ Почта сервери хатни қабул қилмади, бот қайта уринмайди.
    <blockquote>{ $fault }</blockquote>
staff-unreachable =
    ⚠️ Хабар етиб бормади ({ $method }): олувчи ботни тўхтатган ёки чати очиқ эмас.
    <blockquote>{ $fault }</blockquote>

## Access
staff-sign-in-paused = ⚠️ { $at }: бир дақиқада 60 тадан ортиқ нотўғри кириш уриниши бўлди. Улар камайгунча СТИР билан кириш тўхтатилди; ўз пароли билан кириш ишлаяпти.

staff-stuck-updates-waiting = ⚠️ Одамларнинг хабарлари 15 дақиқадан бери навбатда турибди: { $n } та. Ҳеч нарса йўқолмади, лекин бот кечикиб жавоб беряпти. Сервер администраторига хабар беринг.
staff-stuck-messages-waiting = ⚠️ Ботнинг жавоблари 15 дақиқадан бери юборилмаяпти: { $n } та. Ҳеч нарса йўқолмади. Сервер администраторига хабар беринг.

## Papers
staff-month-disagrees = ⚠️ Шартнома { $contract }: { $period } учун рақамлар мос келмаяпти (маълумотлар { $moment } ҳолатига), ҳужжат чоп этилмади. Истеъмолчига кейинроқ мурожаат қилиш айтилди.
staff-month-disagrees-line = ⚠️ { $contract }: { $period } мос келмаяпти
staff-statement-agreed = 🤝 Шартнома { $contract }: { $paper } — истеъмолчи рози. Тасдиқлади: { $name }, { $at }.
