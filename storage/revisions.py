"""What the library of migrations does: brings a schema from one revision to the next, and compares it with the code.

It is large, and most starts of the program have nothing to bring up to date: whoever needs it imports it then.
"""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.schema import metadata


def upgrade(connection: Connection) -> None:
    """Run every revision that is missing."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def chain() -> list[str]:
    """All revisions, the first one first."""
    scripts = ScriptDirectory.from_config(_config())
    return [script.revision for script in scripts.walk_revisions()][::-1]


def differences(connection: Connection) -> list[object]:
    """What the migrated database and the tables in the code do not share; empty when they agree."""
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return config
