# Files people send: why one is not taken, and what to do instead.

evidence-too-big = Fayl 10 MB dan katta. Kichikroq fayl yuboring: qayta suratga oling yoki fayl emas, surat sifatida yuboring.
evidence-other-kind = Bunday fayl toʻgʻri kelmaydi. Surat (JPEG, PNG, HEIC, WebP) yoki PDF yuboring.
evidence-damaged = Fayl ochilmayapti: u shikastlanganga oʻxshaydi. Uni qayta yuboring yoki yangi surat oling.
evidence-picture-too-large = Tasvir juda katta — 30 megapikseldan ortiq. Uni fayl emas, surat sifatida yuboring.
evidence-pdf-locked = PDF parol bilan himoyalangan. Uni himoyasiz saqlang yoki sahifalarini suratga oling.
evidence-pdf-active = Bu PDF faylda ilova, shakl yoki skript bor — bunday fayllar qabul qilinmaydi. Uni oching, «Chop etish» → «PDF sifatida saqlash»ni tanlang va yangi faylni yuboring.
evidence-pdf-too-long = PDF 100 sahifadan koʻp. Faqat kerakli sahifalarni yuboring.
evidence-too-hard = Bu faylni oʻqib boʻlmadi: u juda murakkab. Surat yoki soddaroq skan yuboring.
evidence-too-many-today = Bugun shartnoma boʻyicha { $files } ta fayl yuborildi — bir kunda bundan koʻp qabul qilinmaydi. Qolganini ertaga yuboring.
evidence-too-much-this-month = Shartnomaning shu oydagi fayllari 200 MB ni egalladi — bundan koʻp qabul qilinmaydi. Qolganini keyingi oyda yuboring yoki oʻzingiz olib keling.
evidence-no-room = Fayllar vaqtincha qabul qilinmayapti, matn qabul qilinadi. Maʼlumotni faylsiz yuboring, faylni esa keyinroq.
evidence-unavailable = Telegram bu faylni bermayapti. Uni qayta yuboring.
evidence-gone = Bu fayl endi saqlanmaydi: fayllar uch yil saqlanadi.
