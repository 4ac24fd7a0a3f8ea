"""The register of issued papers: rows are added, never changed."""

from datetime import datetime

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.papers import Kind, Paper, Subject
from storage.inserting import insert_new
from storage.schema import papers


class PaperRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_code(self, code: str) -> Paper | None:
        row = (await self._connection.execute(select(papers).where(papers.c.code == code))).one_or_none()
        return None if row is None else _paper(row)

    async def by_hash(self, sha256: str) -> Paper | None:
        found = await self._connection.execute(select(papers).where(papers.c.sha256 == sha256).limit(1))
        row = found.one_or_none()
        return None if row is None else _paper(row)

    async def issued(self, subject: Subject, digest: str) -> Paper | None:
        """The newest issue of a paper that says just this."""
        row = await self._newest(subject, digest)
        return None if row is None else _paper(row)

    async def newest_until(self, kind: Kind, contract: str, about: str, until: datetime) -> Paper | None:
        """The newest issue, up to a moment, of a paper about something, whatever it said."""
        statement = (
            select(papers)
            .where(papers.c.contract == contract, papers.c.kind == kind.value, papers.c.about == about)
            .where(papers.c.issued_at <= until)
            .order_by(papers.c.issued_at.desc(), papers.c.issue.desc())
            .limit(1)
        )
        row = (await self._connection.execute(statement)).one_or_none()
        return None if row is None else _paper(row)

    async def add(self, paper: Paper, instead_of: Paper | None = None) -> Paper:
        """Enter a paper, or find that another was entered first: the one that holds now.

        `instead_of` is the issue whose file is lost for good.
        """
        subject = paper.subject
        newest = await self._newest(subject, paper.digest)
        if newest is not None and (instead_of is None or newest.code != instead_of.code):
            return _paper(newest)
        row = {
            "code": paper.code,
            "kind": subject.kind.value,
            "contract": subject.contract,
            "about": subject.about,
            "language": subject.language,
            "first_month": subject.first,
            "last_month": subject.last,
            "digest": paper.digest,
            "issue": 1 if newest is None else newest.issue + 1,
            "issued_at": paper.issued_at,
            "sha256": paper.sha256,
            "size": paper.size,
            "signed": paper.signed,
        }
        await insert_new(self._connection, papers, [row])
        entered = await self.issued(subject, paper.digest)
        return entered or paper

    async def _newest(self, subject: Subject, digest: str) -> "Row[tuple[object, ...]] | None":
        statement = (
            select(papers)
            .where(papers.c.contract == subject.contract, papers.c.kind == subject.kind.value)
            .where(papers.c.about == subject.about, papers.c.language == subject.language)
            .where(papers.c.digest == digest)
            .order_by(papers.c.issue.desc())
            .limit(1)
        )
        return (await self._connection.execute(statement)).one_or_none()


def _paper(row: "Row[tuple[object, ...]]") -> Paper:
    subject = Subject(Kind(row.kind), row.contract, row.about, row.language, row.first_month, row.last_month)
    return Paper(row.code, subject, row.digest, row.issued_at, row.sha256, row.size, row.signed)
