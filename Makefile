# run    set everything up and open the window (FILE=path opens that file, else the sample)
# test   set everything up and run the tests
# check  format, lint, types, contracts, tests: the same as CI
# bench  speed, each figure beside a peer's in the same run
# lock   pin the newest versions of everything in constraints.txt
# clean  remove what these made

PYTHON ?= python3
FILE ?= resources/samples/yunling-2024.txt
VENV := .venv
BIN := $(VENV)/bin
OFFSCREEN := QT_QPA_PLATFORM=offscreen

# What PySide6's wheels take from the system: always, and for a window on an X11 screen.
SHARED_LIBRARIES := libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libfreetype6 libdbus-1-3 fonts-noto-cjk
SCREEN_LIBRARIES := libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 \
	libxcb-shape0 libxcb-xkb1 libxcb-randr0 libxcb-xfixes0 libxcb-sync1 libx11-xcb1

.PHONY: help run test check bench format lock clean shared-libraries screen-libraries

help:
	@sed -n 's/^# \(run\|test\|check\|bench\|lock\|clean\) /make \1 /p' Makefile

run: $(VENV)/.run screen-libraries
	@$(BIN)/zhupi read "$(FILE)"

test: $(VENV)/.dev shared-libraries
	$(OFFSCREEN) $(BIN)/pytest

check: $(VENV)/.dev shared-libraries
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(OFFSCREEN) $(BIN)/pytest

bench: $(VENV)/.dev shared-libraries
	$(OFFSCREEN) $(BIN)/pytest --benchmark-only tests/benchmarks

format: $(VENV)/.dev
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lock: $(VENV)/.dev
	$(BIN)/pip-compile --quiet --upgrade --extra dev --strip-extras --allow-unsafe --no-annotate --no-header --no-emit-options \
		--output-file constraints.txt pyproject.toml

clean:
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache .benchmarks .coverage

shared-libraries:
	@.ci/system $(SHARED_LIBRARIES)

screen-libraries:
	@.ci/system $(SHARED_LIBRARIES) $(SCREEN_LIBRARIES)

# The stamps tell what is installed, so that a changed pin is installed before the next run.
$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.run

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
