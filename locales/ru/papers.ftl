# What printed papers say.

## Head, foot, seal
paper-inn = ИНН { $value }
paper-phone = тел. { $value }
paper-issued = Выдан: { $moment }
paper-verify = Проверить подлинность: наведите камеру на QR-код или отправьте код боту командой /verify
paper-signed = Подписано электронной подписью
paper-seal-holder = Владелец сертификата: { $value }
paper-seal-serial = Номер сертификата: { $value }
paper-seal-time = Время подписи: { $value }
paper-unsigned = Документ не подписан электронной подписью. Его подлинность проверяется по коду.
paper-as-of = Данные взаиморасчётов по состоянию на { $moment }

## Parties and signatures
paper-supplier = Поставщик
paper-consumer = Потребитель
paper-field-address = Адрес
paper-field-inn = ИНН
paper-field-account = Р/с
paper-field-bank = Банк
paper-field-mfo = МФО
paper-field-oked = ОКЭД
paper-field-vat-code = Код НДС
paper-contract = договору № { $number }
paper-contract-of = договору № { $number } от { $date }
paper-director = Руководитель
paper-accountant = Главный бухгалтер
paper-signature = подпись
paper-post = должность
paper-name = Ф.И.О.
paper-seal-place = М.П.

## Reconciliation statement
statement-title = Акт сверки взаиморасчётов
statement-month = за { $first }, по { $contract }
statement-period = { $first } – { $last }, по { $contract }
statement-intro = Мы, нижеподписавшиеся, с одной стороны { $supplier }, с другой стороны { $consumer }, составили настоящий акт о том, что по данным бухгалтерского учёта состояние взаимных расчётов следующее:
statement-date = Дата
statement-document = Документ
statement-debit = Дебет, сум
statement-credit = Кредит, сум
statement-balance = Сальдо, сум
statement-yours = По данным потребителя: документ
statement-opening = Сальдо на начало
statement-turnover = Обороты за период
statement-closing = Сальдо на конец
statement-charged = начислено за { $period }
statement-recalculated = перерасчёт, { $period }
statement-paid = оплата, { $period }
statement-debt = По состоянию на { $date } задолженность { $consumer } перед { $supplier } составляет { $amount } ({ $words }).
statement-prepayment = По состоянию на { $date } предоплата { $consumer } у { $supplier } составляет { $amount } ({ $words }).
statement-even = По состоянию на { $date } задолженности между { $consumer } и { $supplier } нет: сальдо { $amount } ({ $words }).

## Invoice
paper-buyer = Покупатель
paper-received = Получил
invoice-title = Счёт-фактура № { $number } от { $date }
invoice-about = к { $contract }, за { $period }
invoice-what = Наименование товара (услуги)
invoice-product = ИКПУ
invoice-unit = Ед. изм.
invoice-quantity = Кол-во
invoice-price = Цена, сум
invoice-net = Стоимость, сум
invoice-excise = Акциз
invoice-vat-rate = НДС, %
invoice-vat = Сумма НДС, сум
invoice-gross = С НДС, сум
invoice-total = Всего
invoice-heating = Тепловая энергия
invoice-hot-water = Горячее водоснабжение
invoice-due = Всего к оплате: { $amount } ({ $words }), в том числе НДС { $vat }.
invoice-copy = Печатная копия электронной счёт-фактуры. Номер у оператора: { $id }, статус: { $status }.
invoice-status-template = черновик
invoice-status-receive = ожидает ответа покупателя
invoice-status-accept = принята покупателем
invoice-status-reject = отклонена покупателем
invoice-status-cancel = отменена
invoice-status-fail = ошибка

## Fields of other forms
paper-field-name = Наименование
paper-field-contract = Номер договора

## Report of consumption
report-title = Отчёт о потреблении тепловой энергии
report-period = за { $period }
report-to = Кому
report-organisation = Наименование организации
report-drawn-up = Дата составления
report-point = Точка учёта
report-meter = Прибор учёта, зав. №
report-taken-on = Дата снятия показаний
report-heat = Расход, Гкал
report-water = ГВС, м³
report-total = Итого
report-responsible = Ответственные лица:
report-original = Оригинал с подписью и печатью передайте поставщику тепла до { $date }.

## Certificate
certificate-title = Справка об отсутствии задолженности
certificate-number = № { $number } от { $date }
certificate-text = Настоящая справка дана { $name } в том, что по { $contract } по состоянию на { $moment } задолженности за тепловую энергию нет ({ $amount }).
certificate-ahead = Предоплата составляет { $amount } ({ $words }).
certificate-purpose = Справка выдана для предъявления: { $purpose }.

## Application
application-title = Заявка № { $number }
application-to = Кому
application-from = От кого
application-phone = Телефон
application-contact = Контактное лицо
application-filed = Подана
application-visit = Желаемое время посещения
application-attachments = Приложения
application-text = Текст заявки
application-answer-by = Срок ответа: до { $date }.

## Receipt
receipt-title = Чек электронной оплаты
receipt-number = № { $number }
receipt-status = Статус
receipt-paid = оплачено
receipt-provider = Платёжная система
receipt-paid-at = Время оплаты
receipt-service = Услуга
receipt-payer = Плательщик
receipt-card = Карта
receipt-terminal = Терминал
receipt-commission = Комиссия
receipt-amount = Сумма
receipt-recipient = Получатель
receipt-not-fiscal = Не является фискальным чеком.
receipt-fiscal-terminal = Фискальный терминал
receipt-fiscal-receipt = Номер фискального чека
receipt-fiscal-sign = Фискальный признак

## Notice of payment
notice-title = Извещение об оплате тепловой энергии
notice-number = Номер платежа { $number }
notice-period = Период
notice-purpose = Назначение платежа

## Payment order
order-title = Платёжное поручение № ________
order-date = «____» ______________ 20___ г.
order-payer = Плательщик
order-in-words = Сумма прописью
order-draft = Проект подготовлен { $date }. Номер, дату и подписи поставьте сами.
order-bank = Банк
order-accepted = Принял
