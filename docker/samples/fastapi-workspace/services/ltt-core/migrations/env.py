"""Runs on a database in memory: the sample has no other."""

from alembic import context
from ltt_core.settings import require
from sqlalchemy import create_engine

require("LTT_DATABASE_URL", "LTT_CHECKPOINT_DATABASE_URL")
with create_engine("sqlite://").connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
        print("migrated to", context.get_head_revision())
