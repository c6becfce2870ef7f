"""The rules that read figures, each with what it reads and an example that a test runs.

``README.md`` of this folder is generated from here by ``make docs`` (``page.py``).
"""

# ruff: noqa: E501 (a line is a row)
from __future__ import annotations

from typing import Final, NamedTuple


class Rule(NamedTuple):
    """One rule: its id (the ``rule`` column), what it reads, a sentence, and what is read of it."""

    id: str
    reads: str
    example: str
    surface: str
    means: str


RULES: Final[tuple[Rule, ...]] = (
    Rule("count-digits", "digits, with the noun they count", "Firefighters rescued 1,240 villagers.", "1,240 villagers", "1240"),
    Rule("count-words", "numbers in words", "One hundred and five ferries sank.", "One hundred and five ferries", "105"),
    Rule("count-mixed", "mixed numbers", "They ate 2½ pies.", "2½ pies", "2.5"),
    Rule("count-collective", "dozen, a couple of, a pair of", "Two dozen sheep and a couple of goats got out.", "a couple of goats", "2"),
    Rule("count-vague", "vague plurals: a low bound only", "Tens of thousands of fans were singing.", "Tens of thousands of fans", ">= 10000 (vague)"),
    Rule("count-several", "'several', where it counts what happened", "Several miners were killed.", "Several miners", ">= 2 (vague)"),
    Rule("count-none", "'no' and 'none of' before what is counted", "There were no injuries.", "no injuries", "0"),
    Rule("count-times", "how often", "He was fined three times.", "three times", "3 time"),
    Rule("share-fraction", "fractions of something", "Two-thirds of the pupils have voted.", "Two-thirds of the pupils", "0.666666667"),
    Rule("share-in", "one in four, nine out of ten", "One in four bridges is unsafe.", "One in four bridges", "0.25"),
    Rule("currency-symbol", "a symbol or code before the number", "The bridge cost US$2.7bn.", "US$2.7bn", "2700000000 USD"),
    Rule("currency-word", "a currency's name, code or slang after it", "Tickets cost 45 Swiss francs.", "45 Swiss francs", "45 CHF"),
    Rule("percent", "percent, percentage points, basis points", "Rents rose 4.5 per cent.", "4.5 per cent", "4.5 percent"),
    Rule("points", "points of an index or a table", "The index lost 12.5 points.", "12.5 points", "12.5 point"),
    Rule("index-level", "the level of an index", "The FTSE closed at 7,412.6.", "7,412.6", "7412.6 point"),
    Rule("unit-omitted", "a unit said once for two numbers", "The high was 70.5 cents and the low was 61.2.", "61.2", "61.2 cent"),
    Rule("measure", "units of measure, with rates", "A gust of 96 km/h was measured.", "96 km/h", "96 kilometre per hour"),
    Rule("duration", "lengths of time", "The strike lasted 26 days.", "26 days", "26 day"),
    Rule("range", "two ends of one range; 'an hour or two' is one to two hours", "Between 20 and 30 boats left.", "Between 20 and 30 boats", "20 to 30"),
    Rule("age-old", "'-year-old', 'years old', 'years of age'", "A 26-year-old nurse was hired.", "26-year-old nurse", "26 year"),
    Rule("age-word", "'aged', 'age of', 'children under', 'At 31, she'", "A boy aged 14 fell.", "aged 14", "14 year"),
    Rule("age-bracket", "a range of ages", "Women aged 21 to 45 vote more.", "aged 21 to 45", "21 to 45 year"),
    Rule("age-apposition", "a number between commas after a name", "Ada Marsh, 41, sued.", "41", "41 year"),
    Rule("rank-superlative", "an ordinal with a superlative", "It is the second-largest port.", "second-largest port", "2"),
    Rule("rank-verb", "'ranked', 'finished', 'place', 'slipped to third', 'second in the table'", "Her team finished in fifth place.", "fifth place", "5"),
    Rule("ratio", "so many to one", "They were outnumbered by 3-1.", "3-1", "3"),
    Rule("score", "results of games and votes, records of wins and losses: the first number, both as low and high", "Rovers beat Albion 3-1.", "3-1", "3"),
    Rule("multiple-verb", "doubled, halved, twice as many, tenfold", "Output doubled.", "doubled", "2"),
    Rule("multiple-times", "three times as many, 10-fold", "Fees are three times higher.", "three times", "3 time"),
)  # fmt: skip

BOUNDS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "~",
        "about, some, around, nearly, almost, roughly, an estimated, or so, -odd",
        "Nearly 300 homes burned.",
    ),
    (">", "more than, over, above, in excess of, upwards of", "More than 300 homes burned."),
    ("<", "fewer than, less than, under, below, sub-", "Fewer than 300 homes burned."),
    (">=", "at least, no fewer than, a minimum of, or more, plus, +", "At least 300 homes burned."),
    ("<=", "up to, as many as, at most, no more than, or fewer", "Up to 300 homes burned."),
)
"""Bound, the words that give it, an example of it."""

ROLES: Final[tuple[tuple[str, str, str, str, str], ...]] = (
    ("Sales rose 5% to 2.3 million from 2.1 million.", "5%", "change", "up", "the amount of a change"),
    ("Sales rose 5% to 2.3 million from 2.1 million.", "2.3 million", "to", "up", "the level it ended at"),
    (
        "Sales rose 5% to 2.3 million from 2.1 million.",
        "2.1 million",
        "from",
        "up",
        "the level it started from",
    ),
    ("Exports were down 8 percent.", "8 percent", "change", "down", "a particle: up, down, higher, lower"),
    ("The plan would cut costs by $40 million.", "$40 million", "change", "down", "the verb of 'by'"),
    ("A 3 percent drop followed.", "3 percent drop", "change", "down", "a noun of change"),
    ("Dow +0.4% at noon.", "+0.4%", "change", "up", "a sign"),
    ("The tower is 120 metres tall.", "120 metres", "level", "", "everything else"),
)
"""Example, surface, role, direction, what tells it."""

REFUSALS: Final[tuple[tuple[str, str], ...]] = (
    ("dates", "He resigned on 14 March."),
    ("years", "It was built in 1987."),
    ("clock times", "The train left at 10.45pm."),
    ("decades", "Fashions of the 1970s returned."),
    ("telephone numbers", "Call 020 7946 0123 for help, or police on 101."),
    ("addresses", "He lived at 575 Elm Street."),
    ("law and part numbers", "Article 50 was invoked under Part 3."),
    ("models and versions", "The Nova S9 and the Airbus 320 sold out."),
    ("flight and road numbers", "Flight MH117 was shown on Highway 35."),
    ("sizes of a picture", "The film is streamed in 4K or at 1440p."),
    ("index and group names", "The G7 met as the S&P 500 slept."),
    ("links", "See www.example.org/2020/35 for more."),
    ("list numbering", "2. Stir the soup."),
    ("footnotes", "The effect is known [17, 18]."),
    ("references to literature", "The effect fades (12, 13)."),
    ("slugs of videos", "01:15 - Video: Reuters"),
    ("'one' as a pronoun", "No one can say which one it was."),
    ("titles", "Her novel about the Thirty Years' War is on the shelf again."),
)  # fmt: skip
"""What is no figure, with an example that must stay unread."""
