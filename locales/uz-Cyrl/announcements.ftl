# Announcements: written by an administrator of the staff group, told to people.

announcement =
    📣 <b>Иссиқлик таъминоти корхонаси эълони</b>

    { $text }
announce-districts =
    📣 <b>Эълон</b>

    Кимга? Туманларни белгиланг ёки дарҳол давом этинг — унда ҳаммага.
announce-everybody = ҳаммага
announce-button-all = Ҳаммага, давом этиш
announce-button-some = Давом этиш
announce-ask-text = { $name }, шу хабарга эълон матни билан жавоб беринг, тил: <b>{ $language }</b>. Бу тилда матн бўлмаса, «-» деб жавоб беринг.
announce-placeholder = Эълон матни
announce-language-ru = русча
announce-language-uz = ўзбекча, лотин
announce-language-uz-Cyrl = ўзбекча, кирилл
announce-language-en = инглизча
announce-words-only = Эълон — бу матн. Сўз билан жавоб беринг.
announce-nothing-written = Камида битта тилда матн керак. Қайтадан бошланг: /announce
announce-nobody = Бу туманларда юборадиган одам йўқ: ҳеч ким уланмаган ёки эълонлар ўчирилган. Бошқасини танланг.
announce-preview = 👁 Шундай ўқишади, тил: { $language }
announce-preview-instead = 👁 Тил: { $language } — ўз матни йўқ, шу келади
announce-ready = Юқоридаги матнларни текширинг. Юборамизми?
announce-button-send = 📣 Юбориш: { $n }
announce-button-usual = 🌙 Сокин соатлар: эрталабгача кутиш
announce-button-urgent = ⚡ Шошилинч: тунда ҳам
announce-cancelled = Эълон бекор қилинди, ҳеч нарса юборилмади.
announce-begun = Юборилмоқда. Бориши карточкада кўринади.
announcement-card-title = 📣 <b>Эълон { $number }</b> · { $where }
announcement-card-by = { $name }, { $moment }
announcement-card-goes-on = ⏳ Юборилмоқда
announcement-card-over = ✅ Юборилди
announcement-card-stopped = ⛔ Тўхтатилди: { $moment }
announcement-card-sent = Етиб борди: <b>{ $sent } / { $total }</b>
announcement-card-held = Эрталабни кутмоқда: { $n }
announcement-card-blocked = Ботни блоклаган: { $n }
announcement-card-failed = Етказилмади: { $n }
announcement-card-line = Эълон { $number }, одамлар: { $n }
card-button-announcement-stop = Тўхтатиш
