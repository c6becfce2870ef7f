from __future__ import annotations

import pytest

from transforms.figures.predicates import lemma


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("arrested", "arrest"),
        ("detained", "detain"),
        ("released", "release"),
        ("invested", "invest"),
        ("killed", "kill"),
        ("injured", "injure"),
        ("rose", "rise"),
        ("carries", "carry"),
        ("planned", "plan"),
        ("visiting", "visit"),
        ("urging", "urge"),
        ("created", "create"),
        ("settled", "settle"),
        ("offered", "offer"),
        ("stopped", "stop"),
        ("hoped", "hope"),
        ("used", "use"),
        ("shed", "shed"),
        ("owed", "owe"),
        ("owing", "owe"),
        ("withdrew", "withdraw"),
        ("persuaded", "persuade"),
    ],
)
def test_lemma(form, base):
    assert lemma(form) == base
