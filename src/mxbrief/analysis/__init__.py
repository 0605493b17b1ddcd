"""Results from values: no file, clock, terminal or environment. Every result is a Struct that JSON can carry as it is."""
