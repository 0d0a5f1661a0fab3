"""Acts of pressure and of war: protest, embargo, severing, ultimatum, war, calls to arms."""

from collections.abc import Callable, Sequence

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.ids import ProvinceId, RegionId, WarId
from game.core.orders import (
    BackDown,
    CallAlly,
    DeclareWar,
    ImposeEmbargo,
    IssueUltimatum,
    LiftEmbargo,
    Order,
    Protest,
    RestoreRelations,
    SeverRelations,
    Yield,
)
from game.rules.allies import pledge
from game.rules.footing import wars_of
from game.rules.frontier import provinces_of
from game.rules.war import causes
from game.ui.panels.act_forms import Act, Amount, Case, Choice, Field, Option, number
from game.ui.panels.acts_kind import EXPULSION
from game.ui.play import Play

_CROWN_STEP = 10
_FIRST_DEMAND = 50

Plain = type[SeverRelations | RestoreRelations | ImposeEmbargo | LiftEmbargo | Protest]


def _plain(kind: Plain) -> Callable[[Case], Order | None]:
    def make(case: Case) -> Order | None:
        return kind(case.play.region, case.other)

    return make


def _lands(play: Play, owner: RegionId) -> Choice:
    words, view = play.words, play.known
    lands = provinces_of(view, owner)
    claimed = [land for land in lands if play.region in view.claims.get(land, ())]
    others = [land for land in lands if land not in claimed]
    options = [
        Option(land, words.say("act-claimed", land=words.province(land))) for land in claimed
    ]
    options += [Option(land, words.province(land)) for land in others]
    return Choice("province", "act-choose-province", options)


def _ultimatum_fields(case: Case) -> Sequence[Field]:
    words = case.play.words
    demands = [Option(demand, words.name(demand)) for demand in Demand]
    threats = [Option(threat, words.name(threat)) for threat in Threat]
    found: list[Field] = [Choice("demand", "act-choose-demand", demands)]
    match case.values.get("demand"):
        case Demand.CEDE_PROVINCE:
            found.append(_lands(case.play, case.other))
        case Demand.PAY:
            most = case.play.rules.pressure.pay_limit_crowns
            found.append(Amount("crowns", "act-choose-crowns", most, _CROWN_STEP, _FIRST_DEMAND))
        case Demand.END_WAR | Demand.BREAK_ALLIANCE:
            thirds = [Option(r, words.region(r)) for r in case.play.others if r != case.other]
            found.append(Choice("third", "act-choose-third", thirds))
        case _:
            pass
    return (*found, Choice("threat", "act-choose-threat", threats))


def _ultimatum(case: Case) -> Order | None:
    demand, threat = case.values.get("demand"), case.values.get("threat")
    if not isinstance(demand, Demand) or not isinstance(threat, Threat):
        return None
    province, third = case.values.get("province"), case.values.get("third")
    return IssueUltimatum(
        case.play.region,
        case.other,
        demand,
        threat,
        ProvinceId(str(province)) if province is not None else None,
        number(case.values, "crowns"),
        RegionId(str(third)) if third is not None else None,
    )


def _war_fields(case: Case) -> Sequence[Field]:
    words = case.play.words
    grounds = (
        *causes(case.play.known, case.play.region, case.other, case.play.rules),
        CasusBelli.NONE,
    )
    goals = [
        goal
        for goal in WarGoal
        if goal is not WarGoal.LIBERATE or case.values.get("cause") is CasusBelli.ATTACKED_ALLY
    ]
    found: list[Field] = [
        Choice("cause", "act-choose-cause", [Option(one, words.name(one)) for one in grounds]),
        Choice("goal", "act-choose-goal", [Option(one, words.name(one)) for one in goals]),
    ]
    if case.values.get("goal") is WarGoal.PROVINCE:
        found.append(_lands(case.play, case.other))
    return found


def _war(case: Case) -> Order | None:
    cause, goal, province = (
        case.values.get("cause"),
        case.values.get("goal"),
        case.values.get("province"),
    )
    if not isinstance(cause, CasusBelli) or not isinstance(goal, WarGoal):
        return None
    land = ProvinceId(str(province)) if province is not None else None
    return DeclareWar(case.play.region, case.other, cause, goal, land)


def _calls(play: Play, other: RegionId) -> list[WarId]:
    view = play.known
    return [
        war.id
        for war in wars_of(view, play.region)
        if pledge(view, war, play.region, other) is not None
    ]


def _call_fields(case: Case) -> Sequence[Field]:
    words, view = case.play.words, case.play.known
    wars = [
        Option(number, words.region(view.wars[number].foes_of(case.play.region)[0]))
        for number in _calls(case.play, case.other)
    ]
    return (Choice("war", "act-choose-war", wars),)


def _call(case: Case) -> Order | None:
    war = case.values.get("war")
    return CallAlly(case.play.region, case.other, WarId(war)) if isinstance(war, int) else None


def _yield(case: Case) -> Order | None:
    return Yield(case.play.region, case.other)


def _back_down(case: Case) -> Order | None:
    return BackDown(case.play.region, case.other)


def _has_embargo(play: Play, other: RegionId) -> bool:
    return (play.region, other) in play.known.embargoes


def _is_severed(play: Play, other: RegionId) -> bool:
    return play.known.relation(play.region, other).severed_by is not None


PRESSURE_ACTS = (
    Act("protest", "quill-ink", _plain(Protest)),
    EXPULSION,
    Act(
        "sever-relations",
        "broken-ribbon",
        _plain(SeverRelations),
        is_shown=lambda play, other: not _is_severed(play, other),
    ),
    Act(
        "restore-relations",
        "hand-ok",
        _plain(RestoreRelations),
        is_shown=_is_severed,
    ),
    Act(
        "impose-embargo",
        "crossed-chains",
        _plain(ImposeEmbargo),
        is_shown=lambda play, other: not _has_embargo(play, other),
    ),
    Act("lift-embargo", "key", _plain(LiftEmbargo), is_shown=_has_embargo),
    Act("issue-ultimatum", "hourglass", _ultimatum, _ultimatum_fields),
    Act(
        "yield",
        "hand-truck",
        _yield,
        is_shown=lambda play, other: (other, play.region) in play.known.ultimatums,
    ),
    Act(
        "back-down",
        "dove",
        _back_down,
        is_shown=lambda play, other: (play.region, other) in play.known.ultimatums,
    ),
)

WAR_ACTS = (
    Act("declare-war", "crossed-swords", _war, _war_fields),
    Act("call-ally", "rally-the-troops", _call, _call_fields, "act-none-call"),
)
