# What staff do about readings: cards, originals, who is behind, exports; what consumers are told of it.

## The card
readings-card-title = 🔢 <b>Показания: договор { $contract }, { $period }</b>
readings-card-name = { $name }
readings-card-point = • { $name }: <b>{ $figure }</b>, снято { $date }
readings-card-unconfirmed = ⚠️ вход не подтверждён
readings-card-odd = ⚠️ { $what }
readings-card-files = 📎 { $n }
readings-card-accepted = ☑️ принято
readings-card-rejected = ❌ отклонено
readings-card-original-due = 📄 Оригинал ждём до { $date }
readings-card-scans = 📎 Страниц скана: { $n }
readings-card-line = 🔢 { $contract } · { $name } · { $sent } из { $all }{ $mark }
card-button-readings-accept = Принять
card-button-readings-reject = Отклонить…
card-button-readings-original = Оригинал получен
card-button-readings-files = Файлы
readings-card-file = { $name }: { $figure }, снято { $date }
readings-card-page = Скан отчёта, { $n }
readings-nothing-to-judge = Рассматривать нечего: всё уже принято или отклонено.
readings-original-already-in = Оригинал за этот месяц уже отмечен.
readings-ask-why = ✍️ { $name }, ответьте на это сообщение: почему показания отклонены? Потребитель увидит Ваши слова. (договор { $contract }, { $period })
readings-write-why = Напишите причину ответом на сообщение под карточкой.
readings-rejected = ❌ Отклонено. Потребитель узнал причину и может передать показания снова.
readings-answer-sent = 💬 Передано потребителю от Вашего имени.

## Originals, who is behind, exports
originals-usage = Номера договоров через пробел, не больше { $n } за раз: /originals 00001 00002. Другой месяц — перед ними: /originals 2026-10 00001.
originals-noted = ✅ Оригинал получен ({ $n }): { $contracts }
originals-none = ⚠️ Не ждём: показаний за этот месяц нет или оригинал уже отмечен ({ $n }): { $contracts }
due-title = ⏰ <b>Не передали показания за { $period }: { $n }</b>
due-district = <b>{ $name } — { $n }</b>: { $contracts }
due-the-rest-in-the-file = Остальные районы — в файле.
due-originals = 📄 <b>Ждём оригинал за { $period } — { $n }</b>: { $contracts }
due-file = Не передали показания за { $period }: все договоры.
readings-export-being-made = Готовлю файл…
readings-export-usage = Напишите месяц: /export readings 2026-11
readings-export-file = Показания за { $period }: всё переданное, с исправлениями и именами файлов.
staff-command-due = Кто не передал показания, какие заявки просрочены
staff-command-originals = Отметить оригиналы: /originals 00001 00002
staff-command-export = Выгрузка: /export readings 2026-11 или applications 2026-11
staff-command-announce = Объявление всем или районам (администраторы)

readings-export-title = Показания, переданные за { $period }
readings-export-due-title = Не передали показания за { $period }
readings-export-district = Район
readings-export-missing = Точек без показаний
readings-export-contract = Договор
readings-export-name = Наименование
readings-export-point = Точка
readings-export-point-name = Название точки
readings-export-service = Услуга
readings-export-serial = Зав. №
readings-export-unit = Ед.
readings-export-quantity = Расход
readings-export-read-on = Снято
readings-export-revision = Исправление
readings-export-state = Состояние
readings-export-state-sent = передано
readings-export-state-accepted = принято
readings-export-state-rejected = отклонено
readings-export-sent = Отправлено
readings-export-taken = Получено
readings-export-accepted = Принято
readings-export-rejected = Отклонено
readings-export-rejection = Причина отклонения
readings-export-odd = Что необычно
readings-export-reason = Пояснение потребителя
readings-export-confirmed = Вход подтверждён
readings-export-confirmed-yes = да
readings-export-confirmed-no = нет
readings-export-files = Файлы

## What consumers are told
readings-told-accepted = ☑️ Показания за { $period } по договору { $contract } приняты поставщиком тепла.
readings-told-head-rejected = ❌ Показания за { $period } по договору { $contract } отклонены. Причина:
readings-told-rejected =
    { $head }
    { $words }
    Передайте их снова до { $date } включительно: «Передать показания».
readings-told-original = 📄 Оригинал отчёта за { $period } по договору { $contract } принят. Спасибо!
readings-told-head-answered = 💬 О показаниях за { $period }, договор { $contract }
readings-told-answered =
    { $head }
    { $clerk }, поставщик тепла:
    { $words }
    Чтобы ответить, смахните это сообщение влево или выберите в его меню «Ответить».
readings-reply-under =
    💬 <b>{ $who }</b> о показаниях за { $period }, договор { $contract }:
    { $words }
readings-reply-passed-on = Передано сотрудникам. Ответ придёт сюда.
reminder-readings = ⏰ Договор { $contract }: показания за { $period } переданы ещё не по всем точкам. Ждём их до { $date } включительно. Войдите и нажмите «Передать показания».
reminder-originals = ⏰ Договор { $contract }: привезите оригинал отчёта за { $period } с подписью и печатью до { $date }. Без него расчёт будет по договорной нагрузке.
reminder-verification = ⏰ Договор { $contract }: { $date } заканчивается поверка прибора учёта. Заявку на поверку принимают в ЦГУ или на my.gov.uz.
