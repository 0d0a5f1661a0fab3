"""What a region may ask for. An order is an intent: it may still be refused."""

from dataclasses import dataclass

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import Agenda, Instruction
from game.core.ids import EnvoyId, ProposalId, ProvinceId, RegionId, TreatyId, WarId
from game.core.treaties import Terms


@dataclass(frozen=True, slots=True)
class PostEnvoy:
    """Send an envoy to reside at a host's court, if the host gives its agrement."""

    region: RegionId
    envoy: EnvoyId
    host: RegionId
    instruction: Instruction = Instruction.GOODWILL


@dataclass(frozen=True, slots=True)
class RecallEnvoy:
    """Call an envoy home."""

    region: RegionId
    envoy: EnvoyId


@dataclass(frozen=True, slots=True)
class InstructEnvoy:
    """Give an envoy another standing instruction."""

    region: RegionId
    envoy: EnvoyId
    instruction: Instruction


@dataclass(frozen=True, slots=True)
class ExpelEnvoy:
    """Declare a foreign envoy persona non grata."""

    region: RegionId
    envoy: EnvoyId


@dataclass(frozen=True, slots=True)
class SeverRelations:
    """Break off diplomatic relations: envoys leave, talks cease."""

    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class RestoreRelations:
    """Resume diplomatic relations that this region broke off."""

    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class ProposeVisit:
    """Ask to be received, or invite the other's head."""

    region: RegionId
    other: RegionId
    agenda: Agenda
    is_invitation: bool = False
    """True: the other's head would come here."""


@dataclass(frozen=True, slots=True)
class ProposeTreaty:
    """Lay terms before another region; peace is proposed in the same way."""

    region: RegionId
    other: RegionId
    terms: Terms


@dataclass(frozen=True, slots=True)
class Accept:
    """Say yes to a proposal on the desk."""

    region: RegionId
    proposal: ProposalId


@dataclass(frozen=True, slots=True)
class Decline:
    """Say no to a proposal on the desk."""

    region: RegionId
    proposal: ProposalId


@dataclass(frozen=True, slots=True)
class Counter:
    """Answer a proposed treaty with other terms."""

    region: RegionId
    proposal: ProposalId
    terms: Terms


@dataclass(frozen=True, slots=True)
class DenounceTreaty:
    """End a treaty: with notice, or at once and in breach."""

    region: RegionId
    treaty: TreatyId
    in_breach: bool = False


@dataclass(frozen=True, slots=True)
class SendAid:
    """Give crowns or brigades, asking nothing in return."""

    region: RegionId
    other: RegionId
    crowns: int = 0
    brigades: int = 0


@dataclass(frozen=True, slots=True)
class ImposeEmbargo:
    """Forbid trade with another region."""

    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class LiftEmbargo:
    """Allow trade again."""

    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class Protest:
    """Hand over a note of protest: the mildest rung of the ladder."""

    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class IssueUltimatum:
    """Demand something by a deadline, under a threat."""

    region: RegionId
    other: RegionId
    demand: Demand
    threat: Threat
    province: ProvinceId | None = None
    crowns: int = 0
    third: RegionId | None = None


@dataclass(frozen=True, slots=True)
class Yield:
    """Do what an ultimatum demands."""

    region: RegionId
    other: RegionId
    """Who issued it."""


@dataclass(frozen=True, slots=True)
class BackDown:
    """Let one's own ultimatum drop."""

    region: RegionId
    other: RegionId
    """To whom it was issued."""


@dataclass(frozen=True, slots=True)
class DeclareWar:
    """Declare war, on a stated ground and for a stated goal."""

    region: RegionId
    other: RegionId
    cause: CasusBelli
    goal: WarGoal
    province: ProvinceId | None = None


@dataclass(frozen=True, slots=True)
class CallAlly:
    """Call an ally into a war one is fighting."""

    region: RegionId
    ally: RegionId
    war: WarId


@dataclass(frozen=True, slots=True)
class SetTaxes:
    """Set the tax level, 0 (light) to 4 (crushing)."""

    region: RegionId
    level: int


@dataclass(frozen=True, slots=True)
class SetMilitaryBudget:
    """Set the military budget, 0 (a guard) to 4 (a nation in arms)."""

    region: RegionId
    level: int


Order = (
    Accept
    | Decline
    | Counter
    | RecallEnvoy
    | ExpelEnvoy
    | SeverRelations
    | RestoreRelations
    | DenounceTreaty
    | Yield
    | BackDown
    | DeclareWar
    | CallAlly
    | ImposeEmbargo
    | LiftEmbargo
    | IssueUltimatum
    | Protest
    | PostEnvoy
    | InstructEnvoy
    | SendAid
    | SetTaxes
    | SetMilitaryBudget
    | ProposeVisit
    | ProposeTreaty
)

ORDER_KINDS: tuple[type[Order], ...] = (
    Accept,
    Decline,
    Counter,
    RecallEnvoy,
    ExpelEnvoy,
    SeverRelations,
    RestoreRelations,
    DenounceTreaty,
    Yield,
    BackDown,
    DeclareWar,
    CallAlly,
    ImposeEmbargo,
    LiftEmbargo,
    IssueUltimatum,
    Protest,
    PostEnvoy,
    InstructEnvoy,
    SendAid,
    SetTaxes,
    SetMilitaryBudget,
    ProposeVisit,
    ProposeTreaty,
)
"""Every kind of order, in the order in which a turn carries them out."""
