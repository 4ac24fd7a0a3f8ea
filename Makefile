# Every command of the project. `make` alone lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help

VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8000
KILLS ?= 200
UPDATES ?= 100000

# A name on PATH may be a shim of a version that is not there: the interpreter has to answer.
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3; do \
	"$$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { echo "$$name"; break; }; done)

DEV := $(VENV)/.requirements-dev
# The development set holds all that the program needs, so nothing is installed twice.
INSTALLED := $(if $(wildcard $(DEV)),$(DEV),$(VENV)/.requirements)

.PHONY: help demo run test check bench chaos screens lock

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(INSTALLED) ## the bot and a Telegram of its own, with made-up consumers (PORT=8000)
	$(PY) -m bot demo --port $(PORT)

run: $(INSTALLED) ## the bot itself, with the settings of .env
	$(PY) -m bot

test: $(DEV) ## the test suite
	$(PY) -m pytest --numprocesses 3 --dist worksteal

check: $(DEV) ## format, lint, types, import rules, texts, then the tests
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	PYTHONPATH=. $(VENV)/bin/lint-imports
	$(PY) -m locales.completeness
	$(MAKE) test

bench: $(DEV) ## what docs/performance.md tells, measured anew: some twenty minutes
	$(PY) -m bench

chaos: $(DEV) ## kill the bot, also two on PostgreSQL (KILLS=200), fail each of its calls, send odd updates (UPDATES=100000)
	$(PY) -m tests.chaos --kills $(KILLS)
	$(PY) -m tests.chaos --processes 2 --database postgres --weather foul --kills 40 --outage 30
	$(PY) -m tests.fault_sweep
	$(PY) -m tests.update_fuzz $(UPDATES)

screens: $(DEV) ## every screen and paper in four languages, as docs/screens/index.html (needs pdftoppm)
	$(PY) -m tests.screens

# `.venv/bin/python -m pip install uv` puts uv where this looks first.
lock: ## pin the dependencies of pyproject.toml anew (needs uv)
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" command -v uv >/dev/null \
	|| { echo "uv is needed: $(PY) -m pip install uv"; exit 1; }
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" uv pip compile -q --universal --generate-hashes --no-header \
		--python-version 3.11 pyproject.toml -o requirements.lock
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" uv pip compile -q --universal --generate-hashes --no-header \
		--python-version 3.11 --group dev pyproject.toml -o requirements-dev.lock

$(VENV)/.%: %.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with its venv module is needed (or name it: make PYTHON=…)"; exit 1; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@
