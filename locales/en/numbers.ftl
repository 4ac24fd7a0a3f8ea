# Numbers in words. Lists are parted by a comma: one to nineteen, twenty to ninety, one hundred to nine hundred.

number-zero = zero
number-ones = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen
number-ones-of-thousands = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen
number-tens = twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety
number-hundreds = one hundred, two hundred, three hundred, four hundred, five hundred, six hundred, seven hundred, eight hundred, nine hundred
number-ten-and-one = { $ten }-{ $one }
number-thousand = { $n ->
   *[other] thousand
 }
number-million = { $n ->
   *[other] million
 }
number-billion = { $n ->
   *[other] billion
 }
number-trillion = { $n ->
   *[other] trillion
 }
amount-in-words = { $words } { $soum ->
   *[other] soum
 } { $tiyin } { $parts ->
   *[other] tiyin
 }
