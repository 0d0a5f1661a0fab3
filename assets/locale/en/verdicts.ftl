# What a region makes of a proposal: factors, reasons, blocks, steps.

factor-clause = What the clauses are worth
factor-one_sided = More given than received
factor-opinion = Opinion of { $proposer }
factor-trust = Trust in { POSS($proposer) } word
factor-goodwill = Goodwill of the people
factor-temper = Temper of the ministry
factor-doctrine = Doctrine
factor-common_enemy = { $has ->
    [third] Common enemy: { $third }
   *[none] Common enemies
}
factor-fear = { POSS($proposer) } strength on the border
factor-envoy = { POSS($proposer) } envoy in residence
factor-compromise = Compromise: both give in several spheres
factor-secrecy = Secrecy
factor-term = Length of the term
factor-leader = { POSS($proposer) } lead in prestige
factor-near_victory = { POSS($proposer) } nearness to victory
factor-war_fortune = Fortunes of war
factor-weariness = War weariness
factor-retaliation = { $has ->
    [third] Fear of retaliation by { $third }
   *[none] Fear of retaliation
}
factor-obligations = { $has ->
    [third] Obligations to { $third }
   *[none] Obligations to others
}
factor-favours = Favours done of late
factor-pestering = Asked too often
factor-visit_purpose = Purpose of the visit
factor-visit_cost = Cost of the visit
factor-honour = Honour of the alliance
factor-odds = Odds of the war

reason-clause = the { $clause } asks too much
reason-one_sided = they would give more than they get
reason-opinion = too low an opinion of { $proposer }
reason-trust = too little trust in { POSS($proposer) } word
reason-goodwill = the people want no treaty with { $proposer }
reason-temper = the ministry is not inclined to treaties
reason-doctrine = it goes against their doctrine
reason-common_enemy = { $has ->
    [third] it brings no help against { $third }
   *[none] there is no common enemy
}
reason-fear = they fear { POSS($proposer) } strength
reason-envoy = no envoy of { WHO($proposer) ->
    [we] yours
   *[other] { $proposer }
} has their ear
reason-compromise = only one side gives
reason-secrecy = they dislike the secrecy
reason-term = the term does not suit them
reason-leader = they will not strengthen whoever leads
reason-near_victory = they will not help whoever is about to win
reason-war_fortune = the war goes too well to stop
reason-weariness = they are too weary of war
reason-retaliation = { $has ->
    [third] they fear retaliation by { $third }
   *[none] they fear retaliation
}
reason-obligations = { $has ->
    [third] they are bound to { $third }
   *[none] they are bound to others
}
reason-favours = they have given much of late for nothing
reason-pestering = they have been asked too often
reason-visit_purpose = the purpose does not move them
reason-visit_cost = such a visit would be ill received at home
reason-honour = they see no duty of honour
reason-odds = the war looks too dangerous
reason-too-little = too little is offered

block-relations_severed = Diplomatic relations are broken off.
block-at_war = The two are at war: only peace can be talked of.
block-cannot_pay = One side cannot pay what it would owe.
block-hatred = They hate the region they would be bound to.
block-allied_to_target = They are allied with the target.
block-ultimatum_between = An ultimatum stands between the two.
block-head_away = The head of state is abroad.
block-treaty_with_foe = An alliance or a truce binds them to the foe.
block-not_leader = Only the leaders of the two sides can make this peace.
block-capital = They will not cede their capital.
block-not_possible = Terms such as these cannot be signed.

step-post_envoy = Post an envoy to them
step-state_visit = Exchange a state visit
step-send_aid = Send them aid: { n-crowns }
step-lift_embargo = Lift the embargo
step-restore_relations = Resume relations
step-cultural_exchange = Agree on a cultural exchange
step-trade_agreement = Sign a trade agreement first
step-wait = Wait before asking again
step-add_clause = Add: { $clause }
step-drop_clause = Strike: { $clause }
step-gain = { $turns ->
    [0] { SIGNED($gain) } at once
    [one] { SIGNED($gain) } in { N($turns) } turn
   *[other] { SIGNED($gain) } in { N($turns) } turns
}

verdict-eager = They would sign gladly
verdict-yes = They would sign
verdict-waver = They waver: { $short } short
verdict-no = They would decline: { $short } short
verdict-unsure = { $short ->
    [0] Uncertain: they might sign
   *[other] Uncertain: perhaps { $short } short
}
verdict-blocked = They cannot agree to this

## Why a ministry acted, as the opened archive tells

motive-answer_on_merit = Answered on the merits of the terms
motive-better_terms = Sought better terms
motive-keep_word = Kept a promise
motive-renew_treaty = Kept a treaty going
motive-court_friend = Courted a friend
motive-warm_relations = Warmed cool relations
motive-seek_trade = Sought trade
motive-seek_security = Sought security
motive-seek_ally = Sought an ally
motive-seek_land = Wanted land
motive-balance_leader = Balanced the leader
motive-punish_wrong = Answered a wrong
motive-make_demand = Pressed a demand
motive-act_on_threat = Carried out a threat
motive-climb_down = Climbed down
motive-seek_peace = Sought peace
motive-help_friend = Helped a friend
motive-fill_treasury = Filled the treasury
motive-calm_people = Calmed the people
motive-arm = Armed
motive-disarm = Disarmed
motive-send_envoy = Wanted an envoy there
motive-end_bad_treaty = Ended a bad treaty
motive-ease_pressure = Eased the pressure
motive-at_random = Drew lots
motive-about = { $motive }: { $third }
