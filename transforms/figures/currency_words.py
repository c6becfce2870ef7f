"""How news writes currencies beyond CLDR's names: symbols, short forms, slang, and what stays unsaid. Data only.

Codes are ISO 4217. Symbols follow CLDR (root and English locales) and the style books of news agencies.
"""

# ruff: noqa: E501 (a line is a row)
from __future__ import annotations

from typing import Final

from transforms.language.word_lists import words as word_set

SYMBOLS: Final = {
    "$": "USD", "US$": "USD", "$US": "USD", "USD$": "USD", "U.S.$": "USD", "US.$": "USD", "U.S$": "USD", "A$": "AUD", "AU$": "AUD",
    "$A": "AUD", "AUD$": "AUD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "CDN$": "CAD", "$C": "CAD", "NZ$": "NZD",
    "NZD$": "NZD", "$NZ": "NZD", "HK$": "HKD", "HKD$": "HKD", "$HK": "HKD", "S$": "SGD", "SG$": "SGD", "SGD$": "SGD",
    "NT$": "TWD", "TW$": "TWD", "R$": "BRL", "MX$": "MXN", "MXN$": "MXN", "J$": "JMD", "TT$": "TTD", "BZ$": "BZD",
    "N$": "NAD", "F$": "FJD", "EC$": "XCD", "G$": "GYD", "Z$": "ZWL", "B$": "BND", "L$": "LRD", "BDS$": "BBD",
    "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "CN¥": "CNY", "RMB¥": "CNY", "JP¥": "JPY", "₹": "INR", "₩": "KRW", "￦": "KRW",
    "₪": "ILS", "₽": "RUB", "₺": "TRY", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₴": "UAH", "₭": "LAK",
    "₡": "CRC", "₲": "PYG", "₸": "KZT", "₮": "MNT", "₵": "GHS", "GH₵": "GHS", "GH¢": "GHS", "₾": "GEL", "₼": "AZN", "₿": "BTC", "Ξ": "ETH", "Rs": "INR", "dlrs": "USD", "Dlrs": "USD",
    "RS": "INR", "Rs.": "INR", "Re": "INR", "Re.": "INR", "RM": "MYR", "Rp": "IDR", "Rp.": "IDR", "R": "ZAR", "kr": "SEK", "Kr": "SEK", "zł": "PLN",
    "Kč": "CZK", "Ft": "HUF", "lei": "RON", "Sh": "KES", "Ksh": "KES", "KSh": "KES", "Kshs": "KES", "Ush": "UGX", "USh": "UGX", "TSh": "TZS", "Tk": "BDT", "Tk.": "BDT", "Dh": "AED", "Dhs": "AED",
    "SFr": "CHF", "Sfr": "CHF", "Fr": "CHF", "PHP": "PHP", "P": "PHP", "NIS": "ILS", "RMB": "CNY", "QR": "QAR", "SR": "SAR", "BD": "BHD", "KD": "KWD", "OR": "OMR", "Bs": "VES",
    "IR£": "IEP", "E£": "EGP", "LE": "EGP", "S/": "PEN", "Q": "GTQ", "K": "ZMW", "US": "USD", "Stg£": "GBP",
}  # fmt: skip
"""What stands before the number."""

WEAK_SYMBOLS: Final = frozenset(
    {
        "R",
        "P",
        "Q",
        "K",
        "US",
        "Re",
        "Fr",
        "OR",
        "LE",
        "BD",
        "KD",
        "SR",
        "QR",
        "Sh",
        "S/",
        "lei",
        "kr",
        "Kr",
        "Dh",
    }
)
"""Symbols that are also words or letters of names: they must touch the number, and the number must be an amount."""

TRANSLITERATED: Final = {"PS": "GBP", "EU": "EUR"}
"""Symbols as Unidecode's ASCII folding leaves them in damaged feeds ("PS4.5m" was written with a pound sign)."""

LOWER_CODES: Final = word_set(
    "usd eur gbp aud cad nzd hkd sgd jpy cny rmb inr chf krw mxn brl rub zar sek nok dkk pln btc"
)
"""Codes read in lower case too."""

CODES_BESIDE_ISO: Final = {
    "RMB": "CNY",
    "NIS": "ILS",
    "CNH": "CNY",
    "BTC": "BTC",
    "ETH": "ETH",
    "USDT": "USDT",
    "STG": "GBP",
    "UKP": "GBP",
    "XBT": "BTC",
}

CODES_THAT_ARE_WORDS: Final = word_set(
    "ALL TRY TOP CUP MOP COP PEN LAK RON SOS STD BAM BOB MAD MUR ANG GEL SAR SUR ARA FIM PES DEM LTL ESP"
)
"""ISO codes that capitals also spell by chance; they need a number that touches them."""

NOUNS: Final = {
    "dollar": ("USD", True), "dollars": ("USD", True), "dlrs": ("USD", True), "buck": ("USD", True), "bucks": ("USD", True),
    "greenbacks": ("USD", False), "pound": ("GBP", True), "pounds": ("GBP", True), "pounds sterling": ("GBP", False),
    "pound sterling": ("GBP", False), "sterling": ("GBP", False), "quid": ("GBP", False), "euro": ("EUR", False),
    "euros": ("EUR", False), "yen": ("JPY", False), "yuan": ("CNY", False), "renminbi": ("CNY", False),
    "chinese yuan renminbi": ("CNY", False), "won": ("KRW", True), "rupee": ("INR", True), "rupees": ("INR", True),
    "ruble": ("RUB", True), "rubles": ("RUB", True), "rouble": ("RUB", True), "roubles": ("RUB", True),
    "russian roubles": ("RUB", False), "russian rouble": ("RUB", False), "shekel": ("ILS", False),
    "shekels": ("ILS", False), "israeli shekels": ("ILS", False), "new israeli shekels": ("ILS", False),
    "lira": ("TRY", True), "liras": ("TRY", True), "turkish lira": ("TRY", False), "rand": ("ZAR", False),
    "rands": ("ZAR", False), "baht": ("THB", False), "zloty": ("PLN", False), "zlotys": ("PLN", False),
    "zlotych": ("PLN", False), "forint": ("HUF", False), "forints": ("HUF", False), "koruna": ("CZK", True),
    "korunas": ("CZK", True), "crowns": (None, True), "czech crowns": ("CZK", False), "swedish crowns": ("SEK", False), "norwegian crowns": ("NOK", False),
    "danish crowns": ("DKK", False), "krona": ("SEK", True), "kronor": ("SEK", True), "krone": (None, True), "kr": (None, True), "kroner": (None, True),
    "reais": ("BRL", False), "reals": ("BRL", False), "brazilian reais": ("BRL", False), "ringgit": ("MYR", False), "rupiah": ("IDR", False),
    "dong": ("VND", False), "naira": ("NGN", False), "cedis": ("GHS", False), "cedi": ("GHS", False),
    "hryvnia": ("UAH", False), "hryvnias": ("UAH", False), "hryvnya": ("UAH", False), "tenge": ("KZT", False), "lari": ("GEL", False),
    "leva": ("BGN", False), "kuna": ("HRK", False), "kunas": ("HRK", False), "taka": ("BDT", False), "kyat": ("MMK", False), "kyats": ("MMK", False), "riyal": ("SAR", True),
    "riyals": ("SAR", True), "rial": ("IRR", True), "rials": ("IRR", True), "dirham": ("AED", True),
    "dirhams": ("AED", True), "dinar": (None, True), "dinars": (None, True), "peso": (None, True),
    "pesos": (None, True), "franc": (None, True), "francs": (None, True), "shilling": (None, True),
    "shillings": (None, True), "peseta": ("ESP", False), "pesetas": ("ESP", False), "guilder": ("NLG", True),
    "guilders": ("NLG", True), "mark": ("DEM", True), "marks": ("DEM", True), "deutschmarks": ("DEM", False), "deutsche marks": ("DEM", False),
    "deutschemarks": ("DEM", False), "markka": ("FIM", False), "schillings": ("ATS", False), "escudos": ("PTE", True),
    "drachmas": ("GRD", False), "guaranies": ("PYG", False), "soles": ("PEN", False), "lempiras": ("HNL", False), "birr": ("ETB", False), "pula": ("BWP", False),
    "kwacha": ("ZMW", True), "bolivars": ("VES", False), "colones": ("CRC", True), "bolivianos": ("BOB", False), "bitcoin": ("BTC", False), "bitcoins": ("BTC", False), "ether": ("ETH", False),
    "afghanis": ("AFN", False), "u.s. dollars": ("USD", False), "u.s. dollar": ("USD", False), "american dollars": ("USD", False), "us bucks": ("USD", False), "yuan renminbi": ("CNY", False),
    "sri lankan rupees": ("LKR", False), "australian dollars": ("AUD", False), "singaporean dollars": ("SGD", False), "taiwan dollars": ("TWD", False), "taiwanese dollars": ("TWD", False), "cfa francs": ("XOF", True), "cfa": ("XOF", True),
}  # fmt: skip
"""Words after the number: code (None where several countries share the word) and whether the country is left unsaid."""

MINOR: Final = {
    "cent": ("cent", "USD", True), "cents": ("cent", "USD", True), "¢": ("cent", "USD", True), "c": ("cent", "USD", True), "us cents": ("cent", "USD", False), "euro cents": ("cent", "EUR", False),
    "euro cent": ("cent", "EUR", False), "u.s. cents": ("cent", "USD", False), "canadian cents": ("cent", "CAD", False), "australian cents": ("cent", "AUD", False), "pence": ("penny", "GBP", False), "penny": ("penny", "GBP", False), "pennies": ("penny", "USD", True),
    "p": ("penny", "GBP", False), "kopecks": ("kopeck", "RUB", False), "paise": ("paisa", "INR", True), "sen": ("sen", "MYR", True), "fils": ("fils", "AED", True),
}  # fmt: skip
"""Hundredths: unit, code and whether the country is left unsaid."""

GENERIC: Final = {
    "$": "dollar", "dlrs": "dollar", "dollar": "dollar", "dollars": "dollar", "buck": "dollar", "bucks": "dollar", "rs": "rupee", "rupee": "rupee", "rupees": "rupee", "peso": "peso",
    "pesos": "peso", "franc": "franc", "francs": "franc", "krone": "krone", "kr": "krone", "kroner": "krone", "dinar": "dinar", "dinars": "dinar",
    "shilling": "shilling", "shillings": "shilling", "crowns": "crown", "mark": "mark", "marks": "mark", "lira": "lira", "liras": "lira", "won": "won",
}  # fmt: skip
"""The unit's name where the country is unknown."""

PLACES: Final = {
    "australia": "AUD", "sydney": "AUD", "melbourne": "AUD", "brisbane": "AUD", "perth": "AUD", "canberra": "AUD", "adelaide": "AUD", "hobart": "AUD", "darwin": "AUD",
    "canada": "CAD", "toronto": "CAD", "ottawa": "CAD", "vancouver": "CAD", "montreal": "CAD", "calgary": "CAD", "edmonton": "CAD", "winnipeg": "CAD", "halifax": "CAD", "quebec": "CAD", "regina": "CAD", "ontario": "CAD", "alberta": "CAD", "saskatchewan": "CAD", "manitoba": "CAD", "nova scotia": "CAD", "british columbia": "CAD",
    "new zealand": "NZD", "auckland": "NZD", "wellington": "NZD", "christchurch": "NZD", "singapore": "SGD", "hong kong": "HKD", "taipei": "TWD", "kingston, jamaica": "JMD",
}  # fmt: skip
"""Datelines whose "$" is not the American one."""

PUBLISHERS: Final = {
    "abc news (australia)": "AUD", "abc.net.au": "AUD", "the sydney morning herald": "AUD", "sydney morning herald": "AUD", "the age": "AUD", "the australian": "AUD", "australian financial review": "AUD", "news.com.au": "AUD", "sbs news": "AUD",
    "cbc": "CAD", "cbc news": "CAD", "the globe and mail": "CAD", "toronto star": "CAD", "national post": "CAD", "the canadian press": "CAD", "global news": "CAD", "ctv news": "CAD",
    "new zealand herald": "NZD", "nz herald": "NZD", "stuff": "NZD", "rnz": "NZD", "the straits times": "SGD", "channel newsasia": "SGD", "cna": "SGD", "south china morning post": "HKD", "hong kong free press": "HKD",
}  # fmt: skip
"""Publishers who write their own dollar as "$"."""
