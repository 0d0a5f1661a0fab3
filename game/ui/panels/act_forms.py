"""What an act asks before it is an order: choices and amounts, each with its own words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from game.core.ids import RegionId
from game.core.orders import Order
from game.ui.play import Play

Value = object
Values = Mapping[str, Value]
"""What has been chosen so far, by the name of the field."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen."""

    value: Value
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    name: str
    label: str
    """Key of what is asked."""
    options: Sequence[Option]


@dataclass(frozen=True, slots=True)
class Amount:
    """A whole number within bounds."""

    name: str
    label: str
    most: int
    step: int = 1
    first: int = 0


Field = Choice | Amount


@dataclass(frozen=True, slots=True)
class Case:
    """Whose act it would be, towards whom, with what chosen so far."""

    play: Play
    other: RegionId
    values: Values


@dataclass(frozen=True, slots=True)
class Act:
    """One kind of act towards a region."""

    name: str
    """As in `act-<name>`."""
    icon: str
    order: Callable[[Case], Order | None]
    """Makes the order from what was chosen; None when there is nothing to act on."""
    fields: Callable[[Case], Sequence[Field]] = field(default=lambda _case: ())
    """What is asked; later fields may depend on what was chosen in earlier ones."""
    missing: str = ""
    """Key of why there is nothing to act on."""
    is_shown: Callable[[Play, RegionId], bool] = field(default=lambda _play, _other: True)
    """Whether the act makes sense at all, such as lifting an embargo that stands."""


def completed(fields: Sequence[Field], chosen: Values) -> dict[str, Value]:
    """Return the values of all fields: what was chosen where it still fits, else the first."""
    values: dict[str, Value] = {}
    for one in fields:
        value = chosen.get(one.name)
        if isinstance(one, Amount):
            values[one.name] = value if _is_within(value, one) else one.first
        else:
            allowed = [option.value for option in one.options]
            fits = value in allowed
            values[one.name] = value if fits else (allowed[0] if allowed else None)
    return values


def _is_within(value: Value, one: Amount) -> bool:
    return isinstance(value, int) and 0 <= value <= one.most


_DEEPEST = 3
"""How many fields may follow from one another."""


def settled(
    act: Act, play: Play, other: RegionId, chosen: Values
) -> tuple[Sequence[Field], Values]:
    """Return an act's fields and their values, once later fields follow from earlier ones."""
    values: Values = chosen
    fields = act.fields(Case(play, other, values))
    for _ in range(_DEEPEST):
        values = completed(fields, {**chosen, **values})
        fields = act.fields(Case(play, other, values))
    return fields, completed(fields, values)


def number(values: Values, name: str) -> int:
    """Return a chosen amount, nought where there is none."""
    value = values.get(name)
    return value if isinstance(value, int) else 0
