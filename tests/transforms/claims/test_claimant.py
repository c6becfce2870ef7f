from __future__ import annotations

from typing import Any

import pytest

from transforms.claims.claimant import claiming_quote
from transforms.records import Figure, Quote


def quote(start: int, end: int, **more: Any) -> Quote:
    values: dict[str, Any] = {"kind": "indirect", "speaker": "vets"} | more
    return Quote(
        f"quo_{start}_{end}", "art", "ver", "grp", 0, 1, start, end, "x" * (end - start), values["kind"], "body", "",
        "rule", 0.9, speaker=values["speaker"], cue_lemma=more.get("cue_lemma"),
    )  # fmt: skip


FIGURE = Figure("fig_1", "art", "ver", 10, 12, "40", "count", "body", "", "count-digits", 0.9)


def test_the_innermost_quote_with_a_speaker():
    found = claiming_quote(FIGURE, [quote(0, 50), quote(5, 20), quote(8, 15, speaker=None), quote(11, 30)])
    assert found is not None
    assert (found.char_start, found.char_end) == (5, 20)


def test_a_wish_claims_no_number_but_a_quoted_one_does():
    assert claiming_quote(FIGURE, [quote(0, 50, cue_lemma="demand")]) is None
    assert claiming_quote(FIGURE, [quote(0, 50, cue_lemma="demand", kind="direct")]) is not None


@pytest.mark.parametrize(
    ("text", "surface", "who"),
    [
        ("Police say a witness told them that 8 men fled.", "8 men", "a witness"),
        ("Herders say wolves killed 40 goats, while vets counted 9.", "9", "vets"),
        ("Officials, citing a hospital, said 14 miners were hurt.", "14 miners", "a hospital"),
        ("Citing data from the ministry, the council said 12 goats had died.", "12 goats", "the ministry"),
        ("The mayor, citing the fire brigade, said 12 goats had died.", "12 goats", "the fire brigade"),
        ("The dairy said it would sell 40 goats, citing costs.", "40 goats", "The dairy"),
        ("Citing safety concerns, the council said 12 goats would be moved.", "12 goats", "the council"),
        ("The mayor declined to say how many of the 40 goats had died.", "40 goats", None),
        ("Ada Quill, 44, said 30 goats had died.", "44", None),
    ],
)
def test_who_claims(text, surface, who, link):
    assert link(text)[surface].claimant == who


def test_the_outer_claim_stays_reachable_through_the_quote(link):
    figure = link("The mayor said vets had counted 9 goats.")["9 goats"]
    assert figure.claimant == "vets"
    assert figure.quote_id is not None
