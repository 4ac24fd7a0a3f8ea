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
from storage.schema.columns import metadata
from storage.schema.delivery import chat_moves, dialogues, inbox, outbox, shown
from storage.schema.desk import cards, staff_members, topics
from storage.schema.feed import feed_runs, snapshots
from storage.schema.papers import agreements, papers
from storage.schema.payments import online_payments, payment_calls, payment_intents
from storage.schema.schedule import jobs, marks

__all__ = [
    "access_questions",
    "access_votes",
    "agreements",
    "audit",
    "bindings",
    "cards",
    "chat_moves",
    "contract_access",
    "dialogues",
    "failures",
    "feed_runs",
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
    "sessions",
    "shown",
    "snapshots",
    "staff_members",
    "topics",
]
