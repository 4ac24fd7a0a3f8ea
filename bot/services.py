"""The services that handlers are given by name: rules of the domain on this database, with these neighbours."""

from collections.abc import Sequence
from datetime import timedelta

from bot.settings import Settings, WrongSetting
from domain.access import Access, AccessDesk, Colleagues, OwnAccess, PasswordChange, Policy, Rules
from domain.account import Accounts
from domain.documents import Documents
from domain.feed import FeedRuns
from domain.money import Money
from domain.paying import SOUM, Paying, Terms
from domain.people import People
from domain.ports import Clock, PasswordHasher
from domain.providers import Provider
from domain.staff import Desk
from domain.supplier import Supplier
from gateways.phones import phones_in
from gateways.supplier import WrongProfile, read_supplier
from storage.database import Database


def services_of(
    settings: Settings,
    database: Database,
    clock: Clock,
    hasher: PasswordHasher,
    providers: Sequence[Provider],
) -> dict[str, object]:
    """Raises WrongSetting."""
    supplier = supplier_of(settings)
    return {
        "people": People(database.transaction, clock),
        **_access(settings, database, clock, hasher),
        "accounts": Accounts(database.reading),
        "documents": Documents(database.transaction, clock),
        "paying": Paying(database.transaction, clock, providers, _terms(settings, supplier)),
        "supplier": supplier,
        "feed_runs": FeedRuns(database.reading),
        "desk": Desk(database.transaction, clock),
    }


def _terms(settings: Settings, supplier: Supplier) -> Terms:
    least, most = settings.upay_min_amount, settings.upay_max_amount
    highest = None if most is None else Money(most * SOUM)
    return Terms(Money(least * SOUM), highest, tuple(supplier.upay_services))


def supplier_of(settings: Settings) -> Supplier:
    """Raises WrongSetting."""
    try:
        return read_supplier(settings.supplier_file, settings.metrology_email)
    except WrongProfile as wrong:
        raise WrongSetting(f"SUPPLIER_FILE: {wrong}") from None


def _access(
    settings: Settings, database: Database, clock: Clock, hasher: PasswordHasher
) -> dict[str, object]:
    begin = database.transaction
    rules = Rules(Policy(settings.access_policy), timedelta(days=settings.primary_password_days))
    return {
        "access": Access(begin, clock, hasher, rules),
        "password_change": PasswordChange(begin, clock, hasher, rules),
        "colleagues": Colleagues(begin, clock, phones_in),
        "own_access": OwnAccess(begin, clock),
        "access_desk": AccessDesk(begin, clock, phones_in),
    }
