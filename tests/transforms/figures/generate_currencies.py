"""Write transforms/figures/currency_table.py from CLDR's English names, as babel has them.

Run it from the repository: ``python tests/transforms/figures/generate_currencies.py``.
"""

from __future__ import annotations

from pathlib import Path

from babel.numbers import get_currency_name, list_currencies

TARGET = Path(__file__).parents[3] / "transforms" / "figures" / "currency_table.py"
HEAD = '''"""Currencies: ISO 4217 code, CLDR's English singular and plural. Generated from babel; do not edit.

``tests/transforms/figures/generate_currencies.py`` writes this file.
"""

from __future__ import annotations

from typing import Final

CURRENCIES: Final[tuple[str, ...]] = (
'''


def currency_table() -> str:
    """Return the module's text: one line "code|singular|plural" a currency that CLDR names."""
    lines: list[str] = []
    for code in sorted(list_currencies("en")):
        one = get_currency_name(code, count=1, locale="en")
        many = get_currency_name(code, count=2, locale="en")
        if one != code and "(" not in one and "unit" not in one:
            lines.append(f'    "{code}|{one}|{many}",\n')
    return HEAD + "".join(lines) + ")\n"


if __name__ == "__main__":
    TARGET.write_text(currency_table(), encoding="utf-8")
