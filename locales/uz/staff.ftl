# What the staff group is told.

## The billing feed
staff-feed-taken = ✅ Billing maʼlumotlari yuklandi va amalda. Yuklash boshlangan vaqt: { $at }.
staff-feed-odd-sum = ⚠️ Qoldiq toʻgʻri kelmaydi (boshiga + hisoblandi + qayta hisob-kitob − toʻlandi ≠ oxiriga): { $n }. Masalan: { $examples }.
staff-feed-odd-chain = ⚠️ Davr boshiga qoldiq oldingi oy oxiridagi qoldiqqa teng emas: { $n }. Masalan: { $examples }.
staff-feed-same = ℹ️ { $at }: billingning yangi maʼlumotlari yoʻq, avvalgilari amalda.
staff-feed-refused =
    ⚠️ { $at }: billing maʼlumotlari qabul qilinmadi, kabinetda hech narsa oʻzgarmadi.
    <blockquote>{ $reason }</blockquote>
    Maʼlumotlarni tuzatib, qayta joylang.
staff-feed-unavailable =
    ⚠️ { $at }: billing maʼlumotlarini olib boʻlmadi, kabinetda hech narsa oʻzgarmadi.
    <blockquote>{ $reason }</blockquote>
    Maʼlumotlar oʻz joyida ekanini tekshiring.
staff-feed-failed =
    ❌ { $at }: billing maʼlumotlarini yuklash uzilib qoldi, kabinetda hech narsa oʻzgarmadi.
    <blockquote>{ $reason }</blockquote>
    Tafsilotlar — bot jurnalida.
staff-feed-running = ⏳ Billing maʼlumotlari yuklanmoqda. Boshlangan vaqt: { $at }.
staff-feed-none = Billing maʼlumotlari hali biror marta ham yuklanmagan.

## Faults
staff-quarantined =
    ❌ Xabarga javob berib boʻlmadi, odamga aytilgan xatolik raqami: <code>{ $reference }</code>.
    <blockquote>{ $fault }</blockquote>
staff-undelivered =
    ⚠️ Telegram xabarni qabul qilmadi ({ $method }), bot uni qayta yubormaydi.
    <blockquote>{ $fault }</blockquote>
staff-mail-undelivered =
    ⚠️ Pochta serveri xatni qabul qilmadi, bot qayta urinmaydi.
    <blockquote>{ $fault }</blockquote>
staff-unreachable =
    ⚠️ Xabar yetib bormadi ({ $method }): oluvchi botni toʻxtatgan yoki chati ochiq emas.
    <blockquote>{ $fault }</blockquote>

## Access
staff-sign-in-paused = ⚠️ { $at }: bir daqiqada 60 tadan ortiq notoʻgʻri kirish urinishi boʻldi. Ular kamayguncha STIR bilan kirish toʻxtatildi; oʻz paroli bilan kirish ishlayapti.

staff-stuck-updates-waiting = ⚠️ Odamlarning xabarlari 15 daqiqadan beri navbatda turibdi: { $n } ta. Hech narsa yoʻqolmadi, lekin bot kechikib javob beryapti. Server administratoriga xabar bering.
staff-stuck-messages-waiting = ⚠️ Botning javoblari 15 daqiqadan beri yuborilmayapti: { $n } ta. Hech narsa yoʻqolmadi. Server administratoriga xabar bering.
staff-disk-full = ⚠️ Maʼlumotlar bazasi diskida joy tugadi: isteʼmolchilarning xabarlari saqlanmayapti. Ular yoʻqolmadi, Telegram ularni bir kun saqlaydi. Zudlik bilan server administratoriga xabar bering.

## Papers
staff-month-disagrees = ⚠️ Shartnoma { $contract }: { $period } uchun raqamlar mos kelmayapti (maʼlumotlar { $moment } holatiga), hujjat chop etilmadi. Isteʼmolchiga keyinroq murojaat qilish aytildi.
staff-month-disagrees-line = ⚠️ { $contract }: { $period } mos kelmayapti
staff-statement-agreed = 🤝 Shartnoma { $contract }: { $paper } — isteʼmolchi rozi. Tasdiqladi: { $name }, { $at }.
