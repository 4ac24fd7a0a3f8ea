# Balance and contract, as billing knows them.

as-of = <i>maʼlumotlar { $moment } holatiga</i>
no-billing-data = Hozir shartnomangiz boʻyicha maʼlumot yoʻq. Maʼlumotlar kuniga bir marta, 19:00–19:15 da yangilanadi. Shundan keyin qarang, boʻlmasa issiqlik taʼminoti korxonasiga qoʻngʻiroq qiling.

## Balance
balance-title = 💰 <b>Balans</b>
balance-debt = 🔴 Qarzdorlik: <b>{ $amount }</b>
balance-prepayment = 🟢 Oldindan toʻlov: <b>{ $amount }</b>
balance-zero = ⚪ Qarzdorlik ham, oldindan toʻlov ham yoʻq: <b>qoldiq — nol</b>
balance-last-payment = Oxirgi toʻlov: <b>{ $amount }</b>, { $date }
balance-no-payment = Oxirgi toʻlov: maʼlumot yoʻq
balance-consumption = <b>Oxirgi hisobga olingan sarf</b>
balance-point = ▪️ { $name }, { $period }
balance-point-figure = <b>{ $figure }</b>, { $basis }
balance-point-unknown = miqdori koʻrsatilmagan
balance-point-read = koʻrsatkich olingan sana: { $date }

basis-meter = asbob boʻyicha
basis-contract-load = shartnomaviy yuklama boʻyicha
basis-recalculation = qayta hisob-kitob

## Contract
account-title = 📄 <b>Shartnoma { $number }</b>
account-name = <b>Nomi:</b> { $value }
account-kind = <b>Isteʼmolchi:</b> { $value }
account-inn = <b>STIR:</b> { $value }
account-address = <b>Manzil:</b> { $value }
account-director = <b>Rahbar:</b> { $value }
account-phone = <b>Telefon:</b> { $value }
account-email = <b>Elektron pochta:</b> { $value }
account-signed-on = <b>Shartnoma sanasi:</b> { $value }
account-valid-until = <b>Amal qilish muddati:</b> { $value } gacha
account-due-day = <b>Isteʼmol hisoboti:</b> oyning { $day }-sanasigacha
account-status = <b>Shartnoma holati:</b> { $value }
account-bank-account = <b>Hisob raqami:</b> { $value }
account-bank-name = <b>Bank:</b> { $value }
account-bank-mfo = <b>MFO:</b> { $value }
account-oked = <b>IFUT (OKED):</b> { $value }
account-vat-code = <b>QQS toʻlovchisi kodi:</b> { $value }
account-points = <b>Hisobga olish nuqtalari: { $n }</b>
account-no-points = Shartnoma boʻyicha hisobga olish nuqtalari yoʻq.
account-point = ▪️ <b>{ $name }</b>
account-service = Xizmat: { $service }
account-point-address = Manzil: { $value }
account-meter = Hisobga olish asbobi: { $meter }
account-no-meter = Hisob-kitob asbobi yoʻq
account-verified-until = Qiyoslash { $value } gacha amal qiladi
account-load = Shartnomaviy yuklama: { $value }

kind-legal-entity = yuridik shaxs
kind-sole-proprietor = yakka tartibdagi tadbirkor

status-active = amalda
status-suspended = toʻxtatib turilgan
status-closed = yopilgan

service-heating = Isitish
service-hot-water = Issiq suv taʼminoti
