"""A part of what was just counted: "40 people, 12 **of them** children"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.noun_spans import NOUNS, is_plural

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading

_THEM: Final = frozenset({"them", "whom"})


def read_part_of_them(text: str, atoms: Atoms, words: Words, reading: Reading, whole: Reading | None) -> None:
    """Give a part the noun behind "of them", else that of its whole, and the whole's verb unless it has its own.

    "Two died and 17 were hurt, three of them badly" is of the 17, and "12 of them children" counts children.
    """
    end = words.from_char(reading.chars(atoms)[1])
    is_part = words.low(end) == "of" and words.low(end + 1) in _THEM and reading.kind == "count"
    if not is_part or whole is None or whole.kind != "count" or not whole.item_text:
        return
    after = end + 2
    noun = after + (words.tag(after) == "ADJ")
    if words.tag(noun) in NOUNS and is_plural(words.texts[noun]):
        reading.set_item(text, words.chars(after, noun + 1), words.texts[noun], "counted")
    else:
        reading.item, reading.item_text, reading.item_head = whole.item, whole.item_text, whole.item_head
        reading.item_from = "elided"
    if words.tag(after) not in ("AUX", "VERB"):
        reading.predicate = whole.predicate
