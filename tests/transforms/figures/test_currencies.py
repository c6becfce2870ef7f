from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from transforms.figures.atoms import Atoms
from transforms.figures.currencies import code_of, money_after, money_before


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$5", "USD"),
        ("US$5", "USD"),
        ("A$5", "AUD"),
        ("C $5", "CAD"),
        ("NZ$5", "NZD"),
        ("£5", "GBP"),
        ("€5", "EUR"),
        ("¥5", "JPY"),
        ("Rs 500", "INR"),
        ("RM79", "MYR"),
        ("EUR50", "EUR"),
        ("USD 200", "USD"),
        ("₦5", "NGN"),
        ("R$5", "BRL"),
        ("$US5", "USD"),
        ("HK$1,250", "HKD"),
        ("rmb 10", "CNY"),
        ("PS4.5m", "GBP"),
        ("CHF 5", "CHF"),
    ],
)
def test_before(text, code):
    atoms = Atoms(text)
    money = money_before(atoms, next(i for i, kind in enumerate(atoms.kinds) if kind == "n"))
    assert money is not None
    assert money.code == code


@pytest.mark.parametrize("text", ["PS5", "COP28", "R2", "a 5", "ABUSD 5", "TOP 10"])
def test_names_are_no_currencies(text):
    atoms = Atoms(text)
    assert money_before(atoms, next(i for i, kind in enumerate(atoms.kinds) if kind == "n")) is None


@pytest.mark.parametrize(
    ("text", "unit", "code", "assumed"),
    [
        ("5 dollars", "USD", "USD", True),
        ("5 Australian dollars", "AUD", "AUD", False),
        ("5 yen", "JPY", "JPY", False),
        ("5 cents", "cent", "USD", True),
        ("5p", "penny", "GBP", False),
        ("5€", "EUR", "EUR", False),
        ("5 USD", "USD", "USD", False),
        ("5 pesos", "peso", None, True),
        ("5 quid", "GBP", "GBP", False),
        ("5 New Zealand dollars", "NZD", "NZD", False),
        ("5 Swiss francs", "CHF", "CHF", False),
        ("5 renminbi", "CNY", "CNY", False),
    ],
)
def test_after(text, unit, code, assumed):
    money = money_after(Atoms(text), 1)
    assert money is not None
    assert (money.unit, money.code, money.assumed) == (unit, code, assumed)


def test_p_must_touch_its_number():
    assert money_after(Atoms("5 p"), 1) is None


def test_codes():
    assert [code_of(text) for text in ("GBP", "usd", "Usd", "mph")] == ["GBP", "USD", None, None]


def test_the_table_is_what_babel_gives():
    path = Path(__file__).with_name("generate_currencies.py")
    spec = importlib.util.spec_from_file_location("generate_currencies", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.TARGET.read_text(encoding="utf-8") == module.currency_table(), "run generate_currencies.py"


def test_a_possessive_is_no_countrys_letter(read):
    (figure,) = read("The city's $700 million plan failed.")
    assert (figure.currency, figure.surface) == ("USD", "$700 million plan")


def test_a_line_of_video_is_no_penny(read):
    assert [figure.currency for figure in read("It shows a 1080p video for 50p.")] == ["GBP"]
