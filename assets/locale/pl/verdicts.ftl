# Co region sądzi o propozycji: czynniki, powody, przeszkody, kroki.

factor-clause = Wartość klauzul
factor-one_sided = Nierówna wymiana
factor-opinion = Opinia o { LOC($proposer) }
factor-trust = Zaufanie do { WHO($proposer) ->
    [we] naszego słowa
   *[one] słowa { GEN($proposer) }
}
factor-goodwill = Życzliwość ludu
factor-temper = Usposobienie rządu
factor-doctrine = Doktryna
factor-common_enemy = { $has ->
    [third] Wspólny wróg: { FULL($third) }
   *[none] Wspólni wrogowie
}
factor-fear = { WHO($proposer) ->
    [we] Nasza siła na granicy
   *[one] Siła { GEN($proposer) } na granicy
}
factor-envoy = { WHO($proposer) ->
    [we] Nasz stały poseł
   *[one] Stały poseł { GEN($proposer) }
}
factor-compromise = Kompromis: obie strony dają w kilku sferach
factor-secrecy = Tajność
factor-term = Okres obowiązywania
factor-leader = { WHO($proposer) ->
    [we] Nasza przewaga w prestiżu
   *[one] Przewaga { GEN($proposer) } w prestiżu
}
factor-near_victory = { WHO($proposer) ->
    [we] Nasza bliskość zwycięstwa
   *[one] Bliskość zwycięstwa { GEN($proposer) }
}
factor-war_fortune = Losy wojny
factor-weariness = Zmęczenie wojną
factor-retaliation = { $has ->
    [third] { WHO($third) ->
        [we] Lęk przed naszym odwetem
       *[one] Lęk przed odwetem { GEN($third) }
    }
   *[none] Lęk przed odwetem
}
factor-obligations = { $has ->
    [third] Zobowiązania wobec { GEN($third) }
   *[none] Zobowiązania wobec innych
}
factor-favours = Niedawne przysługi
factor-pestering = Natarczywość
factor-visit_purpose = Cel wizyty
factor-visit_cost = Koszt wizyty
factor-honour = Honor sojusznika
factor-odds = Widoki na wygraną

reason-clause = klauzula nie do przyjęcia: { $clause }
reason-one_sided = nierówna wymiana: więcej dają, niż dostają
reason-opinion = zbyt niska opinia o { LOC($proposer) }
reason-trust = zbyt małe zaufanie do { WHO($proposer) ->
    [we] naszego słowa
   *[one] słowa { GEN($proposer) }
}
reason-goodwill = lud nie chce traktatu { WITH($proposer) }
reason-temper = rząd nieskory do traktatów
reason-doctrine = sprzeczność z doktryną
reason-common_enemy = { $has ->
    [third] brak pożytku przeciw { DAT($third) }
   *[none] brak wspólnego wroga
}
reason-fear = obawa przed { WHO($proposer) ->
    [we] naszą siłą
   *[one] siłą { GEN($proposer) }
}
reason-envoy = { WHO($proposer) ->
    [we] brak naszego posła
   *[one] brak posła { GEN($proposer) }
}, który miałby posłuch
reason-compromise = daje tylko jedna strona
reason-secrecy = niechęć do tajnych układów
reason-term = nieodpowiedni okres obowiązywania
reason-leader = niechęć do wzmacniania przodującego
reason-near_victory = niechęć do pomagania temu, kto jest o krok od zwycięstwa
reason-war_fortune = wojna idzie zbyt dobrze, by ją przerwać
reason-weariness = zbytnie zmęczenie wojną
reason-retaliation = { $has ->
    [third] { WHO($third) ->
        [we] lęk przed naszym odwetem
       *[one] lęk przed odwetem { GEN($third) }
    }
   *[none] lęk przed odwetem
}
reason-obligations = { $has ->
    [third] zobowiązania wobec { GEN($third) }
   *[none] zobowiązania wobec innych
}
reason-favours = niedawne przysługi bez wzajemności
reason-pestering = zbyt częste prośby
reason-visit_purpose = obojętny cel wizyty
reason-visit_cost = taka wizyta byłaby źle widziana w kraju
reason-honour = brak honorowego obowiązku
reason-odds = wojna wydaje się zbyt groźna
reason-too-little = zbyt mało w zamian

block-relations_severed = Stosunki dyplomatyczne są zerwane.
block-at_war = Trwa wojna między stronami: mówić można tylko o pokoju.
block-cannot_pay = Jedna ze stron nie zdoła zapłacić tego, co by się należało.
block-hatred = Nienawidzą regionu, z którym mieliby się związać.
block-allied_to_target = Łączy ich sojusz z regionem objętym embargiem.
block-ultimatum_between = Między stronami toczy się sprawa ultimatum.
block-head_away = Głowa państwa przebywa za granicą.
block-treaty_with_foe = Z wrogiem łączy ich sojusz albo rozejm.
block-not_leader = Taki pokój mogą zawrzeć tylko przywódcy obu stron.
block-capital = Nie oddadzą stolicy.
block-not_possible = Takich warunków nie można podpisać.

step-post_envoy = Wysłać do nich posła
step-state_visit = Złożyć lub przyjąć wizytę państwową
step-send_aid = Wysłać im pomoc: { n-crowns-acc }
step-lift_embargo = Znieść embargo
step-restore_relations = Wznowić stosunki
step-cultural_exchange = Uzgodnić wymianę kulturalną
step-trade_agreement = Podpisać najpierw umowę handlową
step-wait = Odczekać przed ponowną prośbą
step-add_clause = Dodać: { $clause }
step-drop_clause = Skreślić: { $clause }
step-gain = { $turns ->
    [0] { SIGNED($gain) } od razu
    [one] { SIGNED($gain) } za { N($turns) } turę
    [few] { SIGNED($gain) } za { N($turns) } tury
   *[many] { SIGNED($gain) } za { N($turns) } tur
}

verdict-eager = Podpiszą chętnie
verdict-yes = Podpiszą
verdict-waver = Wahają się: brakuje { $short }
verdict-no = Odmówią: brakuje { $short }
verdict-unsure = { $short ->
    [0] Niepewne: może podpiszą
   *[other] Niepewne: może brakuje { $short }
}
verdict-blocked = Nie mogą się na to zgodzić

## Dlaczego rząd tak postąpił: co mówi otwarte archiwum

motive-answer_on_merit = Odpowiedź według wartości warunków
motive-better_terms = Dążenie do lepszych warunków
motive-keep_word = Dotrzymanie słowa
motive-renew_treaty = Przedłużenie traktatu
motive-court_friend = Zabieganie o przyjaciela
motive-warm_relations = Ocieplanie stosunków
motive-seek_trade = Zabieganie o handel
motive-seek_security = Zabieganie o bezpieczeństwo
motive-seek_ally = Szukanie sojusznika
motive-seek_land = Chęć zdobycia ziem
motive-balance_leader = Równoważenie przodującego
motive-punish_wrong = Odpłata za krzywdę
motive-make_demand = Stawianie żądania
motive-act_on_threat = Spełnienie groźby
motive-climb_down = Ustąpienie z obranej drogi
motive-seek_peace = Szukanie pokoju
motive-help_friend = Pomoc przyjacielowi
motive-fill_treasury = Napełnianie skarbu
motive-calm_people = Uspokajanie ludu
motive-arm = Zbrojenia
motive-disarm = Rozbrojenie
motive-send_envoy = Potrzeba posła na miejscu
motive-end_bad_treaty = Wyjście ze złego traktatu
motive-ease_pressure = Złagodzenie nacisku
motive-at_random = Los
motive-about = { $motive }: { FULL($third) }
