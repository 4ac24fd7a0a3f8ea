# Balance and contract, as billing knows them.

as-of = <i>данные на { $moment }</i>
no-billing-data = Данных по Вашему договору сейчас нет. Они обновляются раз в день, в 19:00–19:15. Загляните после этого, а если данных не будет, позвоните поставщику тепла.

## Balance
balance-title = 💰 <b>Баланс</b>
balance-debt = 🔴 Задолженность: <b>{ $amount }</b>
balance-prepayment = 🟢 Предоплата: <b>{ $amount }</b>
balance-zero = ⚪ Ни задолженности, ни предоплаты: <b>сальдо — ноль</b>
balance-last-payment = Последняя оплата: <b>{ $amount }</b>, { $date }
balance-no-payment = Последняя оплата: сведений нет
balance-consumption = <b>Последний учтённый расход</b>
balance-point = ▪️ { $name }, { $period }
balance-point-figure = <b>{ $figure }</b>, { $basis }
balance-point-unknown = количество не указано
balance-point-read = показания сняты { $date }

basis-meter = по прибору
basis-contract-load = по договорной нагрузке
basis-recalculation = перерасчёт

## Contract
account-title = 📄 <b>Договор { $number }</b>
account-name = <b>Наименование:</b> { $value }
account-kind = <b>Потребитель:</b> { $value }
account-inn = <b>ИНН:</b> { $value }
account-address = <b>Адрес:</b> { $value }
account-director = <b>Руководитель:</b> { $value }
account-phone = <b>Телефон:</b> { $value }
account-email = <b>Почта:</b> { $value }
account-signed-on = <b>Дата договора:</b> { $value }
account-valid-until = <b>Действует до:</b> { $value }
account-due-day = <b>Отчёт о потреблении:</b> до { $day }-го числа
account-status = <b>Состояние договора:</b> { $value }
account-bank-account = <b>Расчётный счёт:</b> { $value }
account-bank-name = <b>Банк:</b> { $value }
account-bank-mfo = <b>МФО:</b> { $value }
account-oked = <b>ОКЭД:</b> { $value }
account-vat-code = <b>Код плательщика НДС:</b> { $value }
account-points = <b>Точки учёта: { $n }</b>
account-no-points = Точек учёта по договору нет.
account-point = ▪️ <b>{ $name }</b>
account-service = Услуга: { $service }
account-point-address = Адрес: { $value }
account-meter = Прибор учёта: { $meter }
account-no-meter = Расчётного прибора учёта нет
account-verified-until = Поверка действительна до { $value }
account-load = Договорная нагрузка: { $value }

kind-legal-entity = юридическое лицо
kind-sole-proprietor = индивидуальный предприниматель

status-active = действует
status-suspended = приостановлен
status-closed = закрыт

service-heating = Отопление
service-hot-water = Горячее водоснабжение
