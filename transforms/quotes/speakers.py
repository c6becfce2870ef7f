"""Speaker rows: one for everybody whom an article quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.identity import record_id
from transforms.records import Speaker

if TYPE_CHECKING:
    from transforms.language.document import Document
    from transforms.quotes.resolve import Entity


def speaker_id(document: Document, entity: Entity) -> str:
    """Return the id of a speaker: by the span of its first mention."""
    return record_id("speakers", document.version_id, *entity.span)


def speaker_rows(
    document: Document, counts: dict[Entity, int], spoken: dict[Entity, int]
) -> tuple[Speaker, ...]:
    """Return the rows of the speakers in ``counts``.

    Args:
        document: the article.
        counts: how many quotes each speaker has.
        spoken: how many attributions name each.
    """
    rows: list[Speaker] = []
    for entity, quotes in counts.items():
        start = entity.span[0]
        sentence = document.sentence_at(start)
        named = (
            len(re.findall(rf"\b{re.escape(entity.name.split(' ')[-1])}\b", document.text))
            if entity.is_named
            else 0
        )
        aliases = tuple(alias for alias in entity.aliases if alias != entity.name)
        rows.append(
            Speaker(
                speaker_id(document, entity),
                document.article_id,
                document.version_id,
                entity.name,
                entity.kind,
                start,
                max(named, spoken.get(entity, 0)),
                quotes,
                sentence.zone if sentence else "body",
                sentence.text if sentence else "",
                "name" if entity.is_named else "description",
                0.95 if entity.is_named else 0.7,
                aliases,
                entity.role,
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.first_start, row.name)))
