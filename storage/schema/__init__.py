"""The tables the cabinet owns, by what they are about; what billing owns lives in `billing_tables`."""

from storage.schema.access import audit, bindings, contract_access, failures, people, sessions
from storage.schema.columns import metadata
from storage.schema.delivery import chat_moves, dialogues, inbox, outbox, shown
from storage.schema.feed import feed_runs, snapshots
from storage.schema.papers import agreements, papers
from storage.schema.payments import online_payments, payment_calls, payment_intents
from storage.schema.schedule import jobs, marks

__all__ = [
    "agreements",
    "audit",
    "bindings",
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
]
