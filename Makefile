# Every target makes its environment first; `python3` and `make` are all that must be there.

SHELL := /bin/bash
BIN := .venv/bin
unexport PYTHONPATH

.PHONY: run test check soak mutants lock bench

run:
	@python3 bootstrap.py
	@TIENDO_DEMO=$${TIENDO_DEMO:-1} exec $(BIN)/tiendo run

test: develop
	@$(BIN)/python tools/run_tests.py

check: develop
	@$(BIN)/python tools/run_checks.py

soak: develop
	@$(BIN)/python -m pytest tests/soak -q

mutants: develop
	@$(BIN)/python tools/mutants.py $(if $(BASE),--base $(BASE))

bench: develop
	@$(BIN)/python bench/command_line.py

# Keeps the versions that are pinned; delete a line of the lock, or the lock, to renew it
lock: develop
	@for of in requirements requirements-dev; do \
	  $(BIN)/uv pip compile --quiet --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
	    --python-version 3.11 $$of.in --output-file $$of.lock; done

.PHONY: develop
develop:
	@python3 bootstrap.py --dev
