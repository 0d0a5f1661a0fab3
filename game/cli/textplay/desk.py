"""The desk: what waits for an answer, what one's own ministry makes of it, and the answer."""

from game.cli.textplay import table
from game.cli.textplay.asker import lasting
from game.cli.textplay.forms import settle
from game.cli.textplay.helm import Helm
from game.cli.textplay.lines import ultimatum_text
from game.cli.textplay.regions import visit
from game.cli.textplay.verdicts import show_own
from game.core.conflict import Threat
from game.core.dealings import Proposal
from game.core.orders import (
    Accept,
    BackDown,
    DeclareWar,
    Decline,
    ImposeEmbargo,
    SeverRelations,
    Yield,
)
from game.core.treaties import Terms
from game.session.desk import DeskItem, DeskKind
from game.text.teller import small


@lasting
def enter(helm: Helm) -> None:
    """Let the player answer what is on the desk until the player goes back."""
    while True:
        items = helm.session.desk(helm.region)
        if not items:
            helm.tell(helm.say("main-desk-empty"))
            return
        rows = [row(helm, item) for item in items]
        at = helm.pick(helm.say("main-desk"), rows)
        if at is None:
            return
        _open(helm, items[at])


THREATENED = {
    Threat.WAR: DeclareWar,
    Threat.EMBARGO: ImposeEmbargo,
    Threat.SEVER: SeverRelations,
}
"""The order that carries out each threat."""


def waiting(helm: Helm) -> list[DeskItem]:
    """Return what has no answer yet; a threat being carried out is one."""
    return [item for item in helm.session.desk(helm.region) if not _is_answered(helm, item)]


def _is_answered(helm: Helm, item: DeskItem) -> bool:
    if item.answer is not None:
        return True
    if item.kind is not DeskKind.REJECTED or item.ultimatum is None:
        return False
    kind = THREATENED[item.ultimatum.threat]
    return any(
        isinstance(order, (DeclareWar, ImposeEmbargo, SeverRelations))
        and type(order) is kind
        and order.other == item.other
        for order in helm.session.plan(helm.region)
    )


def row(helm: Helm, item: DeskItem) -> str:
    """Return a matter in one line, with the answer given so far."""
    text = f"{helm.words.region(item.other)}: {_matter(helm, item)}"
    if item.answer is None:
        return text
    answer = helm.words.act(type(item.answer))
    return f"{text} [{helm.say('main-answered', answer=answer)}]"


def _matter(helm: Helm, item: DeskItem) -> str:
    if item.proposal is not None:
        return helm.words.matter(item.proposal.matter, helm.region, helm.known)
    assert item.ultimatum is not None, "a matter is a proposal or an ultimatum"
    issuer = helm.region if item.kind is DeskKind.REJECTED else item.other
    return ultimatum_text(helm, issuer, item.ultimatum)


def _open(helm: Helm, item: DeskItem) -> None:
    helm.console.heading(f"{helm.say('main-desk')}: {helm.words.region(item.other)}")
    if item.proposal is None:
        helm.tell(_matter(helm, item))
        _face(helm, item)
    else:
        _consider(helm, item.proposal)


def _consider(helm: Helm, proposal: Proposal) -> None:
    """Show a proposal in full and let the player answer it."""
    matter, mine = proposal.matter, helm.region
    helm.tell(helm.say("cli-proposal", number=str(proposal.id)))
    if isinstance(matter, Terms):
        helm.tell(helm.words.terms(matter, mine), indent=2)
    else:
        helm.tell(helm.words.matter(matter, mine, helm.known), indent=2)
    show_own(
        helm, proposal.sender, helm.session.own_verdict(mine, proposal.sender, matter), in_full=True
    )
    rows = [helm.say("main-answer-accept"), helm.say("main-answer-decline")]
    if isinstance(matter, Terms):
        rows.append(helm.say("main-answer-counter"))
    at = helm.pick(helm.say("text-answer-now"), rows)
    if at == 0:
        helm.give(Accept(mine, proposal.id))
    elif at == 1:
        helm.give(Decline(mine, proposal.id))
    elif at is not None:
        table.sit_down(helm, proposal.sender, proposal)


def _face(helm: Helm, item: DeskItem) -> None:
    """Offer the one answer an ultimatum has, and the acts by which a threat is carried out."""
    kind = BackDown if item.kind is DeskKind.REJECTED else Yield
    assert item.ultimatum is not None, "only an ultimatum is faced"
    threat = small(helm.words.name(item.ultimatum.threat))
    if kind is Yield:
        helm.tell(helm.say("main-let-pass", threat=threat))
    name = helm.words.region_name(item.other)
    rows = [
        f"{helm.words.act(kind)}: {helm.words.act_hint(kind)}",
        helm.say("text-acts-on", region=name),
    ]
    leave = helm.say("cli-leave-unmet" if kind is Yield else "main-leave-open")
    at = helm.pick(helm.say("text-answer-now"), rows, back=leave)
    if at == 0:
        settle(helm, kind(helm.region, item.other))
    elif at is not None:
        visit(helm, item.other)
