"""The verb that a figure is the subject or object of, as its lemma."""

from __future__ import annotations

from typing import Final

_IRREGULAR: Final = {
    form: lemma
    for lemma, forms in {
        "be": "am is are was were been being", "have": "has had having", "do": "does did done", "go": "goes went gone",
        "rise": "rose risen", "fall": "fell fallen", "grow": "grew grown", "say": "said", "win": "won winning", "lose": "lost",
        "shoot": "shot", "take": "took taken", "give": "gave given", "get": "got gotten getting", "make": "made",
        "find": "found", "leave": "left", "hold": "held", "bring": "brought", "buy": "bought", "sell": "sold",
        "pay": "paid", "spend": "spent", "send": "sent", "build": "built", "see": "saw seen", "show": "shown",
        "drive": "drove driven", "write": "wrote written", "run": "ran running", "sink": "sank sunk", "swim": "swam",
        "begin": "began begun", "break": "broke broken", "choose": "chose chosen", "speak": "spoke spoken",
        "steal": "stole stolen", "strike": "struck", "stand": "stood", "meet": "met", "lead": "led", "feel": "felt",
        "keep": "kept", "lay": "laid", "lie": "lying", "die": "dying died", "tie": "tying tied", "hit": "hitting", "cut": "cutting",
        "put": "putting", "set": "setting", "shut": "shutting", "let": "letting", "draw": "drew drawn", "fly": "flew flown flies",
        "throw": "threw thrown", "know": "knew known", "hang": "hung hanged", "feed": "fed", "flee": "fled",
        "fight": "fought", "catch": "caught", "teach": "taught", "think": "thought", "seek": "sought", "bear": "bore born borne",
        "beat": "beaten beating", "bite": "bit bitten", "eat": "ate eaten", "drink": "drank drunk", "wear": "wore worn", "tear": "tore torn", "ship": "shipped shipping",
        "come": "came coming", "become": "became", "overcome": "overcame", "raise": "raised raising", "injure": "injured injuring", "force": "forced forcing",
        "release": "released releasing", "arrest": "arrested arresting", "rescue": "rescued rescuing", "kill": "killed killing",
        "displace": "displaced", "evacuate": "evacuated evacuating", "detain": "detained detaining", "hospitalise": "hospitalised", "charge": "charged charging", "lend": "lent",
        "hide": "hid hidden", "ride": "rode ridden", "shake": "shook shaken", "deal": "dealt", "mean": "meant", "tell": "told", "hear": "heard", "wake": "woke woken", "arise": "arose arisen",
        "bomb": "bombed bombing", "climb": "climbed climbing", "free": "freed freeing", "agree": "agreed", "cost": "costing", "wound": "wounded wounding", "travel": "travelled traveled travelling",
        "cancel": "cancelled canceled", "total": "totalled totaled totaling totalling", "expel": "expelled", "fuel": "fuelled fueled", "label": "labelled labeled", "sit": "sat", "shed": "shedding", "slide": "slid", "sweep": "swept", "sleep": "slept", "creep": "crept", "burn": "burnt", "read": "reading", "bet": "betting", "quit": "quitting", "hurt": "hurting", "spread": "spreading", "miss": "missed missing", "pass": "passed passing", "add": "added adding", "need": "needed", "end": "ended", "hire": "hired hiring", "fire": "fired firing", "fine": "fined fining", "serve": "served serving", "invest": "invested investing",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Irregular forms, and regular ones that the rules below would miss."""

_DOUBLED: Final = "bdgmnprtl"
_VOWELS: Final = "aeiou"
_E_ENDINGS: Final = (
    "at", "iz", "is", "us", "as", "os", "ys", "iv", "ov", "av", "ev", "lv", "rv", "uc", "ec", "ac", "ic", "nc", "rc", "ag", "eg", "rg", "dg", "ng", "ur", "ir", "or", "ar",
    "er", "id", "ud", "od", "ad", "ib", "ub", "ab", "ob", "ok", "ik", "ak", "ap", "op", "ip", "yp", "im", "am", "om", "um", "in", "un", "on", "an", "ot", "ut", "it", "et", "bl", "pl", "tl", "dl", "gl", "fl", "zl", "il", "ol", "ul", "al", "ps", "ns", "rs", "ls", "gu", "qu", "lu", "su", "uz", "az", "oz",
)  # fmt: skip
_NO_E: Final = frozenset(
    "visit edit limit exhibit profit benefit target market credit audit deposit permit submit commit admit offer suffer enter order answer "
    "gather cover discover recover consider deliver remember register number transfer matter monitor sponsor favor favour honor honour labor "
    "harbor harbour abandon happen open listen strengthen weaken threaten sharpen widen mention question position reason season "
    "return turn burn earn learn warn join gain train remain contain maintain obtain complain explain detain rain drain sign design assign "
    "resign campaign claim aim bloom seem room roam look book cook hook kick pick pack attack back lack lock knock stock block check track truck "
    "develop help keep sleep jump pump camp ship attend extend pretend spend end fund found sound land stand demand command expand and add need feed "
    "succeed exceed proceed speed head lead read load unload avoid raid afford record reward award regard guard edit collect elect select expect "
    "protect inject reject affect infect effect detect direct connect act react contact attract impact conduct construct destruct restrict convict predict "
    "appoint point paint print hunt count mount amount discount account want grant plant wait await treat eat heat repeat defeat cheat beat greet meet "
    "shout scout vote_ report support export import sort start depart part alert desert convert court boost cost host post test protest arrest invest "
    "request suggest rest last blast cast list assist insist resist exist consist twist trust adjust bust dust exhaust draft lift shift drift gift adopt "
    "accept attempt exempt interrupt corrupt erupt disrupt interview view review show allow follow borrow grow flow slow own drown crown down destroy deploy "
    "employ enjoy play stay delay display pay say spray survey obey reach teach preach search launch watch catch match touch march approach attach "
    "push crush crash smash wash wish finish publish punish establish abolish demolish vanish refresh laugh weigh cough walk talk ask risk task work mark park "
    "break speak thank drink think link rank bank tank sink hang ring bring sing long belong kidnap stop drop step tap trap wrap grab rob sell tell spell yell kill fill "
    "bill drill thrill fall call install roll poll toll pull fail sail mail trail nail fear hear clear appear disappear repair pair pour tour hear air near wear "
    "bear tear dam scam swim trim ban plan scan win spin run gun begin pin plot spot cut put set let get hit quit fit spit bet forget regret shoot root boot loot "
    "book strand brand bond respond land hand wind mind bind blind remind sound wound round ground surround fund defund offend defend send lend mend blend trend".split()
)


def lemma(word: str) -> str:
    """Return the base form of an English verb form.

    >>> [lemma(word) for word in ("arrested", "killed", "investing", "carries", "released", "fell", "stopped")]
    ['arrest', 'kill', 'invest', 'carry', 'release', 'fall', 'stop']
    """
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    if low.endswith("ied"):
        return low[:-3] + "y"
    for ending in ("ed", "ing"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return _stem(low[: -len(ending)])
    return low


def _stem(stem: str) -> str:
    if stem in _NO_E:
        return stem
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED and stem not in _NO_E:
        return stem if stem[-1] == "l" and stem[-3:] in ("ill", "all", "oll", "ell", "ull") else stem[:-1]
    if not any(char in _VOWELS for char in stem[:-1]):
        return stem + "e" if len(stem) > 1 else stem
    if stem.endswith(_E_ENDINGS) and (len(stem) < 3 or stem[-3] not in _VOWELS or stem[-2:] in ("us", "is", "as", "iv", "uc")):
        return stem + "e"
    return stem
