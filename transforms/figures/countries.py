"""Whose dollar "$" is: the publisher's or the dateline's country, where they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.figures.currency_words import PLACES, PUBLISHERS

if TYPE_CHECKING:
    from transforms.language.document import Document


def dollar_of(document: Document) -> str:
    """Return the ISO code that a bare "$" most likely means in ``document``; USD where nothing tells.

    >>> from transforms.language.document import Document
    >>> dollar_of(Document("Fares rose to $5.", publisher="The Straits Times"))
    'SGD'
    """
    if document.publisher:
        code = PUBLISHERS.get(document.publisher.strip().lower())
        if code:
            return code
    for zone in document.zones:
        if zone.kind == "dateline":
            place = document.text[zone.char_start : zone.char_end].lower()
            words = "".join(char if char.isalpha() or char == " " else "," for char in place).split(",")
            for word in words:
                if word.strip() in PLACES:
                    return PLACES[word.strip()]
    return "USD"
