# Districts of Tashkent by their SOATO codes.

district-1726262 = Учтепа тумани
district-1726264 = Бектемир тумани
district-1726266 = Юнусобод тумани
district-1726269 = Мирзо Улуғбек тумани
district-1726273 = Миробод тумани
district-1726277 = Шайхонтоҳур тумани
district-1726280 = Олмазор тумани
district-1726283 = Сергели тумани
district-1726287 = Яккасарой тумани
district-1726290 = Яшнобод тумани
district-1726292 = Янгиҳаёт тумани
district-1726294 = Чилонзор тумани
district-unknown = туман кўрсатилмаган
