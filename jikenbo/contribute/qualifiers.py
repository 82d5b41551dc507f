"""How people write that a number is not exact."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Qualifier → the words that mean it, as an expression that JavaScript reads alike.
QUALIFIER_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "<=": "<=|最大|最多|以下|未満|まで",
        ">=": ">=|以上|超|少なくとも",
        "~": "~|約|おおよそ|およそ|程度|前後|ほど",
    }
)
