# The words that stand after figures.
unit-soum = soʻm
unit-gcal = Gkal
unit-gcal-h = Gkal/soat
unit-m3 = m³
