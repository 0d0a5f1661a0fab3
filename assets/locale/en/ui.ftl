# The words of the window: headings, buttons, tooltips.

## Everywhere

app-name = Entente
app-tagline = a game of diplomacy
ui-cancel = Cancel
ui-back = Back
ui-close = Close
ui-reset = Reset
ui-next = Next
ui-previous = Previous
ui-search = Search…
ui-none = None
ui-unknown = Unknown
ui-all = All
ui-total = Total
ui-loading = Loading…
ui-region = Region
ui-regions = Regions
ui-turn = Turn { $turn } of { $last }
ui-cost = Cost
ui-crowns = Crowns
ui-influence = Influence
ui-estimate = about { $low } to { $high }
ui-per-turn = a turn
ui-you = You
ui-more = and { N($count) } more
ui-screenshot-saved = Picture saved: { $file }

## Title

title-continue = Continue
title-new-game = New game
title-hot-seat = Hot seat
title-load = Load
title-encyclopedia = Encyclopedia
title-settings = Settings
title-credits = Credits
title-quit = Quit
title-version = version { $version }
title-no-save = There is no saved game yet.

## New game

new-title = New game
new-hot-seat-title = Hot seat
new-scenarios = Scenarios
new-scenario-regions = { n-regions }
new-scenario-turns = { n-turns }
new-broken = This scenario cannot be played
new-seats = Who plays
new-seat = Seat
new-choose-region = Choose a region
new-human = Human
new-computer = Computer
new-player-name = Name
new-player = Player { $number }
new-skill = Skill
new-skill-easy = Novice
new-skill-normal = Seasoned
new-skill-hard = Master
new-skill-easy-hint = Takes the first good move it sees.
new-skill-normal-hint = Weighs its moves against its aims.
new-skill-hard-hint = Looks ahead on copies of what it knows.
new-mind-hint = Characters differ in temper; none of them sees more than you could.
new-seed = Seed
new-seed-hint = The same seed and the same orders give the same game.
new-seed-random = Another seed
new-options = Options
new-start = Begin
new-needs-human = At least one seat must be human.
new-victory = How it can be won

## Main screen

main-treasury = Treasury
main-treasury-hint = Crowns in the treasury and what comes in each turn.
main-influence = Influence
main-influence-hint = Most diplomatic acts cost influence; it grows each turn up to a limit.
main-stability = Stability
main-stability-hint = At zero the government falls.
main-prestige = Prestige
main-prestige-hint = The score: most prestige at the end wins, unless another goal is met first.
main-army = Army
main-army-hint = Brigades under arms.
main-output = Output
main-trend = { SIGNED($change) } a turn
main-end-turn = End turn
main-end-turn-hint = Seal this turn's orders.
main-open-matters = { $count ->
    [0] Nothing waits for an answer
    [one] { N($count) } matter waits
   *[other] { N($count) } matters wait
}
main-desk = Desk
main-desk-empty = Nothing on the desk.
main-dispatches = Dispatches
main-dispatches-empty = No dispatches this turn.
main-orders = Orders of this turn
main-orders-empty = No orders yet.
main-undo = Undo
main-undo-hint = Withdraw the last order.
main-withdraw = Withdraw this order
main-menu = Menu
main-report = Turn report
main-ledger = Ledger
main-relations = Relations
main-envoys = Envoys
main-trade = Trade
main-encyclopedia = Encyclopedia
main-save = Save
main-load = Load
main-settings = Settings
main-quit-to-title = Back to the title
main-mode = Map mode
main-mode-political = Political
main-mode-relations = Relations
main-mode-trade = Trade
main-mode-alliances = Alliances
main-mode-military = Military
main-mode-culture = Culture
main-mode-knowledge = Knowledge
main-legend = Legend
main-legend-alliance = Alliance
main-legend-pact = Non-aggression
main-legend-trade = Trade
main-legend-war = War
main-legend-embargo = Embargo
main-legend-envoy = Envoy
main-legend-visit = State visit
main-dossier-overview = Overview
main-dossier-relations = Relations
main-dossier-treaties = Treaties
main-dossier-trade = Trade
main-dossier-knowledge = Knowledge
main-dossier-history = History
main-dossier-aims = Aims
main-capital = capital { $province }
main-head = Head of state
main-head-away = Abroad { $until }
main-government = Government
main-doctrine = Doctrine
main-temper = Temper
main-language = Language
main-faith = Faith
main-heritage = Heritage
main-makes = Makes
main-lacks = Lacks
main-provinces = Provinces
main-brigades = Brigades
main-opinion-of-us = Opinion of you
main-our-opinion = Your opinion
main-goodwill = Goodwill of the people
main-trust = Trust
main-tension = Tension
main-stance = Standing
main-claims = Claims
main-knowledge-level = Knowledge: { $level } of 3
main-knowledge-0 = You know little more than what everybody knows.
main-knowledge-1 = You know the outlines.
main-knowledge-2 = You know it well.
main-knowledge-3 = Hardly anything is hidden from you.
main-trade-flow = Trade between you
main-dependence = Your dependence on it
main-dependence-theirs = Its dependence on you
main-duties = Duties
main-no-treaties = No treaty is in force between you.
main-no-lines = Nothing is held for or against you.
main-envoy-here = Your envoy here
main-envoy-theirs = Its envoy with you
main-no-envoy = No envoy
main-treaty-until = { $until }
main-treaty-notice = denounced, binds { $until }
main-treaty-secret = secret
main-negotiate = Negotiate
main-negotiate-hint = Sit down at the table and draft a treaty.
whom-negotiate = Negotiate with whom?
whom-envoy = Send an envoy to whom?
whom-visit = Visit whom?
whom-acts = Deal with whom?
main-envoy-act = Envoy
main-more-acts = More acts
main-home = At home
main-home-taxes = Taxes
main-home-in-force = Ordered this turn; still in force: { $level }.
main-home-military = Military budget
main-budget = Budget of this turn
main-thinking = The other ministries deliberate…
main-resolving = The turn is being resolved…
main-waiting-for = { $region } deliberates…
main-answer-accept = Accept
main-answer-decline = Decline
main-answer-counter = Other terms
main-answered = Answered: { $answer }
main-deadline = { $turns ->
    [0] this turn
    [one] { N($turns) } turn left
   *[other] { N($turns) } turns left
}

## Breakdowns of money and stability

money-taxes = Taxes
money-duties = Duties
money-subsidies = Subsidies
money-supply = Supplies
money-loans = Loans
money-reparations = Reparations
money-administration = Administration
money-army = Army
money-envoys = Envoys
money-interest = Interest
money-recruits = Recruits
stability-rest = Settled order
stability-taxes = Taxes
stability-prosperity = Prosperity from trade
stability-weariness = War weariness
stability-occupation = Occupied land
stability-debt = Debt
stability-shortage = Goods lacking
stability-embargo = Embargoes
stability-unpopular_treaty = Unpopular treaties

## What an order would do

effect-opinion = { POSS($holder) } opinion of { $about }: { SIGNED($value) }
effect-standing_opinion = { POSS($holder) } opinion of { $about }, as long as this lasts: { SIGNED($value) }
effect-if-success = On a success: { $effect }
effect-if-correct = If it is merely correct: { $effect }
effect-if-gaffe = On a gaffe: { $effect }
effect-because = { $effect } ({ $why })
effect-line-ended = no longer: { $line }
effect-demand_met = What is demanded is done
effect-demand_met-what = What is demanded is done: { $demand }
effects-fade = What they remember fades with time.
effects-seen-roughly = Where you do not know a court well, you will see the change only roughly, under “Repute”, or not at all.
effect-goodwill = Goodwill of { POSS($holder) } people toward { $about }: { SIGNED($value) }
effect-trust = { POSS($holder) } trust in { $about }: { SIGNED($value) }
effect-prestige = { POSS($holder) } prestige: { SIGNED_TENTHS($value) }
effect-stability = { POSS($holder) } stability: { SIGNED($value) }
effect-settles = Where { POSS($holder) } stability settles: { SIGNED($value) }
effect-trade = Trade with { $about }: { SIGNED($value) } a turn
effect-revenue = Revenue: { SIGNED($value) } a turn
effect-revenue_later = Revenue in the end: { SIGNED($value) } a turn
effect-recruits = Recruits this turn: { SIGNED($value) }
effect-turns = Takes { $value ->
    [one] { N($value) } turn
   *[other] { N($value) } turns
}
effect-success = Chance of a success: { PERCENT($value) }
effect-gaffe = Chance of a gaffe: { PERCENT($value) }
effect-brigades = In the end the army would come to { $value ->
    [one] { N($value) } brigade
   *[other] { N($value) } brigades
}
effect-strength_odds = Odds of coming out of the war ahead, one against one: { PERCENT($value) }
effects-agrement = You know only roughly what the host thinks of you: it may yet refuse its agrément.
effects-odds = To come out ahead is to beat the foe or to have the better of a peace of exhaustion, as many wars end. Numbers weigh less than the fortune of battle: even a fourfold army may come out behind.
effect-joins_them = { $holder } would join the foe: { PERCENT($value) }
effect-joins_us = { $holder } would join your side: { PERCENT($value) }
effect-work = { POSS($holder) } opinion of { $about }, every { $every ->
    [one] turn
   *[other] { N($every) } turns
}: { SIGNED($value) }
effect-knowledge = Level of knowledge of { $about }: { SIGNED($value) }
effect-leak = Each turn a secret of { $about } is more likely to come out by { PERCENT($value) }
effect-return = Influence that comes back from a proposal to { $about } that is declined: { N($value) }
effect-ratification = A treaty with { $about } is more likely to pass at home by { PERCENT($value) }

## Acts: name, and what it does

act-title = Acts toward { $region }
act-cost-influence = { $influence ->
    [0] no influence
   *[other] { N($influence) } influence
}
act-forecast = Forecast
act-why-not = Why not
act-hotkey = Key: { $key }
act-accept = Accept
act-accept-hint = Say yes to a proposal on the desk.
act-decline = Decline
act-decline-hint = Say no to a proposal on the desk.
act-counter = Other terms
act-counter-hint = Answer a proposed treaty with terms of your own.
act-recall-envoy = Recall envoy
act-recall-envoy-hint = Call an envoy home.
act-expel-envoy = Expel envoy
act-expel-envoy-hint = Declare a foreign envoy persona non grata.
act-sever-relations = Break off relations
act-sever-relations-hint = Envoys leave and talks cease.
act-restore-relations = Resume relations
act-restore-relations-hint = Resume the diplomatic relations you broke off.
act-denounce-treaty = Denounce treaty
act-denounce-treaty-hint = End a treaty with notice, or at once and in breach.
act-yield = Yield
act-yield-hint = Do what an ultimatum demands.
act-back-down = Back down
act-back-down-hint = Let your own ultimatum drop, at a cost in prestige and trust.
act-declare-war = Declare war
act-declare-war-hint = Go to war on a stated ground and for a stated goal.
act-call-ally = Call ally
act-call-ally-hint = Call an ally into a war you are fighting.
act-impose-embargo = Embargo
act-impose-embargo-hint = Forbid all trade with this region; it hurts both.
act-lift-embargo = Lift embargo
act-lift-embargo-hint = Allow trade again; it recovers slowly.
act-issue-ultimatum = Ultimatum
act-issue-ultimatum-hint = Demand something by a deadline, under a threat.
act-protest = Protest
act-protest-hint = Hand over a note of protest: the mildest rung of the ladder.
act-post-envoy = Post envoy
act-post-envoy-hint = Send an envoy to reside there, if the host gives its agrément.
act-instruct-envoy = Instruct envoy
act-instruct-envoy-hint = Give an envoy another standing instruction.
act-send-aid = Send aid
act-send-aid-hint = Give crowns or brigades and ask nothing in return.
act-set-taxes = Taxes
act-set-taxes-hint = Higher taxes fill the treasury and cost stability.
act-set-military-budget = Military budget
act-set-military-budget-hint = A larger budget keeps more brigades, at a price.
act-propose-visit = State visit
act-propose-visit-hint = Ask to be received, or invite the other head of state.
act-propose-treaty = Propose treaty
act-propose-treaty-hint = Lay terms before this region; it answers next turn.
act-choose-envoy = Which envoy
act-choose-instruction = Instruction
act-choose-agenda = Agenda
act-choose-demand = Demand
act-choose-threat = Threat
act-choose-cause = Casus belli
act-choose-goal = War goal
act-choose-province = Province
act-choose-third = Which region
act-choose-treaty = Which treaty
act-choose-war = Which war
act-choose-ally = Which ally
act-visit-there = You, to them
act-visit-here = They, to you
act-with-notice = With notice
act-in-breach = At once, in breach
act-travel = Arrives { $when }

## Negotiation table

table-title = Negotiation table
table-treaty-of = Treaty of { $one } and { $other }
table-drafted = draft of { $date }
table-clauses = Clauses
table-search = Search clauses…
table-we-offer = You offer
table-we-ask = You ask
table-both = Both alike
table-add-clause = Add a clause
table-remove-clause = Strike the clause
table-lock = Keep this clause
table-locked = Kept: a balance will not touch it
table-empty-offer = You offer nothing yet.
table-empty-ask = You ask for nothing yet.
table-term = Term
table-term-turns = For { n-turns }
table-term-open = Until denounced
table-secret = Secret treaty
table-secret-hint = Others do not learn of it, unless it leaks.
table-seal = Seal
table-seal-hint = Send the proposal; the answer comes next turn.
table-what-they-say = What will { $region } say?
table-factors = What counts
table-threshold = { N($score) }, needs { N($threshold) }
table-spread = Known to within { N($points) } points either way
table-sure = The preview is certain.
table-unsure = The preview may err: your knowledge of this region is thin.
table-path = Path to yes
table-path-none = No step that your own ministry would take leads to yes; you may offer more than it advises.
table-balance = Propose a balance
table-balance-hint = Find terms near these that both would sign.
table-balance-none = No terms near these would be signed by both ministries.
table-counter-of = Answer to the proposal of { $region }
table-leave = Leave
table-spheres = Spheres of the compromise
table-value-us = Worth to you
table-value-them = Worth to them
table-envoy-by = Delivered by { $envoy }
table-envoy-none = Delivered by letter
table-ratification = Ratification: { PERCENT($odds) }
table-problem = Cannot be sent
table-good = Good
table-amount = Amount
table-depth = Depth
table-target = Target
table-loads = Loads a turn
table-price = Crowns a turn
table-crowns = Crowns
table-brigades = Brigades
table-repay = Repaid a turn
table-turns = Turns
table-truce = Truce, turns
table-peace = Peace table
table-war-score = War score: { SIGNED($score) }
table-price-sum = Price of these terms: { N($price) }

## Turn report

report-title = Turn report
report-of = What happened: { $date }
report-empty = A quiet turn: nothing that concerns you is known.
report-filter = Show
report-only-mine = Only what touches you
report-go-there = Show on the map
report-continue = Continue
report-skip = Skip
report-count = { $count ->
    [0] No events
    [one] { N($count) } event
   *[other] { N($count) } events
}

## Ledger

ledger-title = Ledger
ledger-tab-table = Regions
ledger-tab-charts = Charts
ledger-tab-budget = Budget
ledger-tab-treaties = Treaties
ledger-tab-prestige = Prestige
ledger-tab-chronicle = Chronicle
ledger-sort = Sort by { $column }
ledger-unknown = not known
ledger-measure = Measure
ledger-measure-output = Output
ledger-measure-treasury = Treasury
ledger-measure-brigades = Brigades
ledger-measure-stability = Stability
ledger-measure-prestige = Prestige
ledger-measure-trade = Trade
ledger-measure-opinion = Opinion
ledger-measure-provinces = Provinces
ledger-prestige-by-cause = Prestige by cause
ledger-parties = Parties
ledger-clauses = Clauses
ledger-signed = Signed
ledger-ends = Ends
ledger-income = Income
ledger-expenses = Expenses

## Relations, envoys, trade, war

relations-title = Relations
relations-holds = { $holder } of { $about }
envoys-title = Envoys
envoys-at-home = At home
envoys-travelling = On the way, arrives { $when }
envoys-served = Service: { n-turns }
envoys-partial = Leans to the host
envoys-foreign = Foreign envoys with you
trade-title = Trade
trade-partner = Partner
trade-share = Share
trade-agreement = Agreement
trade-no-agreement = No agreement
trade-goods = Goods
war-title = War room
war-none = You are at peace.
war-attackers = Attackers
war-defenders = Defenders
war-since = Since { $date }
war-score = War score
war-odds = Odds in battle
war-who-joins-none = Nobody you know of is bound to join.
war-sue = Sue for peace

## Saving

save-title = Save the game
save-load-title = Load a game
save-name = Name
save-do = Save
save-load = Load
save-delete = Delete
save-empty = There are no saved games.
save-autosave = Autosave
save-saved = Saved: { $name }
save-turn = Turn { $turn }, { $date }
save-seats = Seats
save-damaged = This save is damaged and cannot be loaded.
save-passed-over = { $damaged } is damaged; the game goes on from { $file }.
save-exists = A save of this name exists.

## Settings

settings-title = Settings
settings-language = Language
settings-theme = Theme
settings-theme-atlas = Atlas
settings-theme-ministry = Ministry
settings-scale = Size of the interface
settings-text-size = Size of text
settings-motion = Reduced motion
settings-motion-hint = No movement that is not needed.
settings-sound = Sounds
settings-music = Music
settings-mute = Silence
settings-fullscreen = Full screen
settings-autosave = Autosave
settings-autosave-never = Never
settings-autosave-turn = Every turn
settings-autosave-year = Every year
settings-keys = Keys
settings-key-press = Press the new key
settings-key-taken = This key is taken by: { $action }
settings-renderer = Drawing
settings-renderer-auto = Choose by the machine
settings-renderer-gpu = Graphics card
settings-renderer-software = Processor
settings-restart = Takes effect at the next start.
settings-defaults = Restore the defaults
settings-group-display = Display
settings-group-sound = Sound
settings-group-game = Game

## Hand-over

curtain-hand-over = Hand the helm to: { $player }
curtain-break-seal = Break the seal
curtain-briefing = Briefing

## The end

end-title = The game is over
end-won = { $region } won
end-you-won = You won
end-you-lost = You did not win
end-nobody = Nobody won
end-by = By { $victory }
end-standings = Standings
end-place = Place
end-archive = Archive
end-charts = Charts
end-play-on = Look at the map
end-to-title = To the title

## Confirmations: only what cannot be undone

confirm-title = Are you sure?
confirm-quit-to-title = Leave this game? Orders not yet saved are lost.
confirm-end-turn = End the turn?
confirm-end-turn-open = These matters have no answer yet:
confirm-delete-save = Delete the save { $name }? It cannot be brought back.
confirm-overwrite-save = Overwrite the save { $name }?
confirm-declare-war = Declare war on { $region }?
confirm-breach = Break this treaty? Everybody who knows of it will mind.
confirm-reset-settings = Restore all settings to the defaults?

## Errors

error-title = Something went wrong
error-write = The file cannot be written: { $reason }
error-no-sound = There is no sound device; the game runs silent.

## Encyclopedia and credits

encyclopedia-title = Encyclopedia
encyclopedia-search = Search the rules…
credits-title = Credits
