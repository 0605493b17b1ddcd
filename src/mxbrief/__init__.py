"""mxbrief: who stands where on an issue, what could go wrong, and what to do about it."""

__version__ = "0.1.0"
