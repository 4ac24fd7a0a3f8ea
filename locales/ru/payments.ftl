# Paying: on the page of a payment system, or by a payment order; what became of it.

## Before paying
pay-title = 💳 <b>Оплата по договору { $contract }</b>
pay-choose-service = За что платите?
pay-choose-amount = Какую сумму оплатить?
pay-rounded = Онлайн платят целыми сумами, поэтому сумма округлена вверх. Излишек останется предоплатой.
pay-whole = Вся сумма { $amount }
pay-most = Наибольшая за раз: { $amount }
pay-other = Другая сумма
pay-ask-amount = Пришлите <b>сумму</b> в целых сумах, например 50000. Не меньше { $least }.
pay-ask-amount-within = Пришлите <b>сумму</b> в целых сумах, например 50000. Не меньше { $least } и не больше { $most }.
pay-amount-taken = Сумма принята. Осталось оплатить.
pay-back = Выберите сумму ещё раз.
not-a-sum = Это не похоже на сумму. Пришлите её цифрами, например 50000.
not-whole-soum = Онлайн платят целыми сумами, без тийинов. Пришлите сумму ещё раз, например 50000.
sum-too-small = Слишком мало: за раз можно оплатить не меньше { $least }. Пришлите другую сумму.
sum-too-large = Слишком много: за раз можно оплатить не больше { $most }. Пришлите сумму поменьше.
nothing-owed = Платить сейчас нечего: задолженности нет.
pays-by-order = Онлайн-оплата по этому договору недоступна. Откройте «Оплатить» ещё раз: там реквизиты для перевода.

## On the page of the payment system
pay-begun = 💳 <b>К оплате: { $amount }</b>
    Договор { $contract }
pay-begun-how =
    Нажмите кнопку ниже: откроется страница { $provider }.

    🔒 Номер карты и код из СМС вводите только там. В этот чат их не присылайте.
pay-through = Оплатить через { $provider }
pay-waits = ⏳ Ждём подтверждения { $provider }. Когда оно придёт, это сообщение изменится само.
pay-confirmed = ✅ <b>Оплачено: { $amount }</b>
    Договор { $contract }

## Money has come
payment-received = ✅ <b>Оплата получена: { $amount }</b>
    Договор { $contract }
payment-number = { $provider } № { $transaction }, { $at }
payment-received-next = В лицевом счёте она появится после обновления данных, а до тех пор видна в балансе отдельной строкой.
payment-received-closed = ✅ <b>Оплата получена.</b> Сумма и чек — в кабинете: нажмите «Войти», затем отправьте /payments.
payment-receipt-pdf = 🧾 Чек (PDF)
payment-notice-pdf = 📄 Извещение (PDF)
payment-paper-alert = Готовлю документ…
balance-unposted = 🕓 Оплачено онлайн, ещё не проведено: <b>{ $amount }</b>
pay-any-service = Тепловая энергия
receipt-file = Чек { $number }.pdf
notice-file = Извещение { $number }.pdf

## By a payment order
pay-order-title = 🏦 <b>Оплата переводом по договору { $contract }</b>
pay-order-line = <b>{ $label }:</b> <code>{ $value }</code>
pay-recipient = Получатель
pay-account = Расчётный счёт
pay-bank = Банк
pay-mfo = МФО
pay-inn = ИНН
pay-purpose = Назначение платежа
pay-sum = Сумма
pay-purpose-plain = Оплата за тепловую энергию по договору № { $contract } за { $period }, ИНН { $inn }
pay-no-requisites = Получатель и расчётный счёт указаны в Вашем договоре. Если его нет под рукой, позвоните поставщику тепла: { $phone }.
pay-order-hint = Кнопки ниже копируют каждое поле. Назначение платежа не меняйте: по нему найдут Ваш платёж.
pay-order-pdf = 📄 Платёжное поручение (PDF)
payment-order-file = Платёжное поручение { $contract }.pdf

## History
online-title = 💳 <b>Онлайн-платежи</b>
online-none = По договору ещё не платили онлайн.
online-hint = Чтобы увидеть подробности и взять чек, нажмите номер платежа.
online-waiting = ⏳ <b>{ $amount }</b>, начат { $at }
    ждём подтверждения платёжной системы
online-line = <b>{ $number }.</b> { $at } — <b>{ $amount }</b>
online-posted = ✅ проведён { $date }
online-state-paid = 🕓 получен, ещё не проведён
online-state-posted = ✅ проведён
online-state-unmatched = ⚠️ получен, но в данных биллинга его ещё нет; поставщик тепла проверяет
online-state-refused = ❌ не зачислен: в тот день договора не было в данных биллинга
online-payment = 💳 <b>{ $amount }</b>
    Договор { $contract }
online-was-booked = Подтверждение получено: { $at }
online-was-posted = Проведён в лицевом счёте: { $date }
    Появился в данных биллинга: { $at }
online-document = Документ в лицевом счёте: № { $document }

## For staff
staff-payment-for-nobody = ⚠️ { $provider } № { $transaction }, { $at }: оплата { $amount } за договор { $contract }, которого нет в данных биллинга. Она не зачислена, { $provider } отвечено «не найден». Разберитесь с { $provider }, кому вернуть деньги.
staff-payment-contradicted = ⚠️ { $provider } № { $transaction }: операция повторилась с другими данными и отклонена. Зачислено { $amount } за договор { $contract }, а теперь названо { $claimed } за договор { $other }.
staff-payment-calls-refused = ⚠️ { $at }: запрос от имени { $provider } отклонён: не подходит ключ, поля или номер договора. Если { $provider } сейчас должен присылать оплаты, проверьте, как он настроен. О следующих таких запросах в течение часа бот не напишет.
staff-payment-card = 💳 <b>Договор { $contract }</b>: { $amount }
    { $provider } № { $transaction }, { $at }
    { $state }
staff-payment-line = { $contract }: { $amount }, { $state }
staff-payment-missing = ⚠️ нет в двух выгрузках биллинга подряд: проверьте, дошла ли оплата
staff-payment-found = ✅ нашлась в биллинге: проведена { $date }
staff-payment-posted-otherwise = ⚠️ { $provider } № { $transaction }, договор { $contract }: оплачено { $amount }, а в биллинге проведено { $posted }.
