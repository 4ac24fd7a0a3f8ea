# Buttons under the input, the commands on the menu button, what stands over the menu.

button-sign-in = 🔑 Войти
button-leave = 🚪 Выход
button-balance = 💰 Баланс
button-account = 📄 Договор
button-history = 📚 История
button-readings = 🔢 Передать показания
button-apply = 📝 Подать заявку
button-applications = 📂 Мои заявки
button-pay = 💳 Оплатить
button-settings = ⚙️ Настройки
button-share-phone = 📱 Поделиться телефоном
button-documents = 🧾 Документы
button-help = ❓ Помощь
button-language = 🌐 Язык
button-cancel = Отмена
button-back = Назад
button-forgotten = Забыли пароль?

command-start = Начало
command-login = Войти в кабинет
command-menu = Главное меню
command-balance = Задолженность или предоплата, последняя оплата
command-account = Договор: реквизиты, точки учёта, нагрузки
command-history = История: расчёты, платежи, расход
command-readings = Передать показания, отчёт за месяц
command-apply = Подать заявку, обращение, запросить справку
command-applications = Мои заявки и ответы
command-pay = Оплатить
command-payments = Онлайн-платежи и чеки
command-contracts = Мои договоры: перейти к другому, отключиться
command-password = Сменить пароль
command-settings = Настройки: пароль, язык, кто подключён
command-documents = Акт сверки и счёт-фактура
command-verify = Проверить документ
command-language = Сменить язык
command-help = Помощь и сроки
command-cancel = Отменить начатое
command-logout = Выйти и убрать данные из чата

menu = Главное меню. Выберите нужное на кнопках внизу.
cancelled = Отменено.
nothing-to-cancel = Отменять нечего. Выберите нужное на кнопках внизу.
not-understood = Не понимаю. Выберите нужное на кнопках внизу или нажмите «Помощь».
file-where-to = Скажите сначала, к чему этот файл: фото прибора и скан отчёта — «Передать показания», всё остальное — «Подать заявку». Файл пришлите, когда бот о нём спросит.
stale-button-alert = Кнопка устарела. Откройте нужное заново через меню.
stale-button = Та кнопка уже не действует. Вот меню: выберите нужное на кнопках внизу.
