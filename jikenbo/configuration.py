"""mkdocs.yml as far as the archive depends on it, read without MkDocs, whose start alone takes longer than a check."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from jikenbo.archive.yaml_model import Fault, yaml_model
from jikenbo.rules.rulebook import BrokenRule
from jikenbo.yaml_files import LOADER

RULE = "configuration"
_ADDRESS = re.compile(r"https?://[^\s/\"<>]+(?:/[^\s\"<>]*)?")
_CONTACT = re.compile(r"https://[^\s/]+\.[^\s/]+(?:/\S*)?|[^\s@:/]+@[^\s@:/]+\.[^\s@:/.]+")


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text) or not urlsplit(text).hostname:
        raise BrokenRule(RULE, "address", text=text)
    return text


def _contact(text: str | None) -> str | None:
    if text and not _CONTACT.fullmatch(text):
        raise BrokenRule(RULE, "contact", text=text)
    return text


Text = Annotated[str, Field(min_length=1)]


class ArchiveNames(BaseModel):
    """`extra.archive`: what names this archive."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text
    headline: Annotated[tuple[Text, ...], Field(min_length=1)]
    card: Text
    subject: str = ""
    lead: str = ""
    headline_en: str = ""
    lead_en: str = ""
    title_en: str = ""
    licence: str = ""
    licence_url: Annotated[str, AfterValidator(lambda text: text and _address(text))] = ""
    contact: Annotated[str | None, AfterValidator(_contact)] = None


class Extra(BaseModel):
    """`extra`, of which other keys are the theme's."""

    archive: ArchiveNames


class Configuration(BaseModel):
    """The file; its other keys are MkDocs' own."""

    site_name: Text
    site_url: Annotated[str, AfterValidator(_address)]
    extra: Extra


class _Loader(LOADER):  # type: ignore[misc, valid-type]  # which of PyYAML's loaders it is depends on its build
    """Reads what MkDocs reads, but for the Python objects that extensions name."""


def _environment(_: _Loader, node: yaml.Node) -> str:
    """Return what MkDocs puts in the place of `!ENV NAME` or `!ENV [NAME, …, default]`."""
    parts = [part.value for part in node.value] if isinstance(node, yaml.SequenceNode) else [node.value, ""]
    *names, default = map(str, parts)
    return next((os.environ[name] for name in names if name in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda *_: None)


def read_configuration(path: Path) -> tuple[Configuration | None, list[Fault]]:
    """Return the configuration, or None and every fault of the file."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        return None, [Fault(1, str(BrokenRule("file", "wrong", why=error.strerror)))]
    except UnicodeDecodeError:
        return None, [Fault(1, str(BrokenRule("encoding", "wrong")))]
    return yaml_model(text, Configuration.model_validate, path.name, _Loader)
