# Announcements: written by an administrator of the staff group, told to people.

announcement =
    📣 <b>Объявление поставщика тепла</b>

    { $text }
announce-districts =
    📣 <b>Объявление</b>

    Кому? Отметьте районы или сразу продолжайте — тогда всем.
announce-everybody = всем
announce-button-all = Всем, дальше
announce-button-some = Дальше
announce-ask-text = { $name }, ответьте на это сообщение текстом объявления, язык: <b>{ $language }</b>. Нет текста на этом языке — ответьте «-».
announce-placeholder = Текст объявления
announce-language-ru = русский
announce-language-uz = узбекский, латиница
announce-language-uz-Cyrl = узбекский, кириллица
announce-language-en = английский
announce-words-only = Объявление — это текст. Ответьте словами.
announce-nothing-written = Нужен текст хотя бы на одном языке. Начните заново: /announce
announce-nobody = В этих районах некому слать: никто не подключён или объявления выключены. Выберите другие.
announce-preview = 👁 Так прочтут, язык: { $language }
announce-preview-instead = 👁 Язык: { $language } — своего текста нет, придёт этот
announce-ready = Проверьте тексты выше. Отправляем?
announce-button-send = 📣 Отправить: { $n }
announce-button-usual = 🌙 Тихие часы: подождать до утра
announce-button-urgent = ⚡ Срочно: и ночью
announce-cancelled = Объявление отменено, ничего не отправлено.
announce-begun = Отправляем. Ход виден на карточке.
announcement-card-title = 📣 <b>Объявление { $number }</b> · { $where }
announcement-card-by = { $name }, { $moment }
announcement-card-goes-on = ⏳ Отправляется
announcement-card-over = ✅ Отправлено
announcement-card-stopped = ⛔ Остановлено { $moment }
announcement-card-sent = Получили: <b>{ $sent } из { $total }</b>
announcement-card-held = Ждут утра: { $n }
announcement-card-blocked = Заблокировали бота: { $n }
announcement-card-failed = Не доставлено: { $n }
announcement-card-line = Объявление { $number }, людей: { $n }
card-button-announcement-stop = Остановить
