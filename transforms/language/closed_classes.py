"""Closed classes: the words that can be a preposition, pronoun, conjunction, determiner or auxiliary at all.

A statistical tagger guesses an unknown word's class by its neighbours and calls "auto" in "several auto firms" a
preposition. These classes take in no new words, so a guess outside the list is put right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.language.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLOSED = {
    "ADP": words(
        """
        a aboard about above across after against ago ahead along alongside amid amidst among amongst apart
        around as aside astride at atop away back barring because before behind below beneath beside besides
        between betwixt beyond but by c/o ca circa concerning considering contra cum despite down due during
        except excepting excluding following for forth from given in including inside instead into less like
        midst minus near nearer nearest next notwithstanding o' of off on onto opposite or out outside outta
        over owing past pending per plus post prior pro pursuant qua re regarding respecting round sans save
        since than that through throughout thru til till 'til to together touching toward towards under
        underneath unlike until unto up upon v v. versus via vis-a-vis vs vs. w w/ w/o while with within
        without worth
        """
    ),
    "PRON": words(
        """
        'em ’em 's ’s all another any anybody anyone anything both each either em enough everybody everyone
        everything few he her hers herself him himself his i ii it its itself least less many me mine more
        most much my myself naught neither nobody none nothing nought no one one's ones oneself other others
        our ours ourselves ourself out s same self several she so some somebody someone something such that
        thee their theirs them themself themselves there these they thine this those thou thy thyself 't u
        us we what whatever whatsoever which whichever who whoever whom whomever whose whosever ya ye y'all
        yo you your yours yourself yourselves thereof whereof therein somewhat
        """
    ),
    "SCONJ": words(
        """
        about after against albeit although amid amidst as at because before besides between but by cause
        'cause ’cause considering despite during except for from given how if in inasmuch including insofar
        into lest like notwithstanding now of off on once only over per provided providing rather regarding
        save seeing since so supposing than that the then though through till 'til to toward towards under
        unless unlike until up upon via what when whence whenever where whereas whereby wherein whereupon
        wherever whether which while whilst who whoever whose why with within without and or
        """
    ),
    "DET": words(
        """
        a all an another any both da each either enough every few half how la le many more most much my
        neither no none nary other own quite several some such that the thee their them these this those
        what whatever which whichever whose yon his her its our your 's ’s el der de los las l' les al il
        """
    ),
    "CCONJ": words(
        "& and or but nor yet plus either neither both not only as well vs vs. minus et n so slash than"
    ),
    "INTJ": words(
        """
        adios ah aha ahem ahh alas amen anyway anyways argh aw aww ay bah bingo boo boom bravo bye cheers come
        congrats congratulations cool damn dang dear dude duh eh er erm exactly fine gee god good good-bye goodbye
        gosh great greetings guess ha hah haha hahaha hallelujah heck hell hello here hey hi hm hmm hooray hurray huh
        indeed just kind know lol look man mean mhm mm my nah no nope oh ok okay okey omg ooh oops ouch please pray
        psst really right say see shh shit shoot so sorry sure thank thanks tsk uh uh-huh um ugh usually wait welcome
        well what whatever whoa why wow yay yeah yep yes yikes yo yup fuck haw hoo
        """
    ),
    "PART": words("to not n't n’t nt na ' ’ 's ’s s ta the"),
    "AUX": words(
        """
        ' 'd ’d 'll ’ll 'm ’m 're ’re 's ’s 've ’ve ai ain am are art be been being ca can could d dare
        dared did do does doing done get gets getting going gon gonna got gotten had has hath have having is
        ll m may might must need needed needs ought s shall shalt should sha used ve was were will wilt wo
        would
        """
    ),
}
"""Per class, the words that grammars and the treebanks give it; what is missing here is tagged as something else."""


NO_ADVERBS = words(
    "ally tally family assembly supply reply rally bully anomaly monopoly folly butterfly jelly belly july italy sicily"
)
"""Nouns that end like adverbs and are none."""

ADVERBS = words(
    """
    seldom rarely barely hardly scarcely merely often always perhaps nevertheless nonetheless afterward afterwards
    thereby elsewhere somehow anyway altogether
    """
)
"""Adverbs that are nothing else."""

OPENING_ADVERBS = words(
    """
    about above abroad afterward afterwards again ahead all almost alone along already also altogether always anyhow
    anytime anyway anyways apart around as ashore aside at away back before below besides best better both by close
    down downtown early east either elsewhere enough even ever everywhere far farther fast finally first forever
    forward fourth furthermore further half halfway hard hence here hereafter high how however in indeed indoors
    inside instead just kinda last late later least less like likewise long longer low maybe meantime meanwhile
    midway more moreover most much nationwide near nearby never nevertheless next no nonetheless north not nothing
    now nowadays nowhere of off often on once one online only onward otherwise out outdoors outright outside over
    overall overhead overnight overseas perhaps plus pretty quick quite rather regardless right second seldom short
    since slow so some someday somehow someplace sometime sometimes somewhat somewhere soon sooner south statewide
    still straight such super sure that then thence there thereafter thereby therefore third though throughout thus
    thrice to today together tomorrow tonight too twice under underground up upstairs upstate very way well west what
    whatever when whence whenever where wherever why worldwide worse worst yes yesterday yet
    """
)
"""Adverbs that may open a sentence and do not end in "-ly"; another word with a capital there is a name."""

THIRD_PERSONS = words(
    "owes owns employs becomes involves contains requires allows enables believes knows tells seems"
)
"""Verbs in the present that are nothing else."""

OPENERS = {
    "amid": "ADP",
    "amidst": "ADP",
    "despite": "ADP",
    "unlike": "ADP",
    "whereas": "SCONJ",
    "although": "SCONJ",
    **dict.fromkeys(
        words("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty"),
        "NUM",
    ),
}
"""Words that are nothing else: at the head of a sentence their capital makes no name of them."""


def misplaced(tokens: Sequence[str], tags: Sequence[str]) -> Iterator[int]:
    """Yield the places of words that cannot have the closed class they were given.

    >>> list(misplaced(["several", "auto", "firms"], ["ADJ", "ADP", "NOUN"]))
    [1]
    """
    for at, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        members = CLOSED.get(tag)
        if members is not None and token.lower() not in members and _is_word(token):
            yield at


def _is_word(token: str) -> bool:
    """Return whether a token is written out: what is shorter or has an apostrophe may stand for a word of the class."""
    return len(token) > 2 and token[0].isalpha() and "'" not in token and "’" not in token


def is_no_adverb(token: str) -> bool:
    """Return whether a word at the head of a sentence is none of its adverbs, so that its capital makes a name of it.

    >>> is_no_adverb("Lind"), is_no_adverb("Meanwhile"), is_no_adverb("Reportedly")
    (True, False, False)
    """
    low = token.lower()
    return (
        _is_word(token)
        and token[1:].islower()
        and not low.endswith(("ly", "wards", "wise"))
        and low not in OPENING_ADVERBS
    )
