# The same tasks as `python make.py TASK`, which does the work on every system.

PYTHON ?= python3

.PHONY: run demo test opener wheel installer lock audit screenshots translations bench torture clean

run demo test opener wheel installer lock audit screenshots translations bench torture:
	@$(PYTHON) make.py $@

clean:
	rm -rf .venv build dist
