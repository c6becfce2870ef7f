from __future__ import annotations

from pathlib import Path

import pytest

from transforms.claims.rules import AS_OF_RULES, CLAIMANT_RULES, NO_CLAIMANT, NO_TIME


@pytest.mark.parametrize("rule", CLAIMANT_RULES, ids=lambda rule: rule.id)
def test_every_claimant_rule_reads_its_example(rule, link):
    figure = link(rule.example)[rule.surface]
    assert (figure.claimant_rule, figure.claimant) == (rule.id, rule.means)


@pytest.mark.parametrize("rule", AS_OF_RULES, ids=lambda rule: rule.id)
def test_every_as_of_rule_reads_its_example(rule, link):
    figure = link(rule.example)[rule.surface]
    assert figure.as_of_start is not None, figure
    assert figure.as_of_end is not None, figure
    days = f"{figure.as_of_start.date()} to {figure.as_of_end.date()}"
    assert (figure.as_of_rule, days) == (rule.id, rule.means)


@pytest.mark.parametrize(("what", "text", "surface"), NO_TIME)
def test_what_dates_no_figure(what, text, surface, link):
    assert link(text)[surface].as_of_start is None, what


@pytest.mark.parametrize(("what", "text", "surface"), NO_CLAIMANT)
def test_what_claims_no_figure(what, text, surface, link):
    assert link(text)[surface].claimant is None, what


def test_rule_ids_are_unique():
    ids = [rule.id for rule in (*CLAIMANT_RULES, *AS_OF_RULES)]
    assert len(ids) == len(set(ids))


def test_every_id_in_the_code_is_declared():
    declared = {rule.id for rule in (*CLAIMANT_RULES, *AS_OF_RULES)}
    room = Path(__file__).parents[3] / "transforms" / "claims"
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in room.glob("*.py") if path.name != "rules.py"
    )
    assert {rule_id for rule_id in declared if f'"{rule_id}"' not in source} <= {
        "same-clause",
        "same-sentence",
    }
