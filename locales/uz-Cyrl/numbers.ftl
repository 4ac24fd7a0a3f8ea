# Numbers in words. Lists are parted by a comma: one to nineteen, twenty to ninety, one hundred to nine hundred.

number-zero = нол
number-ones = бир, икки, уч, тўрт, беш, олти, етти, саккиз, тўққиз, ўн, ўн бир, ўн икки, ўн уч, ўн тўрт, ўн беш, ўн олти, ўн етти, ўн саккиз, ўн тўққиз
number-ones-of-thousands = бир, икки, уч, тўрт, беш, олти, етти, саккиз, тўққиз, ўн, ўн бир, ўн икки, ўн уч, ўн тўрт, ўн беш, ўн олти, ўн етти, ўн саккиз, ўн тўққиз
number-tens = йигирма, ўттиз, қирқ, эллик, олтмиш, етмиш, саксон, тўқсон
number-hundreds = бир юз, икки юз, уч юз, тўрт юз, беш юз, олти юз, етти юз, саккиз юз, тўққиз юз
number-ten-and-one = { $ten } { $one }
number-thousand = { $n ->
   *[other] минг
 }
number-million = { $n ->
   *[other] миллион
 }
number-billion = { $n ->
   *[other] миллиард
 }
number-trillion = { $n ->
   *[other] триллион
 }
amount-in-words = { $words } { $soum ->
   *[other] сўм
 } { $tiyin } { $parts ->
   *[other] тийин
 }
