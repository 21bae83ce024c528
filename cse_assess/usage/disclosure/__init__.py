"""Disclosure control: which counts may be shown, so that no small one can be worked out.

Pure: numbers in, what may be shown out. It knows nothing of children, forms, files or time.
docs/DISCLOSURE.md says what it protects against, and what it does not.
"""
