# Sign-in, the personal password, the end of a session.

## Sign-in
sign-in-contract =
    <b>Shartnoma raqamini</b> yuboring: u 5 xonali, boshidagi nollari ham yoziladi, masalan 00001.

    Raqam issiqlik energiyasini yetkazib berish shartnomasida koʻrsatilgan.
not-a-contract-number = Shartnoma raqami 5 xonali boʻladi, boshidagi nollar ham kerak: masalan, 00001. Tekshirib, qayta yuboring.
sign-in-password =
    Shartnoma raqami: { $contract }. Endi <b>parolni</b> yuboring.

    Birinchi marta parol — STIR (9 ta raqam). Keyin — oʻzingiz oʻylab topgan parol. Parolli xabar chatdan darhol oʻchiriladi.
sign-in-text-only = Bu yerda shu chatda yozilgan javob kerak: boshqadan uzatilgan xabar, surat, fayl va ovozli xabar toʻgʻri kelmaydi. Fikringiz oʻzgargan boʻlsa, «Bekor qilish» tugmasini bosing.
sign-in-refused = Shartnoma raqami yoki parol toʻgʻri kelmadi. Tekshirib, parolni qayta yuboring. Boshqa raqam uchun «Orqaga», parol esdan chiqqan boʻlsa, «Parolni unutdingizmi?» tugmasini bosing.
signed-in = ✅ Kabinetga kirdingiz. Shartnoma raqami: { $contract }. Ishingiz tugagach, «Chiqish» tugmasini bosing.
password-forgotten =
    <b>Shu Telegram akkauntidan oldin ham kirganmisiz?</b> Parol oʻrniga STIRni (9 ta raqam) yuboring. Bot yangi parol soʻraydi, ungacha eskisi amal qilaveradi.

    <b>Boshqa akkauntdan kiryapsizmi?</b> Bu yangi ulanish. STIR bu safar ham toʻgʻri keladi, lekin maʼlumotlar darhol emas, tasdiqlangandan keyin ochilishi mumkin.
too-many-tries = Notoʻgʻri urinishlar juda koʻp boʻldi. { $until } dan keyin qayta urinib koʻring.
sign-in-resting = Hozir botga kirishda notoʻgʻri urinishlar juda koʻp, shuning uchun STIR bilan kirish vaqtincha toʻxtatildi. Bir necha daqiqadan keyin urinib koʻring.
access-closed = Bu shartnoma boʻyicha kirish yopilgan. Uni ochish uchun issiqlik taʼminoti korxonasiga murojaat qiling.

## The personal password
new-password =
    <b>Yangi parol</b> oʻylab toping va yuboring:

    • uzunligi 8 tadan 128 tagacha belgi;
    • ichida shartnoma raqami, STIR, telefon raqami va tashkilot nomi boʻlmasin;
    • 12345678 kabi oson topiladigan boʻlmasin.

    Parolni faqat siz bilasiz: issiqlik taʼminoti korxonasida uni hech kim koʻrmaydi, xabar esa chatdan darhol oʻchiriladi.
password-too-short = Parol juda qisqa: kamida { $shortest } ta belgi kerak. Boshqasini yuboring.
password-too-long = Parol juda uzun: koʻpi bilan { $longest } ta belgi boʻlishi mumkin. Boshqasini yuboring.
password-unprintable = Parolda yangi qator yoki koʻrinmas belgi bor. Uni olib tashlab, parolni bitta qatorda yuboring.
password-common = Bunday parolni topish oson. Murakkabrogʻini oʻylab toping: masalan, bir-biriga bogʻliq boʻlmagan bir nechta soʻz.
password-holds-contract = Parolda shartnoma raqami bor, uni boshqalar ham biladi. Boshqa parol yuboring.
password-holds-inn = Parolda STIR bor, uni koʻpchilik biladi. Boshqa parol yuboring.
password-holds-phone = Parolda shartnomadagi telefon raqami bor, uni boshqalar ham biladi. Boshqa parol yuboring.
password-holds-name = Parolda tashkilot nomidagi soʻz bor, uni topish oson. Boshqa parol yuboring.
password-is-previous = Bu avvalgi parolingiz. Boshqasini oʻylab toping.
new-password-repeat = Shu parolni <b>yana bir marta</b> yuboring. Boshqasini oʻylab topmoqchi boʻlsangiz, «Orqaga» tugmasini bosing.
passwords-differ = Parollar bir xil emas. Parolni yana bir marta yuboring yoki «Orqaga» tugmasini bosib, yangisini oʻylab toping.
password-set =
    ✅ Parol oʻrnatildi, kabinetga kirdingiz. Shartnoma raqami: { $contract }.

    Keyingi safar shu parol bilan kiring. U faqat sizning Telegram akkauntingizda ishlaydi.
password-set-awaiting =
    ✅ Parol oʻrnatildi, lekin { $contract } raqamli shartnoma maʼlumotlari hozircha yopiq: unga boshqa Telegram akkaunti, masalan, hamkasbingizniki ulangan.

    <b>Qanday ochiladi.</b> «Telefon raqamini ulashish» tugmasini bosing: raqam shartnomada boʻlsa, maʼlumotlar darhol ochiladi. Yoki hamkasbingizdan soʻrang: unga «Ruxsat berish» tugmasi bor xabar bordi. Issiqlik taʼminoti korxonasi ham soʻrovingizni koʻrib turibdi.

    <b>Hozirdanoq nima mumkin.</b> Koʻrsatkich va murojaat yuborish.
change-password-first = Avval oʻz parolingizni oʻylab toping va yuboring: ungacha kabinet yopiq.
wrong-password = Bu sizning parolingiz emas. Tekshirib, qayta yuboring. Fikringiz oʻzgargan boʻlsa, «Bekor qilish» tugmasini bosing.
password-needed-again = Bu muhim qadam, shuning uchun parolni yana bir marta yuboring: telefon sizning qoʻlingizda ekaniga ishonch hosil qilamiz.
password-given = Rahmat, parol toʻgʻri.
access-suspended = Kirishingiz toʻxtatib turildi: hamkasbingiz bu akkauntni tanimasligini bildirdi. Qarorni issiqlik taʼminoti korxonasi qabul qiladi. Xato boʻlsa, qoʻngʻiroq qiling.
awaiting-confirmation = Kirishingiz hali tasdiqlanmagan, maʼlumotlar yopiq. «Telefon raqamini ulashish» tugmasini bosing yoki hamkasbingizdan «Ruxsat berish»ni bosishni soʻrang.

## The end of a session
not-signed-in = Avval kabinetga kiring: «Kirish» tugmasini bosing.
session-closed-idle = ⏱ Seans yakunlandi: muddati tugadi. Maʼlumotlaringiz yozilgan xabarlar chatdan olib tashlandi. Davom etish uchun «Kirish» tugmasini bosing.
session-closed-logout = 🚪 Seans yakunlandi. Maʼlumotlaringiz yozilgan xabarlar chatdan olib tashlandi.
session-closed-blocked = 🔒 Seans yakunlandi, maʼlumotlaringiz yozilgan xabarlar chatdan olib tashlandi. Bu shartnoma boʻyicha kirish yopilgan. Uni ochish uchun issiqlik taʼminoti korxonasiga murojaat qiling.
already-signed-out = Siz hozir kabinetda emassiz. Kabinetga kirish uchun «Kirish» tugmasini bosing.
hidden = 🔒 yashirilgan
