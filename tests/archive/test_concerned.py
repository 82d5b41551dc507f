"""Which organisations an incident concerns."""

from archives import incident
from jikenbo.archive.concerned_organisations import concerned_organisations


def test_clients_that_published_their_own_notice_are_concerned_once_each() -> None:
    reports = [
        {"title": "お知らせ", "org": "架空市"},
        {"title": "お詫び", "org": ["見本県", "例示町"]},
        {"title": "処分", "org": "架空庁", "kind": "当局"},
        {"title": "記事", "org": "架空新聞", "kind": "報道"},
        {"title": "続報"},
    ]
    assert concerned_organisations(incident(org="架空市", reports=reports)) == ("架空市", "見本県", "例示町")
