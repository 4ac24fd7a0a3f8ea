"""What papers are printed and signed with, put together from the settings."""

import structlog
from aiogram import Bot

from bot.elsewhere import elsewhere
from bot.papers import Press, start_link
from bot.settings import Settings, WrongSetting
from domain.papers import Issuer, Signer
from domain.ports import Clock
from gateways.issuer import read_issuer
from gateways.supplier import WrongProfile
from storage.paper_files import PaperFiles

_log = structlog.get_logger()


def make_press(settings: Settings, bot: Bot, clock: Clock) -> Press:
    """Raises WrongSetting when the profile or the key cannot be read."""

    async def link(code: str) -> str:
        return start_link((await bot.me()).username, code)

    signer = read_signer(settings)
    if signer is not None and not signer.seal.is_valid(clock.now()):
        _log.warning("signing_key_out_of_its_time", valid=validity(signer))
    files = PaperFiles(settings.files_dir / "papers")
    return Press(settings.zone, read_profile(settings), signer, files, link)


def read_profile(settings: Settings) -> Issuer:
    """Who issues papers. Raises WrongSetting."""
    try:
        return read_issuer(settings.supplier_file)
    except WrongProfile as wrong:
        raise WrongSetting(f"SUPPLIER_FILE: {wrong}") from None


def read_signer(settings: Settings) -> Signer | None:
    """The signer of the key in the settings; None without a key. Raises WrongSetting."""
    if settings.signing_key is None:
        return None
    from gateways.signer import KeyFile, Pkcs12Signer, WrongKey  # noqa: PLC0415 - pyHanko is read for a key only

    password = settings.signing_key_password.get_secret_value()
    key = KeyFile(settings.signing_key, password, settings.signing_chain, settings.signing_tsa_url)
    try:
        return Pkcs12Signer(key, elsewhere().run)
    except WrongKey as wrong:
        raise WrongSetting(f"SIGNING_KEY: {wrong}") from None


def validity(signer: Signer) -> str:
    """From which day until which day the certificate is valid."""
    return f"{signer.seal.valid_from:%Y-%m-%d} to {signer.seal.valid_until:%Y-%m-%d}"
