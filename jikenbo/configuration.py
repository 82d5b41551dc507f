"""mkdocs.yml as far as the archive depends on it, read without MkDocs, whose start alone takes longer than a check."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from yaml_env_tag import construct_env_tag

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


#: Reads what MkDocs reads, but for the Python objects that extensions name.
_LOADER = type("_Loader", (LOADER,), {})
yaml.add_constructor("!ENV", construct_env_tag, _LOADER)
yaml.add_multi_constructor("", lambda *_: None, _LOADER)


class Reading(NamedTuple):
    """The configuration, or None and every fault of the file; `text` is the file's, where it is text."""

    configuration: Configuration | None
    faults: list[Fault]
    text: str = ""


def read_configuration(path: Path) -> Reading:
    """Return the file's content as far as it can be read."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        return Reading(None, [Fault(1, str(BrokenRule("file", "wrong", why=error.strerror)))])
    except UnicodeDecodeError:
        return Reading(None, [Fault(1, str(BrokenRule("encoding", "wrong")))])
    return Reading(*yaml_model(text, Configuration.model_validate, path.name, _LOADER), text)
