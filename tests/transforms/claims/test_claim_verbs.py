from __future__ import annotations

from transforms.claims.claim_verbs import BELIEF, LEMMAS, OBJECT, PLACING, SAYING


def test_forms_lead_to_their_lemma():
    assert [LEMMAS[form] for form in ("told", "tallies", "expects", "forecasting", "put")] == [
        "tell", "tally", "expect", "forecast", "put",
    ]  # fmt: skip


def test_lists_hold_every_form():
    assert {"says", "said"} <= SAYING
    assert {"believe", "believes", "believed"} <= BELIEF
    assert {"counts", "counted"} <= OBJECT
    assert "putting" in PLACING
