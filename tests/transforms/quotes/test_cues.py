"""The cue lexicon: forms, classes and frames."""

from __future__ import annotations

import pytest

from transforms.quotes.cues import CUES, regular_forms


@pytest.mark.parametrize(
    ("form", "lemma", "cue_class"),
    [
        ("said", "say", "statement"),
        ("telling", "tell", "telling"),
        ("denies", "deny", "denial"),
        ("alleged", "allege", "claim"),
        ("wrote", "write", "statement"),
        ("chanted", "chant", "manner"),
        ("referred", "refer", "naming"),
        ("shrugged", "shrug", "manner"),
    ],
)
def test_inflected_forms_lead_to_their_verb(form: str, lemma: str, cue_class: str) -> None:
    assert (lemma, cue_class) in {(cue.lemma, cue.cue_class) for cue in CUES[form]}


def test_about_two_hundred_verbs() -> None:
    assert len({cue.lemma for cues in CUES.values() for cue in cues}) >= 200


def test_verbs_with_a_particle_come_first() -> None:
    assert CUES["called"][0].particle == "on"


def test_every_verb_can_report_somehow() -> None:
    mute = {
        cue.lemma
        for cues in CUES.values()
        for cue in cues
        if not (cue.clause or cue.question or cue.infinitive or cue.noun or cue.inverted or cue.partial)
        and cue.cue_class not in {"manner", "statement", "answer", "judgment", "explanation", "concession"}
    }
    assert not {lemma for lemma in mute if lemma in {"say", "tell", "claim", "deny", "ask", "promise"}}


def test_regular_forms_keep_spelling_rules() -> None:
    assert regular_forms("stress")[0] == "stresses"
    assert regular_forms("reply")[1] == "replied"
