from __future__ import annotations

import re

from transforms.claims.companies import company_in, company_pattern


def test_a_short_name_needs_a_company_behind_it():
    assert company_in(re.findall(company_pattern("Lorne"), "Lorne Foods has a plan.")) == "Lorne Foods"
    assert company_in(re.findall(company_pattern("Lorne"), "Lorne Harbour has a plan.")) is None
