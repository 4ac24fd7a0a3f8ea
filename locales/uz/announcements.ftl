# Announcements: written by an administrator of the staff group, told to people.

announcement =
    📣 <b>Issiqlik taʼminoti korxonasi eʼloni</b>

    { $text }
announce-districts =
    📣 <b>Eʼlon</b>

    Kimga? Tumanlarni belgilang yoki darhol davom eting — unda hammaga.
announce-everybody = hammaga
announce-button-all = Hammaga, davom etish
announce-button-some = Davom etish
announce-ask-text = { $name }, shu xabarga eʼlon matni bilan javob bering, til: <b>{ $language }</b>. Bu tilda matn boʻlmasa, «-» deb javob bering.
announce-placeholder = Eʼlon matni
announce-language-ru = ruscha
announce-language-uz = oʻzbekcha, lotin
announce-language-uz-Cyrl = oʻzbekcha, kirill
announce-language-en = inglizcha
announce-words-only = Eʼlon — bu matn. Soʻz bilan javob bering.
announce-nothing-written = Kamida bitta tilda matn kerak. Qaytadan boshlang: /announce
announce-nobody = Bu tumanlarda yuboradigan odam yoʻq: hech kim ulanmagan yoki eʼlonlar oʻchirilgan. Boshqasini tanlang.
announce-preview = 👁 Shunday oʻqishadi, til: { $language }
announce-preview-instead = 👁 Til: { $language } — oʻz matni yoʻq, shu keladi
announce-ready = Yuqoridagi matnlarni tekshiring. Yuboramizmi?
announce-button-send = 📣 Yuborish: { $n }
announce-button-usual = 🌙 Sokin soatlar: ertalabgacha kutish
announce-button-urgent = ⚡ Shoshilinch: tunda ham
announce-cancelled = Eʼlon bekor qilindi, hech narsa yuborilmadi.
announce-begun = Yuborilmoqda. Borishi kartochkada koʻrinadi.
announcement-card-title = 📣 <b>Eʼlon { $number }</b> · { $where }
announcement-card-by = { $name }, { $moment }
announcement-card-goes-on = ⏳ Yuborilmoqda
announcement-card-over = ✅ Yuborildi
announcement-card-stopped = ⛔ Toʻxtatildi: { $moment }
announcement-card-sent = Yetib bordi: <b>{ $sent } / { $total }</b>
announcement-card-held = Ertalabni kutmoqda: { $n }
announcement-card-blocked = Botni bloklagan: { $n }
announcement-card-failed = Yetkazilmadi: { $n }
announcement-card-line = Eʼlon { $number }, odamlar: { $n }
card-button-announcement-stop = Toʻxtatish
