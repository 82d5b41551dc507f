"""A build goes on without a search for garbage, which goes on as before afterwards."""

from __future__ import annotations

import gc

import pytest

from jikenbo.garbage import collection_disabled, existing_objects_frozen


def test_garbage_is_searched_again_after_the_block_also_where_it_fails() -> None:
    with collection_disabled():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), collection_disabled():
        raise KeyError
    assert gc.isenabled()


def test_blocks_may_lie_in_each_other() -> None:
    with collection_disabled():
        with collection_disabled():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_is_older_than_the_block_is_not_searched_in_it_and_is_again_afterwards() -> None:
    before = gc.get_freeze_count()
    with pytest.raises(KeyError), existing_objects_frozen():
        assert gc.get_freeze_count() > before
        raise KeyError
    assert gc.get_freeze_count() == 0
