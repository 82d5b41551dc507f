"""What GitHub reads from this repository: valid, least privileged, pinned."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from entries import ROOT
from jikenbo.yaml_files import load_yaml

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
    workflow: dict[Any, Any] = load_yaml(text)
    assert workflow["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in workflow["jobs"].values())
    uses = re.findall(r"uses: (.+)", text)
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use) for use in uses), uses


def test_what_strangers_send_runs_without_secrets_and_without_a_right_to_write() -> None:
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        workflow: dict[Any, Any] = load_yaml(text)
        triggers = workflow[True]  # YAML reads the key `on` as true
        assert "pull_request_target" not in triggers
        assert "secrets." not in text
        if "pull_request" in triggers:
            rights = [job["permissions"] for job in workflow["jobs"].values()]
            assert rights == [{"contents": "read"}] * len(rights)


def test_the_same_action_is_pinned_to_one_commit_everywhere() -> None:
    uses = {use for path in WORKFLOWS for use in re.findall(r"uses: (.+)", path.read_text("utf-8"))}
    assert len(uses) == len({use.partition("@")[0] for use in uses})


#: What a repository may know of a draft: its last commit's author, how many of its pull requests are closed, and how
#: many reviews they have; then what the workflow makes of it.
DRAFTS = [
    ("no draft yet", "", 0, 0, "ours=true\ncommit=\n"),
    ("a draft of ours", "github-actions[bot]", 0, 0, "ours=true\ncommit=0123abcd\n"),
    ("a draft of ours that was reviewed", "github-actions[bot]", 0, 1, "theirs=true\n"),
    ("a draft that a person corrected", "山野花子", 0, 0, "theirs=true\n"),
    ("a draft that was merged or closed", "", 1, 0, ""),
    ("a draft that was reviewed and merged", "", 1, 2, ""),
]


def _steps() -> dict[str, dict[str, Any]]:
    text = (ROOT / ".github/workflows/issue-form.yml").read_text("utf-8")
    return {step.get("name", ""): step for step in load_yaml(text)["jobs"]["draft"]["steps"]}


def _program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("author", "ended", "reviews", "output"), [draft[1:] for draft in DRAFTS], ids=[draft[0] for draft in DRAFTS]
)
def test_a_draft_that_a_person_has_in_hand_is_left_alone(
    tmp_path: Path, author: str, ended: int, reviews: int, output: str
) -> None:
    asked = f"echo '0123abcd {author}'" if author else "exit 1"
    _program(tmp_path, "gh", f"if [ \"$1\" = api ]; then {asked}; else echo '{ended} {reviews}'; fi")
    written = tmp_path / "output"
    written.touch()
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "GITHUB_OUTPUT": str(written), "BRANCH": "issue-1"}
    subprocess.run(["bash", "-e", "-c", _steps()["人の手が入っていないか"]["run"]], env=environment, check=True)
    assert written.read_text() == output
    text = (ROOT / ".github/workflows/issue-form.yml").read_text("utf-8")
    steps = load_yaml(text)["jobs"]["draft"]["steps"]
    assert all("steps.draft.outputs." in step["if"] for step in steps[1:])


def test_what_is_pushed_replaces_only_the_commit_that_was_looked_at(tmp_path: Path) -> None:
    script = _steps()["プルリクエストを開く"]["run"]
    assert "--force " not in script
    (push,) = re.findall(r"git push (?:[^\n]*\\\n)*[^\n]*", script)

    def git(*arguments: str, folder: Path = tmp_path) -> str:
        names = ["-c", "user.name=a", "-c", "user.email=a@archive.example", "-c", "commit.gpgsign=false"]
        command = ["git", *names, *arguments]
        return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()

    git("init", "--quiet", "--bare", "remote")
    git("init", "--quiet", "local")
    local = tmp_path / "local"
    commits = []
    for message in ("first", "person's", "second"):
        git("commit", "--quiet", "--allow-empty", "--message", message, folder=local)
        commits.append(git("rev-parse", "HEAD", folder=local))
    push = re.sub(r'"https://[^"]*"', '"$REMOTE"', push)

    def pushed(at_remote: str, looked_at: str) -> bool:
        git("update-ref", "refs/heads/issue-1", at_remote or "0" * 40, folder=tmp_path / "remote")
        given = {"branch": "issue-1", "COMMIT": looked_at, "REMOTE": str(tmp_path / "remote")}
        result = subprocess.run(["bash", "-c", push], cwd=local, env={**os.environ, **given}, capture_output=True)
        return result.returncode == 0

    for commit in commits:
        git("push", "--quiet", str(tmp_path / "remote"), f"{commit}:refs/heads/{commit[:7]}", folder=local)
    assert pushed(commits[0], commits[0])
    assert pushed("", "")
    assert not pushed(commits[1], commits[0])
    assert not pushed(commits[1], "")


def test_an_answer_that_is_edited_after_a_review_is_shown_and_replaces_nothing(tmp_path: Path) -> None:
    _program(tmp_path, "gh", f'for last; do :; done; cat "$last" > {tmp_path}/comment')
    event = {"changes": {"body": {"from": "### 人数\n\n5人\n"}}, "issue": {"body": "### 人数\n\n::warning::6人\n"}}
    (tmp_path / "event.json").write_text(json.dumps(event), "utf-8")
    environment = {
        "PATH": f"{tmp_path}:/usr/bin:/bin",
        "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
        "BRANCH": "i",
    }
    step = _steps()["変わった答えを知らせる"]
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=environment, check=True)
    comment = (tmp_path / "comment").read_text("utf-8")
    assert "置き換えていません" in comment
    assert "    -5人\n" in comment and "    +::warning::6人\n" in comment


def test_no_line_of_a_log_begins_with_an_answer(tmp_path: Path) -> None:
    (tmp_path / "event.json").write_text(json.dumps({"issue": {"body": "答え"}}), "utf-8")
    _program(tmp_path, "python", "echo '::warning::x' >&2; exit 1")
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "GITHUB_EVENT_PATH": str(tmp_path / "event.json")}
    command = ["bash", "-e", "-c", _steps()["下書きにする"]["run"]]
    result = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True)
    assert result.stdout == "| ::warning::x\n"


def test_every_job_that_builds_the_site_fetches_the_whole_history() -> None:
    jobs = [job for path in WORKFLOWS for job in load_yaml(path.read_text("utf-8"))["jobs"].values()]
    building = [job for job in jobs if any(step.get("run") == "python build.py" for step in job.get("steps", ()))]
    assert len(building) == 2
    for job in building:
        (checkout,) = (step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout"))
        assert checkout["with"]["fetch-depth"] == 0 and "filter" not in checkout["with"]
