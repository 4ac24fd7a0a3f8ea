# What staff do about readings: cards, originals, who is behind.

readings-nothing-to-judge = Кўриб чиқадиган нарса йўқ: ҳаммаси аллақачон қабул қилинган ёки рад этилган.
readings-original-already-in = Бу ойнинг асл нусхаси аллақачон белгиланган.
