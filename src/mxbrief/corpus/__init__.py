"""The only reader of a corpus folder: find it, list its names, parse its files, load what a command asks for."""
