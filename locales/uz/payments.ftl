# Paying: on the page of a payment system, or by a payment order; what became of it.

## Before paying
pay-title = 💳 <b>{ $contract } raqamli shartnoma boʻyicha toʻlov</b>
pay-choose-service = Nima uchun toʻlaysiz?
pay-choose-amount = Qancha toʻlaysiz?
pay-rounded = Onlayn toʻlov butun soʻmda qabul qilinadi, shuning uchun summa yuqoriga yaxlitlandi. Ortiqchasi oldindan toʻlov boʻlib qoladi.
pay-whole = Butun summa: { $amount }
pay-most = Bir martada eng koʻpi: { $amount }
pay-other = Boshqa summa
pay-ask-amount = <b>Summani</b> butun soʻmda yuboring, masalan 50000. Kamida { $least }.
pay-ask-amount-within = <b>Summani</b> butun soʻmda yuboring, masalan 50000. Kamida { $least }, koʻpi bilan { $most }.
pay-amount-taken = Summa qabul qilindi. Endi toʻlash qoldi.
pay-back = Summani qaytadan tanlang.
not-a-sum = Bu summaga oʻxshamaydi. Uni raqamlar bilan yuboring, masalan 50000.
not-whole-soum = Onlayn toʻlov butun soʻmda, tiyinsiz qabul qilinadi. Summani qaytadan yuboring, masalan 50000.
sum-too-small = Juda kam: bir martada kamida { $least } toʻlash mumkin. Boshqa summa yuboring.
sum-too-large = Juda koʻp: bir martada koʻpi bilan { $most } toʻlash mumkin. Kamroq summa yuboring.
nothing-owed = Hozir toʻlaydigan qarzingiz yoʻq.
pays-by-order = Bu shartnoma boʻyicha onlayn toʻlov yoʻq. «Toʻlash»ni qaytadan oching: u yerda pul oʻtkazish rekvizitlari bor.

## On the page of the payment system
pay-begun = 💳 <b>Toʻlanadigan summa: { $amount }</b>
    Shartnoma { $contract }
pay-begun-how =
    Quyidagi tugmani bosing: { $provider } sahifasi ochiladi.

    🔒 Karta raqamini va SMS kodini faqat oʻsha yerda kiriting. Bu chatga yubormang.
pay-through = { $provider } orqali toʻlash
pay-waits = ⏳ { $provider } tasdigʻini kutyapmiz. U kelganda bu xabar oʻzi oʻzgaradi.
pay-confirmed = ✅ <b>Toʻlandi: { $amount }</b>
    Shartnoma { $contract }

## Money has come
payment-received = ✅ <b>Toʻlov qabul qilindi: { $amount }</b>
    Shartnoma { $contract }
payment-number = { $provider } № { $transaction }, { $at }
payment-received-next = Toʻlov maʼlumotlar yangilangandan keyin shaxsiy hisobvaraqda koʻrinadi, ungacha esa balansda alohida satrda turadi.
payment-received-closed = ✅ <b>Toʻlov qabul qilindi.</b> Summa va chek kabinetda: «Kirish» tugmasini bosing, keyin /payments yuboring.
payment-receipt-pdf = 🧾 Chek (PDF)
payment-notice-pdf = 📄 Bildirishnoma (PDF)
payment-paper-alert = Hujjat tayyorlanmoqda…
balance-unposted = 🕓 Onlayn toʻlangan, hali oʻtkazilmagan: <b>{ $amount }</b>
pay-any-service = Issiqlik energiyasi
receipt-file = Chek { $number }.pdf
notice-file = Bildirishnoma { $number }.pdf

## By a payment order
pay-order-title = 🏦 <b>{ $contract } raqamli shartnoma boʻyicha pul oʻtkazish</b>
pay-order-line = <b>{ $label }:</b> <code>{ $value }</code>
pay-recipient = Oluvchi
pay-account = Hisob raqami
pay-bank = Bank
pay-mfo = MFO
pay-inn = STIR
pay-purpose = Toʻlov maqsadi
pay-sum = Summa
pay-purpose-plain = { $contract }-sonli shartnoma boʻyicha issiqlik energiyasi uchun { $period } davri toʻlovi, STIR { $inn }
pay-no-requisites = Oluvchi va hisob raqami shartnomangizda koʻrsatilgan. Shartnoma yoningizda boʻlmasa, issiqlik taʼminoti korxonasiga qoʻngʻiroq qiling: { $phone }.
pay-order-hint = Quyidagi tugmalar har bir maydonni nusxalaydi. Toʻlov maqsadini oʻzgartirmang: toʻlovingiz shu orqali topiladi.
pay-order-pdf = 📄 Toʻlov topshiriqnomasi (PDF)
payment-order-file = Toʻlov topshiriqnomasi { $contract }.pdf

## History
online-title = 💳 <b>Onlayn toʻlovlar</b>
online-none = Bu shartnoma boʻyicha hali onlayn toʻlanmagan.
online-hint = Tafsilotlarni koʻrish va chek olish uchun toʻlov raqamini bosing.
online-waiting = ⏳ <b>{ $amount }</b>, { $at } da boshlangan
    toʻlov tizimining tasdigʻini kutyapmiz
online-line = <b>{ $number }.</b> { $at } — <b>{ $amount }</b>
online-posted = ✅ { $date } da oʻtkazildi
online-state-paid = 🕓 qabul qilindi, hali oʻtkazilmagan
online-state-posted = ✅ oʻtkazildi
online-state-unmatched = ⚠️ qabul qilindi, lekin billing maʼlumotlarida hali yoʻq; issiqlik taʼminoti korxonasi tekshiryapti
online-state-refused = ❌ hisobga olinmadi: oʻsha kuni billing maʼlumotlarida shartnoma yoʻq edi
online-payment = 💳 <b>{ $amount }</b>
    Shartnoma { $contract }
online-was-booked = Tasdiq olindi: { $at }
online-was-posted = Shaxsiy hisobvaraqda oʻtkazildi: { $date }
    Billing maʼlumotlarida paydo boʻldi: { $at }
online-document = Shaxsiy hisobvaraqdagi hujjat: № { $document }

## For staff
staff-payment-for-nobody = ⚠️ { $provider } № { $transaction }, { $at }: { $contract } raqamli shartnoma uchun { $amount } toʻlandi, lekin billing maʼlumotlarida bunday shartnoma yoʻq. Toʻlov hisobga olinmadi, { $provider } tizimiga «topilmadi» deb javob berildi. Pulni kimga qaytarishni { $provider } bilan aniqlang.
staff-payment-contradicted = ⚠️ { $provider } № { $transaction }: amal boshqa maʼlumotlar bilan takrorlandi va rad etildi. Hisobga olingani — { $contract } raqamli shartnoma uchun { $amount }, hozir esa { $other } raqamli shartnoma uchun { $claimed } deyilgan.
staff-payment-calls-refused = ⚠️ { $at }: { $provider } nomidan kelgan soʻrov rad etildi: kalit, maydonlar yoki shartnoma raqami toʻgʻri kelmadi. { $provider } hozir toʻlovlarni yuborishi kerak boʻlsa, uning sozlamalarini tekshiring. Bir soat davomida keyingi bunday soʻrovlar haqida bot yozmaydi.
staff-payment-card = 💳 <b>Shartnoma { $contract }</b>: { $amount }
    { $provider } № { $transaction }, { $at }
    { $state }
staff-payment-line = { $contract }: { $amount }, { $state }
staff-payment-missing = ⚠️ billingning ketma-ket ikki yuklamasida yoʻq: toʻlov yetib kelganini tekshiring
staff-payment-found = ✅ billingda topildi: { $date } da oʻtkazilgan
staff-payment-posted-otherwise = ⚠️ { $provider } № { $transaction }, shartnoma { $contract }: { $amount } toʻlandi, billingda esa { $posted } oʻtkazilgan.
