# The main screen: map modes, legend, dossier, desk, acts, keys.

## The map

main-zoom-in = Zoom in
main-zoom-out = Zoom out
main-zoom-whole = Whole map
map-drawing = The map is being drawn
map-drawing-outline = The coasts are being drawn
map-drawing-sheet = The sheet is being engraved
map-drawing-borders = The borders are being drawn
map-drawing-colours = The colours are being printed
main-stance-allied = Allied
main-stance-friendly = Friendly
main-stance-neutral = Neutral
main-stance-wary = Wary
main-stance-hostile = Hostile
main-stance-war = War or hatred
main-pact-allied = Alliance
main-pact-pact = Non-aggression
main-pact-treaty = Other treaty
main-pact-none = No treaty
main-pact-war = War
main-known-0 = Hearsay
main-known-1 = The outlines
main-known-2 = Well known
main-known-3 = Hardly a secret
main-scale-upto = up to { $amount }
main-hatch-war = Foe
main-hatch-embargo = Under embargo
main-hatch-claim = Claimed
main-hatch-occupation = Occupied
main-legend-guarantee = Guarantee
main-legend-faint = Faint: between others
main-legend-army = Army at war
main-legend-of-political = The regions
main-legend-of-relations = Opinion of { ACC($region) }
main-legend-of-trade = { POSS($region) } trade
main-legend-of-alliances = { POSS($region) } treaties
main-legend-of-military = Armies
main-legend-of-culture = Culture:
main-legend-of-knowledge = What you know
main-tip-province = Province: { $province }
main-tip-capital = Capital: { $province }
main-tip-occupied = Held by force by { ACC($region) }
main-tip-claimed = Claimed by { ACC($region) }
main-tip-figures = { $brigades } · prestige { $prestige }

## Figures of the top bar

main-about = about { $figure }
main-budget-total = This turn: { SIGNED($change) }
main-influence-grows = { SIGNED($change) } a turn, up to { N($most) }
main-stability-target = It tends towards { N($target) }.
main-prestige-total = Together { $points }
main-army-target = The budget keeps { $target }.
main-trade-hint = All trade with other regions last turn; duties and prosperity come from it.

## Dossier

main-dossier-money = Money and army
main-dossier-calm = Stability
main-dossier-envoys = Envoys
main-dossier-prestige = Prestige
main-now = Now
main-your-region = Your region
main-ally = Ally
main-severed = Relations broken off
main-visit-act = Visit
main-of = { $now } of { $needed }
main-held = Held for { N($turns) } of { N($needed) } turns
main-prestige-place = prestige { TENTHS($points) }, place { N($place) } of { N($of) }
main-place = { N($place) }. { $region }
main-goodwill-theirs = Goodwill of their people toward you
main-trust-theirs = Their trust in you
main-goodwill-ours = Goodwill of your people toward them
main-trust-ours = Your trust in them
main-goodwill-hint = What the people feel, apart from their ministry. It decides whether treaties are ratified.
main-trust-hint = How far your word is relied upon: kept and broken promises.
main-tension-hint = How strained the two are, from 0 to 100.
main-opinion-trend = { $band }, { SIGNED($change) } since last turn
main-opinion-estimated = You do not see all they remember: the figure is an estimate.
main-opinion-estimated-envoy = You do not see all they remember: the figure is an estimate. An envoy at their court would tell you more.
main-opinion-estimated-intelligence = You do not see all they remember: the figure is an estimate. Your envoy would learn more under the intelligence instruction.
main-line-last = Last { $date }
main-no-history = Nothing is known to have happened yet.
main-treaties-ours = With you
main-treaties-others = With others
main-treaties-none-known = None is known.
main-no-own-treaties = You have signed no treaty yet.
main-treaty-signed = Signed { $when }
main-treaty-denounced = denounced
main-treaty-ordered = Its end is ordered for this turn.
main-denounce = Denounce
main-breach = Break
main-claims-ours = You claim { $lands }.
main-claims-theirs = They claim { $lands } of yours.
main-dependence-hint = Whoever depends on the other for trade can be pressed.
main-embargo-ours = You keep an embargo on them.
main-embargo-theirs = They keep an embargo on you.
main-we-need = You lack of it
main-we-need-hint = Goods they make and you lack: trade in them is worth most to you.
main-they-need = They lack of yours
main-they-need-hint = Goods you make and they lack: trade in them is worth most to them.
main-trade-partners = Partners
main-shortages = Lacking: { $goods }. It costs stability.
main-knowledge-ways = Envoys, borders, trade and alliances tell you more.
main-envoys-at-court = Other envoys at this court
main-envoys-free = Free at home
main-envoy-skill = skill { N($skill) }
main-envoy-voice = Voice at court
main-envoy-voice-hint = What this envoy adds to the score of your proposals.
main-envoy-ordered = Sets out this turn.

## Desk

main-count = { $name }: { N($count) }
main-change-coming = The small figure tells what this turn will bring.
main-change-past = The small figure tells what the last turn changed.
main-unanswered = No answer yet
main-unanswered-hint = What is left unanswered counts as no.
main-unanswered-due = Left unanswered this turn, this counts as no: { $matters }.
main-desk-proposal = { $region }: { $about }
main-desk-ultimatum = Ultimatum of { $region }: { $about }
main-desk-rejected = Your ultimatum to { $region } was not met
main-matter-proposal = lays this before you
main-matter-ultimatum = demands this of you
main-matter-rejected = has not met your ultimatum
main-matter-counters = This answers your own proposal with other terms.
main-matter-renews = This would renew a treaty that runs out.
main-matter-call-hint = To refuse an ally's call breaks the alliance: it costs prestige twice, and all who learn of it mind.
main-ministry = Your ministry
main-ministry-yes = Advises to accept
main-ministry-no = Advises against
main-score = Score
main-threshold = Needed
main-deadline-word = Deadline
main-let-pass = Leave it unmet, and the threat may be carried out: { $threat }.
main-act-on-threat = You threatened: { $threat }. Carry it out from the list of acts, or back down; to do neither counts as backing down.
main-leave-open = Leave it for now

## Acts

act-means = Left for orders: influence { $influence }, { $crowns }
act-give = Give the order
act-possible = Can be done
act-impossible = Cannot be done now
act-cost-nothing = nothing
act-none-envoy = No envoy of yours is at home.
act-none-resident = You have no envoy there.
act-none-foreign = They have no envoy with you.
act-none-treaty = There is no treaty between you.
act-none-call = You fight no war into which you could call them.
act-choose-way = Who goes
act-choose-crowns = Crowns
act-choose-brigades = Brigades
act-choose-ending = How
act-claimed = { $land } (claimed)
act-with-notice-hint = It ends when the notice has run out; nobody is wronged.
act-in-breach-hint = It ends at once; whoever knows of it will mind.
act-pledged = { $ally } would be called by { $caller }: { $clause }.
agenda-goodwill-hint = For regions that are not at odds.
agenda-trade-hint = For regions that trade a good deal.
agenda-security-hint = For allies, and for those with a common enemy.
agenda-reconciliation-hint = For regions with a quarrel to bury.
ui-less = Less
ui-more-of = More
forecast-opinion = { POSS($holder) } opinion of { $about }
forecast-standing_opinion = { POSS($holder) } opinion of { $about }, as long as this lasts
forecast-goodwill = { POSS($holder) } people toward { $about }
forecast-trust = { POSS($holder) } trust in { $about }
forecast-prestige = Prestige
forecast-stability = Stability
forecast-settles = Where stability settles in the end
forecast-trade = Trade
forecast-revenue = Revenue a turn
forecast-revenue_later = Revenue a turn, in the end
forecast-recruits = Recruits, this turn
forecast-turns = Takes
forecast-success = Chance of success
forecast-gaffe = Chance of a gaffe
forecast-brigades = Army, in the long run
forecast-strength_odds = Odds of coming out ahead, one against one
forecast-joins_them = { $holder } joins the foe
forecast-joins_us = { $holder } joins your side
forecast-work = { POSS($holder) } opinion of { $about }, every { $every ->
    [one] turn
   *[other] { N($every) } turns
}
forecast-knowledge = Knowledge of { $about }
forecast-leak = A secret of { $about } comes out, each turn more likely by
forecast-return = Influence back if a proposal is declined
forecast-ratification = Treaties pass at home, more likely by

ground-even = even armies { $share }
ground-strength = the attacker's strength { TENTHS($ours) } against { TENTHS($theirs) }, in full brigades: { $share }
ground-battle = strength of the armies in touch { TENTHS($ours) } against { TENTHS($theirs) }, which counts for less in one battle than in a whole war: { $share }
ground-attack = who begins has the edge: { $share }
ground-visit = any such visit { $share }
ground-opinion = what the host thinks of the guest: { $share }
ground-envoy = the guest's envoy prepares it: { $share }
ground-fitting = the subject suits: { $share }
ground-unfitting = the subject does not suit: { $share }
ground-bounds = no visit is quite certain: { $share }

## Keys

main-keys = Keys
key-end-turn = End turn
key-undo = Withdraw the last order
key-desk = Open what waits on the desk
key-report = Turn report
key-ledger = Ledger
key-encyclopedia = Encyclopedia
key-save = Save
key-load = Load
key-menu = Menu
key-regions = List of regions
key-next-region = Next region
key-previous-region = Region before
key-home = Your own region
key-find-home = Show your capital
key-negotiate = Negotiate with the chosen region
key-envoy = Post an envoy there
key-visit = Propose a visit
key-acts = All acts on the chosen region
key-mode-political = Map: regions
key-mode-relations = Map: relations
key-mode-trade = Map: trade
key-mode-alliances = Map: treaties
key-mode-military = Map: armies
key-mode-culture = Map: culture
key-mode-knowledge = Map: knowledge
key-zoom-in = Zoom in
key-zoom-out = Zoom out
key-zoom-whole = Whole map
key-fullscreen = Full screen
key-picture = Save a picture
