# Papers of past months, and whether a paper is genuine.

## Refusals
figures-disagree = { $period } учун ҳисоб-китоб рақамлари бир-бирига мос келмаяпти, шунинг учун ҳужжат чоп этилмайди. Иссиқлик таъминоти корхонасига хабар берилди, бир неча кундан кейин уриниб кўринг.
nothing-to-print = Бу ой учун ҳужжат йўқ. «Ҳужжатлар» бўлимини очиб, бошқа ойни танланг.
figures-changed = Шундан бери маълумотлар ўзгарди, бу далолатнома энди амал қилмайди. «Ҳужжатлар» бўлимини очиб, янгисини олинг.
not-a-paper-code = Бу ҳужжат кодига ўхшамайди: унда 12 та ҳарф ва рақам бор, масалан K7QM-3XTA-9FRD. У QR код ёнида ёзилган. Кодни яна бир бор юборинг.
paper-too-large = Файл 20 МБ дан катта, Telegram уни ботга бермайди. QR код ёнида ёзилган кодни юборинг.
paper-not-fetched = Файлни Телеграмдан олиб бўлмади. Уни яна бир бор юборинг.
paper-seal-unavailable = Ҳозир ҳужжатни имзолаб бўлмаяпти: вақт белгиси сервери жавоб бермаяпти. Бир неча дақиқадан кейин уриниб кўринг.

## Names of files
statement-file = Солиштирма далолатнома { $contract } { $period }.pdf
invoice-file = Ҳисобварақ-фактура { $contract } { $period }.pdf

## Taking a paper
button-statement = Солиштирма далолатнома
button-invoice = Ҳисобварақ-фактура
button-range = Бир неча ой учун…
button-mirrored = Истеъмолчи устунлари билан…
button-short = Истеъмолчи устунларисиз…
button-agree = ✅ Розиман
documents-kinds = 🧾 <b>Ҳужжатлар</b>. Қайси бири керак?
documents-months = <b>Солиштирма далолатнома.</b> Қайси ой учун?
documents-mirrored = <b>Истеъмолчи устунлари бор солиштирма далолатнома</b> — ўз рақамларингизни ёзиш учун. Қайси ой учун?
documents-from = <b>Солиштирма далолатнома.</b> Қайси ойдан?
documents-until = <b>Солиштирма далолатнома.</b> Бошланиши: { $first }. Қайси ойгача?
documents-invoices = <b>Ҳисобварақ-фактура.</b> Қайси ой учун?
documents-none = Охирги 12 ойда шартномангиз бўйича бундай ҳужжат йўқ.
documents-making = ⏳ Ҳужжат тайёрланмоқда: { $paper }…
documents-paper = 🧾 { $paper }, { $contract }-шартнома
statement-agreed = ✅ Розилигингиз ёзиб қўйилди: { $paper }, { $at }. Уни иссиқлик таъминоти корхонаси кўради.
statement-agreed-before = ✅ Бу далолатномага аввал розилик берилган: { $paper }. Тасдиқлаган: { $name }, { $at }.

## Papers by name
paper-of-statement = { $first } учун солиштирма далолатнома
paper-of-statement-range = { $first } – { $last } учун солиштирма далолатнома
paper-of-invoice = { $first } учун ҳисобварақ-фактура
paper-of-certificate = қарздорлик йўқлиги тўғрисида маълумотнома
paper-of-report = { $first } учун истеъмол ҳисоботи
paper-of-application = ариза бланки
paper-of-receipt = электрон тўлов чеки
paper-of-notice = тўлов тўғрисида билдиришнома
paper-of-payment-order = тўлов топшириқномаси лойиҳаси
