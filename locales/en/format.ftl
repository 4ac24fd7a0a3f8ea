# The words that stand after figures.
unit-soum = soum
unit-gcal = Gcal
unit-gcal-h = Gcal/h
unit-m3 = m³
