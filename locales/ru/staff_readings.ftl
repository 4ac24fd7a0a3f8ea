# What staff do about readings: cards, originals, who is behind.

readings-nothing-to-judge = Рассматривать нечего: всё уже принято или отклонено.
readings-original-already-in = Оригинал за этот месяц уже отмечен.
