# Balance and contract, as billing knows them.

as-of = <i>data as of { $moment }</i>
no-billing-data = There are no data for your contract right now. They are renewed once a day, 19:00–19:15. Look again after that; if there is still nothing, call your heat supplier.

## Balance
balance-title = 💰 <b>Balance</b>
balance-debt = 🔴 Debt: <b>{ $amount }</b>
balance-prepayment = 🟢 Prepayment: <b>{ $amount }</b>
balance-zero = ⚪ No debt and no prepayment: <b>the balance is zero</b>
balance-last-payment = Last payment: <b>{ $amount }</b>, { $date }
balance-no-payment = Last payment: none on record
balance-consumption = <b>Last billed consumption</b>
balance-point = ▪️ { $name }, { $period }
balance-point-figure = <b>{ $figure }</b>, { $basis }
balance-point-unknown = quantity not given
balance-point-read = reading taken { $date }

basis-meter = by meter
basis-contract-load = by contract load
basis-recalculation = recalculation

## Contract
account-title = 📄 <b>Contract { $number }</b>
account-name = <b>Name:</b> { $value }
account-kind = <b>Consumer:</b> { $value }
account-inn = <b>TIN (INN):</b> { $value }
account-address = <b>Address:</b> { $value }
account-director = <b>Head:</b> { $value }
account-phone = <b>Phone:</b> { $value }
account-email = <b>Email:</b> { $value }
account-signed-on = <b>Contract date:</b> { $value }
account-valid-until = <b>Valid until:</b> { $value }
account-due-day = <b>Consumption report:</b> due by day { $day } of the month
account-status = <b>Contract status:</b> { $value }
account-bank-account = <b>Bank account:</b> { $value }
account-bank-name = <b>Bank:</b> { $value }
account-bank-mfo = <b>MFO:</b> { $value }
account-oked = <b>Activity code (OKED):</b> { $value }
account-vat-code = <b>VAT payer code:</b> { $value }
account-points = <b>Metering points: { $n }</b>
account-no-points = This contract has no metering points.
account-point = ▪️ <b>{ $name }</b>
account-service = Service: { $service }
account-point-address = Address: { $value }
account-meter = Meter: { $meter }
account-no-meter = No billing meter
account-verified-until = Verification valid until { $value }
account-load = Contract load: { $value }

kind-legal-entity = legal entity
kind-sole-proprietor = sole trader

status-active = active
status-suspended = suspended
status-closed = closed

service-heating = Heating
service-hot-water = Hot water supply
