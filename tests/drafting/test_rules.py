"""Every rule is held by its own examples: one that comes out otherwise without it, one that it must leave alone."""

from collections import Counter
from pathlib import Path

import pytest

from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.drafting import draft_text
from jikenbo.drafting.ruleset import ROLES, Rule, RuleSet, pattern, read_rule, read_rules, with_shared

RULES = read_rules()
VOCABULARY = read_vocabulary(Path(__file__).parents[2] / "vocabulary.yml")


def _name(rule: Rule) -> str:
    return f"{rule.field}/{rule.name}"


def _values(text: str, vocabulary: Vocabulary, rules: RuleSet) -> list[tuple[object, ...]]:
    """Return what the drafts say, without the evidence; a contractor is only named there."""
    return [
        (
            draft.title,
            draft.orgs,
            (draft.date, draft.occurred, draft.discovered),
            dict(draft.counts),
            draft.tags,
            sorted(e.value for e in draft.evidence if e.field == "org" and "委託先として" in e.reason),
        )
        for draft in draft_text(text, vocabulary, rules)
    ]


@pytest.mark.parametrize("rule", list(RULES), ids=_name)
def test_a_rule_decides_its_example(rule: Rule) -> None:
    assert _values(rule.decides, VOCABULARY, RULES) != _values(rule.decides, VOCABULARY, RULES.without(rule))


@pytest.mark.parametrize("rule", list(RULES), ids=_name)
def test_a_rule_leaves_its_other_example_alone(rule: Rule) -> None:
    assert rule.leaves.strip()
    assert _values(rule.leaves, VOCABULARY, RULES) == _values(rule.leaves, VOCABULARY, RULES.without(rule))


def test_no_two_rules_of_a_field_have_one_name() -> None:
    assert [name for name, times in Counter(map(_name, RULES)).items() if times > 1] == []


def test_every_role_has_a_rule() -> None:
    assert {field: sorted({rule.role for rule in RULES.of(field)}) for field in ROLES} == {
        field: sorted(roles) for field, roles in ROLES.items()
    }


def test_a_role_that_a_field_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"rules/story\.yml has no role noticing"):
        RULES.role("story", "noticing")


def test_every_tag_of_a_rule_is_in_the_vocabulary() -> None:
    tags = {rule.role for field in ("causes", "data_kinds", "media", "relations", "states") for rule in RULES.of(field)}
    assert tags - set(VOCABULARY.tags) == set()


def test_words_of_a_rule_are_parted_by_spaces() -> None:
    seek = pattern("社員数 若葉_市 名簿…紛失")
    assert [bool(seek.search(text)) for text in ("社員数", "若葉 市", "名簿を昨日紛失", "名簿。紛失")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_first_row_without_a_name_gives_the_others_what_they_leave_out() -> None:
    shared: dict[str, object] = {"for": ["name", "strong", "own"], "reason": "組織の名前にある"}
    rows: list[dict[str, object]] = [
        {"name": "教育", "seek": "学校"},
        {"name": "塾", "against": ["教育", "weak", "own"], "reason": "店である"},
    ]
    assert with_shared([shared, *rows]) == [
        {"name": "教育", "seek": "学校", "for": ["教育", "strong", "own"], "reason": "組織の名前にある"},
        rows[1],
    ]
    assert with_shared(rows) == rows


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"for": ["org", "sure", "own"]}, "strength"),
        ({"for": ["org", "strong", "nearby"]}, "place"),
        ({"for": ["orgs", "strong", "own"]}, "no role orgs; the roles are"),
        ({"against": ["org", "strong", "own"]}, "one of for and against"),
        ({"seeks": "名簿"}, "seeks"),
    ],
)
def test_a_wrong_row_is_named_with_its_file(change: dict[str, object], message: str) -> None:
    row = {"name": "in-title", "for": ["org", "strong", "own"], "seek": ".", "reason": "題名にある", **change}
    with pytest.raises(ValueError, match=rf"rules/organisations\.yml: in-title: .*{message}"):
        read_rule("organisations", row)
