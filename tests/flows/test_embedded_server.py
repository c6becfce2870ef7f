from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.embedded_server import prefect_server
from flows.errors import RunFailed
from tests.flows.conftest import free_port


def test_a_named_server_that_does_not_answer_is_one_line() -> None:
    url = f"http://127.0.0.1:{free_port()}/api"
    with (
        temporary_settings({PREFECT_API_URL: url}),
        pytest.raises(RunFailed, match=f"no Prefect server answers at {url}.*PREFECT_API_URL"),
        prefect_server(prepare=lambda: None),
    ):
        pass


@pytest.mark.server
@pytest.mark.slow
def test_the_server_ends_with_a_process_that_is_killed(tmp_path: Path) -> None:
    code = (
        "import os, time; from flows.environment import set_library_defaults; set_library_defaults();"
        "from flows.embedded_server import prefect_server\n"
        "with prefect_server(lambda: None):\n"
        "    import httpx; from prefect.settings import PREFECT_API_URL; url = PREFECT_API_URL.value()\n"
        "    print(url, httpx.get(url + '/health').text, flush=True); time.sleep(600)"
    )
    environment = {**os.environ, "PREFECT_HOME": str(tmp_path)}
    environment.pop("PREFECT_API_URL", None)
    user = subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert user.stdout is not None
    url, healthy = user.stdout.readline().split()
    assert healthy == "true"
    (server,) = Path(f"/proc/{user.pid}/task/{user.pid}/children").read_text().split()
    user.kill()
    user.communicate()
    deadline = time.monotonic() + 20
    while Path(f"/proc/{server}").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not Path(f"/proc/{server}").exists()
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{url}/health")


def test_a_server_that_cannot_start_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("PREFECT_HOME", str(blocked))
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    with (
        temporary_settings(restore_defaults={PREFECT_API_URL}),
        pytest.raises(RunFailed, match=f"did not start.*PREFECT_HOME .{blocked}."),
        prefect_server(prepare=lambda: None),
    ):
        pass
