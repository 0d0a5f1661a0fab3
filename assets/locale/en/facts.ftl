# Names of facts: everything the rules count or choose among, as lists and headings show it.

## The reader of a sentence

reader-nom = you
reader-full = you
reader-gen = your
reader-dat = you
reader-acc = you
reader-ins = you
reader-loc = you

## Amounts and dates

decimal-point = .
n-turns = { $turns ->
    [one] { N($turns) } turn
   *[other] { N($turns) } turns
}
n-turns-acc = { n-turns }
n-crowns = { $crowns ->
    [one] { N($crowns) } crown
   *[other] { N($crowns) } crowns
}
n-crowns-gen = { n-crowns }
n-crowns-acc = { n-crowns }
n-brigades = { $brigades ->
    [one] { N($brigades) } brigade
   *[other] { N($brigades) } brigades
}
n-brigades-acc = { n-brigades }
n-loads = { $loads ->
    [one] { N($loads) } load
   *[other] { N($loads) } loads
}
n-regions = { $regions ->
    [one] { N($regions) } region
   *[other] { N($regions) } regions
}
list-and = { $first } and { $last }
date-spring = Spring { $year }
date-summer = Summer { $year }
date-autumn = Autumn { $year }
date-winter = Winter { $year }
when-spring = in spring { $year }
when-summer = in summer { $year }
when-autumn = in autumn { $year }
when-winter = in winter { $year }
when-turn = in turn { $turn }
until-spring = until spring { $year }
until-summer = until summer { $year }
until-autumn = until autumn { $year }
until-winter = until winter { $year }
until-turn = until turn { $turn }
season-spring = Spring
season-summer = Summer
season-autumn = Autumn
season-winter = Winter

## Regions

government-autocracy = Autocracy
government-monarchy = Monarchy
government-oligarchy = Oligarchy
government-republic = Republic
government-theocracy = Theocracy
doctrine-isolationist = Isolationist
doctrine-bilateralist = Bilateralist
doctrine-multilateralist = Multilateralist
doctrine-unilateralist = Unilateralist
doctrine-isolationist-hint = Keeps to itself and binds itself unwillingly.
doctrine-bilateralist-hint = Deals with one partner at a time, and gladly.
doctrine-multilateralist-hint = Wants the many to settle matters together.
doctrine-unilateralist-hint = Decides alone and binds itself unwillingly.
temper-even = even-tempered
temper-honour-high = true to its word
temper-honour-low = faithless
temper-boldness-high = bold
temper-boldness-low = cautious
temper-greed-high = grasping
temper-greed-low = unselfish
temper-grudge-high = resentful
temper-grudge-low = forgiving
temper-openness-high = open
temper-openness-low = aloof
temper-patience-high = patient
temper-patience-low = hasty
temper-piety-high = rigid in doctrine
temper-piety-low = pliant
tax-0 = Light
tax-1 = Moderate
tax-2 = Middling
tax-3 = Heavy
tax-4 = Crushing
military-0 = A guard
military-1 = A peacetime army
military-2 = A standing army
military-3 = An army under arms
military-4 = A nation in arms
victory-prestige = Prestige
victory-concord = Concord
victory-hegemony = Hegemony
victory-survival = Survival
victory-prestige-hint = The most prestige when the last turn ends.
victory-concord-hint = Well thought of by every other region, and no war of one's own.
victory-hegemony-hint = A large share of all output within one's own sphere.
victory-survival-hint = The last region that still stands.

## Standing between regions

stance-peace = Peace
stance-truce = Truce
stance-war = War
band-devoted = Devoted
band-friendly = Friendly
band-warm = Warm
band-neutral = Neutral
band-cool = Cool
band-hostile = Hostile
band-hateful = Hateful
group-cultural = Culture
group-economic = Economy
group-political = Politics
group-memory = Memory
line-shared_language = Shared language
line-shared_faith = Shared faith
line-shared_heritage = Shared heritage
line-foreign_ways = Foreign ways
line-exchange = Cultural exchange
line-trade = Mutual trade
line-dependence = Resented dependence in trade
line-subsidy = Subsidy
line-embargo = Embargo
line-like_government = Like governments
line-unlike_government = Unlike governments
line-doctrine = Doctrine
line-alliance = Alliance
line-non_aggression = Non-aggression pact
line-common_enemy = Common enemy
line-friend_of_friend = Friend of a friend
line-friend_of_enemy = Friend of an enemy
line-border = Common border
line-claim = Claim to land
line-threat = Feared strength
line-leader = Too far ahead of the rest
line-embassy = Envoy in residence
line-severed = Relations broken off
line-at_war = At war
line-deed = Deeds remembered
line-repute = Repute
line-about = { $line }: { $third }
line-count = { $line } (×{ $count })
deed-posted_envoy = Envoy posted
deed-recalled_envoy = Envoy recalled
deed-expelled_envoy = Envoy expelled
deed-severed_relations = Relations broken off
deed-restored_relations = Relations resumed
deed-paid_visit = State visit received
deed-hosted_visit = Head of state hosted
deed-gaffe = Gaffe on a state visit
deed-signed_treaty = Treaty signed
deed-gave_aid = Aid given
deed-gave_military_aid = Military aid given
deed-refused_proposal = Proposal refused
deed-denounced_treaty = Treaty denounced
deed-breached_treaty = Treaty broken
deed-betrayed_another = Treaty with another broken
deed-kept_treaty = Treaty kept
deed-missed_payment = Payment missed
deed-imposed_embargo = Embargo imposed
deed-lifted_embargo = Embargo lifted
deed-protested = Note of protest
deed-issued_ultimatum = Ultimatum issued
deed-yielded = Yielded to an ultimatum
deed-backed_down = Backed down from a threat
deed-declared_war = War declared
deed-declared_war_without_cause = War declared without cause
deed-attacked_friend = Friend attacked
deed-fought_together = Fought side by side
deed-honoured_call = Call to arms honoured
deed-refused_call = Call to arms refused
deed-occupied_province = Province occupied
deed-took_province = Province taken
deed-made_peace = Peace made
deed-secret_uncovered = Secret treaty uncovered
deed-history = History

## Envoys and visits

rank-charge_d_affaires = Chargé d'affaires
rank-minister = Minister
rank-ambassador = Ambassador
trait-linguist = Linguist
trait-economist = Economist
trait-soldier = Soldier
trait-jurist = Jurist
trait-courtier = Courtier
instruction-goodwill = Goodwill
instruction-commerce = Commerce
instruction-intelligence = Intelligence
instruction-conduit = Go-between
instruction-unknown = Unknown
instruction-goodwill-hint = Wins the host over, turn by turn; a linguist or a courtier does it best.
instruction-commerce-hint = Smooths trade between the two regions; an economist does it best.
instruction-intelligence-hint = Learns more of the host than it would tell, and brings its secrets out; a soldier does it best.
instruction-conduit-hint = Sounds the court out: a proposal it declines costs no influence. What a jurist brings home is ratified more easily.
envoy-best = Best instruction: { $work }
instruction-unknown-hint = What this envoy works at is not for outsiders to know.
agenda-goodwill = Goodwill
agenda-trade = Trade
agenda-security = Security
agenda-reconciliation = Reconciliation
result-success = A success
result-correct = Correct
result-gaffe = A gaffe

## Treaties

sphere-social = Social
sphere-political = Political
sphere-economic = Economic
depth-most_favoured = Most-favoured nation
depth-preferential = Preferential duties
depth-free = Free trade
clause-peace = Peace
clause-non_aggression = Non-aggression pact
clause-defensive_alliance = Defensive alliance
clause-offensive_alliance = Offensive alliance
clause-trade_agreement = Trade agreement
clause-supply = Supply contract
clause-subsidy = Subsidy
clause-payment = Payment
clause-loan = Loan
clause-military_access = Military access
clause-military_aid = Military aid
clause-cultural_exchange = Cultural exchange
clause-joint_embargo = Joint embargo
clause-cession = Cession
clause-reparations = Reparations
clause-peace-hint = The war between the two ends and a truce begins.
clause-non_aggression-hint = Neither declares war on the other.
clause-defensive_alliance-hint = Each comes to the other's aid when it is attacked.
clause-offensive_alliance-hint = Each joins the other's wars when called, whoever began them.
clause-trade_agreement-hint = Duties between the two are lowered; trade grows, and duty revenue falls at first.
clause-supply-hint = The giver delivers a good each turn and is paid for it.
clause-subsidy-hint = The giver pays each turn for as long as the treaty stands.
clause-payment-hint = The giver pays once, at signing.
clause-loan-hint = The giver lends at signing; the receiver repays in equal parts, with interest.
clause-military_access-hint = The giver lets the receiver's army cross its land.
clause-military_aid-hint = The giver hands over brigades at signing.
clause-cultural_exchange-hint = Scholars, players and pilgrims travel freely between the two.
clause-joint_embargo-hint = Both keep an embargo on the target while the treaty stands.
clause-cession-hint = The giver hands over a province at signing.
clause-reparations-hint = The giver pays for a war, each turn, for as long as the treaty stands.
terms-peace = peace, and { $turns ->
    [one] a truce of one turn
   *[other] a truce of { $turns } turns
}
terms-non_aggression = non-aggression pact
terms-defensive_alliance = defensive alliance
terms-offensive_alliance = offensive alliance
terms-trade_agreement = { $depth ->
    [most_favoured] trade as most-favoured nations
    [preferential] trade at preferential duties
   *[free] free trade
}
terms-supply = { $giver } { V($giver, "delivers", "deliver", "deliver") } { n-loads } of { $good } a turn to { $receiver } for { n-crowns }
terms-subsidy = { $giver } { V($giver, "pays", "pay", "pay") } { $receiver } { n-crowns } a turn
terms-payment = { $giver } { V($giver, "pays", "pay", "pay") } { $receiver } { n-crowns } at signing
terms-loan = { $giver } { V($giver, "lends", "lend", "lend") } { $receiver } { n-crowns }, repaid at { $repaid } a turn over { n-turns }
terms-military_access = { $giver } { V($giver, "lets", "let", "let") } { POSS($receiver) } army pass
terms-military_aid = { $giver } { V($giver, "gives", "give", "give") } { $receiver } { n-brigades } at signing
terms-cultural_exchange = cultural exchange
terms-joint_embargo = joint embargo on { $target }
terms-cession = { $giver } { V($giver, "cedes", "cede", "cede") } { $province } to { $receiver }
terms-reparations = { $giver } { V($giver, "pays", "pay", "pay") } { $receiver } reparations of { n-crowns } a turn
terms-for = for { n-turns }
terms-rest-for = the other terms for { n-turns }
terms-rest-open = the other terms until denounced, with notice
terms-open = until denounced, with notice
terms-secret = in secret
matter-visit = state visit { WHO($guest) ->
    [we] of your head of state
   *[other] of { POSS($guest) } head of state
} to { $host }, on { $agenda }
matter-call = call to arms
ending-term = ran out
ending-notice = ended after notice
ending-war = was ended when war broke out
ending-repudiated = was repudiated by a new government
ending-demand = was ended at the demand of an ultimatum
ending-region_fell = ended, for one of the parties is no more

breach-denounced = denounced at once, without notice
breach-declared_war = war was declared on a partner
breach-joined_war = a war against a partner was joined
breach-refused_call = a call to arms was refused

## Pressure and war

demand-cede_province = Cede a province
demand-pay = Pay a sum
demand-lift_embargo = Lift the embargo
demand-end_war = End a war
demand-break_alliance = Break an alliance
demanded-cede_province = to cede { $province }
demanded-pay = to pay { n-crowns-gen }
demanded-lift_embargo = to lift the embargo
demanded-end_war = to end the war against { $third }
demanded-break_alliance = to break the alliance with { $third }
threat-embargo = Embargo
threat-sever = Breaking off relations
threat-war = War
threatened-embargo = an embargo
threatened-sever = the breaking-off of relations
threatened-war = war
cause-none = No casus belli
cause-claim = A claim
cause-breach = A broken treaty
cause-rejected_ultimatum = A rejected ultimatum
cause-attacked_ally = An attacked ally
declared-none = no casus belli
declared-claim = casus belli: a claim to land
declared-breach = casus belli: a broken treaty
declared-rejected_ultimatum = casus belli: a rejected ultimatum
declared-attacked_ally = casus belli: an attack on an ally
goal-province = Take a province
goal-tribute = Exact a tribute
goal-humble = Humble the foe
goal-liberate = Free the attacked ally
fought-province = to take { $province }
fought-tribute = to exact a tribute
fought-humble = to humble the foe
fought-liberate = to free the attacked ally

## Prestige

prestige-standing = Standing among the regions
prestige-treaty = Treaties signed
prestige-kept_word = Treaties kept
prestige-breach = Treaties broken
prestige-visit = State visits
prestige-aid = Aid given
prestige-trade = The most trade
prestige-ultimatum = Ultimatums
prestige-backed_down = Threats not carried out
prestige-war_won = Wars won
prestige-war_lost = Wars lost
prestige-unjust_war = Wars without cause
prestige-ally_helped = Allies helped
prestige-ally_failed = Allies failed
prestige-province = Provinces won and lost
prestige-government_fell = Governments fallen
prestige-peace = Peace made

## Parts of the report

concern-envoys = Envoys
concern-treaties = Treaties
concern-trade = Trade
concern-pressure = Pressure
concern-war = War
concern-home = At home
