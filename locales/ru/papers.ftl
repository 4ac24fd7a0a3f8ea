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
