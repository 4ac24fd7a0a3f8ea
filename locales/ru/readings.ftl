# Meter readings: the month, the questions of a point, what was sent.

## The month
readings-title = 🔢 <b>Показания за { $period }</b>
readings-open = Принимаем до <b>{ $date }</b> включительно.
readings-over =
    ⛔ Приём закончился { $date }.

    По точкам без показаний расчёт за { $period } — по договорной нагрузке. Фактический расход пересчитают в следующем периоде: после совместного снятия показаний и акта. Для этого подайте заявку на обследование прибора учёта.
readings-over-all-sent = Приём закончился { $date }. Показания за { $period } переданы по всем точкам.
readings-count = Передано: <b>{ $sent } из { $all }</b>
readings-line-none = ▫️ { $name }
readings-line-sent = ✅ { $name }: <b>{ $figure }</b>, снято { $date }
readings-line-accepted = ☑️ { $name }: <b>{ $figure }</b>, снято { $date }, принято
readings-line-rejected = ❌ { $name }: { $figure } — отклонено, передайте заново
readings-line-by-another = ✅ { $name }: передал другой аккаунт
readings-rejected-because = ❌ Причина: { $reason }
readings-begun = ✏️ Вы начали вводить: { $name } — { $figure }. Введённое сохранено.
readings-begun-many = ✏️ Вы начали вводить показания по таблице: { $n }. Введённое сохранено.
readings-begun-no-figure = число ещё не введено
readings-button-resume = ✏️ Продолжить ввод
readings-button-inspection = 🔍 Обследование прибора
readings-button-history = 🗂 Переданные показания
readings-next = ➡️ Далее: { $name }
readings-back = Вот все точки учёта.
readings-no-meter = По договору нет точек с расчётным прибором учёта, поэтому показания не передают: расчёт — по договорной нагрузке.
readings-contract-closed = Договор закрыт: показания по нему не передают.
readings-window-closed = Приём показаний за этот месяц закончился. Расчёт — по договорной нагрузке; перерасчёт — после совместного снятия показаний и акта. Подайте заявку на обследование прибора.

## How far the report has come
readings-step = ▫️ { $name }
readings-step-done = ✅ { $name }: { $moment }
readings-step-sent = показания переданы
readings-step-report = отчёт сформирован
readings-step-scan = скан получен
readings-step-original = оригинал принят
readings-bring-original = 📄 Оригинал отчёта с подписью и печатью привезите до <b>{ $date }</b>.
readings-no-original = ⛔ Оригинал не представлен — расчёт по договорной нагрузке.
readings-awaited = 📄 <b>Отчёт за { $period }</b>
readings-button-report = 📄 Отчёт (PDF)
readings-button-report-of = 📄 Отчёт за { $period }
readings-button-scan = 📎 Скан отчёта
readings-report-being-made = Готовлю отчёт…
readings-report-caption = 📄 Отчёт за { $period }. Распечатайте, подпишите и поставьте печать. Скан пришлите кнопкой «Скан отчёта», оригинал привезите до <b>{ $date }</b>.
report-file = Отчёт о потреблении { $contract } { $period }.pdf
readings-ask-scan = 📎 Пришлите <b>отчёт за { $period } с подписью и печатью</b>: PDF или фото страниц, до { $most } файлов. Закончили — нажмите «Готово».
readings-want-scan = Здесь нужен PDF или фото отчёта. Закончили — нажмите «Готово».
readings-scan-taken = 📎 Скан отчёта получен: { $n } из { $most }. Пришлите ещё или нажмите «Готово».
readings-scan-left = Хорошо. Что получено, сохранено: состояние отчёта видно в «Передать показания».
readings-letter-subject = Отчёт о потреблении: договор { $contract }, { $period }
readings-letter = Потребитель по договору { $contract } прислал через Telegram отчёт о потреблении за { $period } с подписью и печатью. Файл приложен.
readings-nothing-sent = За этот месяц показаний ещё нет. Сначала передайте их хотя бы по одной точке.

stage-sent = показания переданы, оригинал отчёта — до { $date }
stage-report = отчёт сформирован, оригинал — до { $date }
stage-scan = скан получен, оригинал — до { $date }
stage-original = оригинал принят
stage-no-original = оригинал не представлен до { $date } — расчёт по договорной нагрузке
stage-open = показания ещё не переданы
stage-missed = не переданы — расчёт по договорной нагрузке

## The questions
readings-place = 📍 <b>{ $name }</b>
readings-billed-last = Последний учтённый расход: { $figure } ({ $period })
readings-read-last = Прошлое снятие показаний: { $date }
readings-corrects = ✏️ Уже передано: { $figure }. Новое число его заменит, прежнее останется в истории.
reading-ask-figure =
    Пришлите <b>расход за { $period }</b> в { $unit }, например <code>1523,40</code>.

    Это сколько израсходовано за месяц, а не число на счётчике.
reading-ask-figure-again = Пришлите расход ещё раз, например <code>1523,40</code>.
not-a-figure = Нужно число от 0 до 999999,99, не больше двух знаков после запятой, например 1523,40. Пришлите ещё раз.
reading-ask-day = Когда сняты показания? Выберите кнопкой или пришлите <b>дату снятия</b>, например <code>24.11.2026</code>.
reading-today = Сегодня, { $date }
reading-month-end = Конец месяца, { $date }
not-a-day = Нужна дата цифрами: день, месяц и год, например 24.11.2026. Пришлите ещё раз.
read-in-the-future = Этот день ещё не наступил. Пришлите дату, когда показания уже сняты.
read-before-the-last = Прошлые показания сняты { $on }, новые не могут быть раньше. Проверьте дату и пришлите ещё раз.
read-too-early = Эта дата слишком давняя для показаний за этот месяц. Проверьте её и пришлите ещё раз.
reading-ask-files =
    📷 Пришлите <b>фото прибора или PDF</b>, до { $most } файлов, и нажмите «Готово».

    Можно и без них — «Без фото».
reading-ask-files-more = 📷 Приложено файлов: { $n } из { $most }. Пришлите ещё или нажмите «Готово». «Без фото» уберёт приложенные.
reading-files-so-far = 📎 Приложено файлов: { $n } из { $most }. Пришлите ещё или нажмите «Готово».
reading-files-early = 📎 Приложено файлов: { $n } из { $most }. Теперь ответьте на вопрос выше.
reading-want-files = Здесь нужны фото или PDF. Закончили — нажмите «Готово», нечего приложить — «Без фото».
reading-file-added = 📎 Файл добавлен к переданным показаниям: { $n } из { $most }.
reading-file-too-late = Показания уже отправлены. Чтобы приложить фото, передайте их по этой точке ещё раз: это будет исправление, прежние останутся в истории.
button-no-files = Без фото
reading-odd = ⚠️ <b>Число выглядит необычно</b>
reading-odd-what = { $what }
reading-odd-point = • { $name }: { $what }
oddity-over-load = больше, чем даёт договорная нагрузка за весь месяц
oddity-far-more = в три раза или ещё больше, чем в прошлом месяце или год назад
oddity-far-less = в три раза или ещё меньше, чем в прошлом месяце или год назад
oddity-nothing = ноль в отопительный сезон
oddity-unverified = срок поверки прибора истёк
reading-ask-reason = Ошиблись — нажмите «Назад». Если всё верно, напишите <b>почему</b> — или выберите причину кнопкой.
reading-reason-idle = Объект не работал
reading-reason-more = Вырос расход тепла
reading-reason-changed = Прибор заменили
reading-reason-verified = Прибор на поверке
reading-reason-needed = Число выглядит необычно: напишите, почему оно такое.
reading-review = 🧾 <b>Показания за { $period }</b>
reading-entered = • { $name }: <b>{ $figure }</b>, снято { $date }
reading-and-more = … и ещё { $n }
reading-files =
    { $n ->
        [one] 📎 { $n } файл
        [few] 📎 { $n } файла
       *[many] 📎 { $n } файлов
    }
reading-reason = Пояснение: { $reason }
reading-ask-review = Проверьте. Всё верно — нажмите «Отправить». Исправить — «Назад».
button-send = 📨 Отправить
reading-text-only = Здесь нужен ответ текстом. Передумали — нажмите «Отмена»: введённое не отправится.
reading-sent = ✅ Показания приняты.
reading-taken = ✅ <b>Показания за { $period }</b>
reading-taken-at = Отправлено { $moment }
reading-nothing-to-send = Отправлять нечего: сначала нажмите «Передать показания» и введите их.
reading-sent-meanwhile = Пока Вы вводили, показания по этой точке изменились: их передал кто-то ещё. Откройте «Передать показания» и проверьте.
reading-sent-by-proven = По этой точке показания уже передал коллега с подтверждённым входом. Исправить их может только он.

## What was sent
sent-title = 🗂 <b>Переданные показания</b>
sent-none = За последние 12 месяцев показаний через бота не передавали.
sent-month = <b>{ $period }</b>
sent-stage = { $stage } ({ $moment })
sent-point = ▪️ { $name }: <b>{ $figure }</b>, снято { $date }
sent-revision = исправление { $n }
sent-times = отправлено { $sent } · получено { $taken }
sent-accepted = ☑️ принято { $moment }
sent-rejected = ❌ отклонено { $moment }: { $reason }
sent-waiting = ⏳ ещё не рассмотрено
sent-files = 📎 { $names }
text-empty = Здесь нет ни одного слова. Напишите текстом.
text-too-long = Слишком длинно: можно до { $longest } знаков. Сократите и пришлите ещё раз.

## Many points at once
readings-button-sheet = 📊 Excel: все точки сразу
readings-sheet-title = Показания по договору { $contract } за { $period }
readings-sheet-how = Заполните «Расход» и «Снято», сохраните файл и пришлите его боту — до { $date } включительно.
readings-sheet-file = Показания { $contract } { $period }.xlsx
readings-sheet-caption = 📊 Заполните два последних столбца и пришлите файл сюда — в любое время, пока Вы в кабинете. Точки без расхода бот пропустит.
readings-sheet-being-made = Готовлю таблицу…
readings-export-address = Адрес
readings-export-previous = Прошлый расход
sheet-too-large = Файл слишком большой. Пришлите таблицу, которую бот дал по кнопке «Excel».
sheet-unreadable = Этот файл не открывается как таблица. Сохраните её в формате .xlsx и пришлите ещё раз.
sheet-not-fetched = Telegram сейчас не отдал файл. Пришлите его ещё раз.
sheet-empty = В таблице нет новых показаний: заполните столбцы «Расход» и «Снято» и пришлите её ещё раз.
sheet-no-such-point = Такой точки с расчётным прибором учёта в договоре нет.
sheet-point-twice = Эта точка уже есть в таблице выше.
sheet-day-missing = Нет даты снятия: укажите её, например 24.11.2026.
sheet-faults =
    { $n ->
        [one] ❌ <b>В таблице { $n } ошибка. Ничего не отправлено.</b>
        [few] ❌ <b>В таблице { $n } ошибки. Ничего не отправлено.</b>
       *[many] ❌ <b>В таблице { $n } ошибок. Ничего не отправлено.</b>
    }
sheet-fault = <b>{ $cell }</b> — { $why }
sheet-again = Исправьте эти ячейки и пришлите файл ещё раз.
