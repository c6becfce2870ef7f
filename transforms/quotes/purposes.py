"""Names of bodies that say what they are for: "the Campaign to Save the Harbour", "Alliance to Mend Our Roads"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_BODIES = frozenset(
    {
        "campaign",
        "alliance",
        "coalition",
        "committee",
        "movement",
        "fund",
        "group",
        "project",
        "union",
        "initiative",
    }
)
"""What is called after its purpose."""


def purpose_before(passage: Passage, first: int) -> int | None:
    """Return the body's noun before its verb and the noun phrase at ``first``: "**Campaign** to Save the Harbour"."""
    body = first - 3
    if body < 0 or passage.words[body] not in _BODIES:
        return None
    return body if _names_purpose(passage, body) else None


def purpose_verb(passage: Passage, body: int) -> int | None:
    """Return the verb of the purpose that goes on from the body's noun at ``body``, or None."""
    is_body = passage.words[body] in _BODIES and body + 3 < len(passage.words)
    return body + 2 if is_body and _names_purpose(passage, body) else None


def _names_purpose(passage: Passage, body: int) -> bool:
    capitals = (passage.raw[body], passage.raw[body + 2])
    return passage.words[body + 1] == "to" and all(word[:1].isupper() for word in capitals)
