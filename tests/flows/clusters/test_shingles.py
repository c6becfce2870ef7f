from __future__ import annotations

import random

from flows.clusters.shingles import BANDS, FEWEST, buckets, shingled

_STARTS, _ENDS = ("ba", "ne", "to", "wi", "lu", "ka"), ("n", "rd", "st", "m", "lo", "pe", "x")
WORDS = [start + end for start in _STARTS for end in _ENDS]


def _text(seed: int, words: int = 300) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + chance.choice(WORDS) for _ in range(words))


def test_case_and_punctuation_do_not_count() -> None:
    one = shingled("“Police held 30 people,” the mayor said.", [])
    assert one == shingled("police HELD 30 people the mayor said", [])
    assert len(one.hashes) == 3


def test_shared_shingles_are_counted_once_and_none_is_shared_with_an_empty_text() -> None:
    one = shingled("one two three four five six seven. one two three four five", [])
    two = shingled("zero one two three four five six", [])
    assert one.shared(two) == two.shared(one) == 2
    assert one.shared(one) == len(one.hashes)
    empty = shingled("too short", [])
    assert one.shared(empty) == empty.shared(one) == empty.shared(empty) == 0


def test_only_the_body_counts() -> None:
    text = "Read more: other stories. Police held thirty people on Monday evening."
    zones = [
        {"kind": "related", "char_start": 0, "char_end": 25},
        {"kind": "body", "char_start": 26, "char_end": len(text)},
    ]
    assert shingled(text, zones) == shingled(text[26:], [])


def test_buckets_are_the_same_in_every_run() -> None:
    found = buckets(shingled(_text(1), []))
    assert len(found) == BANDS
    assert found == buckets(shingled(_text(1).upper(), []))
    assert all(0 <= one < 2**32 for one in found)
    assert sum(found) == 76_125_314_823  # another sum means another SCHEME


def test_a_short_text_has_no_buckets() -> None:
    assert buckets(shingled(_text(1, FEWEST + 3), [])) == []
    assert len(buckets(shingled(_text(1, FEWEST + 4), []))) == BANDS


def test_texts_that_share_half_meet_and_others_do_not() -> None:
    """Recall over synthetic edits: a third replaced, cut or added; and no meeting of unrelated texts."""
    met, pairs = 0, 300
    for seed in range(pairs):
        words = _text(seed, 300).split()
        other = _text(10_000 + seed, 100).split()
        edited = [words[:200], words[100:], words + other, other[:50] + words[:250]][seed % 4]
        one, two = set(buckets(shingled(" ".join(words), []))), set(buckets(shingled(" ".join(edited), [])))
        met += bool(one & two)
        assert not one & set(buckets(shingled(_text(20_000 + seed), [])))
    assert met / pairs >= 0.99
