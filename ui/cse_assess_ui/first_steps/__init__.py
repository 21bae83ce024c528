"""The steps of the first run, each in a module of its own; ``pages/first_run.py`` shows them."""
