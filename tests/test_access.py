"""Sign-in as people live it."""

from emulator.cast import find
from tests.house import OWN_PASSWORD, House


async def test_the_first_sign_in_ends_at_the_menu(house: House) -> None:
    anna = house.person("Анна")
    await anna.opens_link()
    print(anna.screen)
    await anna.taps("Русский")
    print(anna.screen)
    await anna.taps("Войти")
    await anna.says("00001")
    await anna.says(find("00001").inn)
    print(anna.screen)
    await anna.says(OWN_PASSWORD)
    await anna.says(OWN_PASSWORD)
    await anna.taps("Баланс")
    print(anna.screen)
    await anna.taps("Договор")
    print(anna.screen)
    await anna.taps("Выход")
    print(anna.screen)
    print(anna.chat)
    assert house.telegram.api.complaints == []
