from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transforms.figures.atoms import Atoms, cut


def test_numbers_letters_and_signs_fall_apart():
    assert Atoms("$4.2bn (10-15kg)").texts == ["$", "4.2", "bn", "(", "10", "-", "15", "kg", ")"]


def test_separators_stay_inside_numbers():
    assert Atoms("12,34,567.89 and 1,240; 10, 000 or 3, 4").texts == [
        "12,34,567.89",
        "and",
        "1,240",
        ";",
        "10, 000",
        "or",
        "3",
        ",",
        "4",
    ]


def test_initials_are_one_atom():
    assert cut("80 m.p.h.") == ("80", "m.p.h.")


def test_hyphens_glue_only_words_that_touch():
    atoms = Atoms("five-year - 5")
    assert atoms.skip_hyphen(1) == 2
    assert atoms.joined(1)
    assert not atoms.joined(3)


@given(st.text(max_size=200))
def test_atoms_are_slices_in_order(text):
    atoms = Atoms(text)
    assert [text[a:b] for a, b in zip(atoms.starts, atoms.ends, strict=True)] == atoms.texts
    assert all(end <= start for end, start in zip(atoms.ends, atoms.starts[1:], strict=False))
    assert "".join(atoms.texts).replace(" ", "") == "".join(text.split()).replace(" ", "") or "\u00a0" in text
