from __future__ import annotations

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
