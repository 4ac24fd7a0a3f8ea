# Numbers in words. Lists are parted by a comma: one to nineteen, twenty to ninety, one hundred to nine hundred.

number-zero = ноль
number-ones = один, два, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать, тринадцать, четырнадцать, пятнадцать, шестнадцать, семнадцать, восемнадцать, девятнадцать
number-ones-of-thousands = одна, две, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать, тринадцать, четырнадцать, пятнадцать, шестнадцать, семнадцать, восемнадцать, девятнадцать
number-tens = двадцать, тридцать, сорок, пятьдесят, шестьдесят, семьдесят, восемьдесят, девяносто
number-hundreds = сто, двести, триста, четыреста, пятьсот, шестьсот, семьсот, восемьсот, девятьсот
number-ten-and-one = { $ten } { $one }
number-thousand = { $n ->
    [one] тысяча
    [few] тысячи
   *[other] тысяч
 }
number-million = { $n ->
    [one] миллион
    [few] миллиона
   *[other] миллионов
 }
number-billion = { $n ->
    [one] миллиард
    [few] миллиарда
   *[other] миллиардов
 }
number-trillion = { $n ->
    [one] триллион
    [few] триллиона
   *[other] триллионов
 }
amount-in-words = { $words } { $soum ->
    [one] сум
    [few] сума
   *[other] сумов
 } { $tiyin } { $parts ->
    [one] тийин
    [few] тийина
   *[other] тийинов
 }
