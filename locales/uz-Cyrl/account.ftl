# Balance and contract, as billing knows them.

as-of = <i>маълумотлар { $moment } ҳолатига</i>
no-billing-data = Ҳозир шартномангиз бўйича маълумот йўқ. Маълумотлар кунига бир марта, 19:00–19:15 да янгиланади. Шундан кейин қаранг, бўлмаса иссиқлик таъминоти корхонасига қўнғироқ қилинг.

## Balance
balance-title = 💰 <b>Баланс</b>
balance-debt = 🔴 Қарздорлик: <b>{ $amount }</b>
balance-prepayment = 🟢 Олдиндан тўлов: <b>{ $amount }</b>
balance-zero = ⚪ Қарздорлик ҳам, олдиндан тўлов ҳам йўқ: <b>қолдиқ — нол</b>
balance-last-payment = Охирги тўлов: <b>{ $amount }</b>, { $date }
balance-no-payment = Охирги тўлов: маълумот йўқ
balance-consumption = <b>Охирги ҳисобга олинган сарф</b>
balance-point = ▪️ { $name }, { $period }
balance-point-figure = <b>{ $figure }</b>, { $basis }
balance-point-unknown = миқдори кўрсатилмаган
balance-point-read = кўрсаткич олинган сана: { $date }

basis-meter = асбоб бўйича
basis-contract-load = шартномавий юклама бўйича
basis-recalculation = қайта ҳисоб-китоб

## Contract
account-title = 📄 <b>Шартнома { $number }</b>
account-name = <b>Номи:</b> { $value }
account-kind = <b>Истеъмолчи:</b> { $value }
account-inn = <b>СТИР:</b> { $value }
account-address = <b>Манзил:</b> { $value }
account-director = <b>Раҳбар:</b> { $value }
account-phone = <b>Телефон:</b> { $value }
account-email = <b>Электрон почта:</b> { $value }
account-signed-on = <b>Шартнома санаси:</b> { $value }
account-valid-until = <b>Амал қилиш муддати:</b> { $value } гача
account-due-day = <b>Истеъмол ҳисоботи:</b> ойнинг { $day }-санасигача
account-status = <b>Шартнома ҳолати:</b> { $value }
account-bank-account = <b>Ҳисоб рақами:</b> { $value }
account-bank-name = <b>Банк:</b> { $value }
account-bank-mfo = <b>МФО:</b> { $value }
account-oked = <b>ИФУТ (ОКЭД):</b> { $value }
account-vat-code = <b>ҚҚС тўловчиси коди:</b> { $value }
account-points = <b>Ҳисобга олиш нуқталари: { $n }</b>
account-no-points = Шартнома бўйича ҳисобга олиш нуқталари йўқ.
account-point = ▪️ <b>{ $name }</b>
account-service = Хизмат: { $service }
account-point-address = Манзил: { $value }
account-meter = Ҳисобга олиш асбоби: { $meter }
account-no-meter = Ҳисоб-китоб асбоби йўқ
account-verified-until = Қиёслаш { $value } гача амал қилади
account-load = Шартномавий юклама: { $value }

kind-legal-entity = юридик шахс
kind-sole-proprietor = якка тартибдаги тадбиркор

status-active = амалда
status-suspended = тўхтатиб турилган
status-closed = ёпилган

service-heating = Иситиш
service-hot-water = Иссиқ сув таъминоти
