"""Slips of people who have never heard of YAML: what is wrong with the text of a file, and what to type.

Loaded only when a file does not fit. A slip is guessed from the text and proved by trying: a repair that makes the file fit better tells
what was wrong. What is repaired is never used as data.
"""
