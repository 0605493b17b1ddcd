"""The checks: parsed files in, problems out. Pure. ``registry`` lists them all; each code is in ``model/checks.py``."""
