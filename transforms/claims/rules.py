"""The rules that tie a figure to its claimant and to its time, each with what it reads and an example that a test runs.

``README.md`` of this folder is generated from here by ``make docs`` (``page.py``). Examples are read
as if published on `EXAMPLE_DAY`.
"""

# ruff: noqa: E501 (a line is a row)
from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

EXAMPLE_DAY: Final = date(2024, 3, 5)
"""A Tuesday."""


class Rule(NamedTuple):
    """One rule: its id, what it reads, a text, a figure of it, and the claimant or the days read for that figure."""

    id: str
    reads: str
    example: str
    surface: str
    means: str


CLAIMANT_RULES: Final = (
    Rule("inside-quote", "the speaker of the innermost quote, direct or indirect, around the figure", "“We lost 30 goats,” said Ada Quill.", "30 goats", "Ada Quill"),
    Rule("according-to", "whom “according to” names, over the clauses that it can be read over", "Some 40 roads are shut, according to the highways office.", "Some 40 roads", "the highways office"),
    Rule("put-at", "who puts something at a number; the next may leave the verb out", "The union put the crowd at 9,000, police at 4,000.", "4,000", "police"),
    Rule("reports-number", "who counts, records, expects, reports a number as the object", "The lifeboat crew expect 300 visitors.", "300 visitors", "The lifeboat crew"),
    Rule("holds-that", "who believes, fears or says something that holds the number", "Shepherds believe wolves took 15 lambs.", "15 lambs", "Shepherds"),
    Rule("document-shows", "what data, polls and reports show: their issuer when named, else the document", "Data from the Lake Board show the level fell by 2 metres.", "2 metres", "Lake Board"),
    Rule("counted-by", "the agent of “estimated by”, “put by”, “recorded by”", "A flock estimated by rangers at 600 birds landed.", "600 birds", "rangers"),
    Rule("final-attribution", "the clause after a last comma, where its verb is one of belief or its subject a document", "Some 40 barges sank, the insurers reckon.", "Some 40 barges", "the insurers"),
    Rule("within-sentence", "the same between commas", "The toll, the insurers reckon, had reached 12.", "12", "the insurers"),
    Rule("possessed-count", "the owner of a tally, an estimate, a forecast", "The guild’s tally stands at 70.", "70", "The guild"),
    Rule("by-count", "“by X’s count” before or after", "By the guild’s count, 70 weavers marched.", "70 weavers", "the guild"),
    Rule("in-a-poll", "“in a poll by X” before or after: its issuer when named, else the poll", "In a Fennimore poll, 62 percent backed the toll road.", "62 percent", "Fennimore"),
    Rule("speaks-of", "who speaks of, warns of or tells of a number", "Divers spoke of 8 wrecks.", "8 wrecks", "Divers"),
    Rule("revises", "who raises or lowers their own estimate", "The orchard board raised its forecast to 500 tonnes.", "500 tonnes", "The orchard board"),
    Rule("relative-clause", "a relative clause after the figure", "Sales missed the $80 million that brokers had forecast.", "$80 million", "brokers"),
    Rule("report-that", "the owner or issuer of a report, a claim, an estimate “that”", "The mayor rejected a Weavers Guild report that 90 goats were lost.", "90 goats", "Weavers Guild"),
    Rule("quoted-as-saying", "whom a medium quotes as saying something", "The station quoted a ferryman as saying 9 boats had sunk.", "9 boats", "a ferryman"),
    Rule("citing", "whom the speaker cites: the source behind the source", "Officials, citing a hospital, said 14 miners were hurt.", "14 miners", "a hospital"),
    Rule("headline-label", "a name after a headline’s last dash or colon", "Blaze destroys 30 barns – fire chief", "30 barns", "fire chief"),
)  # fmt: skip

AS_OF_RULES: Final = (
    Rule("same-clause", "the date of the figure’s own clause", "Rangers freed 12 seals on Monday.", "12 seals", "2024-03-04 to 2024-03-05"),
    Rule("same-sentence", "a date of a coordinate or opening clause that covers the figure", "On Monday rangers freed 12 seals and caught 3 poachers.", "3 poachers", "2024-03-04 to 2024-03-05"),
    Rule("since", "from that time to the day of publication, inclusive", "Since January, 40 wells have dried up.", "40 wells", "2024-01-01 to 2024-03-06"),
    Rule("so-far", "the part of a period that has passed", "So far this year, 40 wells have dried up.", "40 wells", "2024-01-01 to 2024-03-06"),
    Rule("range", "between two dates, from one to another; from the day of publication through a day ahead", "Between 2019 and 2022 the mill lost $4 million.", "$4 million", "2019-01-01 to 2023-01-01"),
    Rule("length-to", "a length that ends with a date", "In the three months to September sales rose 4 percent.", "4 percent", "2023-07-01 to 2023-10-01"),
    Rule("edge-of", "the first or last months of a year", "In the first ten months of 2023 the port handled 90 ships.", "90 ships", "2023-01-01 to 2023-11-01"),
    Rule("back-from-publication", "a length counted back from the end of the day of publication", "Over the past week, 40 wells have dried up.", "40 wells", "2024-02-28 to 2024-03-06"),
    Rule("end-of", "the last day of a period, after “by the end of”, “at year-end”", "The port will have 90 cranes by the end of April.", "90 cranes", "2024-04-30 to 2024-05-01"),
    Rule("shifted", "the same length of time, earlier or later than another time of the sentence", "The port handled 90 ships in January, against 70 a year earlier.", "70", "2023-01-01 to 2023-02-01"),
)  # fmt: skip

NO_TIME: Final = (
    ("the day of saying or of publishing", "Rangers said on Monday that 12 seals were ill.", "12 seals"),
    ("a time compared with", "Rents rose 4 percent, the most since 1987.", "4 percent"),
    ("the date of another thing", "The bridge, built in 1962, carries 30 trams.", "30 trams"),
    ("a date of another clause that is told in another tense", "The club was founded in 1904 and has 900 members.", "900 members"),
    ("what came before or after", "After a storm on Monday, 400 homes had no power.", "400 homes"),
    ("the size of a thing, a sample, the base of a share", "Of the 60 rooms, 48 were taken on Monday.", "60 rooms"),
    ("what is asked for or offered", "A mediator proposed 7 percent on Monday.", "7 percent"),
    ("a purpose", "The dam, built in 1968 to hold 9 million litres, has cracks.", "9 million litres"),
)  # fmt: skip

NO_CLAIMANT: Final = (
    ("what somebody does, has or wants", "The union wants 9 percent.", "9 percent"),
    ("an unnamed passive", "Repairs are expected to cost $14 million.", "$14 million"),
    ("an age beside a name", "Ada Quill, 44, said the kiln was cold.", "44"),
    ("a refusal to say", "The mayor declined to say how many of the 40 goats had died.", "40 goats"),
)  # fmt: skip
