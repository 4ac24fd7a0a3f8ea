"""Every setting of the program; nothing else reads the environment. A wrong one is named in a single line."""

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.providers import Verdict
from gateways.upay import CHECK, PAYMENT, answers_of, formula_fault, networks_of

_WINDOW = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])")
SHORTEST_WEBHOOK_SECRET = 32


def _window(text: str) -> str:
    found = _WINDOW.fullmatch(text)
    if not found or time(int(found[1]), int(found[2])) >= time(int(found[3]), int(found[4])):
        raise ValueError("expected a window of one day such as 19:00-19:15")
    return text


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as unknown:
        raise ValueError("no such time zone") from unknown
    return name


def _async_driver(url: str) -> str:
    if not url.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://")):
        raise ValueError("expected sqlite+aiosqlite:///FILE or postgresql+asyncpg://…")
    return url


def _check_formula(template: str) -> str:
    return _formula(template, CHECK)


def _payment_formula(template: str) -> str:
    return _formula(template, PAYMENT)


def _formula(template: str, path: str) -> str:
    if fault := formula_fault(template, path):
        raise ValueError(fault)
    return template


def _web_address(url: str) -> str:
    if url and not url.startswith(("https://", "http://")):
        raise ValueError("expected an http or https address")
    return url


def _networks(text: str) -> str:
    try:
        networks_of(text)
    except ValueError as wrong:
        raise ValueError("expected networks such as 192.0.2.0/24, separated by commas") from wrong
    return text


def _answers(text: str) -> str:
    outcomes = [verdict.value for verdict in Verdict]
    if sorted(answers_of(text)) != sorted(outcomes):
        raise ValueError("expected a code for each of " + ", ".join(f"{name}=…" for name in outcomes))
    return text


class Settings(BaseSettings):
    """Read from the environment, then from `.env`; empty means: not set."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    bot_token: SecretStr | None = None
    telegram_api_base: str = "https://api.telegram.org"
    staff_chat_id: int | None = None
    database_url: Annotated[str, AfterValidator(_async_driver)] = "sqlite+aiosqlite:///var/cabinet.db"
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    files_dir: Path = Path("var/files")
    feed_source: str = "var/feed"
    feed_token: SecretStr = SecretStr("")
    feed_at: Annotated[str, AfterValidator(_window)] = "19:00-19:15"
    timezone: Annotated[str, AfterValidator(_zone)] = "Asia/Tashkent"
    session_idle_seconds: int = Field(default=600, ge=1)
    access_policy: Literal["first_trusted", "confirmed", "open"] = "first_trusted"
    primary_password_days: int = Field(default=3, ge=1)
    signing_key: Path | None = None
    signing_key_password: SecretStr = SecretStr("")
    signing_chain: Path | None = None
    signing_tsa_url: Annotated[str, AfterValidator(_web_address)] = ""
    smtp_url: SecretStr | None = None
    metrology_email: str = "metrology@teploenergo.uz"
    upay_pay_url: str = "https://pay.smst.uz/prePay.do"
    upay_service_id: str = ""
    upay_secret: SecretStr = SecretStr("")
    upay_hash: Literal["md5", "sha1", "plain"] = "md5"
    upay_check_token: Annotated[str, AfterValidator(_check_formula)] = "{personalAccount}{secret}"  # noqa: S105 - a formula
    upay_payment_token: Annotated[str, AfterValidator(_payment_formula)] = (
        "{upayTransId}{secret}{upayPaymentAmount}{personalAccount}"  # noqa: S105 - a formula
    )
    upay_auth_header: str = ""
    upay_answers: Annotated[str, AfterValidator(_answers)] = (
        "accepted=1,not_found=0,refused=74,already_paid=275"
    )
    upay_min_amount: int = Field(default=500, ge=1)
    upay_max_amount: int | None = Field(default=None, ge=1)
    upay_allowed_networks: Annotated[str, AfterValidator(_networks)] = ""
    supplier_file: Path | None = None

    @model_validator(mode="after")
    def _webhook_is_guarded(self) -> "Settings":
        if self.webhook_url and not self.webhook_url.startswith("https://"):
            raise ValueError("WEBHOOK_URL: expected a public https address")
        if self.webhook_url and len(self.webhook_secret.get_secret_value()) < SHORTEST_WEBHOOK_SECRET:
            raise ValueError(
                f"WEBHOOK_SECRET: at least {SHORTEST_WEBHOOK_SECRET} characters with WEBHOOK_URL"
            )
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def feed_window(self) -> tuple[time, time]:
        """From when until when a new snapshot is looked for, in `zone`."""
        first, last = self.feed_at.split("-")
        return time.fromisoformat(first), time.fromisoformat(last)


class WrongSetting(Exception):
    """One line that names the setting and says what is expected."""


def load(**overrides: object) -> Settings:
    """The settings in force. Raises WrongSetting."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as wrong:
        first = wrong.errors(include_url=False, include_input=False)[0]
        name = ".".join(str(part) for part in first["loc"]).upper()
        said = first["msg"].removeprefix("Value error, ")
        raise WrongSetting(f"{name}: {said}" if name else said) from None


def env_is_open(file: Path = Path(".env")) -> bool:
    """Whether others on this machine can read the secrets."""
    return file.exists() and bool(file.stat().st_mode & 0o077)
