"""What looks like data but has a name that is not read, and the name that it should have."""

from __future__ import annotations

import pytest

from mxbrief.corpus.misfits import is_misfit, proper_file, proper_folder

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
