"""Ids that a source gives twice."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from flows.sources.protocol import Reject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transforms.records import Article


def without_repeated_ids(items: Iterable[Article | Reject]) -> Iterator[Article | Reject]:
    """Yield the items; an id given again with the same text is dropped, with another text it is a reject.

    Memory is two 8-byte hashes for each article that has an id.
    """
    text_of_id: dict[int, int] = {}
    for item in items:
        if isinstance(item, Reject) or item.external_id is None:
            yield item
            continue
        name, text = _hash(f"{item.publisher or ''}\x1f{item.external_id}"), _hash(item.text)
        before = text_of_id.get(name)
        if before is None:
            text_of_id[name] = text
            yield item
        elif before != text:
            detail = f"id {item.external_id} was given before with another text; the first is kept"
            yield Reject(item.source_ref, "duplicate_id", detail, external_id=item.external_id)


def _hash(text: str) -> int:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")
