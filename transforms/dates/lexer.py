"""Words to symbols: a sentence becomes a string with one character a word, for the rules to match.

Every set of classes that some word has gets one character of its own, so that a class of a rule's pattern is
a character class of an ordinary regular expression. Matching runs over this short string, never over text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from transforms.dates.holidays import HOLIDAY_NAMES, HOLIDAY_PATTERN
from transforms.dates.lexicon import (
    ABBREVIATIONS,
    CAPITALISED,
    CLASSES,
    ROLES,
    TRIGGER_WORDS,
    TRIGGERS,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


class Lexeme(NamedTuple):
    """One word or sign of a sentence: its place there, its text and its value in each of its classes."""

    start: int
    end: int
    text: str
    values: Mapping[str, Value]


_SYMBOLS: dict[frozenset[str], str] = {}
OTHER = "_"
"""The symbol of a word without any class."""


def _symbol(classes: frozenset[str]) -> str:
    return _SYMBOLS.setdefault(classes, chr(0x4E00 + len(_SYMBOLS)))


def symbols_of(name: str) -> str:
    """Return every symbol whose words have the class ``name``."""
    found = "".join(symbol for classes, symbol in _SYMBOLS.items() if name in classes)
    if not found:
        raise KeyError(name)
    return found


def all_symbols() -> tuple[str, ...]:
    """Return every symbol that a lexeme with a class may have."""
    return tuple(_SYMBOLS.values())


Entry = tuple[str, dict[str, Value]]


def _entry(values: dict[str, Value]) -> Entry:
    return _symbol(frozenset(values)), values


def _read_lexicon() -> dict[str, Entry]:
    """Return every spelling of every word with its symbol and values."""
    lower: dict[str, dict[str, Value]] = {}
    for name, words in CLASSES.items():
        for word, value in words.items():
            lower.setdefault(word, {})[name] = value
    for role, words in ROLES.items():
        for word in words.split():
            lower.setdefault(word, {})[role] = word
    entries: dict[str, Entry] = {}
    for word, values in lower.items():
        small = {name: value for name, value in values.items() if name not in CAPITALISED}
        if small:
            entries[word] = _entry(small)
        for spelling in (word.title(), word.upper()):
            if "zone" in values and spelling != word.upper():
                continue
            entries[spelling] = _entry(values)
            if word in ABBREVIATIONS:
                entries[spelling + "."] = _entry(values)
    return entries


WORDS = _read_lexicon()
_TRIGGER_WORDS = (
    frozenset(word.rstrip(".") for word, (_, values) in WORDS.items() if not TRIGGERS.isdisjoint(values))
    | TRIGGER_WORDS
    | frozenset(word for name in HOLIDAY_NAMES for word in name.split()[:1])
)

_SIGNS: dict[str, Entry] = {
    sign: _entry({name: sign})
    for name, signs in {
        "comma": ",", "hyphen": "-‐‑", "dash": "–—", "slash": "/", "open": "(", "close": ")",
        "quote": "\"“”", "dot": ".",
        "money": "$£€¥", "percent": "%", "tilde": "~",
    }.items()
    for sign in signs
}  # fmt: skip
_POSSESSIVE = _entry({"poss": "'s"})
_HOLIDAY, _ISO, _SLASH, _HYPHENS, _CLOCK, _DECADES, _QUARTER, _HALF = (
    _symbol(frozenset({name}))
    for name in ("holiday", "iso", "slashdate", "hyphendate", "clock", "decade", "qn", "hn")
)
_ORDINAL, _FRACTION, _AMOUNT, _APOSTROPHE = (
    _symbol(frozenset({name})) for name in ("ord", "mixed", "amount", "shortyear")
)
_TWO_DIGIT = (
    (1, 12, frozenset({"int", "day", "hour", "mm", "yy"})),
    (13, 24, frozenset({"int", "day", "hour", "yy"})),
    (25, 31, frozenset({"int", "day", "yy"})),
    (32, 99, frozenset({"int", "yy"})),
)
_YEAR_FROM, _YEAR_TO = 1000, 2199
_FIGURES: dict[str, Entry] = {}
for _low, _high, _classes in _TWO_DIGIT:
    for _number in range(_low, _high + 1):
        _FIGURES[str(_number)] = _FIGURES[f"{_number:02}"] = _entry(dict.fromkeys(_classes, _number))
_ZERO = _entry({"int": 0, "hour": 0})
_FIGURES["0"] = _FIGURES["00"] = _ZERO
_YEAR_HHMM = _symbol(frozenset({"int", "year", "hhmm"}))
_YEAR = _symbol(frozenset({"int", "year"}))
_HHMM = _symbol(frozenset({"int", "hhmm"}))
_INT = _symbol(frozenset({"int"}))
_YEAR3 = _symbol(frozenset({"int", "year3"}))

_OF_DECADE = (
    r"(?:(?<=[Tt]he\x20)|(?<=[Ee]arly\x20)|(?<=[Ll]ate\x20)|(?<=[Mm]id[-\x20])|(?<=\x20(?:and|the)\x20))"
)
"""What stands before a decade written with an apostrophe: "the 1980's" are ten years, "1990's budget" is of one."""

_TOKEN = re.compile(
    rf"""
    (?P<plain>[a-z]+(?=[\s,]))  # most words: nothing below begins so but a word
    |(?P<holiday>{HOLIDAY_PATTERN})
    |(?P<iso>(?<![\d-])\d{{4}}-[01]\d-[0-3]\d
        (?:[T\x20][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{{1,6}})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d))
    |(?P<slashdate>(?<![\d/])\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)(?![\d/]))
    |(?P<hyphendate>(?<![\d-])\d{{1,2}}-\d{{1,2}}-(?:\d{{4}}|\d\d)(?![\d-]))
    |(?P<clock>(?<![\d:.,])(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?(?![\d:])|\.[0-5]\d(?=\s?[apAP]\.?[mM]\b)))
    |(?P<decade>(?:(?<!\w)['‘’])?(?<!\d)(?:(?:[12]\d\d0|[1-9]\d0)s|{_OF_DECADE}[12]\d\d0['’]s|[2-9]0['’]?s)\b)
    |(?P<ordinal>(?<![\d.,])\d{{1,2}}(?:st|nd|rd|th)\b)
    |(?P<mixed>\d{{1,4}}[ -]\d/\d(?!\d)|\d{{0,4}}[½¼¾])
    |(?P<amount>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d{{1,9}}\.\d{{1,9}}(?![\d.]))
    |(?P<fy>FY(?=\d\d(?:\d\d)?\b))
    |(?P<part>(?<!\w)(?:[QH][1-4]\b|[1-4][QH](?=(?:\d\d(?:\d\d)?)?\b)))
    |(?P<digits>(?<=FY)\d\d(?:\d\d)?\b|(?<=[1-4][QH])\d\d(?:\d\d)?\b|(?<![\w.,])\d{{1,12}}(?=[ap]m\b|[AP]M\b)|(?<![^\W\d])\d{{1,12}}(?![^\W_]))
    |(?P<shortyear>(?<!\w)['‘’]\d\d(?!\w))
    |(?P<dotted>(?:[ap]\.\s?m\.?|[AP]\.\s?M\.?|[BA]\.[CD]\.?(?:E\.?)?)(?!\w)|o['’]clock\b|O['’]Clock\b)
    |(?P<poss>(?<=\w)['’][sS]\b|(?<=s)['’](?!\w))
    |(?P<word>[^\W\d_]+\b)
    |(?P<rest>\w+)
    |(?P<sign>[^\w\s])
    """,
    re.VERBOSE,
)
_NO_VALUES: dict[str, Value] = {}
_WORD = re.compile(r"[^\W\d_]+|\d+").findall
_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def _mixed(text: str) -> float:
    if text[-1] in _HALVES:
        return (int(text[:-1]) if text[:-1] else 0) + _HALVES[text[-1]]
    whole, _, fraction = text.replace("-", " ").partition(" ")
    over, _, under = fraction.partition("/")
    return int(whole) + (int(over) / int(under) if int(under) else 0)


def has_trigger(text: str) -> bool:
    """Return whether ``text`` has any word or figure that a temporal expression needs."""
    words = _WORD(text)
    return not _TRIGGER_WORDS.isdisjoint(words) or any(word[0].isdecimal() for word in words if word < "A")


def _figure(text: str) -> Entry:
    known = _FIGURES.get(text)
    if known is not None:
        return known
    value = int(text)
    if len(text) == 4:
        is_time = value % 100 < 60 and value <= 2400
        if _YEAR_FROM <= value <= _YEAR_TO:
            symbol = _YEAR_HHMM if is_time else _YEAR
            return symbol, {"int": value, "year": value, "hhmm": text}
        if is_time:
            return _HHMM, {"int": value, "hhmm": text}
    if len(text) == 3 and text[0] != "0":
        return _YEAR3, {"int": value, "year3": value}
    return _INT, {"int": value}


def _special(kind: str, text: str) -> Entry | None:
    """Return the entry of a lexeme that is not a plain word or figure."""
    match kind:
        case "holiday":
            return _HOLIDAY, {"holiday": " ".join(text.replace("’", "'").split())}
        case "iso":
            return _ISO, {"iso": text}
        case "slashdate":
            return _SLASH, {"slashdate": text}
        case "hyphendate":
            return _HYPHENS, {"hyphendate": text}
        case "clock":
            return _CLOCK, {"clock": text.replace(".", ":")}
        case "decade":
            return _DECADES, {"decade": int(text.strip("'‘’s").rstrip("'’"))}
        case "ordinal":
            return _ORDINAL, {"ord": int(text[:-2])}
        case "mixed":
            return _FRACTION, {"mixed": _mixed(text)}
        case "amount":
            return _AMOUNT, {"amount": float(text.replace(",", ""))}
        case "shortyear":
            return _APOSTROPHE, {"shortyear": int(text[1:])}
        case "poss":
            return _POSSESSIVE
        case "fy":
            return WORDS["FY"]
        case "part":
            number = int(text.strip("QH"))
            return (_QUARTER, {"qn": number}) if "Q" in text else (_HALF, {"hn": number})
        case "sign":
            return _SIGNS.get(text)
        case "dotted":
            return WORDS.get(text.lower().replace(".", "").replace(" ", ""))
        case _:
            return None


def lex(text: str) -> tuple[str, list[Lexeme]]:
    """Return the symbols of ``text``, one a lexeme, and the lexemes (offsets into ``text``)."""
    symbols: list[str] = []
    lexemes: list[Lexeme] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        word = match.group()
        start, end = match.span()
        if kind == "plain":
            entry = WORDS.get(word)
        elif kind == "word":
            entry = WORDS.get(word)
            if entry is not None and text[end : end + 1] == "." and word + "." in WORDS:
                end += 1  # the sign's own lexeme follows and is skipped by its offset
        elif kind == "digits":
            entry = _figure(word)
        elif lexemes and start < lexemes[-1].end:
            continue
        else:
            entry = _special(kind, word)
        symbol, values = entry or (OTHER, _NO_VALUES)
        symbols.append(symbol)
        lexemes.append(Lexeme(start, end, word, values))
    return "".join(symbols), lexemes
