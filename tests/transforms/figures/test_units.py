from __future__ import annotations

import math
import re
import warnings

import pytest

from transforms.figures.atoms import Atoms
from transforms.figures.unit_table import AREAS_AND_VOLUMES, LENGTHS, MASSES, SPEEDS_AND_RATES
from transforms.figures.unit_table_physics import PHYSICS, PROPORTIONS, TIMES
from transforms.figures.units import UNITS, read_unit

ROWS = (*LENGTHS, *AREAS_AND_VOLUMES, *MASSES, *SPEEDS_AND_RATES, *PHYSICS, *TIMES, *PROPORTIONS)
PINT = {
    "metric ton": "tonne",
    "kiloton": "kilotonne",
    "megaton": "megatonne",
    "gigaton": "gigatonne",
    "decade": "10 * year",
    "fluid ounce": "US_fluid_ounce",
    "troy ounce": "troy_ounce",
    "barrel": "oil_barrel",
    "light-year": "light_year",
    "astronomical unit": "astronomical_unit",
    "nautical mile": "nautical_mile",
    "pound per square inch": "psi",
    "gallon": "US_liquid_gallon",
    "kilopound per square inch": "kilopsi",
    "knot": "knot",
    "bushel": "bushel",
    "acre-foot": "acre_feet",
    "quintal": "100 * kilogram",
    "foot": "foot",
    "horsepower": "horsepower",
    "kilocalorie": "kilocalorie",
    "calorie": "calorie",
    "pound-foot": "foot * force_pound",
    "dram": "dram",
    "acre": "international_foot ** 2 * 43560",
}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5 miles", "mile"),
        ("5 km", "kilometre"),
        ("5kg", "kilogram"),
        ("5 sq m", "square metre"),
        ("5 km/h", "kilometre per hour"),
        ("5mph", "mile per hour"),
        ("5 m.p.h.", "mile per hour"),
        ("5 pound-feet", "pound-foot"),
        ("5 mpg", "mile per gallon"),
        ("5 per cent", "percent"),
        ("5%", "percent"),
        ("5pc", "percent"),
        ("5 percentage points", "percentage point"),
        ("5 basis points", "basis point"),
        ("5 degrees Celsius", "celsius"),
        ("5°C", "celsius"),
        ("5C", "celsius"),
        ("5 degF", "fahrenheit"),
        ("5GB", "gigabyte"),
        ("5 MW", "megawatt"),
        ("5mm", "millimetre"),
        ("5 m²", "square metre"),
        ("5 years", "year"),
        ("5 lbs", "pound"),
        ("5 FEET", "foot"),
        ("5Mbps", "megabit per second"),
        ("5 cu. ft", "cubic foot"),
        ("5 cu.ft", "cubic foot"),
        ("5 cubic feet", "cubic foot"),
        ("5 teraflops", "teraflop"),
        ("5 Tbsp", "tablespoon"),
    ],
)
def test_surfaces(text, name):
    match = read_unit(Atoms(text), 1)
    assert match is not None
    assert match.unit.name == name
    assert match.end == len(Atoms(text))


@pytest.mark.parametrize("text", ["5 cats", "5 A level", "5 in the box", "5 h", "5 s", "12 q 2 dm"])
def test_letters_that_are_no_units(text):
    assert read_unit(Atoms(text), 1) is None


@pytest.fixture(scope="module")
def registry():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("pint").UnitRegistry()


BASES = {
    "m2": "m**2",
    "m3": "m**3",
    "N.m": "N*m",
    "Hz": "1/s",
    "A/m2": "A/m**2",
    "m3/s": "m**3/s",
}
WITHOUT_PINT = {
    "celsius",
    "fahrenheit",
    "barrel per day",
    "night",
    "quarter",
    "nit",
    "frame per second",
    "megapixel",
}
COMPARED = [row for row in ROWS if row[2] and row[3] not in ("1", "bit/s") and row[0] not in WITHOUT_PINT]


@pytest.mark.parametrize("row", COMPARED, ids=[row[0] for row in COMPARED])
def test_factors_agree_with_pint(row, registry):
    name, _, factor, code, _, _ = row
    other = PINT.get(name) or re.sub(r"^(revolutions|beats) per minute", "1/minute", name)
    other = re.sub(r"square (\w+)", r"\1**2", re.sub(r"cubic (\w+)", r"\1**3", other))
    other = other.replace("newton metre", "newton * metre").replace("brake ", "")
    other = re.sub(r"(?<!per)[ -]hour", " * hour", other)
    quantity = registry.parse_expression(other)
    assert math.isclose(quantity.to(BASES.get(code, code)).magnitude, float(factor), rel_tol=1e-5), (
        other,
        quantity,
    )


def test_names_are_unique_and_kinds_known():
    assert len(UNITS) == len(ROWS)
    assert {unit.kind for unit in UNITS.values()} == {"measure", "duration", "percent", "index"}
