"""The services that handlers are given by name: rules of the domain on this database, with these neighbours."""

from collections.abc import Sequence
from datetime import timedelta

from bot.settings import Settings, WrongSetting
from domain.access import Access, AccessDesk, Colleagues, OwnAccess, PasswordChange, Policy, Rules
from domain.account import Accounts
from domain.announcements import Announcements
from domain.applications import ApplicationDesk, Applications, Filing, ServiceRules
from domain.documents import Documents
from domain.drafts import Drafts
from domain.feed import FeedRuns
from domain.history import Histories
from domain.money import Money
from domain.notice_settings import NoticeSettings
from domain.paying import Paying, PaymentsDesk, Terms
from domain.people import People
from domain.ports import Clock, PasswordHasher
from domain.providers import Provider
from domain.quiet import Quiet
from domain.readings import Readings, ReadingsDesk, Reports, SentReadings
from domain.schedule import Schedule
from domain.staff import Desk
from domain.sums import SOUM
from domain.supplier import Supplier
from gateways.phones import phones_in
from gateways.supplier import WrongProfile, read_supplier
from gateways.working_days import read_rules
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
        "histories": Histories(database.reading, settings.zone),
        "documents": Documents(database.transaction, clock),
        "paying": Paying(database.transaction, clock, providers, _terms(settings, supplier)),
        "payments_desk": PaymentsDesk(database.transaction),
        "supplier": supplier,
        "feed_runs": FeedRuns(database.reading),
        "schedule": Schedule(database.reading),
        "desk": Desk(database.transaction),
        "drafts": Drafts(database.transaction, clock),
        "notice_settings": NoticeSettings(database.transaction),
        "quiet": Quiet(database.transaction),
        "announcements": Announcements(database.transaction, clock),
        **_applications(settings, database, clock),
        **_readings(settings, database, clock),
    }


def _readings(settings: Settings, database: Database, clock: Clock) -> dict[str, object]:
    begin, zone = database.transaction, settings.zone
    return {
        "readings": Readings(begin, clock, zone),
        "reports": Reports(begin, clock, zone),
        "sent_readings": SentReadings(database.reading, clock, zone),
        "readings_desk": ReadingsDesk(begin, clock, zone),
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


def _applications(settings: Settings, database: Database, clock: Clock) -> dict[str, object]:
    begin, rules = database.transaction, rules_of(settings)
    return {
        "filing": Filing(begin, clock, rules),
        "applications": Applications(begin, clock, rules),
        "application_desk": ApplicationDesk(begin, clock, rules),
    }


def rules_of(settings: Settings) -> ServiceRules:
    try:
        return read_rules(settings.supplier_file, settings.zone)
    except WrongProfile as wrong:
        raise WrongSetting(f"SUPPLIER_FILE: {wrong}") from None
