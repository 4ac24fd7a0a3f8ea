# Districts of Tashkent by their SOATO codes.

district-1726262 = Uchtepa district
district-1726264 = Bektemir district
district-1726266 = Yunusobod district
district-1726269 = Mirzo Ulugʻbek district
district-1726273 = Mirobod district
district-1726277 = Shayxontohur district
district-1726280 = Olmazor district
district-1726283 = Sergeli district
district-1726287 = Yakkasaroy district
district-1726290 = Yashnobod district
district-1726292 = Yangihayot district
district-1726294 = Chilonzor district
district-unknown = no district
