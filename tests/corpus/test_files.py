"""Nothing outside the corpus is read, and nothing that is no plain file."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from mxbrief.corpus.read.file_bytes import MAX_BYTES, read_bytes
from mxbrief.problems import Problem


def code(root: Path, path: str = "file.yaml") -> str:
    found = read_bytes(root, path)
    assert isinstance(found, Problem)
    assert found.place.path == path
    return found.code


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").write_bytes(b"a: b\n")
    assert read_bytes(tmp_path, "file.yaml") == b"a: b\n"


def test_a_link_inside_the_corpus_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"a: b\n")
    (tmp_path / "file.yaml").symlink_to("real.yaml")
    assert read_bytes(tmp_path, "file.yaml") == b"a: b\n"


def test_a_link_out_of_the_corpus_is_refused_and_its_content_not_echoed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("root:x:0")
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "file.yaml").symlink_to(tmp_path / "secret")
    found = read_bytes(tmp_path / "corpus", "file.yaml")
    assert isinstance(found, Problem)
    assert found.code == "outside-corpus"
    assert "root" not in found.message + found.hint


def test_a_folder_that_is_a_link_out_of_the_corpus_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "file.yaml").write_text("a: b")
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "folder").symlink_to(tmp_path / "elsewhere")
    assert code(tmp_path / "corpus", "folder/file.yaml") == "outside-corpus"


def test_a_link_loop_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").symlink_to("other.yaml")
    (tmp_path / "other.yaml").symlink_to("file.yaml")
    assert code(tmp_path) == "unreadable-file"


def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "file.yaml")
    assert code(tmp_path) == "not-a-file"


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("file.yaml")
        assert code(tmp_path) in ("not-a-file", "unreadable-file")


def test_a_device_behind_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").symlink_to("/dev/zero")
    assert code(tmp_path) == "outside-corpus"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").mkdir()
    assert code(tmp_path) in ("not-a-file", "unreadable-file")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert code(tmp_path) == "missing-file"


def test_a_path_through_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").write_text("a: b")
    assert code(tmp_path, "file.yaml/other.yaml") == "unreadable-file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").write_text("a: b")
    (tmp_path / "file.yaml").chmod(0)
    assert code(tmp_path) == "unreadable-file"


def test_five_megabytes_are_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").write_bytes(b"#" * MAX_BYTES)
    assert isinstance(read_bytes(tmp_path, "file.yaml"), bytes)
    (tmp_path / "file.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    assert code(tmp_path) == "too-large"
