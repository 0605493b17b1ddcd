"""What the texts below the fields of Structs say. Python forgets them, so they are read from the source of the module."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from importlib import import_module

import msgspec

_PACKAGE = __name__.rpartition(".")[0]


def field_docs(kind: type[msgspec.Struct]) -> dict[str, str]:
    """Return the text below each field of a Struct, by the key of the field; a field without one has that of its type, if it has a name."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, msgspec.Struct) and base is not msgspec.Struct:
            found |= _texts(base.__module__).get(base.__name__, {})
    keys = dict(zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True))
    return {keys[name]: text for name, text in found.items() if name in keys}


@cache
def _texts(module: str) -> dict[str, dict[str, str]]:
    """Return the texts in a module, by the names of class and field."""
    named = _named_types(module)
    return {each.name: _below(each.body, named) for each in _body(module) if isinstance(each, ast.ClassDef)}


@cache
def _named_types(module: str) -> dict[str, str]:
    """Return the texts below the types that have a name in a module, also of those that it imports."""
    imported = [each for each in _body(module) if isinstance(each, ast.ImportFrom) and (each.module or "").startswith(_PACKAGE)]
    found = {name.name: text for each in imported for name in each.names if (text := _named_types(each.module or "").get(name.name))}
    return found | _below(_body(module), {})


def _body(module: str) -> list[ast.stmt]:
    """Return the statements of a module."""
    return ast.parse(inspect.getsource(import_module(module))).body


def _below(body: list[ast.stmt], named: dict[str, str]) -> dict[str, str]:
    """Return the text below each annotated name of a block; ``named`` are those of types."""
    found: dict[str, str] = {}
    for statement, after in zip(body, [*body[1:], None], strict=True):
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        match after:
            case ast.Expr(value=ast.Constant(value=str(text))):
                found[statement.target.id] = text
            case _ if isinstance(statement.annotation, ast.Name) and statement.annotation.id in named:
                found[statement.target.id] = named[statement.annotation.id]
    return found
