# Papers of past months, and whether a paper is genuine.

## Refusals
figures-disagree = За { $period } цифры в данных биллинга не сходятся, поэтому документ не печатается. Поставщику тепла уже сообщено; попробуйте через несколько дней.
nothing-to-print = За этот месяц документа нет. Откройте «Документы» и выберите другой месяц.
figures-changed = С тех пор данные изменились, и этот акт больше не действует. Откройте «Документы» и возьмите новый.
not-a-paper-code = Это не похоже на код документа: в нём 12 букв и цифр, например K7QM-3XTA-9FRD. Он напечатан рядом с QR-кодом. Пришлите его ещё раз.
paper-too-large = Файл больше 20 МБ, Telegram не даёт его боту. Пришлите код, который напечатан рядом с QR-кодом.
paper-not-fetched = Не удалось получить файл от Telegram. Пришлите его ещё раз.
paper-seal-unavailable = Сейчас документ нельзя подписать: не отвечает сервер меток времени. Попробуйте через несколько минут.

## Names of files
statement-file = Акт сверки { $contract } { $period }.pdf
invoice-file = Счёт-фактура { $contract } { $period }.pdf

## Taking a paper
button-statement = Акт сверки
button-invoice = Счёт-фактура
button-range = За несколько месяцев…
button-mirrored = С колонками потребителя…
button-short = Без колонок потребителя…
button-agree = ✅ Согласен
button-disagree = ⚖️ Есть расхождения
documents-kinds = 🧾 <b>Документы</b>. Какой нужен?
documents-months = <b>Акт сверки.</b> За какой месяц?
documents-mirrored = <b>Акт сверки с колонками потребителя</b> — для Ваших собственных цифр. За какой месяц?
documents-from = <b>Акт сверки.</b> С какого месяца?
documents-until = <b>Акт сверки.</b> С месяца: { $first }. По какой?
documents-invoices = <b>Счёт-фактура.</b> За какой месяц?
documents-none = За последние 12 месяцев таких документов по Вашему договору нет.
documents-making = ⏳ Готовлю документ: { $paper }…
documents-paper = 🧾 Готово: { $paper }, договор { $contract }
statement-agreed = ✅ Ваше согласие записано: { $paper }, { $at }. Поставщик тепла его увидит.
statement-agreed-before = ✅ С этим актом уже согласились: { $paper }. Кто согласился: { $name }, { $at }.

## Papers by name
paper-of-statement = акт сверки за { $first }
paper-of-statement-range = акт сверки за { $first } – { $last }
paper-of-invoice = счёт-фактура за { $first }
paper-of-certificate = справка об отсутствии задолженности
paper-of-report = отчёт о потреблении за { $first }
paper-of-application = бланк заявки
paper-of-receipt = чек электронной оплаты
paper-of-notice = извещение об оплате
paper-of-payment-order = проект платёжного поручения

## Is it genuine?
verify-ask =
    🔎 <b>Проверка документа.</b> Пришлите код, который напечатан рядом с QR-кодом, например K7QM-3XTA-9FRD, или сам файл PDF.
verify-code-or-file = Нужен код с документа или файл PDF. Если передумали, нажмите «Отмена».
verify-in-one-go = Чтобы проверить документ, отправьте команду вместе с кодом, например: /verify K7QM-3XTA-9FRD, или сам файл PDF.
verify-what = { $paper }, договор …{ $contract }, документ выдан { $at }
verify-signed = Подписан электронной подписью поставщика.
verify-unsigned = Без электронной подписи.
verify-code-known =
    ✅ Под этим кодом выдан подлинный документ: <b>{ $what }</b>. { $signed }

    Если на бумаге другое, она изменена. Файл PDF можно прислать сюда: бот сверит его целиком.
verify-code-unknown = ❌ Документ с таким кодом не выдавался. Проверьте, нет ли опечатки.
verify-file-genuine = ✅ Файл подлинный: <b>{ $what }</b>. { $signed } В нём ничего не изменено.
verify-file-altered =
    ⚠️ <b>Файл изменён.</b> Под его кодом выдан документ: { $what }. { $signed }

    Присланный файл от него отличается: верить ему нельзя. Подлинный может дать только тот, кому он выдан.
verify-file-unknown = ❌ Такой файл не выдавался. Если на документе есть код рядом с QR-кодом, пришлите его командой /verify.
