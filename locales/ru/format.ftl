# The words that stand after figures.
unit-soum = сум
unit-gcal = Гкал
unit-gcal-h = Гкал/ч
unit-m3 = м³
