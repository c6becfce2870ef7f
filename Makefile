# Two commands do everything: `make demo` and `make test`. Both need Python 3.11+ and make, nothing else.
PYTHON ?= python3
BIN := .venv/bin
OUT ?= published
SHARED ?= ../shared

.DEFAULT_GOAL := help
.PHONY: help demo test check quality speed server serve docs clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-9s %s\n", $$1, $$2}'

demo: .venv/installed ## run the main job on datasets/sample/ and query the new release
	$(BIN)/dateline run datasets/sample --out $(OUT)
	$(BIN)/dateline query "SELECT value, unit, item, claimant, as_of_start::DATE AS as_of, surface FROM figures WHERE claimant IS NOT NULL ORDER BY value DESC NULLS LAST LIMIT 12" --out $(OUT)
	@echo "demo: done. Ask your own: $(BIN)/dateline query \"SELECT ...\" --out $(OUT)"

test: .venv/installed-dev ## lint, types and all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/pytest
	@echo "test: lint, types and tests passed"

check: .venv/installed-dev ## lint, types and the tests that start no server
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/pyright && $(BIN)/pytest -m "not server and not slow"

quality: .venv/installed-dev ## score the extractors on ../shared/benchmarks; fails when a score fell
	$(BIN)/python tests/benchmarks/quality.py --shared $(SHARED) --gate

speed: .venv/installed-dev ## words per second per stage on one core, peak memory
	$(BIN)/python tests/benchmarks/speed.py

server: .venv/installed ## start a Prefect server on this machine for scheduled runs (stop with Ctrl-C)
	PREFECT_SERVER_ANALYTICS_ENABLED=false DO_NOT_TRACK=1 $(BIN)/prefect server start --host 127.0.0.1 --port $${PORT:-4200}

serve: .venv/installed ## run datasets/sample/ every 15 minutes against `make server`
	PREFECT_API_URL=http://127.0.0.1:$${PORT:-4200}/api $(BIN)/dateline serve --every 15m datasets/sample --out $(OUT)

docs: .venv/installed ## regenerate the data dictionary and the rule pages
	$(BIN)/dateline docs

clean: ## remove the environment and the demo's releases
	rm -rf .venv $(OUT)

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dateline needs Python 3.11 or later; set PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/python pyproject.toml constraints.txt
	@echo "installing dateline into .venv (about a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	@echo "installing the test tools into .venv"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@
