from __future__ import annotations

import math
from decimal import Decimal

from transforms.identity import record_id


def test_values_are_exact(read):
    (figure,) = read("It cost $4,812.07.")
    assert figure.value_exact == Decimal("4812.07")
    assert figure.value == 4812.07
    (figure,) = read("Two-thirds of the pupils have voted.")
    assert figure.value_exact == Decimal("0.666666667")


def test_ids_are_those_of_the_span(read):
    text = "It cost $4."
    (figure,) = read(text)
    assert figure.figure_id == record_id("figures", "ver_x", 8, 10)
    assert (figure.article_id, figure.version_id, figure.sentence) == ("art_x", "ver_x", text)
    assert text[figure.char_start : figure.char_end] == figure.surface


def test_si(read):
    (figure,) = read("It drove 10 miles.")
    assert (figure.unit_si, figure.value_si) == ("m", 16093.44)
    (figure,) = read("It was 41°C in Rome.")
    assert figure.unit_si == "K"
    assert figure.value_si is not None
    assert math.isclose(figure.value_si, 314.15)
    (figure,) = read("It holds 5 tons.")
    assert (figure.unit_si, figure.value_si) == (None, None)


def test_unit_surface(read):
    (figure,) = read("Rents rose 5 per cent.")
    assert (figure.unit, figure.unit_surface) == ("percent", "per cent")
