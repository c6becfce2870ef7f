"""Resolution: whom a mention stands for within its article."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.designations import role_in
from transforms.quotes.find import find_quotes
from transforms.records import Quote, Speaker


def read(text: str) -> tuple[tuple[Quote, ...], tuple[Speaker, ...]]:
    return find_quotes(Document(text, "art", "ver"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mary Holm won.\n\n“We did it,” Holm said.", ["Mary Holm"]),
        ("Mary Holm met John Berg. She said it rained.", ["Mary Holm"]),
        ("Mary Holm met John Berg. He said it rained.", ["John Berg"]),
        ("A nurse named Eva Lind said it rained.", ["Eva Lind"]),
        ("President John Berg spoke. The president said it rained.", ["John Berg"]),
        ("The group “Clear Water” said it rained.", ["Clear Water"]),
        ("It rained, according to a statement from the port authority.", ["the port authority"]),
        ("Mary Holm, who runs the port, said it rained.", ["Mary Holm"]),
        ("The visitors met John Berg, who said it rained.", ["John Berg"]),
        ("The hospice runs a ward for children. It said the ward was full.", ["The hospice"]),
        ("Lifeguard Ida Holm left.\n\n“I am done,” she said.", ["Ida Holm"]),
        ("Tesk Abbara, 29, won.\n\n“I am done,” she said.", ["Tesk Abbara"]),
        ("Its head, Dov Karst, disagreed. He said it rained.", ["Dov Karst"]),
        (
            "Maud Holm, a pilot, died on Friday. Her daughter, Astrid Holm, said it rained.\n\n"
            "Holm sailed for years.\n\n“The sea does not care,” she told the Courier.",
            ["Astrid Holm", "Maud Holm"],
        ),
        ("Mr. Berg met Ms. Holm. She said it rained. He said it stopped.", ["Holm", "Berg"]),
        ("Three inns — Holm’s, Berg’s and Vik’s — said it rained.", ["Three inns"]),
        ("Holm’s Poll Numbers Jump.\n\nIt rained, according to the poll.", ["the poll"]),
        ("The bank, which entered the year predicting that it would rain, left.", ["The bank"]),
        ("Ida Holm apologized for what happened: “Yes, I slept too long.”", ["Ida Holm"]),
        ("Another carmaker, General Motors (GM), said it rained.", ["General Motors"]),
        ("The Rain Agency (RA) said it rained.\n\nThe RA said it snowed.", ["The Rain Agency"] * 2),
        ("They went to Tyra. Holm said it rained.", ["Holm"]),
        ("They met in Lidra. Holm said it rained.", ["Holm"]),
        ("Its friend Otto Vik left. Eva Lind, a pilot, was safe, her friend said.", ["her friend"]),
        ("Nurses at the port said it rained.", ["Nurses at the port"]),
        ("Mayor Ida Holm and her aide Otto Vik said it rained.", ["Ida Holm and Otto Vik"]),
        ("Ida Holm met Otto Vik. Holm and Vik said it rained.", ["Ida Holm and Otto Vik"]),
        ("Holm and Sons said it rained.", ["Holm and Sons"]),
        ("Ida Holm, chairman and chief executive of Vik Boats, said it rained.", ["Ida Holm"]),
        ("The Danish rail operator Norline said it rained.", ["Norline"]),
        ("Officials said it rained. They said it would stop.", ["Officials", "Officials"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [quote.speaker_name for quote in read(text)[0]] == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("John Berg said it rained.", "person"),
        ("The weather ministry said it rained.", "organisation"),
        ("Protesters said it rained.", "group"),
        ("The report said it rained.", "document"),
        ("A person familiar with the matter said it rained.", "unnamed"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [speaker.kind for speaker in read(text)[1]] == [kind]


def test_aliases_and_role_gather_in_one_row() -> None:
    (speaker,) = read(
        "Port Director John Berg said it rained. Berg added that it would stop. He said nothing else was known."
    )[1]
    assert (speaker.name, speaker.quotes, speaker.description) == ("John Berg", 3, "Port Director")
    assert speaker.aliases == ("Port Director John Berg", "Berg")


def test_roles_stand_before_or_after_a_name() -> None:
    assert role_in("Mayor Ann Lee", "Ann Lee") == "Mayor"
    assert role_in("Ann Lee, the mayor", "Ann Lee") == "the mayor"
    assert role_in("Mr. Lee", "Ann Lee") is None
