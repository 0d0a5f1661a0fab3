# Nazwy faktów: wszystko, co zasady liczą lub spośród czego wybierają, tak jak w spisach i nagłówkach.

## Czytelnik zdania

reader-nom = { "" }
reader-full = my
reader-gen = nas
reader-dat = nam
reader-acc = nas
reader-ins = nami
reader-loc = nas

## Ilości i daty

decimal-point = ,
n-turns = { $turns ->
    [one] { N($turns) } tura
    [few] { N($turns) } tury
   *[many] { N($turns) } tur
}
n-turns-acc = { $turns ->
    [one] { N($turns) } turę
    [few] { N($turns) } tury
   *[many] { N($turns) } tur
}
n-crowns = { $crowns ->
    [one] { N($crowns) } korona
    [few] { N($crowns) } korony
   *[many] { N($crowns) } koron
}
n-crowns-gen = { $crowns ->
    [one] { N($crowns) } korony
    [few] { N($crowns) } koron
   *[many] { N($crowns) } koron
}
n-crowns-acc = { $crowns ->
    [one] { N($crowns) } koronę
    [few] { N($crowns) } korony
   *[many] { N($crowns) } koron
}
n-brigades = { $brigades ->
    [one] { N($brigades) } brygada
    [few] { N($brigades) } brygady
   *[many] { N($brigades) } brygad
}
n-brigades-acc = { $brigades ->
    [one] { N($brigades) } brygadę
    [few] { N($brigades) } brygady
   *[many] { N($brigades) } brygad
}
n-loads = { $loads ->
    [one] { N($loads) } ładunek
    [few] { N($loads) } ładunki
   *[many] { N($loads) } ładunków
}
n-regions = { $regions ->
    [one] { N($regions) } region
    [few] { N($regions) } regiony
   *[many] { N($regions) } regionów
}
list-and = { $first } i { $last }
date-spring = Wiosna { $year }
date-summer = Lato { $year }
date-autumn = Jesień { $year }
date-winter = Zima { $year }
when-spring = wiosną { $year }
when-summer = latem { $year }
when-autumn = jesienią { $year }
when-winter = zimą { $year }
when-turn = w turze { $turn }
until-spring = do wiosny { $year }
until-summer = do lata { $year }
until-autumn = do jesieni { $year }
until-winter = do zimy { $year }
until-turn = do tury { $turn }
season-spring = Wiosna
season-summer = Lato
season-autumn = Jesień
season-winter = Zima

## Regiony

government-autocracy = Autokracja
government-monarchy = Monarchia
government-oligarchy = Oligarchia
government-republic = Republika
government-theocracy = Teokracja
doctrine-isolationist = Izolacjonizm
doctrine-bilateralist = Bilateralizm
doctrine-multilateralist = Multilateralizm
doctrine-unilateralist = Unilateralizm
doctrine-isolationist-hint = Trzyma się z dala od innych i niechętnie się wiąże.
doctrine-bilateralist-hint = Układa się chętnie, z każdym partnerem z osobna.
doctrine-multilateralist-hint = Chce, by sprawy rozstrzygano we wspólnym gronie.
doctrine-unilateralist-hint = Postanawia w pojedynkę i niechętnie się wiąże.
temper-even = zrównoważenie
temper-honour-high = wierność słowu
temper-honour-low = wiarołomność
temper-boldness-high = śmiałość
temper-boldness-low = ostrożność
temper-greed-high = chciwość
temper-greed-low = bezinteresowność
temper-grudge-high = pamiętliwość
temper-grudge-low = wyrozumiałość
temper-openness-high = otwartość
temper-openness-low = rezerwa
temper-patience-high = cierpliwość
temper-patience-low = porywczość
temper-piety-high = zasadniczość
temper-piety-low = giętkość
tax-0 = Lekkie
tax-1 = Umiarkowane
tax-2 = Średnie
tax-3 = Wysokie
tax-4 = Miażdżące
military-0 = Straż
military-1 = Armia pokojowa
military-2 = Armia stała
military-3 = Armia pod bronią
military-4 = Naród pod bronią
victory-prestige = Prestiż
victory-concord = Zgoda
victory-hegemony = Hegemonia
victory-survival = Przetrwanie
victory-prestige-hint = Najwięcej prestiżu z końcem ostatniej tury.
victory-concord-hint = Dobra opinia u każdego innego regionu i żadnej własnej wojny.
victory-hegemony-hint = Duża część całej wytwórczości we własnej strefie wpływów.
victory-survival-hint = Ostatni region, który wciąż istnieje.

## Stosunki między regionami

stance-peace = Pokój
stance-truce = Rozejm
stance-war = Wojna
band-devoted = Oddane
band-friendly = Przyjazne
band-warm = Przychylne
band-neutral = Obojętne
band-cool = Chłodne
band-hostile = Wrogie
band-hateful = Nienawistne
group-cultural = Kultura
group-economic = Gospodarka
group-political = Polityka
group-memory = Pamięć
line-shared_language = Wspólny język
line-shared_faith = Wspólna wiara
line-shared_heritage = Wspólne dziedzictwo
line-foreign_ways = Obce obyczaje
line-exchange = Wymiana kulturalna
line-trade = Wzajemny handel
line-dependence = Uciążliwa zależność handlowa
line-subsidy = Subsydium
line-embargo = Embargo
line-like_government = Podobne ustroje
line-unlike_government = Odmienne ustroje
line-doctrine = Doktryna
line-alliance = Sojusz
line-non_aggression = Pakt o nieagresji
line-common_enemy = Wspólny wróg
line-friend_of_friend = Przyjaciel przyjaciela
line-friend_of_enemy = Przyjaciel wroga
line-border = Wspólna granica
line-claim = Roszczenie do ziem
line-threat = Groźna potęga
line-leader = Zbytnia przewaga nad resztą
line-embassy = Stały poseł na miejscu
line-severed = Zerwane stosunki
line-at_war = Stan wojny
line-deed = Pamiętane czyny
line-repute = Reputacja
line-about = { $line }: { FULL($third) }
line-count = { $line } (×{ $count })
deed-posted_envoy = Przysłanie posła
deed-recalled_envoy = Odwołanie posła
deed-expelled_envoy = Wydalenie posła
deed-severed_relations = Zerwanie stosunków
deed-restored_relations = Wznowienie stosunków
deed-paid_visit = Złożona wizyta państwowa
deed-hosted_visit = Przyjęcie z wizytą państwową
deed-gaffe = Nietakt podczas wizyty
deed-signed_treaty = Podpisanie traktatu
deed-gave_aid = Udzielona pomoc
deed-gave_military_aid = Udzielona pomoc wojskowa
deed-refused_proposal = Odrzucenie propozycji
deed-denounced_treaty = Wypowiedzenie traktatu
deed-breached_treaty = Złamanie traktatu
deed-betrayed_another = Złamanie traktatu z kimś innym
deed-kept_treaty = Dotrzymanie traktatu
deed-missed_payment = Niezapłacona należność
deed-imposed_embargo = Nałożenie embarga
deed-lifted_embargo = Zniesienie embarga
deed-protested = Nota protestacyjna
deed-issued_ultimatum = Postawienie ultimatum
deed-yielded = Ustąpienie wobec ultimatum
deed-backed_down = Wycofanie się z groźby
deed-declared_war = Wypowiedzenie wojny
deed-declared_war_without_cause = Wypowiedzenie wojny bez powodu
deed-attacked_friend = Napaść na przyjaciela
deed-fought_together = Walka ramię w ramię
deed-honoured_call = Odpowiedź na wezwanie do broni
deed-refused_call = Odmowa wezwaniu do broni
deed-occupied_province = Zajęcie prowincji
deed-took_province = Zabór prowincji
deed-made_peace = Zawarcie pokoju
deed-secret_uncovered = Ujawniony tajny traktat
deed-history = Dzieje

## Posłowie i wizyty

rank-charge_d_affaires = Chargé d'affaires
rank-minister = Minister pełnomocny
rank-ambassador = Ambasador
trait-linguist = Poliglota
trait-economist = Ekonomista
trait-soldier = Żołnierz
trait-jurist = Prawnik
trait-courtier = Dworzanin
instruction-goodwill = Życzliwość
instruction-commerce = Handel
instruction-intelligence = Wywiad
instruction-conduit = Pośrednictwo
instruction-unknown = Nieznana
instruction-goodwill-hint = Z tury na turę zjednuje sobie gospodarza; najlepiej robi to poliglota albo dworzanin.
instruction-commerce-hint = Ułatwia handel między oboma regionami; najlepiej robi to ekonomista.
instruction-intelligence-hint = Dowiaduje się więcej, niż gospodarz chciałby powiedzieć, i wydobywa na jaw jego tajemnice; najlepiej robi to żołnierz.
instruction-conduit-hint = Bada grunt: propozycja, którą dwór odrzuci, nie kosztuje wpływów. Co przywiezie prawnik, to łatwiej ratyfikować.
envoy-best = Najlepsza instrukcja: { $work }
instruction-unknown-hint = Nad czym pracuje ten poseł, obcy nie wiedzą.
agenda-goodwill = Życzliwość
agenda-trade = Handel
agenda-security = Bezpieczeństwo
agenda-reconciliation = Pojednanie
result-success = Sukces
result-correct = Poprawnie
result-gaffe = Nietakt

## Traktaty

sphere-social = Społeczna
sphere-political = Polityczna
sphere-economic = Gospodarcza
depth-most_favoured = Klauzula najwyższego uprzywilejowania
depth-preferential = Cła preferencyjne
depth-free = Wolny handel
clause-peace = Pokój
clause-non_aggression = Pakt o nieagresji
clause-defensive_alliance = Sojusz obronny
clause-offensive_alliance = Sojusz zaczepny
clause-trade_agreement = Umowa handlowa
clause-supply = Umowa o dostawy
clause-subsidy = Subsydium
clause-payment = Zapłata
clause-loan = Pożyczka
clause-military_access = Prawo przemarszu
clause-military_aid = Pomoc wojskowa
clause-cultural_exchange = Wymiana kulturalna
clause-joint_embargo = Wspólne embargo
clause-cession = Cesja prowincji
clause-reparations = Reparacje
clause-peace-hint = Wojna między stronami kończy się i zaczyna się rozejm.
clause-non_aggression-hint = Żadna ze stron nie wypowiada wojny drugiej.
clause-defensive_alliance-hint = Każda ze stron przychodzi zaatakowanej z pomocą.
clause-offensive_alliance-hint = Każda ze stron wezwana przystępuje do wojen drugiej, ktokolwiek je zaczął.
clause-trade_agreement-hint = Cła między stronami maleją: handel rośnie, lecz wpływy z ceł z początku spadają.
clause-supply-hint = Dostawca co turę dostarcza towar i otrzymuje zapłatę.
clause-subsidy-hint = Dający płaci co turę, dopóki traktat obowiązuje.
clause-payment-hint = Dający płaci raz, przy podpisaniu.
clause-loan-hint = Dający pożycza przy podpisaniu; biorący spłaca w równych ratach, z odsetkami.
clause-military_access-hint = Dający przepuszcza wojska drugiej strony przez swoje ziemie.
clause-military_aid-hint = Dający przekazuje brygady przy podpisaniu.
clause-cultural_exchange-hint = Uczeni, artyści i pielgrzymi podróżują między stronami swobodnie.
clause-joint_embargo-hint = Obie strony utrzymują embargo na wskazany region, dopóki traktat obowiązuje.
clause-cession-hint = Dający oddaje prowincję przy podpisaniu.
clause-reparations-hint = Dający płaci za wojnę co turę, dopóki traktat obowiązuje.
terms-peace = pokój i rozejm na { n-turns-acc }
terms-non_aggression = pakt o nieagresji
terms-defensive_alliance = sojusz obronny
terms-offensive_alliance = sojusz zaczepny
terms-trade_agreement = { $depth ->
    [most_favoured] handel z klauzulą najwyższego uprzywilejowania
    [preferential] handel z cłami preferencyjnymi
   *[free] wolny handel
}
terms-supply = { $giver } { V($giver, "dostarcza", "dostarczają", "dostarczamy") } { DAT($receiver) } co turę towar ({ $good }): { n-loads } za { n-crowns-acc }
terms-subsidy = { $giver } { V($giver, "płaci", "płacą", "płacimy") } { DAT($receiver) } { n-crowns-acc } co turę
terms-payment = { $giver } { V($giver, "płaci", "płacą", "płacimy") } { DAT($receiver) } { n-crowns-acc } przy podpisaniu
terms-loan = { $giver } { V($giver, "pożycza", "pożyczają", "pożyczamy") } { DAT($receiver) } { n-crowns-acc }; spłata po { $repaid } co turę przez { n-turns-acc }
terms-military_access = { $giver } { V($giver, "przepuszcza", "przepuszczają", "przepuszczamy") } { WHO($receiver) ->
    [we] nasze wojska
   *[one] wojska { GEN($receiver) }
}
terms-military_aid = { $giver } { V($giver, "przekazuje", "przekazują", "przekazujemy") } { DAT($receiver) } { n-brigades-acc } przy podpisaniu
terms-cultural_exchange = wymiana kulturalna
terms-joint_embargo = wspólne embargo wobec { GEN($target) }
terms-cession = { $giver } { V($giver, "odstępuje", "odstępują", "odstępujemy") } { DAT($receiver) } prowincję { $province }
terms-reparations = { $giver } { V($giver, "płaci", "płacą", "płacimy") } { DAT($receiver) } reparacje: { n-crowns-acc } co turę
terms-for = na { n-turns-acc }
terms-rest-for = pozostałe warunki na { n-turns-acc }
terms-rest-open = pozostałe warunki do wypowiedzenia
terms-open = do wypowiedzenia
terms-secret = tajny
matter-visit = { WHO($guest) ->
    [we] nasza wizyta państwowa
   *[one] wizyta państwowa { GEN($guest) }
} { IN($host) }, temat: { $agenda }
matter-call = wezwanie do broni
ending-term = wygasł
ending-notice = wygasł po wypowiedzeniu
ending-war = przestał obowiązywać z wybuchem wojny
ending-repudiated = został odrzucony przez nowy rząd
ending-demand = został zakończony na żądanie ultimatum
ending-region_fell = wygasł, bo jedna ze stron przestała istnieć

breach-denounced = wypowiedzenie ze skutkiem natychmiastowym
breach-declared_war = wypowiedzenie wojny partnerowi
breach-joined_war = przystąpienie do wojny przeciw partnerowi
breach-refused_call = odmowa wezwaniu do broni

## Naciski i wojna

demand-cede_province = Odstąpienie prowincji
demand-pay = Zapłata
demand-lift_embargo = Zniesienie embarga
demand-end_war = Zakończenie wojny
demand-break_alliance = Zerwanie sojuszu
demanded-cede_province = odstąpienie prowincji { $province }
demanded-pay = zapłata { n-crowns-gen }
demanded-lift_embargo = zniesienie embarga
demanded-end_war = zakończenie wojny { WITH($third) }
demanded-break_alliance = zerwanie sojuszu { WITH($third) }
threat-embargo = Embargo
threat-sever = Zerwanie stosunków
threat-war = Wojna
threatened-embargo = embargo
threatened-sever = zerwanie stosunków
threatened-war = wojna
cause-none = Bez casus belli
cause-claim = Roszczenie
cause-breach = Złamany traktat
cause-rejected_ultimatum = Odrzucone ultimatum
cause-attacked_ally = Napaść na sojusznika
declared-none = bez casus belli
declared-claim = casus belli: roszczenie do ziem
declared-breach = casus belli: złamany traktat
declared-rejected_ultimatum = casus belli: odrzucone ultimatum
declared-attacked_ally = casus belli: napaść na sojusznika
goal-province = Zdobycie prowincji
goal-tribute = Wymuszenie daniny
goal-humble = Upokorzenie wroga
goal-liberate = Uwolnienie zaatakowanego sojusznika
fought-province = zdobycie prowincji { $province }
fought-tribute = wymuszenie daniny
fought-humble = upokorzenie wroga
fought-liberate = uwolnienie zaatakowanego sojusznika

## Prestiż

prestige-standing = Pozycja wśród regionów
prestige-treaty = Podpisane traktaty
prestige-kept_word = Dotrzymane traktaty
prestige-breach = Złamane traktaty
prestige-visit = Wizyty państwowe
prestige-aid = Udzielona pomoc
prestige-trade = Największy handel
prestige-ultimatum = Ultimatum
prestige-backed_down = Niespełnione groźby
prestige-war_won = Wygrane wojny
prestige-war_lost = Przegrane wojny
prestige-unjust_war = Wojny bez powodu
prestige-ally_helped = Pomoc sojusznikom
prestige-ally_failed = Zawiedzeni sojusznicy
prestige-province = Prowincje zdobyte i stracone
prestige-government_fell = Upadki rządu
prestige-peace = Zawarty pokój

## Działy raportu

concern-envoys = Posłowie
concern-treaties = Traktaty
concern-trade = Handel
concern-pressure = Naciski
concern-war = Wojna
concern-home = U siebie
