"""From a TIMEX3 value to Extended Date/Time Format (Library of Congress, EDTF levels 0 to 2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.dates.intervals import interval_of

if TYPE_CHECKING:
    from datetime import datetime

SEASON_CODE = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d:\d\d)?")
_CHRIST = re.compile(r"BC(\d{4})")


def edtf_of(value: str) -> str | None:
    """Return ``value`` as EDTF, weeks and quarters as the interval of their days; None where EDTF has no form.

    >>> edtf_of("2020-W33"), edtf_of("2013-SP"), edtf_of("199X"), edtf_of("BC0490"), edtf_of("XXXX-WXX-5")
    ('2020-08-10/2020-08-16', '2013-21', '199X', '-0489', None)
    """
    if _PLAIN.fullmatch(value):
        return value
    clock = _CLOCK.fullmatch(value)
    if clock:
        day, hour, minute, second, zone = clock.groups()
        return f"{day}T{hour}:{minute or '00'}:{second or '00'}{zone or ''}" if int(hour) < 24 else None
    before = _CHRIST.fullmatch(value)
    if before:
        return f"-{int(before.group(1)) - 1:04}" if int(before.group(1)) > 1 else "0000"
    if re.fullmatch(r"\d{4}-(SP|SU|FA|WI)", value):
        return f"{value[:4]}-{SEASON_CODE[value[5:]]}"
    if re.fullmatch(r"\d{3}X?", value):
        return f"{value[:3]}X"
    if re.fullmatch(r"\d\d(XX)?", value):
        return f"{value[:2]}XX"
    if "T" in value:
        return value[:10] if _PLAIN.fullmatch(value[:10]) else None
    interval = interval_of(value)
    return range_edtf(interval[0], interval[1]) if interval else None


def range_edtf(start: datetime, end: datetime) -> str:
    """Return the EDTF interval of the days from ``start`` until before ``end``."""
    from datetime import timedelta

    return f"{start.date().isoformat()}/{(end - timedelta(1)).date().isoformat()}"
