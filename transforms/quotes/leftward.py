"""Leftward: what was said stands before its subject and verb, or around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.adjuncts import past_adjunct
from transforms.quotes.attribution import Attribution, attributed
from transforms.quotes.clauses import main_clause_starts
from transforms.quotes.complements import is_impersonal
from transforms.quotes.cue_readings import SET_OFF
from transforms.quotes.cues import CUES
from transforms.quotes.mentions import WEEKDAYS
from transforms.quotes.rightward import has_clause, right_piece
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.titles import is_title
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.cue_readings import CueReading
    from transforms.quotes.mentions import Mention
    from transforms.quotes.passages import Passage

_GOES_ON = word_list("goes_on")
"""Words that go on with what was said after ", X said,"."""
_THINGS_TOLD = word_list("things_told")
"""What is announced or proposed and cannot speak."""
_ONLY_QUOTED = frozenset({"question", "answer", "manner", "directive"})
"""Classes whose verb follows what was said only when that stands in quotation marks."""
_AMOUNTS = frozenset({"more", "less", "much", "little", "nothing", "something", "everything", "enough"})
_BREAKS = SET_OFF | {":", ".", "?", "!", "…", "(", "["}


def from_left(passage: Passage, reading: CueReading, ceiling: int) -> Attribution | None:
    """Read ``"…," X said``, ``"…," said X`` and ``…, X said, …``; None when nothing is said before the cue."""
    words, inside = passage.words, passage.inside
    subject = reading.subject
    before = reading.begin - 1
    if subject is not None and before < 0 and reading.inverted:
        return _before_all(passage, reading, ceiling)
    if subject is None or before < 0 or words[subject.first] in {"who", "which", "that"}:
        return None
    if is_impersonal(passage, reading.mention):
        return None  # "… promised – it's revealed in a review that"
    is_aside = words[before] == "as" and inside[before] < 0
    if is_aside:
        if not _reports_beside(passage, reading, ceiling):
            return None
        before -= 1
        if _opens_clause(passage, before):
            return _from_beside(passage, reading, ceiling)
    if inside[before] < 0 and words[before] not in SET_OFF | {"?", "!", "…", ":"}:
        return None
    last = before if inside[before] >= 0 else before - 1
    quoted = last >= 0 and inside[last] >= 0
    if last < 0 or not _ends_attribution(passage, reading, ceiling, quoted=quoted):
        return None
    first = left_start(passage, last)
    if (
        quoted
        and inside[first] < 0
        and is_title(passage, inside[last])
        and not _has_finite(passage, first, last)
    ):
        return None
    complete = quoted or has_clause(passage, first, last + 1) or (first == 0 and passage.forms[0] == "VB")
    waits = not quoted and _is_subordinate(passage, first, last)
    after = _after_parenthesis(passage, reading, ceiling, complete=complete and not waits)
    if after is not None and inside[after] < 0 and complete:
        verbatim = quoted and inside[first] == inside[last]
        closely = passage.words[after - 1] == "," and after - 2 == _end_of_attribution(reading)
        adds = _adds_amount(passage, after, ceiling)
        if verbatim or not (closely or waits or adds or words[after] in _GOES_ON):
            after = None
    if after is None and (waits or not complete):
        return None
    leads_in = _is_adverbial(passage, first, last) or _leads_in(passage, first, last, after)
    pieces = [] if leads_in else [(passage.starts[first], passage.ends[last])]
    if after is not None:
        pieces.append(right_piece(passage, after, ceiling))
    rule = "as-said" if is_aside else "left-inverted" if reading.inverted else "left"
    return attributed(passage, rule, reading.mention, subject, pieces) if pieces else None


def _reports_beside(passage: Passage, reading: CueReading, ceiling: int) -> bool:
    """True for "as X said" and "as X told reporters", whose object is the clause beside it.

    Not for what happens while somebody speaks: "as she spoke", "as fans began to chant", "as he praises the plan".
    """
    mention = reading.mention
    verb = mention.cue
    if not (verb.clause or verb.lemma == "put_it") or "to" in passage.words[mention.first : mention.verb]:
        return False
    at = mention.last + 1
    if at >= ceiling or passage.inside[at] >= 0 or passage.words[at] in _BREAKS or verb.hearer:
        return True
    return passage.tags[at] in {"ADP", "ADV", "SCONJ"} or past_adjunct(passage, at, ceiling) is not None


def left_start(passage: Passage, last: int) -> int:
    """Return the token at which what was said before a cue starts, when it ends at token ``last``."""
    number = passage.inside[last]
    if number < 0:
        return 0
    k = last
    while k >= 0 and passage.inside[k] == number:
        k -= 1
    return k + 1 if k >= 0 and passage.words[k] in {":", ".", "!", "?"} else 0


def _before_all(passage: Passage, reading: CueReading, ceiling: int) -> Attribution | None:
    """Read ``Said X, "…"``: verb and subject lead into a quotation."""
    end = reading.subject.last if reading.subject else ceiling
    if end + 2 >= ceiling or passage.words[end + 1] not in {",", ":"} or passage.inside[end + 2] < 0:
        return None
    quote = passage.quotes[passage.inside[end + 2]]
    pieces = [(quote.start, quote.end)]
    return attributed(passage, "right-quote", reading.mention, reading.subject, pieces)


def _from_beside(passage: Passage, reading: CueReading, ceiling: int) -> Attribution | None:
    """Read "As X said, …": the clause after the comma."""
    comma = reading.mention.last + 1
    while comma < ceiling and passage.words[comma] != "," and passage.inside[comma] < 0:
        comma += 1
    if comma + 1 >= ceiling or passage.words[comma] != "," or not has_clause(passage, comma, ceiling):
        return None
    pieces = [right_piece(passage, comma + 1, ceiling)]
    return attributed(passage, "as-said", reading.mention, reading.subject, pieces)


def _opens_clause(passage: Passage, before: int) -> bool:
    """True when nothing but a conjunction stands before "as X said": "But as Lee noted, ..."."""
    if before >= 0 and passage.inside[before] < 0 and passage.tags[before] == "CCONJ":
        before -= 1
        return before < 0 or passage.words[before] in SET_OFF
    return before < 0 or passage.words[before] in {":", "(", ";"}


def _is_subordinate(passage: Passage, first: int, last: int) -> bool:
    """True for a clause that waits for its main clause: "If it leaks", "But when it leaked"."""
    first += passage.tags[first] == "CCONJ"
    opens = passage.tags[first] == "SCONJ" and passage.words[first] not in {"whether", "that"}
    return opens and "," not in passage.words[first:last]


def _is_adverbial(passage: Passage, first: int, last: int) -> bool:
    """True for one or two words that only lead in: "Still, he said, …", "In 2030, she said, …"."""
    if last - first == 1 and passage.tags[first] == "ADP" and passage.inside[last] < 0:
        return True
    if passage.words[first : last + 1] == ["that", "said"]:
        return True
    return last - first < 2 and all(
        passage.tags[k] in {"ADV", "CCONJ", "SCONJ", "ADP"} and passage.inside[k] < 0
        for k in range(first, last + 1)
    )


def _leads_in(passage: Passage, first: int, last: int, after: int | None) -> bool:
    """True for a participle of another report before it: "Asked whether it leaked, he said, “Yes.”", "Citing rust, …".

    Not for a gerund that is the subject of what is said: "Finding it, she said, took years".
    """
    words, forms = passage.words, passage.forms
    at = first + 1 if words[first] in {"when", "after", "before", "while"} else first
    if passage.inside[at] >= 0 or words[at] not in CUES or (after is not None and forms[after] in FINITE):
        return False
    if any(words[k] == "," and main_clause_starts(passage, k + 1, last + 1) for k in range(at, last)):
        return False
    if forms[at] == "VBG":
        return not _has_finite(passage, at, last)
    return forms[at] in {"VBN", "VBD"} and any(c.cue_class == "question" for c in CUES[words[at]])


def _has_finite(passage: Passage, first: int, end: int) -> bool:
    return any(passage.forms[k] in FINITE and passage.inside[k] < 0 for k in range(first, end))


def _ends_attribution(passage: Passage, reading: CueReading, ceiling: int, *, quoted: bool) -> bool:
    """True when the cue has no object of its own: only adverbials, or its hearer, stand before the next break."""
    mention = reading.mention
    if not quoted and (mention.cue.cue_class in _ONLY_QUOTED or mention.cue.lemma == "continue"):
        return False
    if mention.shape != "finite" or not (
        mention.cue.inverted or mention.cue.trailing or mention.cue.hearer or quoted
    ):
        return False
    at = mention.last + 1
    if at < ceiling and passage.inside[at] < 0 and _takes_agent_or_object(passage, mention, at):
        return False
    if not quoted and reading.subject is not None and _is_thing_told(passage, reading.subject, mention):
        return False
    if reading.inverted or quoted or at >= ceiling or passage.inside[at] >= 0 or mention.cue.lemma == "tell":
        return True
    return (
        passage.words[at] in _BREAKS
        or passage.tags[at] in {"ADP", "ADV", "SCONJ", "PART", "CCONJ"}
        or passage.words[at] in WEEKDAYS
        or past_adjunct(passage, at, ceiling) is not None
        or passage.forms[at] in {"VBG", "VBN"}
    )


def _takes_agent_or_object(passage: Passage, mention: CueMention, at: int) -> bool:
    """True for "a fact reported by Holm", "Holm agreed with the board", "Holm promised more": nothing is said."""
    if passage.words[at] in _AMOUNTS and passage.words[at + 1 : at + 2] != ["than"]:
        return True
    if passage.words[at] in {"about", "of"} and passage.tags[at + 1 : at + 2] == ["ADP"]:
        return True  # "a threat Holm warned about in May"
    if passage.words[at] == "by" and passage.words[mention.verb].endswith("ed"):
        return True
    return mention.cue.lemma == "agree" and passage.words[at] in {"to", "with", "on"}


def _is_thing_told(passage: Passage, subject: Mention, mention: CueMention) -> bool:
    """True for "…, **a deal announced** in May": what was announced, nobody who announces."""
    is_participle = subject.last == mention.first - 1 and passage.words[mention.verb].endswith("ed")
    return (
        is_participle
        and passage.words[subject.first] in {"a", "an"}
        and passage.words[subject.last] in _THINGS_TOLD
    )


def _end_of_attribution(reading: CueReading) -> int:
    """Return the last token of "X said" or "said X"."""
    return reading.subject.last if reading.inverted and reading.subject else reading.mention.last


_BOUNDING = frozenset(
    {"about", "nearly", "almost", "roughly", "up", "down", "more", "some", "around", "over"}
)


def _adds_amount(passage: Passage, at: int, ceiling: int) -> bool:
    """True for another amount without a verb of its own: "40 had left, Holm said on Monday, **up from 30 in May**"."""
    has_number = "NUM" in passage.tags[at : min(at + 3, ceiling)]
    opens = passage.words[at] in _BOUNDING and passage.inside[at] < 0
    return has_number and opens and not _has_finite(passage, at, ceiling)


def _after_parenthesis(passage: Passage, reading: CueReading, ceiling: int, *, complete: bool) -> int | None:
    """Return where what was said goes on after ", X said,"; None when the sentence ends or the narrator takes over.

    ``complete`` tells that a main clause stands before it, so that a participle after it is the narrator's.
    """
    words, inside = passage.words, passage.inside
    end = _end_of_attribution(reading)
    for k in range(end + 1, ceiling):
        if inside[k] >= 0:
            return k if k == end + 1 else None
        if words[k] in {",", ":", "—", "–", "-", "--"} and k + 1 < ceiling:
            following = k + 1
            if inside[following] >= 0:
                return following
            if (complete and passage.forms[following] in {"VBG", "VBN"}) or (
                k > end + 1
                and passage.tags[following] in {"ADP", "ADV"}
                and not _adds_amount(passage, following, ceiling)
            ):
                continue
            comments = words[following] in {"a", "an"} and (
                complete or not has_clause(passage, following, ceiling)
            )
            return None if comments or words[following] in {"who", "which"} else following
    return None
