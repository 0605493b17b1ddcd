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
        ("issues", ".ferry.yaml.swp"),
        ("issues", ".#ferry.yaml"),
        ("issues", "._ferry.yaml"),
        ("issues", ".mxbrief-x1"),
        ("issues", "~$ferry.xlsx"),
        ("issues", "4913"),
        ("issues", "notes.txt"),
        ("issues", ".hidden.yaml"),
        ("", "mkdocs.yml"),
        ("", "package.json"),
        ("", "pyproject.toml"),
        ("", ".pre-commit-config.yaml"),
        ("", "energy.csv"),
        ("sources", "gazette.pdf"),
        ("sources", "page.html"),
    ],
)
def test_what_people_and_programs_put_beside_data_is_no_misfit(folder: str, name: str) -> None:
    assert not is_misfit(folder, name)


@pytest.mark.parametrize(
    "name",
    [
        "ferry.yaml~",
        "#ferry.yaml#",
        "ferry.yaml.bak",
        "ferry.yaml.BAK",
        "ferry.yaml.orig",
        "ferry.yml.old",
        "ferry.yaml_old",
        "ferry.yaml.bak2",
        "ferry.bak",
        "ferry.txt",
        ".ferry.yaml",
        ".ferry.yaml.icloud",
        "ferry.TXT",
    ],
)
@pytest.mark.parametrize("folder", [PERSON, "issues", "risks"])
def test_a_backup_is_a_misfit_only_of_a_file_that_is_missing(folder: str, name: str) -> None:
    known = ("ferry", "dredging")
    assert is_misfit(folder, name, {name, "dredging.yaml"}, known)
    assert proper_file(folder, name, {name}, known) == "ferry.yaml"
    assert not is_misfit(folder, name, {name, "ferry.yaml"}, known)


@pytest.mark.parametrize(
    "name",
    [
        "ferry (1).yaml",
        "ferry(2).yaml",
        "ferry copy.yaml",
        "ferry copy 2.yaml",
        "Copy of ferry.yaml",
        "ferry - Copy.yaml",
        "ferry - Copy (2).yaml",
        "ferry - Kopie.yaml",
        "ferry - Kopie (2).yaml",
        "ferry (Kopie).yaml",
        "ferry - copia.yaml",
        "ferry (copia 1).yaml",
        "Copia de ferry.yaml",
        "Kopie von ferry.yaml",
        "ferry (Ana's conflicted copy 2026-11-26).yaml",
        "ferry (conflict).yaml",
        "ferry.sync-conflict-20261126-101010-ABCDEFG.yaml",
        "ferry 2.yaml",
        "ferry_2.yaml",
        "ferry.yaml (1)",
        "ferry.yaml 2",
        "ferry.yml.txt",
        "Copy of ferry.csv",
        "ferry_old.yaml",
        "ferry-final.yml",
        "ferry v2.yaml",
    ],
)
def test_a_copy_has_the_name_of_what_it_is_a_copy_of(name: str) -> None:
    assert is_misfit(PERSON, name, {name}, ("ferry",))
    assert proper_file(PERSON, name, {name}, ("ferry",)) == "ferry.yaml"
    if "csv" not in name:
        assert remedy(PERSON, name, {name}, ("ferry",)) == "rename it to ferry.yaml"
    assert remedy(PERSON, name, {name, "ferry.yaml"}, ("ferry",)) == "delete it if ferry.yaml holds what belongs there"


@pytest.mark.parametrize(
    "ending", ["ymal", "yam", "yal", "yaml.docx", "docx", "rtf", "odt", "pages", "md", "html", "yaml.tmp", "zip", "log", "ymal.txt"]
)
@pytest.mark.parametrize("folder", [PERSON, "issues", "risks"])
def test_a_file_with_the_name_of_an_issue_is_a_misfit_whatever_its_ending_if_that_is_missing(folder: str, ending: str) -> None:
    name = f"ferry.{ending}"
    assert is_misfit(folder, name, {name, "dredging.yaml"}, ("ferry", "dredging"))
    assert proper_file(folder, name, {name}, ("ferry",)) == "ferry.yaml"
    is_document = ending in {"docx", "rtf", "odt", "pages", "md", "html", "zip"}
    start = "write what is in it into ferry.yaml" if is_document else "rename it to ferry.yaml"
    assert remedy(folder, name, {name}, ("ferry",)).startswith(start)


@pytest.mark.parametrize("name", ["ferry.png", "profile.jpg", "notes.docx", "README.md", ".#ferry.docx"])
def test_pictures_and_other_documents_are_no_misfits(name: str) -> None:
    assert not is_misfit(PERSON, name, {name}, ("ferry",))


def test_a_number_belongs_to_a_name_unless_the_name_without_it_is_one() -> None:
    assert proper_file(PERSON, "Phase 2.yaml") == "phase-2.yaml"
    assert proper_file(PERSON, "Phase 2.yaml", (), ("phase", "phase-2")) == "phase-2.yaml"
    assert proper_file(PERSON, "Phase 2.yaml", {"phase.yaml"}) == "phase.yaml"
    assert proper_file("issues", "Trade (US).yaml") == "trade-us.yaml"


@pytest.mark.parametrize("name", ["stray.yml", "ferry.json", "sources.bib", "issues.csv", "events.xlsx", "Ferry.YAML"])
def test_what_lies_beside_the_folders_is_data_if_it_is_yaml_or_named_so(name: str) -> None:
    assert is_misfit("", name)


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
