# Announcements: written by an administrator of the staff group, told to people.

announcement =
    📣 <b>Announcement of the heat supplier</b>

    { $text }
announce-districts =
    📣 <b>Announcement</b>

    To whom? Tick districts, or go on at once: then it is everybody.
announce-everybody = everybody
announce-button-all = Everybody, go on
announce-button-some = Go on
announce-ask-text = { $name }, reply to this message with the text of the announcement, language: <b>{ $language }</b>. No text in this language? Reply with “-”.
announce-placeholder = Text of the announcement
announce-language-ru = Russian
announce-language-uz = Uzbek, Latin
announce-language-uz-Cyrl = Uzbek, Cyrillic
announce-language-en = English
announce-words-only = An announcement is a text. Reply with words.
announce-nothing-written = A text in at least one language is needed. Begin again: /announce
announce-nobody = There is nobody to tell in these districts: nobody is connected, or announcements are switched off. Choose others.
announce-preview = 👁 This is how it reads in { $language }
announce-preview-instead = 👁 { $language }: no text of its own, this one comes
announce-ready = Check the texts above. Send them?
announce-button-send = 📣 Send to { $n }
announce-button-usual = 🌙 Quiet hours: wait for the morning
announce-button-urgent = ⚡ Urgent: also by night
announce-cancelled = The announcement was cancelled, nothing was sent.
announce-begun = On its way. The card shows how far it is.
announcement-card-title = 📣 <b>Announcement { $number }</b> · { $where }
announcement-card-by = { $name }, { $moment }
announcement-card-goes-on = ⏳ Being sent
announcement-card-over = ✅ Sent
announcement-card-stopped = ⛔ Stopped { $moment }
announcement-card-sent = Received by: <b>{ $sent } of { $total }</b>
announcement-card-held = Waiting for the morning: { $n }
announcement-card-blocked = Have blocked the bot: { $n }
announcement-card-failed = Not delivered: { $n }
announcement-card-line = Announcement { $number }, people: { $n }
card-button-announcement-stop = Stop
