"""What stands after its cue: where it starts, where it ends, and what is no report."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes


def read(text: str) -> list[tuple[str, str | None]]:
    return [(q.surface.strip(",. "), q.speaker) for q in find_quotes(Document(text, "art", "ver"))[0]]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("The harbour master said boats leak in winter.", "boats leak in winter", "The harbour master"),
        ("Nearly a third say they sleep badly.", "they sleep badly", "a third"),
        ("About two-thirds, 67 percent, say they will stay.", "they will stay", "two-thirds, 67 percent"),
        ("A fifth of voters said the same of Holm.", "the same of Holm", "A fifth of voters"),
        ("Engineers say, rain or shine, they will come.", "rain or shine, they will come", "Engineers"),
        ("The board cut a fee that Holm said had hurt the port.", "had hurt the port", "Holm"),
        ("Holm quit over a dam, which she said was unsafe.", "was unsafe", "she"),
        ("Holm said in principle she would stay.", "in principle she would stay", "Holm"),
        ("They estimated by 2040, seas would rise again.", "by 2040, seas would rise again", "They"),
        ("Holm, a pilot, said on Radio Vik, where she works, that it is old.", "that it is old", "Holm, a pilot"),
        ("The storm led critics to say that the dam was weak.", "that the dam was weak", "critics"),
        ("Farmers are more likely to say that the dam is weak.", "that the dam is weak", "Farmers"),
        ("Asked whether the dam would hold, Holm left.", "whether the dam would hold", None),
        ("Said Holm, “The dam is full.”", "The dam is full", "Holm"),
        ("Holm admitted it, writing in a blog post “I broke the lock.”", "I broke the lock", "Holm"),
        ("Holm called the pilot an “Iron Duke.”", "the pilot an “Iron Duke", "Holm"),
        ("Holm vowed that, if elected, she would be “a friend”.", "that, if elected, she would be “a friend", "Holm"),
        ("Holm, recalling the flood, told a joke.", "the flood", "Holm"),
        ("Vik called on pilots to “stand up and sail.”", "pilots to “stand up and sail", "Vik"),
        ("Vik sent a letter to the port this month stating that it leaked.", "that it leaked", "Vik"),
        ("The letter to the port stating that it leaked is old.", "that it leaked", "The letter to the port"),
        ("A sign reading “Keep out” hung on the lock.", "Keep out", "A sign"),
        ("Vik told a few pilots who filled the hall that the dam leaked.", "that the dam leaked", "Vik"),
        ("Holm did not reveal exactly what it cost.", "exactly what it cost", "Holm"),
        ("The board proposed temporarily banning boats.", "temporarily banning boats", "The board"),
        ("The poll shows how hard it is.", "how hard it is", "The poll"),
        ("Holm told the board when asked about the lock: “It is shut.”", "It is shut", "Holm"),
        ("The leak led some to speculate that it was old.", "that it was old", "some"),
        ("One lawyer suggested she marry a Dane.", "she marry a Dane", "One lawyer"),
        ("Holm calls a screaming Vik a “bully.”", "a screaming Vik a “bully", "Holm"),
        ("Holm said that it leaked, even as she took the boat.", "that it leaked", "Holm"),
        ("Sixty percent said they stayed, while 9 percent found it odd.", "they stayed", "Sixty percent"),
        ("One man backing Mr. Vik, Otto Dahl, said it leaked.", "it leaked", "One man backing Mr. Vik, Otto Dahl"),
        ("Holm issued a statement saying that it leaked.", "that it leaked", "Holm"),
        ("The port sent out a text message saying that it leaked.", "that it leaked", "The port"),
        ("A man who accused Holm of fraud said that it leaked.", "that it leaked", "A man who accused Holm of fraud"),
        ("Two pilots talked of Holm vowing to stay and said that it leaked.", "that it leaked", "Two pilots"),
        ("The port said last month's find was a fake.", "last month's find was a fake", "The port"),
        ("An accompanying statement said it leaked.", "it leaked", "An accompanying statement"),
        ("Children marched around the square chanting “Stay!”", "Stay!", "Children"),
        ("Holm has been called “a hero.”", "a hero", None),
        ("Rep. Dan Burt, R-Ind., said it leaked.", "it leaked", "Rep. Dan Burt, R-Ind."),
        ("A site found to be a threat says it leaked.", "it leaked", "A site found to be a threat"),
        ("The port said nearly 40 locks had leaked.", "nearly 40 locks had leaked", "The port"),
        ("The port said only three locks had leaked.", "only three locks had leaked", "The port"),
        ("The board did not estimate how many locks leaked.", "how many locks leaked", "The board"),
        ("It was reported that the dam leaked.", "that the dam leaked", None),
        ("It was claimed by the union on Monday that the dam leaked.", "that the dam leaked", "the union"),
        ("It's stated in the harbour report that the dam leaked.", "that the dam leaked", "the harbour report"),
        ("The lake sank to a low with the port announcing a curfew.", "a curfew", "the port"),
        ("Pilots chanted “Out, out!” and “Shame!” as they left.", "Out, out!” and “Shame!", "Pilots"),
    ],
)  # fmt: skip
def test_what_is_said_after_the_cue(text: str, content: str, speaker: str | None) -> None:
    rows = dict(read(text))
    assert content in rows
    if speaker is not None:
        assert rows[content] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The laws keep migrants from claiming asylum in the port.",
        "Holm conceded a penalty which the referee gave at once.",
        "That said, the dam will hold.",
        "The study focuses on one thing: ships leak with age.",
        "Smoke hangs in the air that pilots breathe.",
        "Nurses responded to alerts that need no action.",
        "It is hard to say that the dam is weak.",
    ],
)
def test_things_that_are_no_report(text: str) -> None:
    assert read("The lock is old.\n\n" + text) == []


def test_a_participle_after_with_has_its_own_speaker_and_content() -> None:
    rows = read("Officials said the dam was full, with the Courier reporting that it had leaked.")
    assert rows == [("the dam was full", "Officials"), ("that it had leaked", "the Courier")]


def test_an_attributive_participle_ends_nothing() -> None:
    assert read("Rather, Holm said, continued rain would fill the dam.") == [
        ("continued rain would fill the dam", "Holm")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tell us what you think of the dam.",
        "It is not known if the arrest announced today stemmed from the leak.",
        "The police put accused killer James Kopf on a list of fugitives.",
        "She stood near the crater left by the harbour blast that killed 10 people.",
        "It was the same battle cry regularly heard at the port.",
        "That promises 300 jobs and a new lock.",
        "Benchmark 10-year notes last rose 7/32 to yield 1.78%.",
        "The port bought the yard, a deal announced at the start of May.",
        "That said, Holm promised more, and for whatever reason, the boats are late.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert read("The lock is old.\n\n" + text) == []


def test_who_is_asked_says_nothing() -> None:
    rows = read("“It is shut,” Holm said when asked Thursday about the lock.")
    assert rows == [("It is shut", "Holm"), ("the lock", None)]
