from __future__ import annotations

import pytest

from transforms.figures.find import find_figures
from transforms.figures.rules import BOUNDS, REFUSALS, ROLES, RULES
from transforms.language.document import Document
from transforms.records import Figure


def figures(text: str) -> list[Figure]:
    return list(find_figures(Document(text)))


def meaning(figure: Figure) -> str:
    unit = f" {figure.unit}" if figure.unit else ""
    if figure.is_vague:
        return f">= {figure.low:g} (vague)"
    if figure.value_exact is None:
        return f"{figure.low:g} to {figure.high:g}{unit}"
    return f"{figure.value_exact.normalize():f}{unit}"


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_every_rule_reads_its_example(rule):
    found = [figure for figure in figures(rule.example) if figure.surface == rule.surface]
    assert [(figure.rule, meaning(figure)) for figure in found] == [(rule.id, rule.means)], figures(
        rule.example
    )


@pytest.mark.parametrize(("bound", "_", "text"), BOUNDS)
def test_every_bound_is_read(bound, _, text):
    assert [(figure.value, figure.bound, figure.surface) for figure in figures(text)] == [
        (300.0, bound, text.removesuffix(" burned."))
    ]


@pytest.mark.parametrize(("text", "surface", "role", "direction", "_"), ROLES)
def test_every_role_is_told(text, surface, role, direction, _):
    found = [(figure.role, figure.direction or "") for figure in figures(text) if figure.surface == surface]
    assert found == [(role, direction)], figures(text)


@pytest.mark.parametrize(("what", "text"), REFUSALS)
def test_what_is_no_figure_stays_unread(what, text):
    assert figures(text) == [], what


def test_rule_ids_are_unique():
    assert len({rule.id for rule in RULES}) == len(RULES)
