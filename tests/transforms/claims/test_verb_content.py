from __future__ import annotations

import pytest

from transforms.claims.verb_content import content_end, content_start


@pytest.mark.parametrize(
    ("text", "verb", "rule", "content"),
    [
        ("Vets say 40 goats died and 30 fled.", "say", "holds-that", "40 goats died and 30 fled ."),
        ("Vets say 40 goats died, while herders say 90 did.", "say", "holds-that", "40 goats died ,"),
        ("Vets counted 40 goats but 30 fled.", "counted", "reports-number", "40 goats"),
        ("He told 40 clients that 30 goats died.", "told", "holds-that", "that 30 goats died ."),
        ("While vets say the barn is safe, 40 goats fled.", "say", "holds-that", "the barn is safe"),
        ("The dairy, which expects 40 goats, has 30 cows.", "expects", "reports-number", "40 goats ,"),
    ],
)
def test_contents(text, verb, rule, content, read_clauses):
    words, clauses = read_clauses(text)
    at = words.lows.index(verb)
    assert " ".join(words.texts[content_start(words, at) : content_end(words, clauses, at, rule)]) == content
