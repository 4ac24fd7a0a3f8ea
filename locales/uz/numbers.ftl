# Numbers in words. Lists are parted by a comma: one to nineteen, twenty to ninety, one hundred to nine hundred.

number-zero = nol
number-ones = bir, ikki, uch, toʻrt, besh, olti, yetti, sakkiz, toʻqqiz, oʻn, oʻn bir, oʻn ikki, oʻn uch, oʻn toʻrt, oʻn besh, oʻn olti, oʻn yetti, oʻn sakkiz, oʻn toʻqqiz
number-ones-of-thousands = bir, ikki, uch, toʻrt, besh, olti, yetti, sakkiz, toʻqqiz, oʻn, oʻn bir, oʻn ikki, oʻn uch, oʻn toʻrt, oʻn besh, oʻn olti, oʻn yetti, oʻn sakkiz, oʻn toʻqqiz
number-tens = yigirma, oʻttiz, qirq, ellik, oltmish, yetmish, sakson, toʻqson
number-hundreds = bir yuz, ikki yuz, uch yuz, toʻrt yuz, besh yuz, olti yuz, yetti yuz, sakkiz yuz, toʻqqiz yuz
number-ten-and-one = { $ten } { $one }
number-thousand = { $n ->
   *[other] ming
 }
number-million = { $n ->
   *[other] million
 }
number-billion = { $n ->
   *[other] milliard
 }
number-trillion = { $n ->
   *[other] trillion
 }
amount-in-words = { $words } { $soum ->
   *[other] soʻm
 } { $tiyin } { $parts ->
   *[other] tiyin
 }
