"""What looks like data but has a name that is not read, and the name that it should have."""

from __future__ import annotations

import pytest

from mxbrief.corpus.misfits import ELSEWHERE, is_misfit, proper_file, proper_folder, remedy

PERSON = "candidates/mayor/pike"


@pytest.mark.parametrize(
    ("folder", "name", "proper"),
    [
        (PERSON, "ferry.yml", "ferry.yaml"),
        (PERSON, "Ferry.yaml", "ferry.yaml"),
        (PERSON, "Night Boats.YAML", "night-boats.yaml"),
        (PERSON, "night_boats.yaml", "night-boats.yaml"),
        (PERSON, "dévolution.yaml", "devolution.yaml"),
        (PERSON, "ferry.yaml.txt", "ferry.yaml"),
        (PERSON, "ferry.yaml (1)", "ferry.yaml"),
        (PERSON, "ferry .yaml", "ferry.yaml"),
        (PERSON, "ferry.json", "ferry.yaml"),
        (PERSON, "ferry.csv", "ferry.yaml"),
        (PERSON, "ferry", "ferry.yaml"),
        ("issues", "Ferry.yml", "ferry.yaml"),
        ("sources", "general.json", "general.yaml"),
        ("sources", "general.bib", "general.yaml"),
        ("sources", "My Library.ris", "my-library.yaml"),
        ("", "events.yml", "events.yaml"),
        ("", "Corpus.yaml", "corpus.yaml"),
        ("", "waivers", "waivers.yaml"),
        ("", "stray.yaml", ""),
        ("candidates", "stray.yaml", ""),
        ("candidates/mayor", "stray.yaml", ""),
        ("candidates/mayor", "Office.yaml", "office.yaml"),
    ],
)
def test_a_misfit_has_a_proper_name(folder: str, name: str, proper: str) -> None:
    assert is_misfit(folder, name)
    assert proper_file(folder, name) == proper


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (PERSON, "ferry.yaml"),
        (PERSON, "profile.yaml"),
        ("", "corpus.yaml"),
        ("", "README.md"),
        ("", "LICENSE"),
        ("", "Makefile"),
        ("issues", "README"),
        ("issues", "ferry.yaml~"),
        ("issues", "#ferry.yaml#"),
        ("issues", ".ferry.yaml.swp"),
        ("issues", "ferry.yaml.bak"),
        ("issues", "ferry.yaml.orig"),
        ("sources", "gazette.pdf"),
        ("sources", "page.html"),
    ],
)
def test_what_people_and_programs_put_beside_data_is_no_misfit(folder: str, name: str) -> None:
    assert not is_misfit(folder, name)


@pytest.mark.parametrize(
    ("parent", "name", "proper"),
    [
        ("", "Issues", "issues"),
        ("", "issue", "issues"),
        ("", "candidate", "candidates"),
        ("", "sources", "sources"),
        ("", "pictures", ""),
        ("candidates", "Mayor of the town", "mayor-of-the-town"),
        ("candidates/mayor", "Øberg", "berg"),
        ("candidates/mayor", "Gálvez", "galvez"),
        ("candidates/mayor/pike", "Drafts", ""),
        ("issues", "drafts", ""),
    ],
)
def test_a_folder_has_a_proper_name(parent: str, name: str, proper: str) -> None:
    assert proper_folder(parent, name) == proper


@pytest.mark.parametrize(
    ("folder", "name", "hint"),
    [
        (PERSON, "Ferry.yml", "rename it to ferry.yaml"),
        (PERSON, "ferry", "rename it to ferry.yaml"),
        (PERSON, "ferry.json", "rename it to ferry.yaml"),
        (PERSON, "ferry.csv", "write what is in it into ferry.yaml, in the form of the other files"),
        ("sources", "refs.yml", "rename it to refs.yaml"),
        ("sources", "refs.json", "rename it to refs.yaml, and write 'references:' on a line above its list"),
        (
            "sources",
            "refs.bib",
            "write what is in it into refs.yaml, in the form of the other files; Zotero and pandoc write that form too (CSL YAML)",
        ),
        ("candidates", "stray.yaml", ELSEWHERE),
    ],
)
def test_a_misfit_is_answered_with_what_to_do(folder: str, name: str, hint: str) -> None:
    assert remedy(folder, name) == hint
