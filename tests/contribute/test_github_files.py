"""What GitHub reads from this repository: valid, least privileged, pinned."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from entries import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = [path for path in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")) if path.name != "config.yml"]


def test_there_is_something_to_check() -> None:
    assert len(WORKFLOWS) >= 4
    assert len(FORMS) == 3


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [ROOT / ".github/ISSUE_TEMPLATE/config.yml"]),
        ("vendor.dependabot", [ROOT / ".github/dependabot.yml"]),
    ],
)
def test_the_files_follow_their_schemas(schema: str, files: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout


def test_zizmor_finds_nothing_in_the_workflows() -> None:
    command = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert command, "zizmor is among the test dependencies"
    result = subprocess.run([command, "--offline", str(ROOT / ".github")], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_grants_nothing_it_does_not_say_and_pins_what_it_uses(path: Path) -> None:
    text = path.read_text("utf-8")
    workflow: dict[Any, Any] = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in workflow["jobs"].values())
    uses = re.findall(r"uses: (.+)", text)
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use) for use in uses), uses


def test_what_strangers_send_runs_without_secrets_and_without_a_right_to_write() -> None:
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        workflow: dict[Any, Any] = yaml.safe_load(text)
        triggers = workflow[True]  # YAML reads the key `on` as true
        assert "pull_request_target" not in triggers
        assert "secrets." not in text
        if "pull_request" in triggers:
            rights = [job["permissions"] for job in workflow["jobs"].values()]
            assert rights == [{"contents": "read"}] * len(rights)


def test_the_same_action_is_pinned_to_one_commit_everywhere() -> None:
    uses = {use for path in WORKFLOWS for use in re.findall(r"uses: (.+)", path.read_text("utf-8"))}
    assert len(uses) == len({use.partition("@")[0] for use in uses})


#: What a repository may know of a draft: its last commit's author, how many of its pull requests are closed.
DRAFTS = [
    ("no draft yet", "", 0, True),
    ("a draft of ours", "github-actions[bot]", 0, True),
    ("a draft that a person corrected", "山野花子", 0, False),
    ("a draft that was merged or closed", "", 1, False),
]


@pytest.mark.parametrize(
    ("author", "ended", "ours"), [draft[1:] for draft in DRAFTS], ids=[draft[0] for draft in DRAFTS]
)
def test_a_draft_that_a_person_has_in_hand_is_left_alone(tmp_path: Path, author: str, ended: int, ours: bool) -> None:
    steps = yaml.safe_load((ROOT / ".github/workflows/issue-form.yml").read_text("utf-8"))["jobs"]["draft"]["steps"]
    asked = f"echo '{author}'" if author else "exit 1"
    (tmp_path / "gh").write_text(f'#!/bin/sh\nif [ "$1" = api ]; then {asked}; else echo {ended}; fi\n')
    (tmp_path / "gh").chmod(0o755)
    output = tmp_path / "output"
    output.touch()
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "GITHUB_OUTPUT": str(output), "BRANCH": "issue-1"}
    subprocess.run(["bash", "-e", "-c", steps[0]["run"]], env=environment, check=True)
    assert output.read_text() == ("ours=true\n" if ours else "")
    assert all(step["if"] == "steps.draft.outputs.ours" for step in steps[1:])


def test_every_job_that_builds_the_site_fetches_the_whole_history() -> None:
    jobs = [job for path in WORKFLOWS for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values()]
    building = [job for job in jobs if any(step.get("run") == "python build.py" for step in job.get("steps", ()))]
    assert len(building) == 2
    for job in building:
        (checkout,) = (step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout"))
        assert checkout["with"]["fetch-depth"] == 0 and "filter" not in checkout["with"]
