"""A verb that was taken for a noun, told by the sentence that it leaves without one.

"The death toll rose to 40." has no finite verb when "rose" is a flower. A full sentence has one; where the tags show
none, the first noun that can be one, stands behind its subject and before what a verb has, is it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.language.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

PASTS = words(
    """
    rose fell stood spoke grew sank shrank drew drove broke rang sprang swung struck flew threw withdrew arose
    began became gave took went came saw knew wrote
    """
)
"""Past tenses that are seldom nouns, whatever the tagger says."""
PASTS_OR_NOUNS = PASTS | words("spent hit cut beat led left lost won met held ran told said")
"""Past tenses that are nouns or participles as well: believed in where the whole sentence has no other verb."""
REPORTS = words("claims reports notes states warns estimates hopes fears promises demands suggests forecasts")
"""Nouns that are verbs of reporting as well, before "that"."""
INTENDS = words("plans aims hopes needs claims moves promises threatens offers vows struggles")
"""Nouns that are verbs of wishing as well, before "to" and a base form."""
_SAYS = words("said says announced reported believes thinks")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ENDS = frozenset(".!?")
_BOUNDARIES = frozenset(("PUNCT", "SCONJ", "CCONJ"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_SUBJECTS = frozenset(("NOUN", "PROPN", "PRON", "NUM", "VERB"))
_AFTER_PAST = frozenset(("ADP", "NUM", "SYM", "ADV", "DET", "PART", "PUNCT", "PRON"))
_AFTER_PRESENT = frozenset(("NUM", "SYM", "DET"))
_AT = words("at by to above below around near")


def finite_verb(tokens: Sequence[str], tags: Sequence[str], forms: Sequence[str]) -> tuple[int, str] | None:
    """Return the index of the verb that a clause without a finite one must have, and its form; else None.

    >>> finite_verb(["The", "toll", "rose", "to", "40", "."], ("DET", "NOUN", "NOUN", "ADP", "NUM", "PUNCT"), [""] * 6)
    (2, 'VBD')
    >>> finite_verb(["A", "rose", "garden", "."], ("DET", "NOUN", "NOUN", "PUNCT"), [""] * 4) is None
    True
    """
    if tokens[-1] not in _ENDS:
        return None
    is_verbless = _FINITE.isdisjoint(forms)
    for i in range(1, len(tokens) - 1):
        if tags[i] != "NOUN" or tags[i - 1] not in _SUBJECTS:
            continue
        if tokens[i] in (PASTS_OR_NOUNS if is_verbless else PASTS) and tags[i + 1] in _AFTER_PAST:
            if is_verbless or _clause_lacks_verb(tags, forms, i):
                return i, "VBD"
            continue
        is_present = is_verbless and tags[i - 1] in _NOUNS and _is_present(tokens, tags, i)
        if (
            is_present
            or _intends(tokens, tags, forms, i)
            or (tokens[i] in REPORTS and _reports(tokens, tags, forms, i))
        ):
            return i, "VBZ"
    return None


def _reports(tokens: Sequence[str], tags: Sequence[str], forms: Sequence[str], i: int) -> bool:
    """Tell whether "claims" in "Ellery Corps claims that files are lost" is a verb: its clause has the only other."""
    is_before_clause = tokens[i + 1] == "that" and tags[i - 1] in _NOUNS and tags[0] not in ("ADP", "SCONJ")
    return (
        is_before_clause and _FINITE.isdisjoint(forms[:i]) and sum(form in _FINITE for form in forms[i:]) == 1
    )


def _intends(tokens: Sequence[str], tags: Sequence[str], forms: Sequence[str], i: int) -> bool:
    """Tell whether "plans" in "the airline plans to buy 30 jets" is a verb: its clause has no other."""
    is_before_infinitive = tokens[i + 1] == "to" and forms[min(i + 2, len(forms) - 1)] == "VB"
    if tokens[i] not in INTENDS or not is_before_infinitive or tags[i - 1] not in _NOUNS:
        return False
    first = max(_clause_start(tags, i), 1 + max((at for at in range(i) if tokens[at] in _SAYS), default=-1))
    opens_clause = tags[first] not in ("ADP", "SCONJ") and _FINITE.isdisjoint(forms[first:i])
    return (
        opens_clause
        and not tokens[i - 1].endswith("s")
        and _FINITE.isdisjoint(forms[i : _clause_end(tags, i)])
    )


def _clause_start(tags: Sequence[str], i: int) -> int:
    while i > 0 and tags[i - 1] not in _BOUNDARIES:
        i -= 1
    return i


def _clause_end(tags: Sequence[str], i: int) -> int:
    while i + 1 < len(tags) and tags[i + 1] not in _BOUNDARIES:
        i += 1
    return i + 1


def _clause_lacks_verb(tags: Sequence[str], forms: Sequence[str], i: int) -> bool:
    """Tell whether no finite verb stands between the punctuation before and behind token ``i``."""
    return _FINITE.isdisjoint(forms[_clause_start(tags, i) : _clause_end(tags, i)])


def _is_present(tokens: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Tell whether "employs" in "the mill employs 400" or "stands" in "the toll stands at 14" is a verb."""
    word = tokens[i]
    if not word.endswith("s") or word.endswith("ss") or not word.islower() or tokens[i - 1].endswith("s"):
        return False
    return tags[i + 1] in _AFTER_PRESENT or (
        tokens[i + 1] in _AT and tags[min(i + 2, len(tags) - 1)] in ("NUM", "SYM")
    )
