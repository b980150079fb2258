"""Schemas of others: W3C Web Annotation's tests, REFI-QDA's Project.xsd, TEI's tei_all."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, FormatChecker
from lxml import etree
from referencing import Registry
from referencing.jsonschema import DRAFT4


@cache
def assertions(folder: Path) -> dict[str, tuple[Path, dict]]:
    """The schemas of the W3C's tests by file name, by which they name each other."""
    found: dict[str, tuple[Path, dict]] = {}
    for path in folder.rglob("*.json"):
        try:
            held = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:  # examples of what is wrong
            continue
        if isinstance(held, dict) and "$schema" in held:
            found[path.name] = (path.relative_to(folder), held)
    return found


def failing(folder: Path, below: str, value: object, kind: str = "must") -> tuple[int, list[str]]:
    """How many assertions of a kind there are on a thing, and those that do not hold."""
    held = assertions(folder)
    registry = Registry(retrieve=lambda uri: DRAFT4.create_resource(held[uri.rsplit("/", 1)[-1]][1]))
    wanted = {
        name: schema
        for name, (path, schema) in held.items()
        if str(path).startswith(below) and "pages" not in path.parts and schema.get("assertionType") == kind
    }
    wrong = [
        name
        for name, schema in wanted.items()
        if Draft4Validator(schema, registry=registry, format_checker=FormatChecker()).is_valid(value)
        is (schema.get("expectedResult") == "invalid")
    ]
    return len(wanted), wrong


@pytest.mark.parametrize("peer", ["web-annotation-tests"], indirect=True)
def test_every_annotation_holds_what_the_w3c_says_it_must(peer, written):
    (data,) = written("w3c").values()
    whole = json.loads(data)
    count, wrong = failing(peer, "collections", whole)
    assert (count, wrong) == (10, [])
    for item in whole["first"]["items"]:
        count, wrong = failing(peer, "annotations", {"@context": whole["@context"], **item})
        assert (count, wrong) == (54, [])


@pytest.mark.parametrize("peer", ["Project.xsd"], indirect=True)
def test_the_project_is_valid_by_the_schema_of_refi(peer, written):
    (data,) = written("refi").values()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        project = etree.fromstring(archive.read("project.qde"))
    schema = etree.XMLSchema(etree.parse(str(peer)))
    assert schema.validate(project), schema.error_log


@pytest.fixture(scope="session")
def tei_all():
    return {}


@pytest.mark.parametrize("peer", ["tei_all.rng"], indirect=True)
def test_the_edition_is_valid_by_tei_all(peer, written, tei_all):
    if peer not in tei_all:  # it takes ten seconds to load
        tei_all[peer] = etree.RelaxNG(etree.parse(str(peer)))
    for data in written("tei").values():
        assert tei_all[peer].validate(etree.fromstring(data)), tei_all[peer].error_log
