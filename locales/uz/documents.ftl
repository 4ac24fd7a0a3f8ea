# Papers of past months, and whether a paper is genuine.

## Refusals
figures-disagree = { $period } uchun hisob-kitob raqamlari bir-biriga mos kelmayapti, shuning uchun hujjat chop etilmaydi. Issiqlik taʼminoti korxonasiga xabar berildi, bir necha kundan keyin urinib koʻring.
nothing-to-print = Bu oy uchun hujjat yoʻq. «Hujjatlar» boʻlimini ochib, boshqa oyni tanlang.
figures-changed = Shundan beri maʼlumotlar oʻzgardi, bu dalolatnoma endi amal qilmaydi. «Hujjatlar» boʻlimini ochib, yangisini oling.
not-a-paper-code = Bu hujjat kodiga oʻxshamaydi: unda 12 ta harf va raqam bor, masalan K7QM-3XTA-9FRD. U QR kod yonida yozilgan. Kodni yana bir bor yuboring.
paper-too-large = Fayl 20 MB dan katta, Telegram uni botga bermaydi. QR kod yonida yozilgan kodni yuboring.
paper-not-fetched = Faylni Telegramdan olib boʻlmadi. Uni yana bir bor yuboring.
paper-seal-unavailable = Hozir hujjatni imzolab boʻlmayapti: vaqt belgisi serveri javob bermayapti. Bir necha daqiqadan keyin urinib koʻring.

## Names of files
statement-file = Solishtirma dalolatnoma { $contract } { $period }.pdf
