"""What the members of a cluster are to one another."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from flows.clusters.shingles import NEAR_COPY
from transforms.identity import hashed_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_NEVER = datetime.max.replace(tzinfo=UTC)


class Member(NamedTuple):
    """An article version that may be in a cluster."""

    version_id: str
    article_id: str
    publisher: str | None
    agency: str | None
    published_at: datetime | None
    shingles: int


class NearCopy(NamedTuple):
    """Two versions of which one holds most of the other, and how many shingles they share."""

    one: str
    other: str
    shared: int


class Place(NamedTuple):
    """A version's cluster and its role there."""

    version_id: str
    cluster_id: str
    cluster_role: str


def components(versions: Iterable[str], pairs: Sequence[NearCopy]) -> list[list[str]]:
    """Return ``versions`` in groups that ``pairs`` connect, each sorted.

    >>> components(["a", "b", "c"], [NearCopy("a", "c", 9)])
    [['a', 'c'], ['b']]
    """
    root = {version: version for version in versions}

    def find(version: str) -> str:
        while root[version] != version:
            root[version] = root[root[version]]
            version = root[version]
        return version

    for pair in pairs:
        one, other = sorted((find(pair.one), find(pair.other)))
        root[other] = one
    groups: dict[str, list[str]] = {}
    for version in sorted(root):
        groups.setdefault(find(version), []).append(version)
    return list(groups.values())


def places(members: Sequence[Member], pairs: Sequence[NearCopy]) -> list[Place]:
    """Return the place of each of ``members``, which are one cluster connected by ``pairs``.

    The source is the agency's own article, else the one published first, else the longest. The others are copies
    when another member holds nearly all of them, else independent: they took a piece over and have more of their
    own.
    """
    cluster = hashed_id("clu", min(member.article_id for member in members))
    if len(members) == 1:
        return [Place(members[0].version_id, cluster, "single")]
    source = min(members, key=_sourcehood).version_id
    held = _held(pairs)

    def role(member: Member) -> str:
        if member.version_id == source:
            return "origin"
        return "copy" if held[member.version_id] >= NEAR_COPY * member.shingles else "independent"

    return [Place(member.version_id, cluster, role(member)) for member in members]


def _sourcehood(member: Member) -> tuple[bool, datetime, int, str]:
    is_agency = (
        member.agency is not None
        and member.agency.casefold() == (member.publisher or member.agency).casefold()
    )
    return not is_agency, member.published_at or _NEVER, -member.shingles, member.article_id


def _held(pairs: Iterable[NearCopy]) -> Mapping[str, int]:
    """Return how many of a version's shingles stand in the member that shares most with it."""
    held: dict[str, int] = {}
    for pair in pairs:
        for version in (pair.one, pair.other):
            held[version] = max(held.get(version, 0), pair.shared)
    return held
