# The words that stand after figures.
unit-soum = сўм
unit-gcal = Гкал
unit-gcal-h = Гкал/соат
unit-m3 = м³
