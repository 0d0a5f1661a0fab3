# Ekran główny: tryby mapy, legenda, teczka, biurko, kroki, klawisze.

## Mapa

main-zoom-in = Przybliż
main-zoom-out = Oddal
main-zoom-whole = Cała mapa
map-drawing = Trwa rysowanie mapy
map-drawing-outline = Trwa rysowanie wybrzeży
map-drawing-sheet = Trwa rytowanie mapy
map-drawing-borders = Trwa rysowanie granic
map-drawing-colours = Trwa nakładanie barw
main-stance-allied = Sojusznik
main-stance-friendly = Przychylny
main-stance-neutral = Obojętny
main-stance-wary = Nieufny
main-stance-hostile = Wrogi
main-stance-war = Wojna lub nienawiść
main-pact-allied = Sojusz
main-pact-pact = Nieagresja
main-pact-treaty = Inny traktat
main-pact-none = Brak traktatu
main-pact-war = Wojna
main-known-0 = Pogłoski
main-known-1 = Ogólny zarys
main-known-2 = Dobrze znane
main-known-3 = Prawie bez tajemnic
main-scale-upto = najwyżej { $amount }
main-hatch-war = Wróg
main-hatch-embargo = Pod embargiem
main-hatch-claim = Roszczenie
main-hatch-occupation = Okupacja
main-legend-guarantee = Gwarancja
main-legend-faint = Blade: między innymi
main-legend-army = Wojsko na wojnie
main-legend-of-political = Regiony
main-legend-of-relations = Opinia o { LOC($region) }
main-legend-of-trade = { WHO($region) ->
    [we] Nasz handel
   *[other] Handel { GEN($region) }
}
main-legend-of-alliances = { WHO($region) ->
    [we] Nasze traktaty
   *[other] Traktaty { GEN($region) }
}
main-legend-of-military = Armie
main-legend-of-culture = Kultura:
main-legend-of-knowledge = Co wiemy
main-tip-province = Prowincja: { $province }
main-tip-capital = Stolica: { $province }
main-tip-occupied = { WHO($region) ->
    [we] W naszych rękach
   *[other] Pod okupacją { GEN($region) }
}
main-tip-claimed = { WHO($region) ->
    [we] Rościmy sobie do niej prawo
   *[other] Roszczenie { GEN($region) }
}
main-tip-figures = { $brigades } · prestiż { $prestige }

## Liczby na górnej belce

main-about = około { $figure }
main-budget-total = W tej turze: { SIGNED($change) }
main-influence-grows = { SIGNED($change) } na turę, najwyżej { N($most) }
main-stability-target = Zmierza ku { N($target) }.
main-prestige-total = Razem { $points }
main-army-target = Budżet utrzyma: { $target }.
main-trade-hint = Cały handel z innymi regionami w zeszłej turze; z niego biorą się cła i dobrobyt.

## Teczka

main-dossier-money = Pieniądze i wojsko
main-dossier-calm = Stabilność
main-dossier-envoys = Posłowie
main-dossier-prestige = Prestiż
main-now = Obecnie
main-your-region = Nasz region
main-ally = Sojusznik
main-severed = Stosunki zerwane
main-visit-act = Wizyta
main-of = { $now } z { $needed }
main-held = Utrzymane przez { N($turns) } z { N($needed) } tur
main-prestige-place = prestiż { TENTHS($points) }, miejsce { N($place) } z { N($of) }
main-place = { N($place) }. { $region }
main-goodwill-theirs = Życzliwość ich ludu wobec nas
main-trust-theirs = Ich zaufanie do nas
main-goodwill-ours = Życzliwość naszego ludu wobec nich
main-trust-ours = Nasze zaufanie do nich
main-goodwill-hint = Co czuje lud, niezależnie od swego ministerstwa. Od tego zależy ratyfikacja traktatów.
main-trust-hint = Na ile polega się na danym słowie: dotrzymane i złamane obietnice.
main-tension-hint = Jak napięte są stosunki, od 0 do 100.
main-opinion-trend = { $band }, { SIGNED($change) } od zeszłej tury
main-opinion-estimated = Nie widzimy wszystkiego, co pamiętają: to tylko szacunek.
main-opinion-estimated-envoy = Nie widzimy wszystkiego, co pamiętają: to tylko szacunek. Poseł na ich dworze powiedziałby więcej.
main-opinion-estimated-intelligence = Nie widzimy wszystkiego, co pamiętają: to tylko szacunek. Nasz poseł dowie się więcej, jeśli otrzyma instrukcję wywiadu.
main-line-last = Ostatnio { $date }
main-no-history = Nie wiadomo, by cokolwiek się wydarzyło.
main-treaties-ours = Z nami
main-treaties-others = Z innymi
main-treaties-none-known = Nie wiadomo o żadnym.
main-no-own-treaties = Nie mamy jeszcze żadnego traktatu.
main-treaty-signed = Podpisano { $when }
main-treaty-denounced = wypowiedziany
main-treaty-ordered = W tej turze każemy go zakończyć.
main-denounce = Wypowiedz
main-breach = Złam
main-claims-ours = Rościmy sobie prawo do: { $lands }.
main-claims-theirs = Roszczą sobie prawo do naszych ziem: { $lands }.
main-dependence-hint = Na tego, kto zależy od handlu z drugim, można naciskać.
main-embargo-ours = Nałożyliśmy na nich embargo.
main-embargo-theirs = Nałożyli na nas embargo.
main-we-need = Nam z tego brak
main-we-need-hint = Towary, które wyrabiają, a których nam brak: taki handel daje nam najwięcej.
main-they-need = Im brak naszych
main-they-need-hint = Towary, które wyrabiamy, a których im brak: taki handel daje im najwięcej.
main-trade-partners = Partnerzy
main-shortages = Brakuje: { $goods }. Cierpi na tym stabilność.
main-knowledge-ways = Więcej powiedzą posłowie, wspólna granica, handel i sojusze.
main-envoys-at-court = Inni posłowie na tym dworze
main-envoys-free = Wolni, w kraju
main-envoy-skill = biegłość { N($skill) }
main-envoy-voice = Głos na dworze
main-envoy-voice-hint = Ile ten poseł dodaje do oceny naszych propozycji.
main-envoy-ordered = Wyrusza w tej turze.

## Biurko

main-count = { $name }: { N($count) }
main-coming = » { SIGNED($change) }
main-change-coming = Mała liczba po » mówi, co przyniesie ta tura.
main-change-past = Mała liczba mówi, co zmieniła poprzednia tura.
main-unanswered = Bez odpowiedzi
main-unanswered-hint = Brak odpowiedzi znaczy: nie.
main-unanswered-due = Bez odpowiedzi w tej turze za odmowę uznaje się: { $matters }.
main-desk-proposal = { $region }: { $about }
main-desk-ultimatum = Ultimatum od { GEN($region) }: { $about }
main-desk-rejected = Nasze ultimatum wobec { GEN($region) } nie zostało spełnione
main-matter-proposal = przedkłada nam to
main-matter-ultimatum = żąda tego od nas
main-matter-rejected = nie spełnia naszego ultimatum
main-matter-counters = To odpowiedź na naszą propozycję: inne warunki.
main-matter-renews = To odnowiłoby traktat, który wygasa.
main-matter-call-hint = Odmowa sojusznikowi łamie sojusz: kosztuje podwójnie prestiż, a mają ją za złe wszyscy.
main-ministry = Nasze ministerstwo
main-ministry-yes = Radzi przyjąć
main-ministry-no = Odradza
main-score = Ocena
main-threshold = Trzeba
main-deadline-word = Termin
main-let-pass = Jeśli nie spełnimy żądania, groźba może się ziścić: { $threat }.
main-act-on-threat = Zagroziliśmy: { $threat }. Trzeba spełnić groźbę z listy kroków albo się wycofać; bezczynność to też wycofanie się.
main-leave-open = Zostaw na razie

## Kroki

act-means = Na rozkazy zostaje: wpływy { $influence }, { $crowns }
act-give = Wydaj rozkaz
act-possible = Można to zrobić
act-impossible = Teraz nie można
act-cost-nothing = nic
act-none-envoy = Żadnego naszego posła nie ma w kraju.
act-none-resident = Nie mamy tam posła.
act-none-foreign = Nie mają u nas posła.
act-none-treaty = Nie łączy nas żaden traktat.
act-none-call = Nie toczymy wojny, do której moglibyśmy ich wezwać.
act-choose-way = Kto jedzie
act-choose-crowns = Korony
act-choose-brigades = Brygady
act-choose-ending = W jaki sposób
act-claimed = { $land } (roszczenie)
act-with-notice-hint = Kończy się po upływie wypowiedzenia; nikomu nie dzieje się krzywda.
act-in-breach-hint = Kończy się od razu; każdy, kto o nim wie, weźmie to za złe.
act-pledged = { $ally }: na wezwanie, które wyśle { $caller } ({ $clause }).
agenda-goodwill-hint = Dla regionów, które nie są skłócone.
agenda-trade-hint = Dla regionów, które sporo ze sobą handlują.
agenda-security-hint = Dla sojuszników i dla tych, którzy mają wspólnego wroga.
agenda-reconciliation-hint = Dla regionów, które mają spór do zażegnania.
ui-less = Mniej
ui-more-of = Więcej
forecast-opinion = { WHO($holder) ->
    [we] Nasza opinia o { LOC($about) }
   *[other] Opinia { GEN($holder) } o { LOC($about) }
}
forecast-standing_opinion = { WHO($holder) ->
    [we] Nasza opinia o { LOC($about) }, dopóki to trwa
   *[other] Opinia { GEN($holder) } o { LOC($about) }, dopóki to trwa
}
forecast-goodwill = { WHO($holder) ->
    [we] Nasz lud wobec { GEN($about) }
   *[other] Lud { GEN($holder) } wobec { GEN($about) }
}
forecast-trust = { WHO($holder) ->
    [we] Nasze zaufanie do { GEN($about) }
   *[other] Zaufanie { GEN($holder) } do { GEN($about) }
}
forecast-prestige = Prestiż
forecast-stability = Stabilność
forecast-settles = Poziom, na którym stabilność się ustali
forecast-trade = Handel
forecast-revenue = Dochód na turę
forecast-revenue_later = Dochód na turę, docelowo
forecast-recruits = Zaciąg w tej turze
forecast-turns = Trwa
forecast-success = Szansa powodzenia
forecast-gaffe = Ryzyko nietaktu
forecast-brigades = Armia docelowo
forecast-strength_odds = Szanse na wyjście z przewagą, sam na sam
forecast-joins_them = { $holder } po stronie wroga
forecast-joins_us = { $holder } po naszej stronie
forecast-work = { WHO($holder) ->
    [we] Nasza opinia
   *[one] Opinia { GEN($holder) }
} o { LOC($about) }, co { $every ->
    [one] turę
    [few] { N($every) } tury
   *[many] { N($every) } tur
}
forecast-knowledge = Wiedza o { LOC($about) }
forecast-leak = Tajemnica { GEN($about) } wyjdzie na jaw, co turę szansa większa o
forecast-return = Wpływy zwracane, gdy propozycja zostanie odrzucona
forecast-ratification = Ratyfikacja u nas, szansa większa o

ground-even = przy równych armiach { $share }
ground-strength = siła napastnika { TENTHS($ours) }, obrońcy { TENTHS($theirs) } (w pełnych brygadach): { $share }
ground-battle = siła stykających się armii: napastnika { TENTHS($ours) }, obrońcy { TENTHS($theirs) }, w jednej bitwie ważąca mniej niż w całej wojnie: { $share }
ground-attack = przewaga tego, kto zaczyna: { $share }
ground-visit = taka wizyta sama w sobie { $share }
ground-opinion = opinia gospodarza o gościu: { $share }
ground-envoy = przygotowania posła gościa: { $share }
ground-fitting = stosowny temat: { $share }
ground-unfitting = niestosowny temat: { $share }
ground-bounds = żadna wizyta nie jest zupełnie pewna: { $share }

## Klawisze

main-keys = Klawisze
key-end-turn = Koniec tury
key-undo = Cofnij ostatni rozkaz
key-desk = Otwórz sprawy na biurku
key-report = Raport z tury
key-ledger = Księga
key-encyclopedia = Encyklopedia
key-save = Zapisz
key-load = Wczytaj
key-menu = Menu
key-regions = Spis regionów
key-next-region = Następny region
key-previous-region = Poprzedni region
key-home = Nasz region
key-find-home = Pokaż naszą stolicę
key-negotiate = Zasiądź do rokowań z wybranym regionem
key-envoy = Wyślij tam posła
key-visit = Zaproponuj wizytę
key-acts = Wszystkie kroki wobec wybranego regionu
key-mode-political = Mapa: regiony
key-mode-relations = Mapa: stosunki
key-mode-trade = Mapa: handel
key-mode-alliances = Mapa: traktaty
key-mode-military = Mapa: armie
key-mode-culture = Mapa: kultura
key-mode-knowledge = Mapa: wiedza
key-zoom-in = Przybliż
key-zoom-out = Oddal
key-zoom-whole = Cała mapa
key-fullscreen = Pełny ekran
key-picture = Zapisz obraz
