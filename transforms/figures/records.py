"""A reading made the record that is published."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from transforms.identity import record_id
from transforms.language.word_lists import words as word_set
from transforms.records import Figure

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading
    from transforms.language.document import Document, Sentence

_DOLLARS: Final = frozenset({"USD"})
_QUANTUM: Final = Decimal("1e-9")
_LARGEST: Final = Decimal(10) ** 29
_ZERO_CELSIUS: Final = Decimal("273.15")
_ZERO_FAHRENHEIT: Final = Decimal("459.67")


def figure_of(document: Document, sentence: Sentence, atoms: Atoms, reading: Reading, dollar: str) -> Figure:
    """Return the figure that ``reading`` is, its offsets counted in the article's text."""
    start, end = span_of(atoms, reading)
    base = sentence.char_start
    currency, unit = reading.currency, reading.unit
    if reading.assumed and currency in _DOLLARS and dollar != "USD":
        currency, unit = dollar, dollar if unit == "USD" else unit
    value_si, unit_si = _in_si(reading)
    item = reading.item
    from_, to = (None, None) if item is None else (item[0] + base, item[1] + base)
    return Figure(
        figure_id=record_id("figures", document.version_id, start + base, end + base),
        article_id=document.article_id,
        version_id=document.version_id,
        char_start=start + base,
        char_end=end + base,
        surface=sentence.text[start:end],
        kind=reading.kind,
        zone=sentence.zone,
        sentence=sentence.text,
        rule=reading.rule,
        confidence=reading.confidence,
        value=_double(reading.value),
        value_exact=_rounded(reading.value),
        low=_double(reading.low),
        high=_double(reading.high),
        bound="~" if reading.is_vague and reading.bound == "=" else reading.bound,
        is_vague=reading.is_vague,
        direction=reading.direction,
        role=reading.role,
        unit=unit,
        unit_surface=_unit_surface(atoms, reading),
        currency=currency,
        currency_assumed=reading.assumed and currency is not None,
        per_unit=reading.per_unit,
        value_si=value_si,
        unit_si=unit_si,
        item=reading.item_text,
        item_start=from_,
        item_end=to,
        item_head=reading.item_head,
        subject=None if reading.topic is None else sentence.text[slice(*reading.topic)],
        subject_start=None if reading.topic is None else reading.topic[0] + base,
        subject_end=None if reading.topic is None else reading.topic[1] + base,
        predicate=reading.predicate,
    )


def span_of(atoms: Atoms, reading: Reading) -> tuple[int, int]:
    """Return the characters of a figure: approximator, value with unit, and what it counts where that follows."""
    start, end = atoms.starts[reading.left], atoms.ends[max(reading.right, reading.end) - 1]
    if reading.item is not None and reading.item[0] >= end and _adjacent(atoms.text[end : reading.item[0]]):
        end = max(end, reading.item[1])
    return start, end


_BETWEEN: Final = word_set("of the more fewer other additional extra further such fellow another separate")


def _adjacent(between: str) -> bool:
    """Tell whether only "of the", "more" and the like stand between a value and what it counts."""
    return word_set(between.lower()) <= _BETWEEN and len(between) < 20


def _unit_surface(atoms: Atoms, reading: Reading) -> str | None:
    if reading.unit_start < 0:
        return None
    return atoms.text[atoms.starts[reading.unit_start] : atoms.ends[min(reading.unit_end, len(atoms)) - 1]]


def _double(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _rounded(value: Decimal | None) -> Decimal | None:
    """Return ``value`` in the contract's DECIMAL(38, 9)."""
    if value is None or abs(value) >= _LARGEST:
        return None
    try:
        exponent = value.as_tuple().exponent
        return value.quantize(_QUANTUM) if isinstance(exponent, int) and exponent < -9 else value
    except InvalidOperation:
        return None


def _in_si(reading: Reading) -> tuple[float | None, str | None]:
    """Return the value in the SI unit of its kind, with that unit's UCUM code."""
    unit, value = reading.measure, reading.value
    if unit is None or unit.factor is None or value is None or reading.per_unit:
        return None, None
    if unit.name == "celsius" and reading.role != "change":
        return float(value + _ZERO_CELSIUS), "K"
    if unit.name == "fahrenheit" and reading.role != "change":
        return float((value + _ZERO_FAHRENHEIT) * 5 / 9), "K"
    return float(value * unit.factor), unit.code
