# Districts of Tashkent by their SOATO codes.

district-1726262 = Учтепинский район
district-1726264 = Бектемирский район
district-1726266 = Юнусабадский район
district-1726269 = Мирзо-Улугбекский район
district-1726273 = Мирабадский район
district-1726277 = Шайхантахурский район
district-1726280 = Алмазарский район
district-1726283 = Сергелийский район
district-1726287 = Яккасарайский район
district-1726290 = Яшнабадский район
district-1726292 = Янгихаётский район
district-1726294 = Чиланзарский район
district-unknown = район не указан
