"""Currencies before and after a number, and the country of a dollar that does not name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.figures.atoms import cut
from transforms.figures.currency_table import CURRENCIES
from transforms.figures.currency_words import (
    CODES_BESIDE_ISO,
    CODES_THAT_ARE_WORDS,
    GENERIC,
    LOWER_CODES,
    MINOR,
    NOUNS,
    SYMBOLS,
    TRANSLITERATED,
    WEAK_SYMBOLS,
)

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms


class Money(NamedTuple):
    """A currency read from the atoms ``start`` to ``end``: ISO code (None where unknown) and unit name."""

    start: int
    end: int
    code: str | None
    unit: str
    assumed: bool


_WITHOUT_PLURAL: Final = frozenset({"won", "mark", "sterling", "cfa", "kr"})


def _word_table() -> dict[str, list[tuple[tuple[str, ...], str | None, str, bool]]]:
    rows: dict[tuple[str, ...], tuple[str | None, str, bool]] = {}
    for line in CURRENCIES:
        code, one, many = line.split("|")
        for name in (one, many):
            words = cut(name.lower())
            if len(words) > 1:
                rows[words] = (code, code, False)
    for name, (code, assumed) in NOUNS.items():
        rows[cut(name)] = (code, code or GENERIC.get(name, name), assumed)
        if not name.endswith("s") and name not in _WITHOUT_PLURAL:
            rows.setdefault(cut(name + "s"), (code, code or GENERIC.get(name, name), assumed))
    for name, (unit, code, assumed) in MINOR.items():
        rows[cut(name)] = (code, unit, assumed)
    table: dict[str, list[tuple[tuple[str, ...], str | None, str, bool]]] = {}
    for words, (code, unit, assumed) in sorted(rows.items(), key=lambda row: -len(row[0])):
        table.setdefault(words[0], []).append((words, code, unit, assumed))
    return table


_WORDS: Final = _word_table()
_ISO: Final = frozenset(line[:3] for line in CURRENCIES)
_SIGNS: Final = frozenset("$£€¥₹₩₪₽₺₫₦₱฿₴₭₡₲₸₮₵₾₼₿¢￥￦Ξ")
_TOUCHING: Final = frozenset({"p", "c"})


def code_of(text: str) -> str | None:
    """Return the ISO code that ``text`` is, or None.

    >>> code_of("RMB"), code_of("usd"), code_of("mph")
    ('CNY', 'USD', None)
    """
    upper = text.upper()
    if text != upper and text not in LOWER_CODES:
        return None
    if upper in CODES_BESIDE_ISO:
        return CODES_BESIDE_ISO[upper]
    return upper if upper in _ISO else None


def money_before(atoms: Atoms, at: int, floor: int = 0) -> Money | None:
    """Return the currency that ends where the number at ``at`` starts ("US$", "C $", "EUR", "Rs.").

    Atoms before ``floor`` belong to another figure.
    """
    touching = atoms.joined(at)
    key, best = "", None
    for back in (1, 2, 3, 4):
        index = at - back
        if index < floor or (back > 1 and atoms.starts[index + 1] - atoms.ends[index] > 1):
            break
        if atoms.kinds[index] == "n" or atoms.starts[at] - atoms.ends[at - 1] > 1:
            break
        key = atoms.texts[index] + key
        if len(key) > 6:
            break
        found = _prefix(atoms, index, at, key, touching)
        if found:
            best = found
    return best


def _prefix(atoms: Atoms, index: int, at: int, key: str, touching: bool) -> Money | None:
    if index and atoms.joined(index) and atoms.kinds[index - 1] in "wn" and atoms.kinds[index] == "w":
        return None
    code = SYMBOLS.get(key)
    if key[-1] in _SIGNS and len(key) > 1:
        code = _with_letters(atoms, index, key)
    if code and key in WEAK_SYMBOLS and not (touching and _is_amount(atoms, at)):
        code = None
    if not code and key in TRANSLITERATED and touching and _is_amount(atoms, at):
        code = TRANSLITERATED[key]
    if code:
        return Money(
            index, at, code, code, key in ("$", "dlrs", "Dlrs", "¥", "Rs", "RS", "Rs.", "kr", "Kr", "Rp")
        )
    code = code_of(key) if key.isalpha() else None
    if code and (key.upper() not in CODES_THAT_ARE_WORDS or (touching and _is_amount(atoms, at))):
        return Money(index, at, code, code, False)
    return None


def _with_letters(atoms: Atoms, index: int, key: str) -> str | None:
    """Return the code of a sign with a country's letters: "US$", "C $", but not "the city's $5" or "a $5 fee"."""
    letter = atoms.texts[index]
    if len(letter) == 1 and atoms.kinds[index] == "w":
        spaced = not atoms.joined(index + 1)
        if (
            (index and atoms.joined(index))
            or (letter.islower() and letter != "c")
            or (spaced and letter not in "cC")
        ):
            return None
    return SYMBOLS.get(key) or SYMBOLS.get(key.upper())


def _is_amount(atoms: Atoms, at: int) -> bool:
    """Tell whether the number looks like money: it has a separator, decimals, a magnitude or three digits."""
    digits = atoms.raw(at)
    if "," in digits or "." in digits or len(digits) > 2:
        return True
    after = atoms.low(at + 1)
    return after in ("million", "billion", "trillion", "crore", "lakh") or (
        after in ("m", "bn", "b", "k", "tn", "mn") and atoms.joined(at + 1)
    )


def money_after(atoms: Atoms, at: int) -> Money | None:
    """Return the currency that starts at ``at``, after a number ("Australian dollars", "p", "€", "USD")."""
    low, raw = atoms.low(at), atoms.raw(at)
    if not low:
        return None
    for words, code, unit, assumed in _WORDS.get(low, ()):
        end = at + len(words)
        if tuple(atoms.lows[at:end]) == words:
            if raw.istitle() and len(words) == 1 and atoms.raw(end)[:1].isupper():
                continue
            if words[0] in _TOUCHING and not (
                atoms.joined(at) and raw.islower() and not _letter_joined(atoms, end)
            ):
                continue
            return Money(at, end, code, unit, assumed)
    if raw in _SIGNS:
        code = SYMBOLS.get(raw)
        if code and not (atoms.kind(at + 1) == "n" and atoms.low(at + 2) not in ("cent", "cents")):
            return Money(at, at + 1, code, code, raw in "$¥")
        return None
    code = code_of(raw)
    if (
        code
        and (atoms.joined(at) or raw.upper() not in CODES_THAT_ARE_WORDS)
        and not _letter_joined(atoms, at + 1)
    ):
        return Money(at, at + 1, code, code, False)
    return None


def _letter_joined(atoms: Atoms, at: int) -> bool:
    return atoms.kind(at) in ("w", "n") and atoms.joined(at)
