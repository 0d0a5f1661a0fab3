"""What waits on a seat's desk for an answer this turn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.core.conflict import Ultimatum
from game.core.dealings import Proposal
from game.core.ids import RegionId
from game.core.orders import Accept, BackDown, Counter, Decline, Order, Yield
from game.core.state import View


class DeskKind(StrEnum):
    """What waits on a desk."""

    PROPOSAL = "proposal"
    ULTIMATUM = "ultimatum"
    """Of another, to be met or not."""
    REJECTED = "rejected"
    """One's own, unmet: act on the threat, or back down."""


@dataclass(frozen=True, slots=True)
class DeskItem:
    """Something that waits for an answer this turn."""

    kind: DeskKind
    other: RegionId
    """Who sent it; of one's own ultimatum, whom it was for."""
    proposal: Proposal | None = None
    ultimatum: Ultimatum | None = None
    answer: Order | None = None
    """The answer given so far."""


def desk_of(view: View, given: Sequence[Order]) -> list[DeskItem]:
    """Return the open matters of the viewer, ultimatums first, then proposals, oldest first."""
    return [*_ultimatums(view, given), *_proposals(view, given)]


def counts_as_no(item: DeskItem, turn: int) -> bool:
    """Return whether to leave a matter without an answer this turn is to say no."""
    if item.kind is DeskKind.ULTIMATUM:
        return item.ultimatum is not None and turn >= item.ultimatum.deadline
    return item.kind is DeskKind.PROPOSAL


def _ultimatums(view: View, given: Sequence[Order]) -> Iterator[DeskItem]:
    for issuer, target in sorted(view.ultimatums):
        ultimatum = view.ultimatums[issuer, target]
        answer: Order | None
        if target == view.viewer and not ultimatum.is_rejected:
            answer = next((o for o in given if isinstance(o, Yield) and o.other == issuer), None)
            yield DeskItem(DeskKind.ULTIMATUM, issuer, ultimatum=ultimatum, answer=answer)
        elif issuer == view.viewer and ultimatum.is_rejected:
            answer = next((o for o in given if isinstance(o, BackDown) and o.other == target), None)
            yield DeskItem(DeskKind.REJECTED, target, ultimatum=ultimatum, answer=answer)


def _proposals(view: View, given: Sequence[Order]) -> Iterator[DeskItem]:
    for number in sorted(view.proposals):
        proposal = view.proposals[number]
        if proposal.receiver == view.viewer:
            answer = answer_to(given, proposal)
            yield DeskItem(DeskKind.PROPOSAL, proposal.sender, proposal, answer=answer)


def answer_to(given: Sequence[Order], proposal: Proposal) -> Order | None:
    """Return the answer to a proposal among the orders given, if any."""
    for order in given:
        if isinstance(order, (Accept, Decline, Counter)) and order.proposal == proposal.id:
            return order
    return None
