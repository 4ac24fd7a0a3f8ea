"""Letters reach their mailbox in order, whatever the mail server says; of what it never takes staff learn."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.app import make_app
from bot.makers import MadeFile
from bot.outgoing import lane_of, outgoing
from bot.settings import WrongSetting, load
from bot.verdicts import MOST_ATTEMPTS_OF_MAIL, verdict_on
from domain.account import NoBillingData
from domain.mail import Letter, MailPostponed, MailRefused
from gateways.mail import SmtpMailer, WrongServer, mail_server
from handlers.saying import Enclosed, Mail
from storage.outbox import Due
from tests.clock import StandingClock
from tests.house import House, a_house
from tests.smtp import PASSWORD, USER, MailDouble, a_mail_server

TO = "metrology@heat.example"


@pytest.fixture
async def mail() -> AsyncIterator[MailDouble]:
    async with a_mail_server() as double:
        yield double


@pytest.fixture
async def hall(
    sqlite_url: str, clock: StandingClock, tmp_path: Path, mail: MailDouble
) -> AsyncIterator[House]:
    """The bot with a mail server."""
    async with a_house(sqlite_url, clock, tmp_path / "files", smtp_url=mail.url) as made:
        made.app.makers["report"] = _report
        made.app.makers["nothing"] = _nothing
        yield made


async def _report(about: Mapping[str, Any]) -> MadeFile:
    return MadeFile(f"Отчёт {about['month']}.pdf", b"%PDF-1.7")


async def _nothing(about: Mapping[str, Any]) -> MadeFile:
    raise NoBillingData


async def _mails(house: House, *letters: Mail) -> None:
    async with house.app.database.transaction() as unit:
        await unit.outbox.add([outgoing(one, 0) for one in letters], house.clock.now())
    await house.app.settle()


def _said(mail: MailDouble) -> list[str]:
    return [str(letter["Subject"]) for letter in mail.letters]


async def test_a_letter_arrives_with_its_words_and_its_enclosure(hall: House, mail: MailDouble) -> None:
    await _mails(
        hall,
        Mail(
            TO, "Отчёт за ноябрь\nBcc: x@y.z", "Договор № 00001", [Enclosed("report", {"month": "2026-11"})]
        ),
    )
    [letter] = mail.letters
    assert (letter["From"], letter["To"]) == (USER, TO)
    assert letter["Subject"] == "Отчёт за ноябрь Bcc: x@y.z"
    assert letter["Bcc"] is None
    body = letter.get_body()
    assert body is not None
    assert body.get_content().strip() == "Договор № 00001"
    [enclosed] = letter.iter_attachments()
    assert (enclosed.get_filename(), enclosed.get_content_type()) == ("Отчёт 2026-11.pdf", "application/pdf")
    assert enclosed.get_payload(decode=True) == b"%PDF-1.7"


async def test_a_letter_the_server_will_not_take_yet_comes_later_and_before_the_next(
    hall: House, mail: MailDouble
) -> None:
    mail.will_say("RCPT", "450 try later")
    await _mails(hall, Mail(TO, "1", ""), Mail(TO, "2", ""))
    assert _said(mail) == []
    hall.clock.passes(seconds=15)
    await hall.app.settle()
    assert _said(mail) == ["1", "2"]


@pytest.mark.parametrize("verb", ["EHLO", "AUTH", "MAIL", "DATA", "."])
@pytest.mark.parametrize("answer", ["421 closing", ""], ids=["busy", "broken off"])
async def test_wherever_the_conversation_ends_the_letter_comes_later(
    hall: House, mail: MailDouble, verb: str, answer: str
) -> None:
    mail.will_say(verb, answer)
    await _mails(hall, Mail(TO, "1", ""))
    hall.clock.passes(seconds=15)
    await hall.app.settle()
    assert _said(mail) == ["1"]
    assert not hall.staff_screen()


async def test_a_repeat_can_be_told_from_another_letter(hall: House, mail: MailDouble) -> None:
    mail.will_say(".", "")
    await _mails(hall, Mail(TO, "1", ""))
    hall.clock.passes(seconds=15)
    await hall.app.settle()
    await _mails(hall, Mail(TO, "1", ""))
    first, second = (str(letter["Message-ID"]) for letter in mail.letters)
    assert first != second


async def test_a_mailbox_that_is_not_there_is_told_to_staff_and_the_next_letter_goes_out(
    hall: House, mail: MailDouble
) -> None:
    mail.will_say("RCPT", "550 no such mailbox")
    await _mails(hall, Mail(TO, "1", ""), Mail(TO, "2", ""))
    assert _said(mail) == ["2"]
    [line] = hall.staff_screen()
    assert "Почтовый сервер не принял письмо" in line
    assert "550 no such mailbox" in line


async def test_a_letter_whose_enclosure_cannot_be_made_is_told_to_staff(
    hall: House, mail: MailDouble
) -> None:
    await _mails(hall, Mail(TO, "1", "", [Enclosed("nothing", {})]))
    assert not mail.letters
    assert "no-billing-data" in hall.staff_screen()[0]


async def test_a_refused_password_waits_for_the_operator_and_is_told_to_nobody(
    hall: House, mail: MailDouble
) -> None:
    mail.will_say("AUTH", "535 5.7.8 no")
    await _mails(hall, Mail(TO, "1", ""))
    assert not hall.staff_screen()
    hall.clock.passes(seconds=15)
    await hall.app.settle()
    assert _said(mail) == ["1"]


def test_a_letter_is_given_up_after_about_a_day() -> None:
    waits, row = 0.0, Due(1, 1, "mail", "", None, 0, 0)
    for attempts in range(MOST_ATTEMPTS_OF_MAIL):
        verdict = verdict_on(MailPostponed("421"), Due(1, 1, "mail", "", None, attempts, 0))
        assert verdict.kind == "later"
        waits += verdict.seconds
    assert 20 * 3600 < waits < 28 * 3600
    late = Due(row.id, row.chat, row.method, "", None, MOST_ATTEMPTS_OF_MAIL, 0)
    assert verdict_on(MailPostponed("421"), late).kind == "refused"


async def test_without_a_mail_server_nothing_is_mailed_and_nothing_waits(house: House) -> None:
    await _mails(house, Mail(TO, "1", ""))
    async with house.app.database.reading() as unit:
        assert await unit.outbox.oldest_letter() is None


async def test_a_waiting_letter_does_not_make_the_cabinet_unready(hall: House, mail: MailDouble) -> None:
    mail.will_say("RCPT", "450 try later")
    await _mails(hall, Mail(TO, "1", ""))
    async with hall.app.database.reading() as unit:
        assert await unit.outbox.oldest_waiting() is None
        assert await unit.outbox.oldest_letter() == hall.clock.now()


def test_mailboxes_have_lanes_of_their_own_that_no_chat_has() -> None:
    lanes = {lane_of(f"{number}@heat.example") for number in range(100)}
    assert len(lanes) == 100
    assert min(lanes) > 2**52
    assert max(lanes) < 2**63
    assert lane_of("A@heat.example") == lane_of("a@heat.example")


# --- the setting -----------------------------------------------------------------------------------------


def test_an_address_says_where_as_whom_and_from_whom() -> None:
    server = mail_server("smtps://us%40er:p%2Fw@mail.example?from=cabinet@heat.example")
    assert (server.host, server.port, server.tls) == ("mail.example", 465, True)
    assert (server.user, server.password, server.sender) == ("us@er", "p/w", "cabinet@heat.example")
    assert mail_server("smtp://mail.example").port == 587
    assert mail_server("smtp://robot:x@mail.example:25").sender == "cabinet@mail.example"


def test_a_password_goes_over_an_open_line_on_this_machine_only() -> None:
    assert mail_server("smtp://a:b@mail.example").must_encrypt
    assert not mail_server("smtp://a:b@127.0.0.1").must_encrypt
    assert not mail_server("smtp://mail.example").must_encrypt


@pytest.mark.parametrize(
    "url", ["mail.example", "http://a:b@mail.example", "smtp://", "smtp://a:b@mail.example:x"]
)
def test_another_kind_of_address_is_a_wrong_setting_and_its_password_is_not_repeated(
    url: str, clock: StandingClock
) -> None:
    with pytest.raises(WrongServer):
        mail_server(url)
    settings = load(_env_file=None, bot_token="1:x", smtp_url=url)
    with pytest.raises(WrongSetting, match=r"^SMTP_URL: ") as wrong:
        make_app(settings, clock)
    assert "a:b" not in str(wrong.value)


async def test_a_server_that_is_not_there_postpones() -> None:
    mailer = SmtpMailer(mail_server("smtp://127.0.0.1:9"))
    with pytest.raises(MailPostponed):
        await mailer.send(Letter("1", TO, "s", "t", datetime(2026, 11, 23, tzinfo=UTC)))
    with pytest.raises(MailPostponed):
        await mailer.greet()


async def test_no_fault_tells_the_password(mail: MailDouble) -> None:
    mailer = SmtpMailer(mail_server(mail.url))
    await mailer.greet()
    mail.will_say("AUTH", "535 no")
    with pytest.raises(MailPostponed) as fault:
        await mailer.greet()
    assert PASSWORD not in repr(fault.value)
    mail.will_say("MAIL", "553 no")
    with pytest.raises(MailRefused):
        await mailer.send(Letter("1", TO, "s", "t", datetime(2026, 11, 23, tzinfo=UTC)))
