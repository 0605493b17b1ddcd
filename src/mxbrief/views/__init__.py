"""Results to documents: what to show and in which order. A view knows no format, and takes its words from ``phrases``."""
