"""Runs a command and writes down how much memory the largest of its processes held.

It is a program of its own for a reason: Linux counts into a process's peak what its parent held when it was started
(``exec`` keeps the high-water mark of the memory it replaces, see ``ru_maxrss`` in getrusage(2)). Started from a test
session that has grown to a gigabyte, every command seems to need that gigabyte.

``python largest_process.py REPORT COMMAND...`` writes kilobytes into REPORT and ends as the command does.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    report, *command = sys.argv[1:]
    ended = subprocess.run(command, check=False)
    # Of the command and of all that it started and waited for: what /usr/bin/time -v shows.
    Path(report).write_text(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
    sys.exit(ended.returncode)
