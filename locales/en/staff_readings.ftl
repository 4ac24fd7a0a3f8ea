# What staff do about readings: cards, originals, who is behind.

readings-nothing-to-judge = There is nothing to decide: all is accepted or refused already.
readings-original-already-in = The original of this month is noted already.
