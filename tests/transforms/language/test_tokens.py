from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.tokens import tokenize

CASES = {
    "clitics": (
        "She’s sure it's theirs; they've won, he'd said",
        "She ’s sure it 's theirs ; they 've won , he 'd said",
    ),
    "negation": ("didn’t can't CAN'T cannot won't", "did n’t ca n't CA N'T can not wo n't"),
    "plural possessive": ("the nurses' and the boys’ team", "the nurses ' and the boys ’ team"),
    "names with apostrophes": ("O'Neill's d’Amico Shi'ite", "O'Neill 's d’Amico Shi'ite"),
    "money": ("$3.5bn, US$4.46, A$3 or £5m", "$ 3.5bn , US$ 4.46 , A$ 3 or £ 5m"),
    "per cent": ("80.1% (4 %)", "80.1 % ( 4 % )"),
    "numbers": ("3,000 and 1½ or ½, 3/4, 10:46, 8.30pm", "3,000 and 1½ or ½ , 3/4 , 10:46 , 8.30pm"),
    "range": ("20-30, 20–30, 2019-20", "20 - 30 , 20 – 30 , 2019 - 20"),
    "dates and telephone": (
        "2020-08-14 or 8/14/2020, 555-010-1234",
        "2020-08-14 or 8/14/2020 , 555-010-1234",
    ),
    "compounds": ("a 26-year-old's U.S.-led mid-20s", "a 26-year-old 's U.S.-led mid-20s"),
    "short compound": ("an e-mail", "an e-mail"),
    "abbreviations": ("Mr. Lee, Gov. Day at 5 p.m. on Aug. 12", "Mr. Lee , Gov. Day at 5 p.m. on Aug. 12"),
    "number sign": ("No. 10 said no.", "No. 10 said no ."),
    "initials": ("J. K. Ash and George W. Holt at AT&T", "J. K. Ash and George W. Holt at AT&T"),
    "final full stop": ("It was 5.5. Done.", "It was 5.5 . Done ."),
    "web": ("see https://a.example/b?c=1, www.b.example.", "see https://a.example/b?c=1 , www.b.example ."),
    "e-mail address": ("write to x.y@c.example.", "write to x.y@c.example ."),
    "handles": ("@jane_doe on #MeToo", "@jane_doe on #MeToo"),
    "quotes": ("“‘Go,’ he said”", "“ ‘ Go , ’ he said ”"),
    "decade": ("the ’90s and '80s", "the ’90s and '80s"),
    "dots and dashes": ("Well... no… yes -- or — and–or", "Well ... no … yes -- or — and – or"),
    "slash": ("and/or", "and / or"),
}


@pytest.mark.parametrize("name", CASES)
def test_news_is_cut_as_the_treebanks_cut_it(name: str) -> None:
    text, expected = CASES[name]
    assert " ".join(token.text for token in tokenize(text)) == expected


@given(
    st.text(alphabet=st.sampled_from(list("aA1. ,-'’“\"$%@:/½nt’s&é\u00a0\n_#…—")), max_size=60)
    | st.text(max_size=60)
)
def test_tokens_are_ordered_and_cover_everything_but_white_space(text: str) -> None:
    covered = 0
    for token in tokenize(text, offset=7):
        start, end = token.start - 7, token.end - 7
        assert text[start:end] == token.text
        assert token.text and start >= covered and not text[covered:start].strip()
        assert not any(char.isspace() for char in token.text)
        covered = end
    assert not text[covered:].strip()


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "'",
        ".",
        " ",
        "a",
        "a.",
        "a-",
        "1-",
        "1,",
        "n't",
        "o'b",
        "a@",
        "http://",
        "www.",
        "A&",
        "_",
        "a.b+c-",
        "1-1a",
        "“",
        "1/",
        "$",
    ],
)
def test_a_megabyte_of_one_thing_takes_linear_time(piece: str) -> None:
    text = (piece * (1_000_000 // len(piece)))[:1_000_000]
    start = time.process_time()
    tokenize(text)
    assert time.process_time() - start < 6  # twice a million objects; quadratic time would be hours
