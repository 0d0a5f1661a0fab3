# Słowa okna: nagłówki, przyciski, dymki.

## Wszędzie

app-name = Entente
app-tagline = gra dyplomatyczna
ui-cancel = Anuluj
ui-back = Wstecz
ui-close = Zamknij
ui-reset = Przywróć
ui-next = Dalej
ui-previous = Wstecz
ui-search = Szukaj…
ui-none = Brak
ui-unknown = Nieznane
ui-all = Wszystkie
ui-total = Razem
ui-loading = Wczytywanie…
ui-region = Region
ui-regions = Regiony
ui-turn = Tura { $turn } z { $last }
ui-cost = Koszt
ui-crowns = Korony
ui-influence = Wpływy
ui-estimate = od ok. { $low } do { $high }
ui-per-turn = co turę
ui-you = My
ui-more = i jeszcze { N($count) }
ui-screenshot-saved = Zapisano obraz: { $file }

## Ekran tytułowy

title-continue = Kontynuuj
title-new-game = Nowa gra
title-hot-seat = Gra przy jednym ekranie
title-load = Wczytaj
title-encyclopedia = Encyklopedia
title-settings = Ustawienia
title-credits = Autorzy
title-quit = Wyjdź
title-version = wersja { $version }
title-no-save = Nie ma jeszcze zapisanej gry.

## Nowa gra

new-title = Nowa gra
new-hot-seat-title = Gra przy jednym ekranie
new-scenarios = Scenariusze
new-scenario-regions = { n-regions }
new-scenario-turns = { n-turns }
new-broken = W ten scenariusz nie można grać
new-seats = Kto gra
new-seat = Miejsce
new-choose-region = Wybierz region
new-human = Człowiek
new-computer = Komputer
new-player-name = Imię
new-player = Gracz { $number }
new-skill = Biegłość
new-skill-easy = Nowicjusz
new-skill-normal = Bywalec
new-skill-hard = Mistrz
new-skill-easy-hint = Wybiera pierwszy dobry ruch, jaki dostrzeże.
new-skill-normal-hint = Rozważa ruchy w świetle swoich celów.
new-skill-hard-hint = Patrzy naprzód, rozgrywając w myśli to, co wie.
new-mind-hint = Charaktery różnią się usposobieniem; żaden nie widzi więcej, niż widziałby gracz.
new-seed = Ziarno losu
new-seed-hint = To samo ziarno i te same rozkazy dają tę samą grę.
new-seed-random = Inne ziarno
new-options = Opcje
new-start = Rozpocznij
new-needs-human = Przynajmniej jedno miejsce musi zająć człowiek.
new-victory = Jak można zwyciężyć

## Ekran główny

main-treasury = Skarb
main-treasury-hint = Korony w skarbie i to, co wpływa co turę.
main-influence = Wpływy
main-influence-hint = Większość kroków dyplomatycznych kosztuje wpływy; rosną co turę aż do pewnej granicy.
main-stability = Stabilność
main-stability-hint = Przy zerze upada rząd.
main-prestige = Prestiż
main-prestige-hint = Wynik gry: na koniec zwycięża największy prestiż, chyba że ktoś wcześniej spełni inny cel.
main-army = Wojsko
main-army-hint = Brygady pod bronią.
main-output = Wytwórczość
main-trend = { SIGNED($change) } co turę
main-end-turn = Koniec tury
main-end-turn-hint = Zapieczętować rozkazy tej tury.
main-open-matters = { $count ->
    [0] Nic nie czeka na odpowiedź
    [one] { N($count) } sprawa czeka
    [few] { N($count) } sprawy czekają
   *[many] { N($count) } spraw czeka
}
main-desk = Biurko
main-desk-empty = Na biurku nie ma niczego.
main-dispatches = Depesze
main-dispatches-empty = W tej turze nie ma depesz.
main-orders = Rozkazy tej tury
main-orders-empty = Nie ma jeszcze rozkazów.
main-undo = Cofnij
main-undo-hint = Cofnąć ostatni rozkaz.
main-withdraw = Cofnij ten rozkaz
main-menu = Menu
main-report = Raport z tury
main-ledger = Księga
main-relations = Stosunki
main-envoys = Posłowie
main-trade = Handel
main-encyclopedia = Encyklopedia
main-save = Zapisz
main-load = Wczytaj
main-settings = Ustawienia
main-quit-to-title = Do ekranu tytułowego
main-mode = Tryb mapy
main-mode-political = Polityczna
main-mode-relations = Stosunki
main-mode-trade = Handel
main-mode-alliances = Sojusze
main-mode-military = Wojskowa
main-mode-culture = Kultura
main-mode-knowledge = Wiedza
main-legend = Legenda
main-legend-alliance = Sojusz
main-legend-pact = Nieagresja
main-legend-trade = Handel
main-legend-war = Wojna
main-legend-embargo = Embargo
main-legend-envoy = Poseł
main-legend-visit = Wizyta państwowa
main-dossier-overview = Przegląd
main-dossier-relations = Stosunki
main-dossier-treaties = Traktaty
main-dossier-trade = Handel
main-dossier-knowledge = Wiedza
main-dossier-history = Dzieje
main-dossier-aims = Cele
main-capital = stolica { $province }
main-head = Głowa państwa
main-head-away = Za granicą { $until }
main-government = Ustrój
main-doctrine = Doktryna
main-temper = Usposobienie
main-language = Język
main-faith = Wiara
main-heritage = Dziedzictwo
main-makes = Wytwarza
main-lacks = Brakuje
main-provinces = Prowincje
main-brigades = Brygady
main-opinion-of-us = Opinia o nas
main-our-opinion = Nasza opinia
main-goodwill = Życzliwość ludu
main-trust = Zaufanie
main-tension = Napięcie
main-stance = Stan prawny
main-claims = Roszczenia
main-knowledge-level = Wiedza: { $level } z 3
main-knowledge-0 = Wiemy niewiele więcej niż to, co wiedzą wszyscy.
main-knowledge-1 = Znamy zarysy.
main-knowledge-2 = Znamy ten region dobrze.
main-knowledge-3 = Mało co jest przed nami ukryte.
main-trade-flow = Handel między nami
main-dependence = Nasza zależność
main-dependence-theirs = Zależność od nas
main-duties = Cła
main-no-treaties = Nie obowiązuje między nami żaden traktat.
main-no-lines = Nic nie przemawia za nami ani przeciw nam.
main-envoy-here = Nasz poseł na miejscu
main-envoy-theirs = Poseł tego regionu u nas
main-no-envoy = Nie ma posła
main-treaty-until = { $until }
main-treaty-notice = wypowiedziany, obowiązuje { $until }
main-treaty-secret = tajny
main-negotiate = Zasiądź do rokowań
main-negotiate-hint = Zasiąść przy stole i ułożyć traktat.
whom-negotiate = Z kim zasiąść do rokowań?
whom-envoy = Do kogo wysłać posła?
whom-visit = Kogo odwiedzić?
whom-acts = Wobec kogo działać?
main-envoy-act = Poseł
main-more-acts = Inne kroki
main-home = U siebie
main-home-taxes = Podatki
main-home-in-force = Rozkaz tej tury; dotąd obowiązuje: { $level }.
main-home-military = Budżet wojskowy
main-budget = Rachunek tury
main-thinking = Inne rządy obradują…
main-resolving = Trwa rozstrzyganie tury…
main-waiting-for = Obraduje { $region }…
main-answer-accept = Przyjmij
main-answer-decline = Odrzuć
main-answer-counter = Inne warunki
main-answered = Odpowiedź: { $answer }
main-deadline = { $turns ->
    [0] w tej turze
    [one] została { N($turns) } tura
    [few] zostały { N($turns) } tury
   *[many] zostało { N($turns) } tur
}

## Rachunek pieniędzy i stabilności

money-taxes = Podatki
money-duties = Cła
money-subsidies = Subsydia
money-supply = Dostawy
money-loans = Pożyczki
money-reparations = Reparacje
money-administration = Administracja
money-army = Wojsko
money-envoys = Poselstwa
money-interest = Odsetki
money-recruits = Zaciąg
stability-rest = Ład ustalony
stability-taxes = Podatki
stability-prosperity = Dobrobyt z handlu
stability-weariness = Zmęczenie wojną
stability-occupation = Okupowane ziemie
stability-debt = Długi
stability-shortage = Brak towarów
stability-embargo = Embarga
stability-unpopular_treaty = Niepopularne traktaty

## Co dałby rozkaz

effect-opinion = { WHO($holder) ->
    [we] Nasza opinia
   *[one] Opinia { GEN($holder) }
} o { LOC($about) }: { SIGNED($value) }
effect-standing_opinion = { WHO($holder) ->
    [we] Nasza opinia
   *[one] Opinia { GEN($holder) }
} o { LOC($about) }, dopóki to trwa: { SIGNED($value) }
effect-if-success = W razie sukcesu: { $effect }
effect-if-correct = Przy zwykłym przebiegu: { $effect }
effect-if-gaffe = W razie nietaktu: { $effect }
effect-because = { $effect } ({ $why })
effect-line-ended = już nie: { $line }
effect-demand_met = Spełniamy żądanie
effect-demand_met-what = Spełniamy żądanie: { $demand }
effects-fade = To, co pamiętają, z czasem blaknie.
effects-seen-roughly = Tam, gdzie słabo znamy dwór, zobaczymy tę zmianę tylko w przybliżeniu, jako „Reputację”, albo wcale.
effect-goodwill = { WHO($holder) ->
    [we] Życzliwość naszego ludu
   *[one] Życzliwość ludu { GEN($holder) }
} wobec { GEN($about) }: { SIGNED($value) }
effect-trust = { WHO($holder) ->
    [we] Nasze zaufanie
   *[one] Zaufanie { GEN($holder) }
} do { GEN($about) }: { SIGNED($value) }
effect-prestige = { WHO($holder) ->
    [we] Nasz prestiż
   *[one] Prestiż { GEN($holder) }
}: { SIGNED_TENTHS($value) }
effect-stability = { WHO($holder) ->
    [we] Nasza stabilność
   *[one] Stabilność { GEN($holder) }
}: { SIGNED($value) }
effect-settles = { WHO($holder) ->
    [we] Poziom, na którym ustali się nasza stabilność
   *[one] Poziom, na którym ustali się stabilność { GEN($holder) }
}: { SIGNED($value) }
effect-trade = Handel { WITH($about) }: { SIGNED($value) } co turę
effect-revenue = Dochód: { SIGNED($value) } co turę
effect-revenue_later = Dochód docelowo: { SIGNED($value) } co turę
effect-recruits = Zaciąg w tej turze: { SIGNED($value) }
effect-turns = Potrwa { $value ->
    [one] { N($value) } turę
    [few] { N($value) } tury
   *[many] { N($value) } tur
}
effect-success = Szansa na sukces: { PERCENT($value) }
effect-gaffe = Ryzyko nietaktu: { PERCENT($value) }
effect-brigades = Docelowo wojsko liczyłoby { $value ->
    [one] { N($value) } brygadę
    [few] { N($value) } brygady
   *[many] { N($value) } brygad
}
effect-strength_odds = Szanse na wyjście z wojny z przewagą, sam na sam: { PERCENT($value) }
effects-agrement = Tylko w przybliżeniu wiemy, co gospodarz o nas myśli: może jeszcze odmówić agrément.
effects-odds = Wyjść z przewagą to pobić wroga albo mieć lepszy bilans w pokoju z wyczerpania, którym kończy się wiele wojen. Liczba waży mniej niż szczęście w bitwach: nawet czterokrotnie silniejsza armia może wyjść gorzej.
effect-joins_them = Po stronie wroga: { FULL($holder) } ({ PERCENT($value) })
effect-joins_us = Po naszej stronie: { FULL($holder) } ({ PERCENT($value) })
effect-work = { WHO($holder) ->
    [we] Nasza opinia
   *[one] Opinia { GEN($holder) }
} o { LOC($about) }, co { $every ->
    [one] turę
    [few] { N($every) } tury
   *[many] { N($every) } tur
}: { SIGNED($value) }
effect-knowledge = Poziom wiedzy o { LOC($about) }: { SIGNED($value) }
effect-leak = Co turę szansa, że tajemnica { GEN($about) } wyjdzie na jaw, większa o { PERCENT($value) }
effect-return = Wpływy zwracane, gdy propozycja wobec { GEN($about) } zostanie odrzucona: { N($value) }
effect-ratification = Szansa ratyfikacji u nas traktatu { WITH($about) } większa o { PERCENT($value) }

## Kroki: nazwa i co dają

act-title = Kroki wobec { GEN($region) }
act-cost-influence = { $influence ->
    [0] bez wpływów
   *[other] wpływy: { N($influence) }
}
act-forecast = Przewidywania
act-why-not = Dlaczego nie
act-hotkey = Klawisz: { $key }
act-accept = Przyjmij
act-accept-hint = Zgodzić się na propozycję z biurka.
act-decline = Odrzuć
act-decline-hint = Odmówić propozycji z biurka.
act-counter = Inne warunki
act-counter-hint = Odpowiedzieć na propozycję traktatu własnymi warunkami.
act-recall-envoy = Odwołaj posła
act-recall-envoy-hint = Wezwać posła do kraju.
act-expel-envoy = Wydal posła
act-expel-envoy-hint = Uznać obcego posła za persona non grata.
act-sever-relations = Zerwij stosunki
act-sever-relations-hint = Posłowie wyjeżdżają i ustają rozmowy.
act-restore-relations = Wznów stosunki
act-restore-relations-hint = Wznowić stosunki dyplomatyczne, które sami zerwaliśmy.
act-denounce-treaty = Wypowiedz traktat
act-denounce-treaty-hint = Zakończyć traktat z okresem wypowiedzenia albo natychmiast, łamiąc go.
act-yield = Ustąp
act-yield-hint = Uczynić to, czego żąda ultimatum.
act-back-down = Wycofaj groźbę
act-back-down-hint = Odstąpić od własnego ultimatum kosztem prestiżu i zaufania.
act-declare-war = Wypowiedz wojnę
act-declare-war-hint = Rozpocząć wojnę z podanego powodu i w podanym celu.
act-call-ally = Wezwij sojusznika
act-call-ally-hint = Wezwać sojusznika do wojny, w której walczymy.
act-impose-embargo = Embargo
act-impose-embargo-hint = Zakazać wszelkiego handlu z tym regionem; szkodzi obu stronom.
act-lift-embargo = Znieś embargo
act-lift-embargo-hint = Znów zezwolić na handel; odradza się powoli.
act-issue-ultimatum = Ultimatum
act-issue-ultimatum-hint = Zażądać czegoś w terminie i pod groźbą.
act-protest = Protest
act-protest-hint = Wręczyć notę protestacyjną: najłagodniejszy stopień nacisku.
act-post-envoy = Wyślij posła
act-post-envoy-hint = Wysłać stałego posła, jeśli gospodarz udzieli agrément.
act-instruct-envoy = Nowa instrukcja
act-instruct-envoy-hint = Dać posłowi inną stałą instrukcję.
act-send-aid = Wyślij pomoc
act-send-aid-hint = Dać korony lub brygady, nie żądając niczego w zamian.
act-set-taxes = Podatki
act-set-taxes-hint = Wyższe podatki napełniają skarb, lecz kosztują stabilność.
act-set-military-budget = Budżet wojskowy
act-set-military-budget-hint = Większy budżet utrzymuje więcej brygad, lecz kosztuje.
act-propose-visit = Wizyta państwowa
act-propose-visit-hint = Poprosić o przyjęcie albo zaprosić głowę drugiego państwa.
act-propose-treaty = Zaproponuj traktat
act-propose-treaty-hint = Przedłożyć temu regionowi warunki; odpowie w następnej turze.
act-choose-envoy = Który poseł
act-choose-instruction = Instrukcja
act-choose-agenda = Temat
act-choose-demand = Żądanie
act-choose-threat = Groźba
act-choose-cause = Casus belli
act-choose-goal = Cel wojny
act-choose-province = Prowincja
act-choose-third = Który region
act-choose-treaty = Który traktat
act-choose-war = Która wojna
act-choose-ally = Który sojusznik
act-visit-there = My do nich
act-visit-here = Oni do nas
act-with-notice = Z okresem wypowiedzenia
act-in-breach = Natychmiast, łamiąc traktat
act-travel = Na miejscu { $when }

## Stół rokowań

table-title = Stół rokowań
table-treaty-of = Traktat: { $one } i { $other }
table-drafted = projekt, { $date }
table-clauses = Klauzule
table-search = Szukaj klauzuli…
table-we-offer = Dajemy
table-we-ask = Żądamy
table-both = Obie strony
table-add-clause = Dodaj klauzulę
table-remove-clause = Skreśl klauzulę
table-lock = Zachowaj tę klauzulę
table-locked = Zachowana: wyrównanie jej nie zmieni
table-empty-offer = Niczego jeszcze nie dajemy.
table-empty-ask = Niczego jeszcze nie żądamy.
table-term = Okres
table-term-turns = Na { n-turns-acc }
table-term-open = Do wypowiedzenia
table-secret = Układ tajny
table-secret-hint = Inni się o nim nie dowiedzą, chyba że wyjdzie na jaw.
table-seal = Opieczętuj
table-seal-hint = Wysłać propozycję; odpowiedź nadejdzie w następnej turze.
table-what-they-say = Co powie { $region }?
table-factors = Co przemawia
table-threshold = { N($score) }, trzeba { N($threshold) }
table-spread = Znane z dokładnością do { N($points) } pkt
table-sure = Przewidywanie jest pewne.
table-unsure = Przewidywanie może mylić: mało wiemy o tym regionie.
table-path = Droga do zgody
table-path-none = Żaden krok, na który przystałoby nasze ministerstwo, nie prowadzi do zgody; można dać więcej, niż ono radzi.
table-balance = Zaproponuj wyrównanie
table-balance-hint = Znaleźć podobne warunki, które podpisałyby obie strony.
table-balance-none = Nie ma bliskich tym warunków, które podpisałyby oba ministerstwa.
table-counter-of = Odpowiedź na propozycję: { $region }
table-leave = Odstąp
table-spheres = Sfery kompromisu
table-value-us = Wartość dla nas
table-value-them = Wartość dla nich
table-envoy-by = Wręcza { $envoy }
table-envoy-none = Wysłane listem
table-ratification = Ratyfikacja: { PERCENT($odds) }
table-problem = Nie można wysłać
table-good = Towar
table-amount = Ilość
table-depth = Zakres
table-target = Przeciw komu
table-loads = Ładunki co turę
table-price = Korony co turę
table-crowns = Korony
table-brigades = Brygady
table-repay = Rata co turę
table-turns = Tury
table-truce = Rozejm, tury
table-peace = Stół pokojowy
table-war-score = Bilans wojny: { SIGNED($score) }
table-price-sum = Cena tych warunków: { N($price) }

## Raport z tury

report-title = Raport z tury
report-of = Co się wydarzyło: { $date }
report-empty = Spokojna tura: nie wiadomo o niczym, co by nas dotyczyło.
report-filter = Pokaż
report-only-mine = Tylko to, co nas dotyczy
report-go-there = Pokaż na mapie
report-continue = Dalej
report-skip = Pomiń
report-count = { $count ->
    [0] Brak zdarzeń
    [one] { N($count) } zdarzenie
    [few] { N($count) } zdarzenia
   *[many] { N($count) } zdarzeń
}

## Księga

ledger-title = Księga kanclerska
ledger-tab-table = Regiony
ledger-tab-charts = Wykresy
ledger-tab-budget = Rachunek
ledger-tab-treaties = Traktaty
ledger-tab-prestige = Prestiż
ledger-tab-chronicle = Kronika
ledger-sort = Porządkuj: { $column }
ledger-unknown = nie wiadomo
ledger-measure = Miara
ledger-measure-output = Wytwórczość
ledger-measure-treasury = Skarb
ledger-measure-brigades = Brygady
ledger-measure-stability = Stabilność
ledger-measure-prestige = Prestiż
ledger-measure-trade = Handel
ledger-measure-opinion = Opinia
ledger-measure-provinces = Prowincje
ledger-prestige-by-cause = Prestiż według przyczyn
ledger-parties = Strony
ledger-clauses = Klauzule
ledger-signed = Podpisany
ledger-ends = Wygasa
ledger-income = Dochody
ledger-expenses = Wydatki

## Stosunki, posłowie, handel, wojna

relations-title = Stosunki
relations-holds = { $holder } o { LOC($about) }
envoys-title = Posłowie
envoys-at-home = W kraju
envoys-travelling = W drodze, na miejscu { $when }
envoys-served = Służba: { n-turns }
envoys-partial = Skłania się ku gospodarzowi
envoys-foreign = Obcy posłowie u nas
trade-title = Handel
trade-partner = Partner
trade-share = Udział
trade-agreement = Umowa
trade-no-agreement = Bez umowy
trade-goods = Towary
war-title = Sztab wojenny
war-none = Nie prowadzimy żadnej wojny.
war-attackers = Atakujący
war-defenders = Broniący się
war-since = Od: { $date }
war-score = Bilans wojny
war-odds = Szanse w bitwie
war-who-joins-none = O ile nam wiadomo, nikt nie jest zobowiązany przystąpić.
war-sue = Poproś o pokój

## Zapis

save-title = Zapis gry
save-load-title = Wczytanie gry
save-name = Nazwa
save-do = Zapisz
save-load = Wczytaj
save-delete = Usuń
save-empty = Nie ma zapisanych gier.
save-autosave = Autozapis
save-saved = Zapisano: { $name }
save-turn = Tura { $turn }, { $date }
save-seats = Miejsca
save-damaged = Ten zapis jest uszkodzony i nie można go wczytać.
save-passed-over = Zapis „{ $damaged }” jest uszkodzony; gra toczy się dalej od zapisu „{ $file }”.
save-exists = Zapis o tej nazwie już istnieje.

## Ustawienia

settings-title = Ustawienia
settings-language = Język
settings-theme = Wygląd
settings-theme-atlas = Atlas
settings-theme-ministry = Ministerstwo
settings-scale = Wielkość interfejsu
settings-text-size = Wielkość tekstu
settings-motion = Mniej ruchu
settings-motion-hint = Bez ruchu, który nie jest potrzebny.
settings-sound = Dźwięki
settings-music = Muzyka
settings-mute = Cisza
settings-fullscreen = Pełny ekran
settings-autosave = Autozapis
settings-autosave-never = Nigdy
settings-autosave-turn = Co turę
settings-autosave-year = Co rok
settings-keys = Klawisze
settings-key-press = Naciśnij nowy klawisz
settings-key-taken = Ten klawisz jest już zajęty: { $action }
settings-renderer = Rysowanie
settings-renderer-auto = Według możliwości komputera
settings-renderer-gpu = Karta graficzna
settings-renderer-software = Procesor
settings-restart = Zadziała po ponownym uruchomieniu.
settings-defaults = Przywróć ustawienia domyślne
settings-group-display = Obraz
settings-group-sound = Dźwięk
settings-group-game = Gra

## Zmiana gracza

curtain-hand-over = Przekaż ster: { $player }
curtain-break-seal = Złam pieczęć
curtain-briefing = Odprawa

## Koniec

end-title = Koniec gry
end-won = Zwycięzca: { $region }
end-you-won = Zwycięstwo jest nasze
end-you-lost = Zwycięstwo przypadło komu innemu
end-nobody = Nikt nie zwyciężył
end-by = Droga do zwycięstwa: { $victory }
end-standings = Klasyfikacja
end-place = Miejsce
end-archive = Archiwum
end-charts = Wykresy
end-play-on = Obejrzyj mapę
end-to-title = Do ekranu tytułowego

## Potwierdzenia: tylko to, czego nie można cofnąć

confirm-title = Czy na pewno?
confirm-quit-to-title = Opuścić tę grę? Niezapisane rozkazy przepadną.
confirm-end-turn = Zakończyć turę?
confirm-end-turn-open = Te sprawy nie mają jeszcze odpowiedzi:
confirm-delete-save = Usunąć zapis { $name }? Nie da się go odzyskać.
confirm-overwrite-save = Zastąpić zapis { $name }?
confirm-declare-war = Wypowiedzieć wojnę { DAT($region) }?
confirm-breach = Złamać ten traktat? Każdy, kto o nim wie, będzie miał to za złe.
confirm-reset-settings = Przywrócić wszystkie ustawienia domyślne?

## Błędy

error-title = Coś poszło nie tak
error-write = Nie można zapisać pliku: { $reason }
error-no-sound = Nie ma urządzenia dźwiękowego; gra działa w ciszy.

## Encyklopedia i autorzy

encyclopedia-title = Encyklopedia
encyclopedia-search = Szukaj w zasadach…
credits-title = Autorzy
