# Districts of Tashkent by their SOATO codes.

district-1726262 = Uchtepa tumani
district-1726264 = Bektemir tumani
district-1726266 = Yunusobod tumani
district-1726269 = Mirzo Ulugʻbek tumani
district-1726273 = Mirobod tumani
district-1726277 = Shayxontohur tumani
district-1726280 = Olmazor tumani
district-1726283 = Sergeli tumani
district-1726287 = Yakkasaroy tumani
district-1726290 = Yashnobod tumani
district-1726292 = Yangihayot tumani
district-1726294 = Chilonzor tumani
district-unknown = tuman koʻrsatilmagan
