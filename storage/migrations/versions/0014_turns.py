"""What waits, in the order of its turn"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_INDEXES = {"ix_inbox_turn": ("inbox", ["bot_id", "update_id"]), "ix_outbox_turn": ("outbox", ["id"])}


def upgrade() -> None:
    waiting = sa.text("state = 'waiting'")
    for name, (table, columns) in _INDEXES.items():
        op.create_index(name, table, columns, sqlite_where=waiting, postgresql_where=waiting)


def downgrade() -> None:
    for name, (table, _) in _INDEXES.items():
        op.drop_index(name, table_name=table)
