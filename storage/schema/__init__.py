"""The tables the cabinet owns, by what they are about; what billing owns lives in `billing_tables`."""

from storage.schema.access import (
    access_questions,
    access_votes,
    audit,
    bindings,
    contract_access,
    failures,
    people,
    sessions,
)
from storage.schema.announcements import announcement_recipients, announcements
from storage.schema.applications import (
    application_files,
    application_moves,
    application_numbers,
    applications,
    visit_seats,
)
from storage.schema.columns import metadata
from storage.schema.delivery import chat_moves, dialogues, inbox, outbox, shown, waits
from storage.schema.desk import card_messages, cards, staff_members, topics
from storage.schema.evidence import evidence, refused_files
from storage.schema.feed import feed_runs, snapshots
from storage.schema.papers import agreements, papers
from storage.schema.payments import online_payments, payment_calls, payment_intents
from storage.schema.personal import drafts, held_notices, quiet_hours, unwanted_notices
from storage.schema.readings import reading_files, reading_months, readings, reminded, scans
from storage.schema.schedule import jobs, marks

__all__ = [
    "access_questions",
    "access_votes",
    "agreements",
    "announcement_recipients",
    "announcements",
    "application_files",
    "application_moves",
    "application_numbers",
    "applications",
    "audit",
    "bindings",
    "card_messages",
    "cards",
    "chat_moves",
    "contract_access",
    "dialogues",
    "drafts",
    "evidence",
    "failures",
    "feed_runs",
    "held_notices",
    "inbox",
    "jobs",
    "marks",
    "metadata",
    "online_payments",
    "outbox",
    "papers",
    "payment_calls",
    "payment_intents",
    "people",
    "quiet_hours",
    "reading_files",
    "reading_months",
    "readings",
    "refused_files",
    "reminded",
    "scans",
    "sessions",
    "shown",
    "snapshots",
    "staff_members",
    "topics",
    "unwanted_notices",
    "visit_seats",
    "waits",
]
