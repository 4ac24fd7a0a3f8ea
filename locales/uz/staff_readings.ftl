# What staff do about readings: cards, originals, who is behind.

readings-nothing-to-judge = Koʻrib chiqadigan narsa yoʻq: hammasi allaqachon qabul qilingan yoki rad etilgan.
readings-original-already-in = Bu oyning asl nusxasi allaqachon belgilangan.
