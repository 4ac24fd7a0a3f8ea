# Greeting, choice of language, help, and what goes wrong.

language-ask =
    🌐 Tilni tanlang
    Тилни танланг
    Выберите язык
    Choose a language
language-chosen = Tayyor. Endi oʻzbekcha gaplashamiz.
welcome =
    Assalomu alaykum! Bu — tashkilotlar va yakka tartibdagi tadbirkorlar uchun issiqlik energiyasi isteʼmolchisining shaxsiy kabineti.

    Kabinetga shartnoma raqami bilan kiriladi. Birinchi marta parol — STIR; bot darhol uni oʻz parolingizga almashtirishni soʻraydi.

    10 daqiqa hech narsa qilmasangiz, seans yakunlanadi va maʼlumotlaringiz yozilgan xabarlar chatdan olib tashlanadi.

    Boshlash uchun «Kirish» tugmasini bosing.
help =
    ❓ <b>Yordam</b>

    <b>Kirish.</b> «Kirish» tugmasini bosing, shartnoma raqamini (5 xonali, masalan 00001) va parolni yuboring. Birinchi marta parol — STIR; bot darhol uni oʻz parolingizga almashtirishni soʻraydi. Parol esdan chiqdimi? Bot parol soʻraganda «Parolni unutdingizmi?» tugmasini bosing.

    <b>Bot nimani koʻrsatadi.</b> «Balans» — qarzdorlik yoki oldindan toʻlov, oxirgi toʻlov, hisobga olingan sarf. «Shartnoma» — rekvizitlar, hisobga olish nuqtalari, asboblar va yuklamalar. «Tarix» — 12 oylik oʻzaro hisob-kitoblar, toʻlovlar va sarf, grafiklar va Excel fayli bilan. Maʼlumotlar kuniga bir marta, 19:00–19:15 da yangilanadi.

    <b>Koʻrsatkichlar.</b> «Koʻrsatkich yuborish» — har bir asbob boʻyicha hisob-kitob oyidagi sarf, 25-sanagacha (shartnomada boshqa kun yozilgan boʻlsa, oʻsha kungacha). Imzolangan va muhrlangan hisobotning asl nusxasi — keyingi oyning 10-sanasigacha. Bot orqali boʻlmasa, hisobot skanini { $email } manziliga yuboring. Koʻrsatkich boʻlmasa, hisob-kitob shartnomaviy yuklama boʻyicha qilinadi.

    <b>Toʻlov.</b> «Toʻlash»dan boshlang. Yakka tartibdagi tadbirkor UPAY sahifasida onlayn toʻlaydi: karta maʼlumotlarini faqat oʻsha yerda kiriting. Tashkilot rekvizitlar va toʻlov maqsadini oladi. Barcha onlayn toʻlovlar va cheklar — /payments.

    <b>Hujjatlar.</b> «Hujjatlar» boʻlimida oxirgi 12 oy uchun solishtirma dalolatnoma va hisobvaraq-faktura bor. Hujjat haqiqiyligini istalgan kishi tekshira oladi: /verify.

    <b>Arizalar.</b> «Ariza berish» — uzib qoʻyish, asbobni koʻrikdan oʻtkazish yoki tizimni tekshirish, murojaat, shartnomani qayta tuzish, qarzdorlik yoʻqligi toʻgʻrisida maʼlumotnoma. Bot raqamni va javob muddatini darhol aytadi; javoblar va tashriflar — «Arizalarim»da.

    <b>Faqat Davlat xizmatlari markazlarida yoki <a href="{ $services }">my.gov.uz</a> portalida:</b>
    • texnik shartlar, loyihani kelishish, ulanish dalolatnomasi (Vazirlar Mahkamasining 31.03.2018 dagi 256-son qarori);
    • hisobga olish asboblarini yechib olish, qiyoslash va oʻrnatish (20.08.2019 dagi 698-son qaror).

    <b>Chiqish.</b> Ishingiz tugagach, «Chiqish» tugmasini bosing yoki /logout deb yozing: maʼlumotlaringiz yozilgan xabarlar chatdan olib tashlanadi. 10 daqiqa hech narsa qilmasangiz, bu oʻz-oʻzidan boʻladi.

    <b>Issiqlik taʼminoti korxonasi:</b> { $supplier }, tel. { $phone }, { $website }
private-only = Men faqat shaxsiy chatda javob beraman: profilimni ochib, oʻsha yerga yozing. Guruhdan chiqaman.
update-failed =
    Xatolik yuz berdi: xabaringizga javob berib boʻlmadi. Yana bir bor urinib koʻring.

    Yordam bermasa, issiqlik taʼminoti korxonasiga xatolik raqamini ayting: <code>{ $reference }</code>
disk-full = Hozir xabaringizni saqlashga joy yoʻq: serverda joy tugagan. Xabar yoʻqolmadi — joy boʻshashi bilan javob beramiz. Uni qayta yuborish shart emas.
file-not-made = Faylni tayyorlab boʻlmadi. Issiqlik taʼminoti korxonasiga xabar berildi, keyinroq urinib koʻring.
