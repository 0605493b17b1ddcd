"""Results from values: no file, clock, terminal or environment."""
