"""Ids that may stand for two articles: given without a publisher and a URL, by several sources.

The number 1 of one file and the number 1 of another are one article when they are readings of one text: a correction,
a copy moved elsewhere. When they share next to nothing, the second is an article of its own, named by its file too,
for to take it for a correction of the first would cost the first its records.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from flows.store.references import file_of
from transforms.identity import identify, is_known_by_id_alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from transforms.records import Article

_WORD = re.compile(r"\w+")
_SHINGLE = 3
_SKETCH = 16
"""The smallest hashes of a text's shingles: a sample that two readings of one text have largely in common."""
_SHARED = 4
"""A sketch is sixteen numbers, and a quarter must agree: texts of which a seventh is common, more than a footer."""


_Texts = dict[tuple[str, str], str]
"""Texts by version and source_ref."""


class _Owner(NamedTuple):
    file: str
    sketch: tuple[int, ...]


class PlainIds:
    """Tells apart the articles of a run that have one id without being one article."""

    def __init__(self, foreign_texts: Callable[[Sequence[Article]], _Texts], remembers: bool) -> None:
        """Ask ``foreign_texts`` for what the store has under an id from other files only.

        Without ``remembers`` nothing is kept of what comes by: one source rejects its own repeated ids.
        """
        self._foreign_texts = foreign_texts
        self._remembers = remembers
        self._owners: dict[int, _Owner] = {}
        self._files: dict[str, str] = {}

    def told_apart(self, articles: list[Article]) -> list[Article]:
        """Return ``articles``; those that have the id of an unrelated one are given the scope of their file."""
        foreign = self._foreign_texts([article for article in articles if is_known_by_id_alone(article)])
        return [self._scoped(one, foreign) if is_known_by_id_alone(one) else one for one in articles]

    def remember(self, articles: Iterable[tuple[str, str, str]]) -> None:
        """Note the id, source_ref and text of articles that wait in the staging folder."""
        for article_id, source_ref, text in articles:
            self._own(article_id, source_ref, sketch(text))

    def _scoped(self, article: Article, foreign: _Texts) -> Article:
        known, file = identify(article), file_of(article.source_ref)
        owner = self._owners.get(_number(known.article_id))
        other = foreign.get((known.version_id, article.source_ref))
        if owner is not None:
            is_another = owner.file != file and not are_related(owner.sketch, sketch(article.text))
        else:
            is_another = other is not None and not are_related(sketch(other), sketch(article.text))
        if is_another:
            return replace(article, id_scope=file)
        if owner is None and self._remembers:
            self._own(known.article_id, article.source_ref, sketch(article.text))
        return article

    def _own(self, article_id: str, source_ref: str, sketched: tuple[int, ...]) -> None:
        file = file_of(source_ref)
        self._owners.setdefault(_number(article_id), _Owner(self._files.setdefault(file, file), sketched))


def sketch(text: str) -> tuple[int, ...]:
    """Return a sample of what ``text`` says, in order."""
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[start : start + _SHINGLE]) for start in range(max(len(words) - _SHINGLE + 1, 1)))
    return tuple(sorted({zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs})[:_SKETCH])


def are_related(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Tell whether two sketches may be of readings of one text.

    >>> are_related(sketch("At least 14 people were hurt today."), sketch("At least 16 people were hurt today."))
    True
    >>> are_related(sketch("At least 14 people were hurt today."), sketch("The port shipped 900 cars in May."))
    False
    """
    wanted = max(1, min(len(one), len(other)) * _SHARED // _SKETCH)
    return len(set(one) & set(other)) >= wanted


def _number(article_id: str) -> int:
    return int(article_id[-16:], 16)
