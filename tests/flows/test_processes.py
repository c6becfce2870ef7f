from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from flows.processes import publisher, validator

if TYPE_CHECKING:
    from pathlib import Path


def test_the_process_of_a_run_imports_nothing_that_belongs_to_another(tmp_path: Path) -> None:
    """Together they made one process of 770 MB; pyarrow imports pandas with the first list that it is given."""
    code = """
import sys
from pathlib import Path
from flows.environment import set_library_defaults
set_library_defaults()
import flows.run
import pyarrow as pa
import flows.clusters.update
from flows.store import Store
with Store.open(Path(sys.argv[1])):
    pass
apart = {"pandas", "scipy", "great_expectations", "trafilatura", "lxml", "py3langid"}
print(sorted(apart & set(sys.modules)), pa.default_memory_pool().backend_name)
"""
    shown = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "store.duckdb"], capture_output=True, text=True, check=True
    )
    assert shown.stdout.split() == ["[]", "system"]


def test_what_needs_pandas_still_finds_it() -> None:
    code = (
        "import flows.arrow_tables, pyarrow as pa; table = pa.table({'day': [1, None]});"
        "frame = table.to_pandas(); print(pa.array(frame['day']).null_count, pa.table(frame).schema.names)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["1", "['day']"]


def test_each_is_one_process_that_is_kept() -> None:
    ours = {os.getpid(), validator().call(os.getpid), publisher().call(os.getpid)}
    assert len(ours) == 3
    assert {validator().call(os.getpid), publisher().call(os.getpid)} < ours
