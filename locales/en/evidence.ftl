# Files people send: why one is not taken, and what to do instead.

evidence-too-big = The file is larger than 10 MB. Please send a smaller one: take the picture again, or send it as a photo, not as a file.
evidence-other-kind = Files of this kind are not taken. Please send a photo (JPEG, PNG, HEIC, WebP) or a PDF.
evidence-damaged = The file cannot be opened; it seems to be damaged. Please send it again or take a new photo.
evidence-picture-too-large = The picture is too large: more than 30 megapixels. Please send it as a photo, not as a file.
evidence-pdf-locked = The PDF is protected with a password. Save it without protection, or photograph its pages.
evidence-pdf-active = This PDF holds attachments, forms or scripts; such files are not taken. Open it, choose “Print” → “Save as PDF” and send the new file.
evidence-pdf-too-long = The PDF has more than 100 pages. Please send only those that are needed.
evidence-too-hard = This file could not be read: it is too complex. Please send a photo or a simpler scan.
evidence-too-many-today = { $files } files have been sent for the contract today; no more are taken in one day. Please send the rest tomorrow.
evidence-too-much-this-month = The contract’s files of this month take up 200 MB; no more are taken. Send the rest next month or bring them in person.
evidence-no-room = Files are not taken for the moment, texts are. Send your data without the file, and the file later.
evidence-unavailable = Telegram does not hand this file over. Please send it again.
evidence-gone = This file is no longer kept: files are kept for three years.
