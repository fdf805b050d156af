"""Runs on a database in memory: the sample has no other."""

from alembic import context
from app.settings import require
from sqlalchemy import create_engine

require("DATABASE_URL")
with create_engine("sqlite://").connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
        print("migrated to", context.get_head_revision())
