"""One of everything: an instance of any noun, and every variant of each of its parts."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from game.core.events import OrderRefused
from game.core.ids import EnvoyId, GoodId, ProvinceId, RegionId
from game.core.orders import SetTaxes
from game.core.refusals import Refusal
from game.core.treaties import (
    Cession,
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    Loan,
    MilitaryAccess,
    MilitaryAid,
    NonAggression,
    OffensiveAlliance,
    Payment,
    Peace,
    Reparations,
    Subsidy,
    Supply,
    Terms,
    TradeAgreement,
    TradeDepth,
)

VALDMARK, BRACKENMOOR, SKANIA = RegionId("valdmark"), RegionId("brackenmoor"), RegionId("skania")
_IDS: dict[Any, Any] = {
    EnvoyId: EnvoyId("valdmark:anna-kowal"),
    GoodId: GoodId("iron"),
    ProvinceId: ProvinceId("hartmouth"),
}
_REGIONS = {"region": VALDMARK, "giver": VALDMARK, "guest": VALDMARK, "sender": VALDMARK}
_THIRDS = {"about", "third", "target"}

CLAUSES = (
    Peace(8),
    NonAggression(),
    DefensiveAlliance(),
    OffensiveAlliance(),
    *(TradeAgreement(depth) for depth in TradeDepth),
    Supply(VALDMARK, BRACKENMOOR, GoodId("iron"), 2, 9),
    Subsidy(VALDMARK, BRACKENMOOR, 12),
    Payment(BRACKENMOOR, VALDMARK, 1240),
    Loan(VALDMARK, BRACKENMOOR, 100, 8, 16),
    MilitaryAccess(VALDMARK, BRACKENMOOR),
    MilitaryAid(VALDMARK, BRACKENMOOR, 3),
    CulturalExchange(),
    JointEmbargo(SKANIA),
    Cession(VALDMARK, BRACKENMOOR, ProvinceId("hartmouth")),
    Reparations(BRACKENMOOR, VALDMARK, 5),
)
ALL_TERMS = (Terms(CLAUSES, 12, is_secret=True), Terms((CulturalExchange(),)))


def variants(hint: Any, name: str = "") -> list[Any]:
    """Return what a part with this hint can be, each alternative once."""
    if hint is RegionId:
        return [SKANIA if name in _THIRDS else _REGIONS.get(name, BRACKENMOOR)]
    if hint in _IDS:
        return [_IDS[hint]]
    if hint is Terms:
        return list(ALL_TERMS)
    if isinstance(hint, NewType):
        return variants(hint.__supertype__, name)
    if get_origin(hint) in {UnionType, Union}:
        return [variant for part in get_args(hint) for variant in variants(part, name)]
    if get_origin(hint) is tuple:
        return [_tuple(get_args(hint))]
    if hint is type(None):
        return [None]
    if hint is bool:
        return [False, True]
    if hint is int:
        return list(range(5)) if name == "level" else [2, 1, 5]
    if hint is str:
        return ["feud"]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return list(hint)
    assert is_dataclass(hint), hint
    return list(each(hint))


def _tuple(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    if parts[-1] is Ellipsis:
        return tuple(variants(parts[0])[:3])
    return tuple(variants(part)[0] for part in parts)


def each(noun: Any) -> Iterator[Any]:
    """Return an instance of a noun, then every variant of it that differs in one part."""
    if noun is OrderRefused:
        yield OrderRefused(VALDMARK, SetTaxes(VALDMARK, 3), (Refusal.SAME_LEVEL,))
        return
    hints = get_type_hints(noun)
    names = [part.name for part in fields(noun)]
    choices = {name: variants(hints[name], name) for name in names}
    first = noun(**{name: choices[name][0] for name in names})
    yield first
    for name in names:
        for other in choices[name][1:]:
            yield replace(first, **{name: other})
