from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from transforms.claims.beginnings import Beginnings

PATTERNS = (r"\b((?:[AB]\w+ ){1,2}Roe)\b", r"\bRoe(?: &)?(?: [A-Z]\w+)+", r"\bof Ann")
WORDS = st.lists(st.sampled_from(["Ann", "Bo", "Roe", "of", "&", "Hill", "left."]), max_size=12)


@given(WORDS, st.sampled_from(PATTERNS), st.lists(st.integers(0, 12), min_size=1, max_size=4))
def test_a_beginning_gives_what_it_would_give_alone(words: list[str], pattern: str, cuts: list[int]) -> None:
    text = " ".join(words)
    beginnings = Beginnings(text)
    for cut in cuts:
        at = len("".join(f"{word} " for word in words[:cut]))
        assert beginnings.findings(pattern, at) == list(dict.fromkeys(re.findall(pattern, text[:at])))
