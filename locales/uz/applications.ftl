# Applications: kinds, questions, review, one's own applications, what is told of them.

## Kinds
application-kind-disconnection = Uzib qoʻyish
application-kind-meter = Hisobga olish asbobini koʻrikdan oʻtkazish
application-kind-system = Tizimni tekshirish
application-kind-appeal = Murojaat
application-kind-renewal = Shartnomani qayta tuzish
application-kind-certificate = Qarzdorlik yoʻqligi toʻgʻrisida maʼlumotnoma
application-kind-discrepancy = Solishtirma dalolatnoma boʻyicha tafovut

applications-choose =
    📝 <b>Ariza berish</b>

    Ariza turini tanlang. Barcha xizmatlar bepul.
applications-awaiting = Kirishingiz hali tasdiqlanmagan, hozircha murojaat yuborish mumkin. Boshqa arizalar tasdiqlangandan keyin ochiladi.
applications-of-closed = Shartnoma yopilgan: murojaat yuborish yoki maʼlumotnoma olish mumkin.
applications-elsewhere =
    ℹ️ <b>Faqat davlat xizmatlari markazida yoki <a href="{ $services }">my.gov.uz</a> portalida:</b>
    • texnik shartlar, loyihani kelishish, ulanish dalolatnomasi;
    • hisobga olish asboblarini yechish, qiyoslash va oʻrnatish.
application-left = Mana ariza turlari.
applications-button-resume = ▶️ Davom ettirish: { $kind }
contract-is-closed = Shartnoma yopilgan: u boʻyicha murojaat yuborish yoki maʼlumotnoma olish mumkin, boshqa ariza berib boʻlmaydi.

application-intro-disconnection =
    🔌 <b>Issiqlikdan uzib qoʻyish</b>

    Nima uchun, qaysi kundan va nimani uzish kerakligini koʻrsating. Oxirida bot parolni soʻraydi: bu jiddiy qadam.
application-intro-meter =
    🔍 <b>Hisobga olish asbobini koʻrikdan oʻtkazish</b>

    Xodim kelib, asbobni koʻradi va nazorat koʻrsatkichlarini oladi. Natijasi — tekshiruv dalolatnomasi.
application-intro-system =
    🏢 <b>Issiqlik taʼminoti tizimini tekshirish</b>

    Xodim kelib, tizimni koʻradi. Natijasi — tekshiruv dalolatnomasi.
application-intro-appeal =
    ✉️ <b>Murojaat</b>

    Shikoyat, taklif yoki savol. Shikoyat va savolga 15 kunda, taklifga bir oyda javob beramiz.
application-intro-renewal =
    📄 <b>Shartnomani qayta tuzish</b>

    Avvalgi shartlar bilan, shartnomaviy yuklamalarni oʻzgartirmasdan uzaytirish. Yuklamani oʻzgartirish uchun texnik shartlar kerak: ular davlat xizmatlari markazida yoki my.gov.uz portalida olinadi.
application-intro-certificate =
    🧾 <b>Qarzdorlik yoʻqligi toʻgʻrisida maʼlumotnoma</b>

    Shartnoma boʻyicha qarzdorlik yoʻq, maʼlumotnoma darhol tayyor boʻladi. <i>Maʼlumotlar { $moment } holatiga</i>
application-intro-discrepancy =
    ⚖️ <b>Solishtirma dalolatnoma boʻyicha tafovut</b>

    Qatorni va oʻz hisobingizdagi summani koʻrsating — dalolatnoma oʻzi ilova qilinadi. Xodim tekshirib, javob beradi. <i>Maʼlumotlar { $moment } holatiga</i>
application-ends = ⏳ Shartnoma <b>{ $date }</b> gacha amal qiladi.
application-ended = ⚠️ Shartnoma muddati <b>{ $date }</b> da tugagan.
application-no-end = Shartnomaning amal qilish muddati billing maʼlumotlarida koʻrsatilmagan.
certificate-blocked = Maʼlumotnoma berib boʻlmaydi: { $as_of } holatiga qarzdorlik { $amount }. Toʻlang va maʼlumotlar yangilangach (19:00–19:15) qayta soʻrang.

## Questions
application-step = <i>{ $n }-qadam, jami { $m } ta</i>
application-ask-reason = <b>Nima uchun uzish kerak?</b> Tugmadan tanlang.
application-ask-since = <b>Qaysi kundan uzilsin?</b> Taqvimdan tanlang yoki sanani yuboring, masalan <code>{ $date }</code>.
application-ask-points = <b>Nimani uzish kerak?</b> Roʻyxatda hisobga olish nuqtalarini belgilang va «Tayyor» tugmasini bosing.
application-ask-note = <b>Yana nimani bilishimiz kerak?</b> 500 belgigacha yozing yoki «Oʻtkazib yuborish» tugmasini bosing.
application-ask-contact = <b>Kim bilan bogʻlanamiz?</b> Xodimni kutib oladigan yoki savollarga javob beradigan kishining ismi va telefonini yuboring.
application-ask-meter = <b>Qaysi asbobni koʻrikdan oʻtkazish kerak?</b> Roʻyxatdan tanlang.
application-ask-trouble = <b>Nima boʻldi?</b> Nimani va qayerda koʻrish kerakligini qisqacha yozing: 500 belgigacha.
application-ask-sort = <b>Bu qanday murojaat?</b> Tugmadan tanlang.
application-ask-text = <b>Murojaatni</b> bitta xabarda yozing: 3 000 belgigacha.
application-ask-purpose = <b>Maʼlumotnoma qayerga kerak?</b> Masalan, «bankka» deb yozing yoki «Oʻtkazib yuborish» tugmasini bosing.
application-ask-row = <b>Dalolatnomaning qaysi qatori mos kelmayapti?</b> Tugma bilan tanlang.
application-ask-own = <b>Oʻz hisobingiz boʻyicha qancha boʻlishi kerak?</b> Summani yuboring, masalan <code>17 850 487,52</code>. Avans — minus belgisi bilan.
application-ask-comment = <b>Tafovut nimadan?</b> Yozing yoki «Oʻtkazib yuborish»ni bosing.
application-ask-files = <b>Surat yoki PDF biriktiring</b> — 5 tagacha fayl, har biri 10 MB gacha. Tugagach, «Tayyor» tugmasini bosing.
application-ask-visit = <b>Qachon kelaylik?</b> Taqvimdan kunni tanlang. Tashrif kerak boʻlmasa yoki istalgan vaqt toʻgʻri kelsa, «Farqi yoʻq» tugmasini bosing.
application-calendar = 🗓 Yozilish mumkin boʻlgan kunlar:
application-calendar-days = 🗓 Kunni tanlang:
application-hours = 🗓 <b>{ $date }</b>. Vaqtni tanlang:
application-points = Shartnoma boʻyicha hisobga olish nuqtalari:
application-meters = Shartnoma boʻyicha hisobga olish asboblari:
application-chosen = ✅ { $label }: { $value }
application-no-meters = Shartnoma boʻyicha hisobga olish asbobi yoʻq, koʻrikdan oʻtkazadigan narsa yoʻq. Asbob boʻlsa, bu haqda murojaatda yozing.
application-file-taken = 📎 Fayl qabul qilindi: { $n } / { $most }.
application-text-only = Bu yerda soʻz yoki tugma bilan javob kerak. Fikringiz oʻzgargan boʻlsa, «Bekor qilish» tugmasini bosing.
answer-needed = Bu yerda javob kerak: tugmadan tanlang yoki yozing.
day-out-of-range = { $first } dan { $last } gacha boʻlgan kunni tanlang.
nothing-chosen = Kamida bitta hisobga olish nuqtasini belgilang.
too-many-files = Fayllar { $most } tadan oshmasligi kerak, bunisi ilova qilinmadi.
visit-slot-full = Bu vaqtga endi joy yoʻq. Boshqasini tanlang.
weekdays-short = Du Se Ch Pa Ju Sh Ya

button-skip = Oʻtkazib yuborish
button-ready = Tayyor
button-no-wish = Farqi yoʻq
application-button-all = Barcha nuqtalar
application-button-ready = Tayyor ({ $n })
application-button-other-day = ⬅️ Boshqa kun
application-hours-full = { $hours } — band
application-day-full-alert = Bu kunga hammasi band. Boshqasini tanlang.

## Answers
application-label-reason = Sabab
application-label-since = Qachondan uzilsin
application-label-points = Hisobga olish nuqtalari
application-label-note = Qoʻshimcha
application-label-contact = Bogʻlanish uchun
application-label-meter = Hisobga olish asbobi
application-label-trouble = Nima boʻldi
application-label-sort = Murojaat turi
application-label-text = Matn
application-label-purpose = Qayerga taqdim etiladi
application-label-statement = Hujjat
application-label-row = Qator
application-label-own = Isteʼmolchi hisobi boʻyicha
application-label-comment = Izoh
application-label-files = Fayllar
application-label-visit = Tashrif vaqti
application-choice-season = Isitish mavsumi tugadi
application-choice-vacant = Bino ishlatilmayapti
application-choice-repair = Taʼmirlash
application-choice-leaving = Faoliyat toʻxtatildi
application-choice-other = Boshqa
application-choice-complaint = Shikoyat
application-choice-proposal = Taklif
application-choice-question = Savol
application-choice-opening = Davr boshiga qoldiq
application-choice-charged = Hisoblangan
application-choice-recalculated = Qayta hisob
application-choice-paid = Toʻlangan
application-choice-closing = Davr oxiriga qoldiq
application-nothing = —
application-any-time = farqi yoʻq
application-visit-time = { $date }, { $hours }
application-and-more = yana { $n } ta
application-files-count = { $n } ta

## Review
application-review =
    📋 <b>Arizani tekshiring: { $kind }</b>
    Shartnoma { $contract }
application-line = ▪️ { $label }: <b>{ $value }</b>
application-ask-review = Hammasi toʻgʻrimi? «Yuborish» tugmasini bosing. Javobni ariza ostidagi tugma bilan oʻzgartirish mumkin.
application-button-change = ✏️ { $label }
application-received =
    ✅ <b>{ $number }</b> raqamli ariza qabul qilindi.

    Javob — <b>{ $date }</b> gacha. Har bir qadam haqida bot oʻzi xabar beradi.
application-received-after-hours =
    ✅ <b>{ $number }</b> raqamli ariza qabul qilindi. Ish kuni tugagani uchun { $registered } kuni roʻyxatga olinadi.

    Javob — <b>{ $date }</b> gacha. Har bir qadam haqida bot oʻzi xabar beradi.
application-certificate-ready = ✅ <b>{ $number }</b> raqamli maʼlumotnoma tayyor, hozir faylni yuboraman.
application-button-form = 🖨 Blank (PDF)
application-button-certificate = 🧾 Maʼlumotnoma (PDF)
application-button-mine = 📂 Arizalarim
application-paper = Fayl tayyorlanmoqda…
application-form-caption = { $number } raqamli ariza blanki
application-certificate-caption = { $number } raqamli maʼlumotnoma
application-form-file = Ariza { $number }.pdf
application-certificate-file = Maʼlumotnoma { $number }.pdf
application-form-party = Shartnoma № { $contract }

## One's own applications
my-applications = 📂 <b>Arizalarim</b>
my-applications-none =
    📂 <b>Arizalarim</b>

    Hozircha ariza yoʻq. Birinchisini berish uchun «Ariza berish» tugmasini bosing.
my-application-line =
    { $sign } <b>{ $number }</b> · { $kind }
    { $state }, berilgan: { $date }
my-application-title = { $sign } <b>{ $number }</b> · { $kind }
my-application-state = Holati: <b>{ $state }</b>
my-application-answer-by = Javob — { $date } gacha
my-application-history = <b>Nimalar boʻldi</b>
my-application-earlier = … oldinroq: { $n }
my-application-files = 📎 Fayllar: { $n }
my-application-button-back = ⬅️ Barcha arizalar
my-application-button-add = ➕ Qoʻshimcha yuborish
my-application-button-withdraw = 🗑 Qaytarib olish
my-application-button-withdraw-yes = Ha, qaytarib olaman
my-application-button-accept = ✅ Roziman
my-application-button-time = 🗓 Boshqa vaqt
my-application-button-file = 📎 { $name }
my-application-withdraw-sure = <b>{ $number }</b> raqamli arizani qaytarib olasizmi? Keyin uni tiklab boʻlmaydi, faqat yangisini berish mumkin.
my-application-add = <b>{ $number }</b> raqamli arizaga matn yoki fayl yuboring. Tugagach, «Tayyor» tugmasini bosing.
my-application-added = ➕ { $number } raqamli arizaga qoʻshildi. Yana yuborishingiz yoki «Tayyor» tugmasini bosishingiz mumkin.
my-application-added-by-reply = ➕ Xodimlarga yetkazildi: { $number } raqamli arizaga qoʻshimcha.
my-application-time = <b>{ $number }</b> raqamli ariza boʻyicha xodimni qachon qabul qila olasiz? Kunni tanlang:
my-application-time-asked = 🗓 Istagingiz yetkazildi: { $visit }. Xodim uni tasdiqlaydi yoki boshqa vaqtni taklif qiladi.
application-accepted-alert = ✅ Kelishdik. Xodim shu vaqtda keladi.
application-closed = { $number } raqamli ariza yopilgan. Savolingiz qolgan boʻlsa, yangisini bering.

application-state-new = yangi
application-state-taken = koʻrib chiqilmoqda
application-state-taken-by = koʻrib chiqilmoqda: { $name }
application-state-proposed = tashrif taklif qilindi: { $visit }
application-state-agreed = tashrif kelishildi: { $visit }
application-state-done = bajarildi
application-state-refused = rad etildi
application-state-withdrawn = qaytarib olindi

application-move = { $moment } — { $what }
application-move-text = { $moment } — { $what }: { $text }
application-move-file = berildi
application-move-take = koʻrib chiqishga olindi: { $who }
application-move-propose = tashrif taklif qilindi, { $visit }: { $who }
application-move-confirm = tashrif tasdiqlandi, { $visit }: { $who }
application-move-accept = tashrif kelishildi: { $visit }
application-move-ask = istak: { $visit }
application-move-answer = javob, { $who }
application-move-add = qoʻshimcha, { $who }
application-move-extend = muddat uzaytirildi, { $who }
application-move-done = bajarildi: { $who }
application-move-refuse = rad etildi, { $who }
application-move-withdraw = qaytarib olindi: { $who }

## What the people of the contract are told
application-told-head = 📬 Ariza <b>{ $number }</b> · { $kind }
application-told-file = Arizani berdi: { $who }.
application-told-take = Koʻrib chiqmoqda: { $who }.
application-told-propose = { $who } tashrif taklif qilyapti: <b>{ $visit }</b>. Toʻgʻri keladimi?
application-told-confirm = Tashrif kelishildi: <b>{ $visit }</b> ({ $who }).
application-told-accept = { $who }: { $visit } dagi tashrif toʻgʻri keladi.
application-told-ask = { $who }: istak — { $visit }.
application-told-answer = <b>Javob</b> ({ $who }):
application-told-add = { $who } arizaga qoʻshimcha yubordi.
application-told-extend = Tekshirish kerak, shuning uchun javob muddati <b>{ $date }</b> gacha uzaytirildi ({ $who }):
application-told-done = ✅ Bajarildi ({ $who }).
application-told-refuse = ❌ Rad etildi ({ $who }). Sababi:
application-told-withdraw = Qaytarib oldi: { $who }.
application-told-reply = Javob berish uchun shu xabarni chapga suring yoki uning menyusidan «Javob berish»ni tanlang.

## Staff
staff-mention = <a href="tg://user?id={ $id }">{ $name }</a>
application-card-title = 📝 <b>{ $number }</b> · { $kind }
application-card-contract = Shartnoma { $contract } · { $name }
application-card-who = 👤 { $name }
application-card-unconfirmed = 👤 { $name } — kirish tasdiqlanmagan ⚠️
application-card-state = Holati: <b>{ $state }</b>
application-card-wish = 🗓 Istak: <b>{ $visit }</b>
application-card-due = ⏳ Javob — <b>{ $date }</b> gacha
application-card-half = ⌛️ Javob — <b>{ $date }</b> gacha, muddatning yarmi oʻtdi
application-card-last = 🔥 Javob — <b>{ $date }</b> gacha, bir kun qoldi
application-card-overdue = ❗️ Javob <b>{ $date }</b> gacha berilishi kerak edi
application-card-files = 📎 Fayllar: { $n }
application-card-words = ▪️ { $label }:
application-card-line = 📝 { $number } · { $contract } · { $kind } · { $state }
card-button-take = Olish
card-button-visit = Tashrif belgilash
card-button-answer = Javob berish
card-button-done = Bajarildi
card-button-refuse = Rad etish
card-button-extend = Muddatni uzaytirish
card-button-files = Fayllar
card-button-text = Toʻliq matn
card-button-statement = Solishtirma dalolatnoma

application-already-taken = Arizani allaqachon olishgan: { $name }.
answer-first = Murojaat javob bilan yopiladi: avval «Javob berish» tugmasini bosing.
already-extended = Muddatni endi uzaytirib boʻlmaydi: qonun bir oy beradi, faqat bir marta.
application-taken-alert = Ariza endi sizda.
application-done-alert = Yopildi: bajarildi.
application-visit-alert = Isteʼmolchiga yuborildi.
application-prompt-answer = ✍️ { $clerk }, { $number } raqamli arizaga javobni <b>shu xabarga javob qilib</b> yozing. Fayl ham biriktirish mumkin.
application-prompt-refuse = ⛔️ { $clerk }, { $number } raqamli arizani rad etish sababini <b>shu xabarga javob qilib</b> yozing: uni isteʼmolchi koʻradi.
application-prompt-extend = ⌛️ { $clerk }, { $number } raqamli arizaga nega koʻproq vaqt kerakligini <b>shu xabarga javob qilib</b> yozing: uni isteʼmolchi koʻradi.
application-placeholder-answer = Isteʼmolchiga javob
application-placeholder-refuse = Rad etish sababi
application-placeholder-extend = Uzaytirish sababi
application-said = ✅ Isteʼmolchiga yuborildi: { $number }.
application-staff-day = { $number } raqamli ariza boʻyicha tashrif kunini tanlang:
application-staff-hours = { $number } raqamli ariza boʻyicha tashrif, <b>{ $date }</b>. Vaqtni tanlang:
application-staff-confirm = ✅ Soʻralganidek: { $visit }
application-staff-proposed = 🗓 { $number } raqamli ariza boʻyicha taklif qilindi: <b>{ $visit }</b>. Isteʼmolchi javobini kutamiz.
application-staff-agreed = 🗓 { $number } raqamli ariza boʻyicha kelishildi: <b>{ $visit }</b>.

application-under-add = 💬 <b>{ $who }</b> { $number } raqamli arizani toʻldirdi:
application-under-ask = 🗓 <b>{ $who }</b> { $number } raqamli ariza boʻyicha boshqa vaqt soʻrayapti: <b>{ $visit }</b>
application-under-accept = ✅ <b>{ $who }</b>: vaqt toʻgʻri keladi, ariza { $number }, <b>{ $visit }</b>
application-under-withdraw = 🗑 <b>{ $who }</b> { $number } raqamli arizani qaytarib oldi
application-under-files = 📎 Fayllar: { $n }. Koʻrish — kartochka ostidagi «Fayllar» tugmasi.
application-under-text = 📄 Ariza { $number }, { $label }:
application-late-1 = ⌛️ Muddatning yarmi oʻtdi: ariza { $number }, javob { $date } gacha.
application-late-2 = 🔥 Bir kun qoldi: ariza { $number }, javob { $date } gacha. { $administrators }
application-late-3 = ❗️ Muddati oʻtdi: ariza { $number }, javob { $date } gacha berilishi kerak edi. { $administrators }

staff-find-applications = 📝 Ochiq arizalar: { $n }
staff-find-application = { $number } · { $kind } — { $date } gacha · { $state }
due-applications = <b>Muddati oʻtgan arizalar: { $n }</b>
due-applications-none = Muddati oʻtgan ariza yoʻq.
due-application = { $number } · { $contract } · { $kind } — { $date } gacha · { $state }
due-more = … yana { $n } ta
applications-summary =
    ☀️ <b>Ertalabki arizalar</b>
    Ochiq: { $open }, muddati oʻtgan: { $overdue }
stats-applications =
    📝 <b>Arizalar</b>
    Bugun: { $today }, shu oyda: { $month }
    Ochiq: { $open }, muddati oʻtgan: { $overdue }
stats-median-hours = Odatda javobgacha (mediana): { $hours } soat
stats-median-none = Shu oyda hali hech kimga javob berilmagan.

## The workbook
applications-export-number = Raqami
applications-export-kind = Turi
applications-export-contract = Shartnoma
applications-export-name = Isteʼmolchi
applications-export-filed-at = Berilgan
applications-export-filer = Kim berdi
applications-export-answers = Ariza
applications-export-wish = Istak
applications-export-visit = Tashrif
applications-export-state = Holati
applications-export-clerk = Xodim
applications-export-answer-by = Javob muddati
applications-export-answered-at = Birinchi javob
applications-export-closed-at = Yopilgan
applications-export-answer = Javoblar
applications-export-files = Fayllar
applications-export-title = { $period } arizalari
applications-export-usage = Shunday yozing: /export applications 2026-11
