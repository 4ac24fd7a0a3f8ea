# Who else is on a contract: a phone that proves, a colleague who vouches, what others are told.

## A phone
not-your-phone = Oʻzingizning raqamingiz kerak: «Telefon raqamini ulashish» tugmasini bosing. Telefon daftaridagi yoki boshqadan uzatilgan kontakt toʻgʻri kelmaydi.
phone-differs = Bu raqam shartnomada yoʻq, shuning uchun maʼlumotlar hozircha yopiq. Issiqlik taʼminoti korxonasi soʻrovingizni koʻrib turibdi. Hamkasbingiz «Ruxsat berish»ni bossa, tezroq boʻladi.
phone-matches = ✅ Raqam { $contract } raqamli shartnomada bor: maʼlumotlar ochildi. Pastdagi tugmalardan keraklisini tanlang.

## A colleague decides
asked-button-allow = ✅ Ruxsat berish
asked-button-deny = 🚫 Bu men emas
colleague-allowed = ✅ Siz ruxsat berdingiz: { $name }, shartnoma { $contract }.
colleague-denied =
    🚫 «{ $name }» akkaunti toʻxtatib turildi, shartnoma { $contract }: u hech narsani koʻrmaydi va qila olmaydi.

    Issiqlik taʼminoti korxonasi bundan xabardor va qaror qabul qiladi. Xato qilgan boʻlsangiz, qoʻngʻiroq qiling.
contract-contested = Bu shartnoma boʻyicha nizo bor: ikki tasdiqlangan akkaunt bir-birini tan olmayapti. Issiqlik taʼminoti korxonasi hal qilmaguncha, kirish huquqini oʻzgartirib boʻlmaydi.
already-decided = Bu masala allaqachon hal boʻlgan: akkaunt tasdiqlangan, toʻxtatilgan yoki uzilgan.
other-contract = Bu savol { $contract } raqamli shartnoma haqida. Unga kirib, tugmani qayta bosing.

## What the others are told
access-told-bound = 👤 { $contract } raqamli shartnomaga yangi akkaunt ulanmoqda: <b>{ $name }</b>. Uni tanisangiz, ruxsat bering. Tanimasangiz, «Bu men emas» tugmasini bosing — akkaunt darhol toʻxtatiladi.
access-told-password-changed = 🔑 Shartnoma { $contract }: <b>{ $name }</b> parolini almashtirdi. Shubhali boʻlsa, «Bu men emas» tugmasini bosing: akkaunt toʻxtatiladi.
access-told-confirmed = ✅ Shartnoma { $contract }: endi <b>{ $name }</b> maʼlumotlarni koʻradi. Tasdiqladi: { $by }. Uni tanimasangiz, «Bu men emas» tugmasini bosing.
access-told-suspended = ⏸ Shartnoma { $contract }: <b>{ $name }</b> — kirish toʻxtatib turildi. Xabar berdi: { $by }. Qarorni issiqlik taʼminoti korxonasi qabul qiladi.
access-told-revoked = 🚫 Shartnoma { $contract }: <b>{ $name }</b> endi ulanmagan. Uzdi: { $by }. Shunday boʻlmasligi kerak boʻlsa, «Bu men emas» tugmasini bosing: uzgan akkaunt toʻxtatiladi.
access-told-unbound = 👋 Shartnoma { $contract }: <b>{ $name }</b> oʻzi uzildi.
access-told-erased = 👋 Shartnoma { $contract }: <b>{ $name }</b> uzildi va oʻz maʼlumotlarini oʻchirdi.
access-by-phone = shartnomadagi telefon
access-you-confirmed = ✅ { $contract } raqamli shartnomaga kirishingiz tasdiqlandi: maʼlumotlar ochiq. Pastdagi tugmalardan keraklisini tanlang, seans yakunlangan boʻlsa, qayta kiring.
access-you-suspended = ⏸ { $contract } raqamli shartnomaga kirishingiz toʻxtatib turildi: hamkasbingiz bu akkauntni tanimasligini bildirdi. Qarorni issiqlik taʼminoti korxonasi qabul qiladi. Xato boʻlsa, qoʻngʻiroq qiling.
access-you-revoked = 🚫 Akkauntingiz { $contract } raqamli shartnomadan uzildi. Xato boʻlsa, issiqlik taʼminoti korxonasiga qoʻngʻiroq qiling yoki STIR bilan qaytadan kiring: bu yangi ulanish boʻladi.

## How far an account reaches
standing-level-0 = parol hali oʻrnatilmagan
standing-level-1 = tasdiqlanishini kutmoqda
standing-level-2 = maʼlumotlarni koʻradi
standing-suspended = toʻxtatib turilgan
standing-blocked = yopilgan: parol oʻz vaqtida almashtirilmagan
standing-revoked = uzilgan
