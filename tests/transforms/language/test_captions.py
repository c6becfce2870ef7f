from __future__ import annotations

import time

import pytest

from transforms.language.captions import is_labelled_caption, is_scene

LABELLED = [
    "Firefighters rest near Coimbra, Portugal. (AP Photo/Ana Silva)",
    "Nurses in Lima on Monday. (Photo by Joe Bloggs/Getty Images)",
    "FILE - In this May 3, 2021 file photo, Ana Silva speaks in Lima.",
    "FILE PHOTO: The mayor leaves the court",
    "From left: Ana Silva, Joe Bloggs and Li Wei",
    "The harbour at night. Image: Ana Silva.",
    "The harbour at night. REUTERS/Ana Silva",
    "This photo provided by the police shows the car.",
]
SCENES = [
    "Nurses march through Lima during a strike over pay on Friday.",
    "Demonstrators hold signs outside the court in Lima, Monday, May 3, 2021. Police said 200 took part.",
    "Residents carry water in front of a flooded school.",
]
STORY = [
    "Nurses marched through Lima on Friday during a strike over pay.",
    "Parliament meets on Friday.",
    "The talks will resume on Monday, officials said.",
    "“We march on Friday,” the nurse said outside the hospital.",
    "The company holds its annual meeting on Tuesday.",
    "Getty Images is suing the firm over the use of its pictures, the company said on Monday.",
    "The photo shows how the rich live, she told the court.",
    "Who sits on the court matters after an election like this.",
    "",
]


@pytest.mark.parametrize("paragraph", LABELLED)
def test_a_credit_or_a_label_makes_a_caption(paragraph: str) -> None:
    assert is_labelled_caption(paragraph)


@pytest.mark.parametrize("paragraph", SCENES)
def test_the_present_tense_of_a_scene_makes_a_caption(paragraph: str) -> None:
    assert is_scene(paragraph)


@pytest.mark.parametrize("paragraph", STORY)
def test_the_story_is_no_caption(paragraph: str) -> None:
    assert not is_labelled_caption(paragraph)
    assert not is_scene(paragraph)


@pytest.mark.parametrize("piece", ["(", "(AP ", "Photo: ", "on Friday ", "A. ", "/"])
def test_no_paragraph_takes_long(piece: str) -> None:
    start = time.process_time()
    for length in (400, 900, 1_000_000):
        paragraph = (piece * length)[:length]
        is_labelled_caption(paragraph)
        is_scene(paragraph)
    assert time.process_time() - start < 0.5
