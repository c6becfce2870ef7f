"""Irregular verb forms, and regular ones that the rules of predicates.py would miss. Data only."""

# ruff: noqa: E501 (a line is a row)
from __future__ import annotations

from typing import Final

IRREGULAR: Final = {
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
        "keep": "kept", "lay": "laid", "lie": "lying", "die": "dying died", "vie": "vying vied", "tie": "tying tied", "hit": "hitting", "cut": "cutting",
        "put": "putting", "set": "setting", "shut": "shutting", "let": "letting", "draw": "drew drawn", "fly": "flew flown flies",
        "throw": "threw thrown", "know": "knew known", "hang": "hung hanged", "feed": "fed", "flee": "fled",
        "fight": "fought", "catch": "caught", "teach": "taught", "think": "thought", "seek": "sought", "bear": "bore born borne",
        "beat": "beaten beating", "bite": "bit bitten", "eat": "ate eaten", "drink": "drank drunk", "wear": "wore worn", "tear": "tore torn", "ship": "shipped shipping",
        "come": "came coming", "become": "became", "overcome": "overcame", "raise": "raised raising", "injure": "injured injuring", "force": "forced forcing",
        "release": "released releasing", "arrest": "arrested arresting", "rescue": "rescued rescuing", "kill": "killed killing",
        "displace": "displaced", "evacuate": "evacuated evacuating", "detain": "detained detaining", "hospitalise": "hospitalised", "charge": "charged charging", "lend": "lent",
        "hide": "hid hidden", "ride": "rode ridden", "shake": "shook shaken", "deal": "dealt", "mean": "meant", "tell": "told", "hear": "heard", "wake": "woke woken", "arise": "arose arisen",
        "bomb": "bombed bombing", "climb": "climbed climbing", "free": "freed freeing", "agree": "agreed", "cost": "costing", "wound": "wounded wounding", "travel": "travelled traveled travelling",
        "cancel": "cancelled canceled", "total": "totalled totaled totaling totalling", "expel": "expelled", "fuel": "fuelled fueled", "label": "labelled labeled", "sit": "sat", "shed": "shed shedding", "slide": "slid", "sweep": "swept", "sleep": "slept", "creep": "crept", "burn": "burnt", "read": "reading", "bet": "betting", "quit": "quitting", "hurt": "hurting", "spread": "spreading", "miss": "missed missing", "pass": "passed passing", "add": "added adding", "need": "needed", "end": "ended", "hire": "hired hiring", "fire": "fired firing", "fine": "fined fining", "serve": "served serving", "invest": "invested investing",
        "owe": "owed owing", "awe": "awed", "wed": "wed", "speed": "sped", "breed": "bred", "bleed": "bled", "shrink": "shrank shrunk",
        "swell": "swollen", "learn": "learnt", "leap": "leapt", "withdraw": "withdrew withdrawn", "undertake": "undertook undertaken",
        "overtake": "overtook overtaken", "outsell": "outsold", "undergo": "underwent undergone", "repay": "repaid", "swear": "swore sworn",
        "slay": "slew slain", "cling": "clung", "freeze": "froze frozen", "light": "lit", "stick": "stuck", "prove": "proven", "sow": "sown",
        "blow": "blew blown", "plead": "pled", "persuade": "persuaded persuading", "infringe": "infringed infringing", "quiz": "quizzed quizzing",
        "eye": "eyed", "swing": "swung", "spring": "sprang sprung", "sting": "stung", "ring": "rang rung", "sing": "sang sung", "forget": "forgot forgotten",
        "forbid": "forbade forbidden", "mistake": "mistook mistaken", "weave": "wove woven", "bind": "bound", "grind": "ground",
        "dig": "dug", "spin": "spun", "string": "strung", "weep": "wept", "kneel": "knelt", "spill": "spilt", "spoil": "spoilt",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Irregular forms, and regular ones that the rules below would miss."""
