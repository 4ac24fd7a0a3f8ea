"""The electronic signature holds for all of a paper, and one changed bit is found by everybody who looks."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web
from asn1crypto import tsp, x509
from asn1crypto.keys import PrivateKeyInfo
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from bot.checking import Wrong, signing_key
from bot.clock import SystemClock
from bot.elsewhere import elsewhere
from bot.settings import WrongSetting, load
from domain.papers import SealUnavailable
from emulator.person import Person
from emulator.signing_key import HOLDER, PASSWORD, certificate, key, write_key
from gateways.signer import KeyFile, Pkcs12Signer, WrongKey
from tests.clock import StandingClock
from tests.house import a_house
from tests.paper_samples import NOW, printed
from tests.pdf_tools import asked, needs, pages
from tests.signed_in import signed_in


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return write_key(tmp_path, NOW - timedelta(days=300), NOW + timedelta(days=300))


@pytest.fixture
async def signed(key_file: Path) -> bytes:
    """A certificate with the supplier's signature."""
    return await sign(Pkcs12Signer(KeyFile(key_file, PASSWORD), elsewhere().run))


async def sign(signer: Pkcs12Signer, form: str = "certificate") -> bytes:
    paper = printed(form, "uz", seal=signer.seal)
    assert paper.seal_place is not None
    return await signer.sign(paper.content, NOW, paper.seal_place)


def _authority(folder: Path) -> x509.Certificate:
    pem = str(folder / "authority.pem")
    return load_cert_from_pemder(pem)  # type: ignore[no-untyped-call]  # pyHanko's own


async def validated(content: bytes, folder: Path) -> PdfSignatureStatus:
    trusted = ValidationContext(trust_roots=[_authority(folder)], moment=NOW)
    [signature] = PdfFileReader(io.BytesIO(content)).embedded_signatures
    return await async_validate_pdf_signature(signature, trusted)


def altered(content: bytes) -> bytes:
    at = content.index(b"stream\n") + 40
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


async def test_the_signature_is_valid_trusted_and_over_the_whole_file(signed: bytes, tmp_path: Path) -> None:
    status = await validated(signed, tmp_path)
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert status.signer_reported_dt == NOW


async def test_one_changed_bit_breaks_it(signed: bytes, tmp_path: Path) -> None:
    assert not (await validated(altered(signed), tmp_path)).intact


async def test_the_visible_block_names_holder_serial_and_time(signed: bytes) -> None:
    [page] = pages(signed)
    for words in (HOLDER, "1A2B3C4D5E6F", "23.11.2026 19:30", "Подписано электронной подписью"):
        assert words in page
    [field] = PdfFileReader(io.BytesIO(signed)).embedded_signatures
    left, low, right, high = (float(corner) for corner in field.sig_field["/Rect"])
    assert right - left > 250
    assert high - low > 30


async def test_the_same_paper_signed_at_the_same_moment_is_the_same_file(key_file: Path) -> None:
    signer = Pkcs12Signer(KeyFile(key_file, PASSWORD), elsewhere().run)
    assert await sign(signer) == await sign(signer)


@needs("pdfsig")
async def test_pdfsig_finds_the_signature_valid_and_a_changed_bit(signed: bytes, tmp_path: Path) -> None:
    for content, said in ((signed, "Signature is Valid."), (altered(signed), "Digest Mismatch.")):
        file = tmp_path / "paper.pdf"
        file.write_bytes(content)
        told = asked("pdfsig", "-nocert", file)
        assert said in told
        assert "Total document signed" in told


@needs("qpdf")
async def test_qpdf_finds_nothing_wrong_with_a_signed_paper(signed: bytes, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(signed)
    assert "No syntax or stream encoding errors found" in asked("qpdf", "--check", file)


# --- the key ---------------------------------------------------------------------------------------------


def wrong(**about: object) -> str:
    with pytest.raises(WrongKey) as told:
        Pkcs12Signer(KeyFile(**about), elsewhere().run)  # type: ignore[arg-type]  # each test names what it gives
    return str(told.value)


def test_a_key_that_cannot_be_used_is_told_in_a_line(key_file: Path, tmp_path: Path) -> None:
    assert "the password does not open it" in wrong(path=key_file, password="other")
    assert "No such file" in wrong(path=tmp_path / "nowhere.p12", password="")
    (tmp_path / "text.p12").write_text("no key")
    assert "PKCS#12" in wrong(path=tmp_path / "text.p12", password=PASSWORD)
    assert "No such file" in wrong(path=key_file, password=PASSWORD, chain=tmp_path / "nowhere.pem")


@asynccontextmanager
async def timestamp_server() -> AsyncIterator[str]:
    """Answers as RFC 3161 wants it, over http."""
    stamp = certificate(NOW - timedelta(days=300), NOW + timedelta(days=3000), stamps_time=True)
    locked = PrivateKeyInfo.load(key().private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    stamper = DummyTimeStamper(x509.Certificate.load(stamp.public_bytes(Encoding.DER)), locked)

    async def answer(request: web.Request) -> web.Response:
        asked_for = tsp.TimeStampReq.load(await request.read())
        return web.Response(body=stamper.request_tsa_response(asked_for).dump())

    app = web.Application()
    app.router.add_post("/tsa", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    [(_, port, *_)] = runner.addresses
    try:
        yield f"http://127.0.0.1:{port}/tsa"
    finally:
        await runner.cleanup()


async def test_a_timestamp_server_proves_when_it_was_signed(key_file: Path, tmp_path: Path) -> None:
    async with timestamp_server() as address:
        signed = await sign(Pkcs12Signer(KeyFile(key_file, PASSWORD, tsa_url=address), elsewhere().run))
    status = await validated(signed, tmp_path)
    assert status.intact
    assert status.timestamp_validity is not None
    assert status.timestamp_validity.intact


async def test_a_timestamp_server_that_does_not_answer_makes_the_person_come_back(key_file: Path) -> None:
    signer = Pkcs12Signer(KeyFile(key_file, PASSWORD, tsa_url="http://127.0.0.1:9/tsa"), elsewhere().run)
    with pytest.raises(SealUnavailable):
        await sign(signer)


async def checked(folder: Path, begins: int, ends: int, password: str = PASSWORD) -> str:
    """What `python -m bot check` says of a key that is valid from so many days from now until so many."""
    now = SystemClock().now()
    file = write_key(folder, now + timedelta(days=begins), now + timedelta(days=ends))
    try:
        return await signing_key(load(_env_file=None, signing_key=file, signing_key_password=password))
    except Wrong as told:
        return f"WRONG {told}"


async def test_the_check_says_whether_the_key_is_in_order(tmp_path: Path) -> None:
    assert (await checked(tmp_path, -300, 300)).startswith(f"{HOLDER}, valid from")
    assert (await checked(tmp_path, -300, -1)).startswith("WRONG valid from")
    assert (await checked(tmp_path, 1, 300)).startswith("WRONG valid from")
    assert (await checked(tmp_path, -300, 300, "other")).endswith("the password does not open it")


# --- the cabinet with a key ------------------------------------------------------------------------------


async def takes_statement(person: Person) -> bytes:
    await person.says("/documents")
    await person.taps("Акт сверки")
    await person.taps("октябрь 2026")
    file = person.last.file
    assert file is not None
    return file.data


async def test_papers_are_signed_and_verified_so(
    sqlite_url: str, clock: StandingClock, key_file: Path, tmp_path: Path
) -> None:
    keys = {"signing_key": key_file, "signing_key_password": PASSWORD}
    async with a_house(sqlite_url, clock, tmp_path / "files", **keys) as house:
        anna = await signed_in(house)
        paper = await takes_statement(anna)
        assert (await validated(paper, tmp_path)).bottom_line
        await anna.sends_document("akt.pdf", paper, "application/pdf")
        assert "Подписан электронной подписью" in anna.screen
        await anna.sends_document("akt.pdf", altered(paper), "application/pdf")
        assert "Файл изменён" in anna.screen


async def test_with_a_certificate_out_of_its_time_papers_say_that_they_are_unsigned(
    sqlite_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    file = write_key(tmp_path, NOW - timedelta(days=300), NOW - timedelta(days=1))
    keys = {"signing_key": file, "signing_key_password": PASSWORD}
    async with a_house(sqlite_url, clock, tmp_path / "files", **keys) as house:
        paper = await takes_statement(await signed_in(house))
    assert not PdfFileReader(io.BytesIO(paper)).embedded_signatures
    assert "не подписан электронной подписью" in pages(paper)[0].replace("\n", " ")


async def test_a_key_with_a_wrong_password_stops_the_start(
    sqlite_url: str, clock: StandingClock, key_file: Path, tmp_path: Path
) -> None:
    keys = {"signing_key": key_file, "signing_key_password": "other"}
    with pytest.raises(WrongSetting, match=r"SIGNING_KEY: .*the password does not open it"):
        async with a_house(sqlite_url, clock, tmp_path / "files", **keys):
            pass
