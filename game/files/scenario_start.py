"""The first moment of a game, built from a checked scenario file: turn 0, seed 0."""

from collections.abc import Mapping
from itertools import product

from game.core.conflict import (
    CasusBelli,
    Demand,
    Embargo,
    Relation,
    Stance,
    Threat,
    Ultimatum,
    War,
    WarGoal,
)
from game.core.dealings import (
    Agenda,
    CallToArms,
    Envoy,
    EnvoyRank,
    EnvoyTrait,
    Instruction,
    Matter,
    Proposal,
    VisitPlan,
)
from game.core.ids import (
    Direction,
    EnvoyId,
    Pair,
    ProposalId,
    ProvinceId,
    RegionId,
    TreatyId,
    WarId,
    pair_of,
)
from game.core.regard import Deed, DeedKind
from game.core.region import PrestigeCause, Region
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import JointEmbargo, Treaty
from game.core.world import Doctrine, Government, World
from game.files import scenario_dealings as dealings
from game.files.scenario_clauses import Terms
from game.files.scenario_model import ScenarioFile
from game.files.scenario_terms import terms_of, treaty_of
from game.files.scenario_world import head_key

BEFORE = -1
"""The turn in which what lies on a desk at the start was sent."""


def note_key(number: int) -> str:
    """Return the key of the words of one entry of `opinions`."""
    return f"history_{number + 1}"


def start_of(file: ScenarioFile, world: World, rules: Rules) -> State:
    """Return the state in which the scenario begins; trade is reckoned when a game is begun."""
    treaties = {
        TreatyId(number): treaty_of(one, number) for number, one in enumerate(file.treaties, 1)
    }
    first_war = len(treaties) + 1
    wars = {
        WarId(number): _war(one, number) for number, one in enumerate(file.wars, start=first_war)
    }
    by_name = {one.id: WarId(number) for number, one in enumerate(file.wars, start=first_war)}
    first_proposal = first_war + len(wars)
    proposals = {
        ProposalId(number): _proposal(one, number, by_name)
        for number, one in enumerate(file.proposals, start=first_proposal)
    }
    return State(
        world=world,
        turn=0,
        seed=0,
        next_id=first_proposal + len(proposals),
        outcome=None,
        regions=_regions(file, rules),
        owners=_owners(file),
        occupiers={
            ProvinceId(one.province): RegionId(one.by)
            for war in file.wars
            for one in war.occupations
        },
        claims=_claims(file),
        relations=_relations(file),
        deeds=_deeds(file),
        treaties=treaties,
        embargoes=_embargoes(file, treaties),
        lifted={},
        envoys=_envoys(file, rules),
        proposals=proposals,
        ultimatums={
            (RegionId(one.by), RegionId(one.to)): _ultimatum(one) for one in file.ultimatums
        },
        wars=wars,
        visits={},
        protests={},
        refused={},
        favours={},
        prestige={
            (RegionId(one.id), PrestigeCause.STANDING): one.prestige * 10
            for one in file.regions
            if one.prestige
        },
        streaks={},
        trade={},
    )


def _regions(file: ScenarioFile, rules: Rules) -> dict[RegionId, Region]:
    ration = rules.acts.influence_per_turn
    return {
        RegionId(one.id): Region(
            id=RegionId(one.id),
            government=Government(one.government),
            doctrine=Doctrine(one.doctrine),
            head=head_key(one.id, 1),
            treasury=one.treasury,
            output_cents=one.output * 100,
            brigades=one.brigades,
            stability=one.stability,
            influence=ration if one.influence is None else one.influence,
            tax_level=one.tax_level,
            military_level=one.military_level,
        )
        for one in sorted(file.regions, key=lambda region: region.id)
    }


def _owners(file: ScenarioFile) -> dict[ProvinceId, RegionId]:
    owned = [(ProvinceId(name), RegionId(one.id)) for one in file.regions for name in one.provinces]
    return dict(sorted(owned))


def _claims(file: ScenarioFile) -> dict[ProvinceId, tuple[RegionId, ...]]:
    claims: dict[ProvinceId, tuple[RegionId, ...]] = {}
    for one in sorted(file.claims, key=lambda claim: (claim.province, claim.by)):
        name = ProvinceId(one.province)
        claims[name] = (*claims.get(name, ()), RegionId(one.by))
    return claims


def _relations(file: ScenarioFile) -> dict[Pair, Relation]:
    relations: dict[Pair, Relation] = {}
    for one in file.relations:
        is_truce = one.truce_turns_left is not None
        relations[pair_of(RegionId(one.between[0]), RegionId(one.between[1]))] = Relation(
            stance=Stance.TRUCE if is_truce else Stance.PEACE,
            until=one.truce_turns_left,
            severed_by=RegionId(one.severed_by) if one.severed_by else None,
            since=-one.turns_ago,
        )
    for war in file.wars:
        for attacker, defender in product(war.attackers, war.defenders):
            pair = pair_of(RegionId(attacker), RegionId(defender))
            severed_by = relations[pair].severed_by if pair in relations else None
            relations[pair] = Relation(Stance.WAR, severed_by=severed_by, since=-war.turns_ago)
    return dict(sorted(relations.items()))


def _deeds(file: ScenarioFile) -> dict[Direction, tuple[Deed, ...]]:
    deeds: dict[Direction, list[Deed]] = {}
    for number, one in enumerate(file.opinions):
        half_life = -1 if one.never_fades else one.half_life_turns or 0
        deed = Deed(
            kind=DeedKind.HISTORY,
            turn=-one.turns_ago,
            opinion=one.points * 10,
            goodwill=one.goodwill * 10,
            trust=one.trust * 10,
            note=note_key(number),
            half_life=half_life,
        )
        deeds.setdefault((RegionId(one.of), RegionId(one.about)), []).append(deed)
    return {
        direction: tuple(sorted(found, key=lambda deed: deed.turn))
        for direction, found in sorted(deeds.items())
    }


def _embargoes(file: ScenarioFile, treaties: Mapping[TreatyId, Treaty]) -> dict[Direction, Embargo]:
    """Return the bans of the file, and those by which joint embargoes are carried out."""
    embargoes = {
        (RegionId(one.by), RegionId(one.against)): Embargo(-one.turns_ago) for one in file.embargoes
    }
    for treaty in treaties.values():
        for clause in treaty.terms.clauses:
            if isinstance(clause, JointEmbargo):
                for party in treaty.parties:
                    ban = Embargo(treaty.signed, treaty.id)
                    embargoes.setdefault((party, clause.target), ban)
    return dict(sorted(embargoes.items()))


def _envoys(file: ScenarioFile, rules: Rules) -> dict[EnvoyId, Envoy]:
    service = {
        EnvoyRank.CHARGE: 0,
        EnvoyRank.MINISTER: rules.envoys.minister_after,
        EnvoyRank.AMBASSADOR: rules.envoys.ambassador_after,
    }
    envoys: dict[EnvoyId, Envoy] = {}
    for region in file.regions:
        for number, one in enumerate(region.envoys, start=1):
            name, rank = EnvoyId(f"{region.id}_{number}"), EnvoyRank(one.rank)
            envoys[name] = Envoy(
                id=name,
                name=one.name,
                home=RegionId(region.id),
                rank=rank,
                skill=one.skill,
                trait=EnvoyTrait(one.trait),
                instruction=Instruction(one.instruction),
                post=RegionId(one.at) if one.at else None,
                arrives=-one.in_post_turns if one.at else 0,
                served=max(0, service[rank] - one.in_post_turns),
            )
    return dict(sorted(envoys.items()))


def _ultimatum(one: dealings.Ultimatum) -> Ultimatum:
    kind, content = one.demand.kind()
    province: ProvinceId | None = None
    third: RegionId | None = None
    crowns = 0
    match content:
        case dealings.CedeDemand():
            province = ProvinceId(content.province)
        case dealings.PayDemand():
            crowns = content.crowns
        case dealings.EndWarDemand():
            third = RegionId(content.against)
        case dealings.BreakAllianceDemand():
            third = RegionId(content.ally)
        case _:
            assert kind == Demand.LIFT_EMBARGO
    return Ultimatum(
        demand=Demand(kind),
        threat=Threat(one.threat),
        issued=-one.turns_ago,
        deadline=one.turns_left,
        province=province,
        crowns=crowns,
        third=third,
    )


def _war(one: dealings.War, number: int) -> War:
    return War(
        id=WarId(number),
        attackers=tuple(map(RegionId, one.attackers)),
        defenders=tuple(map(RegionId, one.defenders)),
        cause=CasusBelli(one.cause),
        goal=WarGoal(one.goal),
        province=ProvinceId(one.province) if one.province else None,
        since=-one.turns_ago,
        score=one.score,
    )


def _proposal(one: dealings.Proposal, number: int, wars: Mapping[str, WarId]) -> Proposal:
    sender, receiver = RegionId(one.by), RegionId(one.to)
    return Proposal(
        id=ProposalId(number),
        sender=sender,
        receiver=receiver,
        matter=_matter(one, sender, receiver, wars),
        sent=BEFORE,
    )


def _matter(
    one: dealings.Proposal, sender: RegionId, receiver: RegionId, wars: Mapping[str, WarId]
) -> Matter:
    kind, content = one.matter.kind()
    match content:
        case Terms():
            return terms_of(content)
        case dealings.Visit():
            guest, host = (receiver, sender) if content.is_invitation else (sender, receiver)
            return VisitPlan(guest, host, Agenda(content.agenda))
        case dealings.Call():
            return CallToArms(wars[content.war])
        case _:
            raise AssertionError(kind)
