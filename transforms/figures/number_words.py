"""The words that English numbers are written with. Data only."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

UNITS: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS: Final = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SMALL: Final = {**UNITS, **TEENS, **TENS}

MAGNITUDES: Final = {
    "hundred": Decimal(100), "thousand": Decimal(1000), "lakh": Decimal(100_000), "lakhs": Decimal(100_000),
    "lac": Decimal(100_000), "million": Decimal(10**6), "crore": Decimal(10**7), "crores": Decimal(10**7),
    "billion": Decimal(10**9), "trillion": Decimal(10**12), "quadrillion": Decimal(10**15),
}  # fmt: skip
"""Words that multiply the number before them (short scale: a billion is a thousand million)."""

COLLECTIVES: Final = {"dozen": Decimal(12), "couple": Decimal(2), "pair": Decimal(2), "score": Decimal(20)}
"""Nouns that stand for a number: "a dozen", "two dozen", "a couple of"."""

SUFFIXES: Final = {
    "k": Decimal(1000), "K": Decimal(1000), "m": Decimal(10**6), "M": Decimal(10**6), "mn": Decimal(10**6),
    "mln": Decimal(10**6), "mil": Decimal(10**6), "mio": Decimal(10**6), "MM": Decimal(10**6), "mm": Decimal(10**6),
    "Mn": Decimal(10**6), "b": Decimal(10**9), "B": Decimal(10**9), "bn": Decimal(10**9), "Bn": Decimal(10**9),
    "BN": Decimal(10**9), "bln": Decimal(10**9), "bil": Decimal(10**9), "t": Decimal(10**12), "T": Decimal(10**12),
    "tn": Decimal(10**12), "trn": Decimal(10**12), "tr": Decimal(10**12), "TN": Decimal(10**12), "cr": Decimal(10**7),
}  # fmt: skip
"""Letters glued to digits that multiply them ("2.7m", "1.1bn", "$1MM")."""

MONEY_ONLY_SUFFIXES: Final = frozenset({"b", "t", "T", "mm", "tr", "mil", "cr", "m"})
"""Suffixes that are units or plain letters elsewhere ("5t" is five tonnes, "48m" forty-eight metres)."""

VAGUE_PLURALS: Final = {
    "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "lakhs": 100_000, "millions": 10**6,
    "crores": 10**7, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
"""Plurals that give a lower limit only; the number is the least they can mean."""

TENS_OF: Final = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000}
"""First word of "tens of thousands", "hundreds of millions"."""

DENOMINATORS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "sixteenth": 16,
    "sixteenths": 16, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip

WRITTEN_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 32, 64, 100, 128, 1000})
"""Denominators that news writes with a slash; "9/11" and "24/7" are names."""

VULGAR: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
