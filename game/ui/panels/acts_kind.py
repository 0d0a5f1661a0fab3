"""Acts of good will and of standing: envoys, visits, aid, treaties."""

from collections.abc import Sequence

from game.core.dealings import Agenda, Envoy, Instruction
from game.core.ids import EnvoyId, RegionId, TreatyId
from game.core.orders import (
    DenounceTreaty,
    ExpelEnvoy,
    InstructEnvoy,
    Order,
    PostEnvoy,
    ProposeVisit,
    RecallEnvoy,
    SendAid,
)
from game.rules import pacts
from game.rules.envoys import posted
from game.ui.panels.act_forms import Act, Amount, Case, Choice, Field, Option, number
from game.ui.panels.dossier_knowledge import INSTRUCTIONS, about, best_at
from game.ui.play import Play

_CROWN_STEP = 10


def _free(play: Play) -> list[Envoy]:
    view = play.view
    own = (view.envoys[key] for key in sorted(view.envoys))
    return [envoy for envoy in own if envoy.home == play.region and envoy.post is None]


def _instructions(play: Play, but: Instruction | None = None) -> Choice:
    words = play.words
    options = [
        Option(one, words.name(one), words.say(f"instruction-{one.value}-hint"))
        for one in INSTRUCTIONS
        if one is not but
    ]
    return Choice("instruction", "act-choose-instruction", options)


def _post_fields(case: Case) -> Sequence[Field]:
    envoys = [
        Option(e.id, f"{e.name} · {about(case.play, e)}", best_at(case.play, e))
        for e in _free(case.play)
    ]
    return Choice("envoy", "act-choose-envoy", envoys), _instructions(case.play)


def _post(case: Case) -> Order | None:
    envoy, given = case.values.get("envoy"), case.values.get("instruction")
    if envoy is None or not isinstance(given, Instruction):
        return None
    return PostEnvoy(case.play.region, EnvoyId(str(envoy)), case.other, given)


def _own(play: Play, other: RegionId) -> Envoy | None:
    return posted(play.known, play.region, other)


def _recall(case: Case) -> Order | None:
    envoy = _own(case.play, case.other)
    return RecallEnvoy(case.play.region, envoy.id) if envoy else None


def _new_instruction(case: Case) -> Sequence[Field]:
    """Return the choice of another instruction than the envoy has."""
    envoy = _own(case.play, case.other)
    return (_instructions(case.play, but=envoy.instruction if envoy else None),)


def _instruct(case: Case) -> Order | None:
    envoy, given = _own(case.play, case.other), case.values.get("instruction")
    if envoy is None or not isinstance(given, Instruction):
        return None
    return InstructEnvoy(case.play.region, envoy.id, given)


def _expel(case: Case) -> Order | None:
    envoy = posted(case.play.known, case.other, case.play.region)
    return ExpelEnvoy(case.play.region, envoy.id) if envoy else None


def _visit_fields(case: Case) -> Sequence[Field]:
    words = case.play.words
    ways = [
        Option(value, words.say(key))
        for value, key in ((False, "act-visit-there"), (True, "act-visit-here"))
    ]
    agendas = [
        Option(agenda, words.name(agenda), words.say(f"agenda-{agenda.value}-hint"))
        for agenda in Agenda
    ]
    return (
        Choice("is_invitation", "act-choose-way", ways),
        Choice("agenda", "act-choose-agenda", agendas),
    )


def _visit(case: Case) -> Order | None:
    agenda = case.values.get("agenda")
    if not isinstance(agenda, Agenda):
        return None
    return ProposeVisit(
        case.play.region, case.other, agenda, case.values.get("is_invitation") is True
    )


def _aid_fields(case: Case) -> Sequence[Field]:
    own = case.play.view.regions[case.play.region]
    crowns = max(0, own.treasury) // _CROWN_STEP * _CROWN_STEP
    return (
        Amount("crowns", "act-choose-crowns", crowns, _CROWN_STEP, min(20, crowns)),
        Amount("brigades", "act-choose-brigades", own.brigades),
    )


def _aid(case: Case) -> Order | None:
    return SendAid(
        case.play.region, case.other, number(case.values, "crowns"), number(case.values, "brigades")
    )


def _denounce_fields(case: Case) -> Sequence[Field]:
    words = case.play.words
    treaties = [
        Option(treaty.id, words.titles(treaty.terms))
        for treaty in pacts.between(case.play.known, case.play.region, case.other)
    ]
    ways = [
        Option(value, words.say(key), words.say(f"{key}-hint"))
        for value, key in ((False, "act-with-notice"), (True, "act-in-breach"))
    ]
    return (
        Choice("treaty", "act-choose-treaty", treaties),
        Choice("in_breach", "act-choose-ending", ways),
    )


def _denounce(case: Case) -> Order | None:
    treaty = case.values.get("treaty")
    if not isinstance(treaty, int):
        return None
    return DenounceTreaty(case.play.region, TreatyId(treaty), case.values.get("in_breach") is True)


ENVOY_ACTS = (
    Act("post-envoy", "horse-head", _post, _post_fields, "act-none-envoy"),
    Act(
        "instruct-envoy",
        "scroll-quill",
        _instruct,
        _new_instruction,
        "act-none-resident",
        lambda play, other: _own(play, other) is not None,
    ),
    Act(
        "recall-envoy",
        "lu-log-out",
        _recall,
        missing="act-none-resident",
        is_shown=lambda play, other: _own(play, other) is not None,
    ),
    Act("propose-visit", "crown", _visit, _visit_fields),
    Act("send-aid", "two-coins", _aid, _aid_fields),
)

TREATY_ACTS = (
    Act("denounce-treaty", "broken-tablet", _denounce, _denounce_fields, "act-none-treaty"),
)

EXPULSION = Act("expel-envoy", "cross-mark", _expel, missing="act-none-foreign")
