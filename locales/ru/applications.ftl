# Applications: kinds, questions, review, one's own applications, what is told of them.

## Kinds
application-kind-disconnection = Отключение
application-kind-meter = Обследование прибора учёта
application-kind-system = Обследование системы
application-kind-appeal = Обращение
application-kind-renewal = Перезаключение договора
application-kind-certificate = Справка об отсутствии задолженности
application-kind-discrepancy = Расхождения по акту сверки

applications-choose =
    📝 <b>Подать заявку</b>

    Выберите вид заявки. Все услуги бесплатны.
applications-awaiting = Пока Ваш вход не подтверждён, можно подать обращение. Остальные виды заявок откроются после подтверждения.
applications-of-closed = Договор закрыт: можно подать обращение или получить справку.
applications-elsewhere =
    ℹ️ <b>Только в ЦГУ или на портале <a href="{ $services }">my.gov.uz</a>:</b>
    • технические условия, согласование проекта, акт о подключении;
    • снятие, поверка и установка приборов учёта.
application-left = Вот виды заявок.
applications-button-resume = ▶️ Продолжить: { $kind }
contract-is-closed = Договор закрыт: по нему можно подать обращение или получить справку, а других заявок — нельзя.

application-intro-disconnection =
    🔌 <b>Отключение от тепла</b>

    Укажите, почему, с какого дня и что отключить. В конце бот попросит пароль: отключение — шаг серьёзный.
application-intro-meter =
    🔍 <b>Обследование прибора учёта</b>

    Сотрудник приедет, осмотрит прибор и снимет контрольные показания. Итог — акт обследования.
application-intro-system =
    🏢 <b>Обследование системы теплоснабжения</b>

    Сотрудник приедет и осмотрит систему. Итог — акт обследования.
application-intro-appeal =
    ✉️ <b>Обращение</b>

    Жалоба, предложение или вопрос. На жалобу и вопрос отвечаем за 15 дней, на предложение — за месяц.
application-intro-renewal =
    📄 <b>Перезаключение договора</b>

    Продление на тех же условиях, без изменения договорных нагрузок. Чтобы изменить нагрузки, нужны технические условия: их оформляют в ЦГУ или на портале my.gov.uz.
application-intro-certificate =
    🧾 <b>Справка об отсутствии задолженности</b>

    Задолженности по договору нет, справка будет готова сразу. <i>Данные на { $moment }</i>
application-intro-discrepancy =
    ⚖️ <b>Расхождения по акту сверки</b>

    Укажите строку и сумму по Вашему учёту — акт приложится сам. Сотрудник проверит и ответит. <i>Данные на { $moment }</i>
application-ends = ⏳ Договор действует до <b>{ $date }</b>.
application-ended = ⚠️ Срок договора закончился <b>{ $date }</b>.
application-no-end = Срок действия договора в данных биллинга не указан.
certificate-blocked = Справку выдать нельзя: по данным на { $as_of } задолженность — { $amount }. Оплатите её; после обновления данных (19:00–19:15) запросите справку снова.

## Questions
application-step = <i>Шаг { $n } из { $m }</i>
application-ask-reason = <b>Почему нужно отключение?</b> Выберите кнопкой.
application-ask-since = <b>С какого дня отключить?</b> Выберите в календаре или пришлите дату, например <code>{ $date }</code>.
application-ask-points = <b>Что отключить?</b> Отметьте точки учёта в списке и нажмите «Готово».
application-ask-note = <b>Что ещё важно знать?</b> Напишите до 500 знаков или нажмите «Пропустить».
application-ask-contact = <b>С кем связаться?</b> Пришлите имя и телефон того, кто встретит сотрудника или ответит на вопросы.
application-ask-meter = <b>Какой прибор обследовать?</b> Выберите в списке.
application-ask-trouble = <b>Что случилось?</b> Опишите в двух словах, что осмотреть и где: до 500 знаков.
application-ask-sort = <b>Что это за обращение?</b> Выберите кнопкой.
application-ask-text = <b>Напишите обращение</b> одним сообщением: до 3 000 знаков.
application-ask-purpose = <b>Куда нужна справка?</b> Напишите, например «в банк», или нажмите «Пропустить».
application-ask-row = <b>Какая строка акта не сходится?</b> Выберите кнопкой.
application-ask-own = <b>Сколько должно быть по Вашему учёту?</b> Пришлите сумму, например <code>17 850 487,52</code>. Аванс — со знаком минус.
application-ask-comment = <b>Из-за чего расхождение?</b> Напишите или нажмите «Пропустить».
application-ask-files = <b>Приложите фото или PDF</b> — до 5 файлов, каждый до 10 МБ. Закончили — нажмите «Готово».
application-ask-visit = <b>Когда к Вам приехать?</b> Выберите день в календаре. Если визит не нужен или подойдёт любое время, нажмите «Без пожелания».
application-calendar = 🗓 Дни, на которые можно записаться:
application-calendar-days = 🗓 Выберите день:
application-hours = 🗓 <b>{ $date }</b>. Выберите время:
application-points = Точки учёта по договору:
application-meters = Приборы учёта по договору:
application-chosen = ✅ { $label }: { $value }
application-no-meters = По договору нет приборов учёта, обследовать нечего. Если прибор есть, напишите об этом в обращении.
application-file-taken = 📎 Файл принят: { $n } из { $most }.
application-text-only = Здесь нужен ответ словами или кнопкой. Передумали — нажмите «Отмена».
answer-needed = Здесь нужен ответ: выберите кнопкой или впишите.
day-out-of-range = Выберите день с { $first } по { $last }.
nothing-chosen = Отметьте хотя бы одну точку учёта.
too-many-files = Файлов может быть не больше { $most }, этот не приложен.
visit-slot-full = На это время мест уже нет. Выберите другое.
weekdays-short = Пн Вт Ср Чт Пт Сб Вс

button-skip = Пропустить
button-ready = Готово
button-no-wish = Без пожелания
application-button-all = Все точки
application-button-ready = Готово ({ $n })
application-button-other-day = ⬅️ Другой день
application-hours-full = { $hours } — занято
application-day-full-alert = На этот день всё занято. Выберите другой.

## Answers
application-label-reason = Причина
application-label-since = Отключить с
application-label-points = Точки учёта
application-label-note = Дополнительно
application-label-contact = Контактное лицо
application-label-meter = Прибор учёта
application-label-trouble = Что случилось
application-label-sort = Вид обращения
application-label-text = Текст
application-label-purpose = Для предъявления
application-label-statement = Документ
application-label-row = Строка
application-label-own = По учёту потребителя
application-label-comment = Пояснение
application-label-files = Файлы
application-label-visit = Время визита
application-choice-season = Конец отопительного сезона
application-choice-vacant = Помещение не используется
application-choice-repair = Ремонт
application-choice-leaving = Прекращение деятельности
application-choice-other = Другое
application-choice-complaint = Жалоба
application-choice-proposal = Предложение
application-choice-question = Вопрос
application-choice-opening = Сальдо на начало
application-choice-charged = Начислено
application-choice-recalculated = Перерасчёт
application-choice-paid = Оплачено
application-choice-closing = Сальдо на конец
application-nothing = —
application-any-time = без пожелания
application-visit-time = { $date }, { $hours }
application-and-more = и ещё { $n }
application-files-count = { $n } шт.

## Review
application-review =
    📋 <b>Проверьте заявку: { $kind }</b>
    Договор { $contract }
application-line = ▪️ { $label }: <b>{ $value }</b>
application-ask-review = Всё верно? Нажмите «Отправить». Изменить ответ можно кнопкой под заявкой.
application-button-change = ✏️ { $label }
application-received =
    ✅ Заявка <b>{ $number }</b> принята.

    Ответ — до <b>{ $date }</b>. О каждом шаге бот сообщит сам.
application-received-after-hours =
    ✅ Заявка <b>{ $number }</b> принята. Рабочий день закончился, поэтому она зарегистрирована { $registered }.

    Ответ — до <b>{ $date }</b>. О каждом шаге бот сообщит сам.
application-certificate-ready = ✅ Справка <b>{ $number }</b> готова, сейчас пришлю файл.
application-button-form = 🖨 Бланк (PDF)
application-button-certificate = 🧾 Справка (PDF)
application-button-mine = 📂 Мои заявки
application-paper = Готовлю файл…
application-form-caption = Бланк заявки { $number }
application-certificate-caption = Справка { $number }
application-form-file = Заявка { $number }.pdf
application-certificate-file = Справка { $number }.pdf
application-form-party = Договор № { $contract }

## One's own applications
my-applications = 📂 <b>Мои заявки</b>
my-applications-none =
    📂 <b>Мои заявки</b>

    Заявок пока нет. Чтобы подать первую, нажмите «Подать заявку».
my-application-line =
    { $sign } <b>{ $number }</b> · { $kind }
    { $state }, подана { $date }
my-application-title = { $sign } <b>{ $number }</b> · { $kind }
my-application-state = Состояние: <b>{ $state }</b>
my-application-answer-by = Ответ — до { $date }
my-application-history = <b>Что было</b>
my-application-earlier = … раньше: { $n }
my-application-files = 📎 Файлы: { $n }
my-application-button-back = ⬅️ Все заявки
my-application-button-add = ➕ Дополнить
my-application-button-withdraw = 🗑 Отозвать
my-application-button-withdraw-yes = Да, отозвать
my-application-button-accept = ✅ Согласен
my-application-button-time = 🗓 Другое время
my-application-button-file = 📎 { $name }
my-application-withdraw-sure = Отозвать заявку <b>{ $number }</b>? Вернуть её будет нельзя, можно только подать новую.
my-application-add = Пришлите текст или файлы к заявке <b>{ $number }</b>. Закончили — нажмите «Готово».
my-application-added = ➕ Добавлено к заявке { $number }. Можно прислать ещё или нажать «Готово».
my-application-added-by-reply = ➕ Передано сотрудникам: дополнение к заявке { $number }.
my-application-time = Когда удобно принять сотрудника по заявке <b>{ $number }</b>? Выберите день:
my-application-time-asked = 🗓 Пожелание передано: { $visit }. Сотрудник подтвердит его или предложит другое время.
application-accepted-alert = ✅ Договорились. Сотрудник приедет в это время.
application-closed = Заявка { $number } уже закрыта. Если вопрос остался, подайте новую.

application-state-new = новая
application-state-taken = в работе
application-state-taken-by = в работе: { $name }
application-state-proposed = предложен визит: { $visit }
application-state-agreed = визит согласован: { $visit }
application-state-done = выполнена
application-state-refused = отклонена
application-state-withdrawn = отозвана

application-move = { $moment } — { $what }
application-move-text = { $moment } — { $what }: { $text }
application-move-file = подана
application-move-take = взята в работу: { $who }
application-move-propose = предложен визит { $visit }: { $who }
application-move-confirm = визит подтверждён, { $visit }: { $who }
application-move-accept = визит согласован: { $visit }
application-move-ask = пожелание: { $visit }
application-move-answer = ответ, { $who }
application-move-add = дополнение, { $who }
application-move-extend = срок продлён, { $who }
application-move-done = выполнена: { $who }
application-move-refuse = отклонена, { $who }
application-move-withdraw = отозвана: { $who }

## What the people of the contract are told
application-told-head = 📬 Заявка <b>{ $number }</b> · { $kind }
application-told-file = Подана: { $who }.
application-told-take = Взята в работу: { $who }.
application-told-propose = { $who } предлагает визит: <b>{ $visit }</b>. Подойдёт?
application-told-confirm = Визит согласован: <b>{ $visit }</b> ({ $who }).
application-told-accept = { $who }: визит { $visit } подходит.
application-told-ask = { $who }: пожелание — { $visit }.
application-told-answer = <b>Ответ</b> ({ $who }):
application-told-add = { $who } дополняет заявку.
application-told-extend = Нужна проверка, поэтому срок ответа продлён до <b>{ $date }</b> ({ $who }):
application-told-done = ✅ Выполнена ({ $who }).
application-told-refuse = ❌ Отклонена ({ $who }). Причина:
application-told-withdraw = Отозвана: { $who }.
application-told-reply = Чтобы ответить, смахните это сообщение влево или выберите в его меню «Ответить».

## Staff
staff-mention = <a href="tg://user?id={ $id }">{ $name }</a>
application-card-title = 📝 <b>{ $number }</b> · { $kind }
application-card-contract = Договор { $contract } · { $name }
application-card-who = 👤 { $name }
application-card-unconfirmed = 👤 { $name } — вход не подтверждён ⚠️
application-card-state = Состояние: <b>{ $state }</b>
application-card-wish = 🗓 Пожелание: <b>{ $visit }</b>
application-card-due = ⏳ Ответить до <b>{ $date }</b>
application-card-half = ⌛️ Ответить до <b>{ $date }</b> — прошла половина срока
application-card-last = 🔥 Ответить до <b>{ $date }</b> — остался день
application-card-overdue = ❗️ Ответить нужно было до <b>{ $date }</b>
application-card-files = 📎 Файлы: { $n }
application-card-words = ▪️ { $label }:
application-card-line = 📝 { $number } · { $contract } · { $kind } · { $state }
card-button-take = Взять
card-button-visit = Назначить визит
card-button-answer = Ответить
card-button-done = Выполнено
card-button-refuse = Отклонить
card-button-extend = Продлить срок
card-button-files = Файлы
card-button-text = Полностью
card-button-statement = Акт сверки

application-already-taken = Заявку уже взяли: { $name }.
answer-first = Обращение закрывают ответом: сначала нажмите «Ответить».
already-extended = Срок уже не продлить: закон даёт месяц, и только один раз.
application-taken-alert = Заявка за Вами.
application-done-alert = Закрыто: выполнено.
application-visit-alert = Отправлено потребителю.
application-prompt-answer = ✍️ { $clerk }, напишите ответ по заявке { $number } <b>ответом на это сообщение</b>. Можно приложить файл.
application-prompt-refuse = ⛔️ { $clerk }, напишите причину отказа по заявке { $number } <b>ответом на это сообщение</b>: её увидит потребитель.
application-prompt-extend = ⌛️ { $clerk }, напишите, почему нужно больше времени по заявке { $number }, <b>ответом на это сообщение</b>: это увидит потребитель.
application-placeholder-answer = Ответ потребителю
application-placeholder-refuse = Причина отказа
application-placeholder-extend = Причина продления
application-said = ✅ Отправлено потребителю: { $number }.
application-staff-day = Выберите день визита по заявке { $number }:
application-staff-hours = Визит по заявке { $number }, <b>{ $date }</b>. Выберите время:
application-staff-confirm = ✅ Как просят: { $visit }
application-staff-proposed = 🗓 Предложено по заявке { $number }: <b>{ $visit }</b>. Ждём ответа потребителя.
application-staff-agreed = 🗓 Согласовано по заявке { $number }: <b>{ $visit }</b>.

application-under-add = 💬 <b>{ $who }</b> дополняет заявку { $number }:
application-under-ask = 🗓 <b>{ $who }</b> просит другое время по заявке { $number }: <b>{ $visit }</b>
application-under-accept = ✅ <b>{ $who }</b>: время подходит, заявка { $number }, <b>{ $visit }</b>
application-under-withdraw = 🗑 <b>{ $who }</b> отзывает заявку { $number }
application-under-files = 📎 Файлов: { $n }. Посмотреть — кнопка «Файлы» под карточкой.
application-under-text = 📄 Заявка { $number }, { $label }:
application-late-1 = ⌛️ Прошла половина срока: заявка { $number }, ответить до { $date }.
application-late-2 = 🔥 Остался день: заявка { $number }, ответить до { $date }. { $administrators }
application-late-3 = ❗️ Просрочена: заявка { $number }, ответить нужно было до { $date }. { $administrators }

staff-find-applications = 📝 Открытых заявок: { $n }
staff-find-application = { $number } · { $kind } — до { $date } · { $state }
due-applications = <b>Просроченные заявки: { $n }</b>
due-applications-none = Просроченных заявок нет.
due-application = { $number } · { $contract } · { $kind } — до { $date } · { $state }
due-more = … и ещё { $n }
applications-summary =
    ☀️ <b>Заявки на утро</b>
    Открыто: { $open }, просрочено: { $overdue }
stats-applications =
    📝 <b>Заявки</b>
    Сегодня: { $today }, за месяц: { $month }
    Открыто: { $open }, просрочено: { $overdue }
stats-median-hours = Обычно до ответа (медиана): { $hours } ч.
stats-median-none = За месяц ещё никому не отвечали.

## The workbook
applications-export-number = Номер
applications-export-kind = Вид
applications-export-contract = Договор
applications-export-name = Потребитель
applications-export-filed-at = Подана
applications-export-filer = Кто подал
applications-export-answers = Заявка
applications-export-wish = Пожелание
applications-export-visit = Визит
applications-export-state = Состояние
applications-export-clerk = Сотрудник
applications-export-answer-by = Ответить до
applications-export-answered-at = Первый ответ
applications-export-closed-at = Закрыта
applications-export-answer = Ответы
applications-export-files = Файлы
applications-export-title = Заявки за { $period }
applications-export-usage = Напишите так: /export applications 2026-11
