"""What UPAY says, word for word: tokens over the texts as they were sent, fields parsed strictly before that."""

from datetime import UTC, datetime

import pytest

from bot.settings import WrongSetting, load
from domain.money import Money
from domain.providers import Asked, Call, NotAsAgreed, Reported, Verdict
from gateways.lexemes import NotFields, fields_of
from gateways.upay import CHECK, PAYMENT, Upay, token, upay

SECRET = "unit-test-secret"
FIELDS = {
    "upayTransId": "1232145",
    "upayPaymentAmount": "1000",
    "personalAccount": "00042",
    "upayTransTime": "2026-11-23 18:40:05",
    "serviceId": "999",
    "secret": SECRET,
}
CHECK_ABC = "{personalAccount}{secret}"
A = "{upayTransId}{secret}{upayPaymentAmount}{personalAccount}"
B = "{upayTransId}{secret}{personalAccount}{upayPaymentAmount}"
C = "{upayTransId}{personalAccount}{upayPaymentAmount}{secret}"
D = "{upayTransId}{upayPaymentAmount}{upayTransTime}{serviceId}"
E = "{upayTransId}{upayPaymentAmount}{personalAccount}"
VECTORS = [
    (CHECK_ABC, "b0c8783615f0921f076c5ddcf957c12c"),
    (A, "7490337f2dbba3b09b31cf1d2d36609c"),
    (B, "d5c5fa006eb79cbddd19290ee6f6b60c"),
    (C, "8cc0eee2b16acaa1472bc7df59a6532e"),
    (D, "188670a179a95ada9d5bb456adbf3fef"),
    (E, "3a787504d63c4b6f5bca66caf874d002"),
]


def made(**settings: object) -> Upay:
    agreed = {"upay_service_id": "999", "upay_secret": SECRET} | settings
    found = upay(load(_env_file=None, **agreed), {})
    assert found is not None
    return found


def call(path: str, body: str, **headers: str) -> Call:
    return Call(path, headers, body.encode())


def payment(amount: str = "1000", *, account: str = '"00042"', of: str = "1000", **more: str) -> str:
    """A body in JSON whose token is over the amount `of`."""
    values = {**FIELDS, "upayPaymentAmount": of, "personalAccount": account.strip('"'), **more}
    time = more.get("upayTransTime", FIELDS["upayTransTime"])
    return (
        f'{{"upayTransId":{more.get("upayTransId", "1232145")},"upayTransTime":"{time}",'
        f'"upayPaymentAmount":{amount},"personalAccount":{account},"accessToken":"{token(A, "md5", values)}"}}'
    )


@pytest.mark.parametrize(("template", "expected"), VECTORS)
def test_every_published_formula_gives_its_known_token(template: str, expected: str) -> None:
    assert token(template, "md5", FIELDS) == expected


def test_sha1_and_the_bare_key_are_tokens_too() -> None:
    assert len(token(A, "sha1", FIELDS)) == 40
    assert token("{secret}", "plain", FIELDS) == SECRET


@pytest.mark.parametrize("template", [D, E, "{upayTransId}", "{secret}{pin}", "{secret!r}", "{secret", "{0}"])
def test_a_formula_anyone_could_forge_or_nobody_can_fill_in_is_refused_at_start(template: str) -> None:
    with pytest.raises(WrongSetting, match="UPAY_PAYMENT_TOKEN"):
        load(_env_file=None, upay_payment_token=template)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("upay_answers", "accepted=1"),
        ("upay_answers", "accepted=1,not_found=0,refused=74,already_paid=275,more=1"),
        ("upay_allowed_networks", "91.212.89.0/33"),
        ("upay_hash", "crc32"),
        ("upay_min_amount", "0"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named(name: str, value: str) -> None:
    with pytest.raises(WrongSetting, match=name.upper()):
        load(_env_file=None, **{name: value})


def test_without_a_service_or_a_secret_there_is_no_upay() -> None:
    assert upay(load(_env_file=None, upay_secret=SECRET), {}) is None
    assert upay(load(_env_file=None, upay_service_id="999"), {}) is None


@pytest.mark.parametrize("amount", ["1000", "1000.0", "1000.00", '"1000"', '"1000.0"', "1000.5"])
def test_the_token_is_over_the_amount_as_it_was_written(amount: str) -> None:
    said = made().read(call(PAYMENT, payment(amount, of=amount.strip('"'))))
    assert isinstance(said, Reported)
    assert said.amount == Money(100050 if amount == "1000.5" else 100000)
    assert said.paid_at == datetime(2026, 11, 23, 13, 40, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "hashed"), [("1000.0", "1000"), ("1000", "1000.0"), ("1000", "1001"), ("1000.00", "1000.0")]
)
def test_the_same_amount_written_otherwise_has_another_token(written: str, hashed: str) -> None:
    with pytest.raises(NotAsAgreed):
        made().read(call(PAYMENT, payment(written, of=hashed)))


@pytest.mark.parametrize(
    "amount",
    *[
        [
            "0",
            "-5",
            "1000.123",
            "01000",
            '"1e3"',
            "1e3",
            "NaN",
            "null",
            "true",
            "[1000]",
            '" 1000"',
            '"１０００"',
        ]
    ],
)
def test_what_is_no_amount_is_refused_whatever_its_token(amount: str) -> None:
    with pytest.raises(NotAsAgreed):
        made().read(call(PAYMENT, payment(amount, of=amount.strip('"'))))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("upayTransId", "0"),
        ("upayTransId", '"12 34"'),
        ("upayTransId", "1" * 20),
        ("upayTransTime", "2026-02-30 10:00:00"),
        ("upayTransTime", "23.11.2026 18:40"),
        ("upayTransTime", "0001-01-01 00:00:00"),
    ],
)
def test_a_number_or_a_moment_that_is_none_is_refused(name: str, value: str) -> None:
    with pytest.raises(NotAsAgreed):
        made().read(call(PAYMENT, payment(**{name: value})))


def test_a_check_is_a_question_about_an_account() -> None:
    body = f'{{"personalAccount":"00042","accessToken":"{VECTORS[0][1]}"}}'
    assert made().read(call(CHECK, body)) == Asked("00042")


def test_a_key_in_a_header_takes_the_place_of_the_token() -> None:
    keyed = made(upay_auth_header="Auth")
    body = '{"personalAccount":"00042"}'
    assert keyed.read(call(CHECK, body, Auth=SECRET)) == Asked("00042")
    for wrong in ({}, {"Auth": "other"}, {"Auth": ""}):
        with pytest.raises(NotAsAgreed):
            keyed.read(call(CHECK, body, **wrong))


@pytest.mark.parametrize(
    "body",
    [
        *("", "[]", "{", '"text"', "null", '{"a":1', "a=1&a=2", "=&=", "no form", "[" * 9000, '{"a":' * 9000),
        *('{"a":1,"a":2}', '{"a":NaN}', '{"a":Infinity}'),
    ],
)
def test_what_is_neither_an_object_nor_a_form_has_no_fields(body: str) -> None:
    try:
        assert fields_of(body.encode()) == {}
    except NotFields:
        return


def test_fields_are_the_texts_that_were_sent() -> None:
    sent = '\ufeff{"n": 1.50, "big": 123456789012345678901234567890, "s": "00042", "x": null, "l": [1]}'
    assert fields_of(sent.encode()) == {"n": "1.50", "big": "123456789012345678901234567890", "s": "00042"}
    assert fields_of(b"time=2026-11-23+18%3A40%3A05&empty=") == {
        "time": "2026-11-23 18:40:05",
        "empty": "",
    }


def test_the_link_keeps_the_zeros_and_names_whole_soum() -> None:
    link = made(upay_pay_url="https://pay.example/prePay.do").pay_link("00002", Money(2163000), None)
    assert link == (
        "https://pay.example/prePay.do?serviceId=999&apiVersion=1&personalAccount=00002&amount=21630"
    )


def test_each_service_has_its_own_number() -> None:
    found = upay(load(_env_file=None, upay_service_id="999", upay_secret=SECRET), {"hot_water": "777"})
    assert found is not None
    assert "serviceId=777&" in found.pay_link("00002", Money(100), "hot_water")
    assert "serviceId=999&" in found.pay_link("00002", Money(100), "heating")


def test_only_the_networks_of_the_settings_are_let_in() -> None:
    fenced = made(upay_allowed_networks="91.212.89.86/32, 10.0.0.0/8, ::1/128")
    assert [fenced.admits(one) for one in ("91.212.89.86", "10.9.9.9", "::1")] == [True] * 3
    assert [fenced.admits(one) for one in ("91.212.89.87", "::2", "somewhere", None)] == [False] * 4
    assert made().admits("8.8.8.8")


def test_answers_are_in_the_codes_that_were_agreed() -> None:
    assert made().answer(Verdict.ACCEPTED).body.decode() == '{"status": 1, "message": "Успешно"}'
    other = made(upay_answers="accepted=0,not_found=-3,refused=E1,already_paid=10")
    codes = [other.answer(verdict).body.decode().partition(",")[0] for verdict in Verdict]
    assert codes == ['{"status": 0', '{"status": -3', '{"status": "E1"', '{"status": 10']


def test_what_is_kept_of_a_call_holds_no_token_no_key_and_no_card() -> None:
    body = f'{{"accessToken":"cf23df22","key":"{SECRET}","pan":"8600123412341234","personalAccount":"00042\u202e"}}'
    kept = made().masked(body.encode() + b"\xff\x00")
    for secret in ("cf23df22", SECRET, "8600123412341234", "\u202e", "\x00"):
        assert secret not in kept
    assert "00042" in kept
    assert "***" in made().masked(b"accessToken=cf23df22&personalAccount=00042")
    assert len(made().masked(b"x" * 9000)) == 4096
