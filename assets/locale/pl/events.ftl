# Co się wydarzyło, po jednym zdaniu na zdarzenie. $region to sprawca; "my" to czytelnik.
# V(nazwa, "on", "oni", "my") dobiera formę czasownika; czas teraźniejszy nie zdradza rodzaju.

event-envoy-sent = { $region } { V($region, "wysyła", "wysyłają", "wysyłamy") } posła { TO($host) }: { $envoy }; na miejscu { $when }.
event-envoy-arrived = { $envoy } obejmuje placówkę jako { WHO($region) ->
    [we] nasz poseł
   *[one] poseł { GEN($region) }
} { IN($host) }.
event-envoy-recalled = { $region } { V($region, "odwołuje", "odwołują", "odwołujemy") } posła { FROM($host) }: { $envoy }.
event-envoy-left = { WHO($region) ->
    [we] Nasz poseł
   *[one] Poseł { GEN($region) }
} musi wyjechać { FROM($host) }: { $envoy }.
event-envoy-expelled = { $region } { V($region, "uznaje", "uznają", "uznajemy") } za persona non grata { WHO($home) ->
    [we] naszego posła
   *[one] posła { GEN($home) }
}: { $envoy }.
event-envoy-instructed = { $envoy } { WHO($region) ->
    [we] (nasz poseł)
   *[one] (poseł { GEN($region) })
} ma nową instrukcję: { $instruction }.
event-envoy-promoted = Awans { WHO($region) ->
    [we] w naszej służbie
   *[one] w służbie { GEN($region) }
}: { $envoy }, odtąd { $rank }.
event-relations-severed = { $region } { V($region, "zrywa", "zrywają", "zrywamy") } stosunki dyplomatyczne { WITH($other) }.
event-relations-restored = { $region } { V($region, "wznawia", "wznawiają", "wznawiamy") } stosunki dyplomatyczne { WITH($other) }.
event-visit-success = { guest-head } { with-visit } ({ $agenda }): wizyta zakończona sukcesem.
event-visit-correct = { guest-head } { with-visit } ({ $agenda }): wizyta poprawna, nic ponadto.
event-visit-gaffe = { guest-head } { with-visit } ({ $agenda }): wizytę zepsuł nietakt.
guest-head = { WHO($region) ->
    [we] Nasza głowa państwa
   *[one] Głowa państwa { GEN($region) }
}
with-visit = z wizytą { IN($host) }

event-treaty-proposed = { $region } { V($region, "proponuje", "proponują", "proponujemy") } { DAT($other) } traktat: { $terms }.
event-treaty-countered = { $region } { V($region, "odpowiada", "odpowiadają", "odpowiadamy") } { DAT($other) } innymi warunkami: { $terms }.
event-visit-asked = { $region } { V($region, "prosi", "proszą", "prosimy") } { ACC($other) } o przyjęcie wizyty państwowej ({ $agenda }).
event-invitation-sent = { $region } { V($region, "zaprasza", "zapraszają", "zapraszamy") } z wizytą { WHO($other) ->
    [we] naszą głowę państwa
   *[one] głowę państwa { GEN($other) }
} ({ $agenda }).
event-call-sent = { $region } { V($region, "wzywa", "wzywają", "wzywamy") } { ACC($other) } do dotrzymania sojuszu i udziału w wojnie.
proposal-acc = { WHO($other) ->
    [we] naszą propozycję
   *[one] propozycję { GEN($other) }
}
event-proposal-accepted = { $region } { V($region, "przyjmuje", "przyjmują", "przyjmujemy") } { proposal-acc }: { $matter }.
event-proposal-declined = { $region } { V($region, "odrzuca", "odrzucają", "odrzucamy") } { proposal-acc }: { $matter }.
event-proposal-declined-because = { $region } { V($region, "odrzuca", "odrzucają", "odrzucamy") } { proposal-acc } ({ $matter }). { $count ->
    [one] Powód
    [few] Powody
   *[many] Powody
}: { $reasons }.
event-proposal-lapsed = Wygasła propozycja między { INS($region) } a { INS($other) }: { $matter }.
event-ratification-failed = Traktat { WITH($other) } nie uzyskał ratyfikacji { IN($region) }: { $matter }.

event-treaty-signed = { WHO($region) ->
    [we] Podpisujemy { WITH($other) } traktat
   *[one] { $region } i { $other } podpisują traktat
}: { $terms }.
event-treaty-denounced = { $region } { V($region, "wypowiada", "wypowiadają", "wypowiadamy") } traktat { WITH($other) } ({ $titles }); obowiązuje { $until }.
event-treaty-breached = { $region } { V($region, "łamie", "łamią", "łamiemy") } traktat { WITH($other) } ({ $titles }): { $cause }.
event-treaty-ended = Traktat między { INS($region) } a { INS($other) } { $cause }: { $titles }.
event-renewal-due = Traktat między { INS($region) } a { INS($other) } ({ $titles }) wygasa za { n-turns-acc }.
event-secret-uncovered = Wychodzi na jaw tajny traktat między { INS($region) } a { INS($other) }: { $terms }.

event-payment-missed = { $region } nie { V($region, "płaci", "płacą", "płacimy") } { DAT($other) } traktatowej należności: { n-crowns }.
event-aid-sent = { $region } { V($region, "udziela", "udzielają", "udzielamy") } { DAT($other) } pomocy: { n-crowns }.
event-military-aid-sent = { $region } { V($region, "udziela", "udzielają", "udzielamy") } { DAT($other) } pomocy wojskowej: { n-brigades }.

event-embargo-imposed = { $region } { V($region, "obejmuje", "obejmują", "obejmujemy") } { ACC($other) } embargiem.
event-embargo-joined = { $region } { V($region, "obejmuje", "obejmują", "obejmujemy") } { ACC($other) } embargiem, jak każe traktat.
event-embargo-lifted = { $region } { V($region, "znosi", "znoszą", "znosimy") } embargo wobec { GEN($other) }.
event-protest-lodged = { $region } { V($region, "wręcza", "wręczają", "wręczamy") } { DAT($other) } notę protestacyjną.
event-ultimatum-issued = { $region } { V($region, "stawia", "stawiają", "stawiamy") } { DAT($other) } ultimatum: { $demand }, termin { $until }; w razie odmowy { $threat }.
event-ultimatum-met = { $region } { V($region, "ustępuje", "ustępują", "ustępujemy") } wobec { WHO($other) ->
    [we] naszego ultimatum
   *[one] ultimatum { GEN($other) }
}: { $demand }.
event-ultimatum-rejected = { $region } nie { V($region, "spełnia", "spełniają", "spełniamy") } { WHO($other) ->
    [we] naszego ultimatum
   *[one] ultimatum { GEN($other) }
}: { $demand }.
event-ultimatum-dropped = { $region } { V($region, "odstępuje", "odstępują", "odstępujemy") } od ultimatum wobec { GEN($other) }: { $demand }.

event-war-declared = { $region } { V($region, "wypowiada", "wypowiadają", "wypowiadamy") } { DAT($other) } wojnę ({ $cause }); cel: { $goal }.
event-ally-called = Sojusz { WITH($region) } wzywa { ACC($other) } do broni.
event-call-honoured = { $region } { V($region, "staje", "stają", "stajemy") } do wojny na { WHO($other) ->
    [we] nasze wezwanie
   *[one] wezwanie { GEN($other) }
}.
event-call-refused = { $region } { V($region, "odmawia", "odmawiają", "odmawiamy") } { DAT($other) } udziału w wojnie mimo wezwania.
event-battle-fought = { $region } { V($region, "bierze", "biorą", "bierzemy") } górę w bitwie { WITH($other) } (szanse { PERCENT($odds) }); straty w brygadach: zwycięzców { $losses }, pokonanych { $foes }.
event-peace-made = { WHO($region) ->
    [we] Zawieramy pokój { WITH($other) }.
   *[one] { $region } i { $other } zawierają pokój.
}
event-peace-exhausted = { WHO($region) ->
    [we] Zawieramy { WITH($other) } pokój z wyczerpania.
   *[one] { $region } i { $other } zawierają pokój z wyczerpania.
}
event-left-war = { $region } { V($region, "zawiera", "zawierają", "zawieramy") } { WITH($other) } pokój separatystyczny.
event-truce-ended = Kończy się rozejm między { INS($region) } a { INS($other) }.
event-province-occupied = { $region } { V($region, "zajmuje", "zajmują", "zajmujemy") } prowincję { $province }, należącą do { GEN($other) }.
event-province-freed = { $region } { V($region, "odzyskuje", "odzyskują", "odzyskujemy") } prowincję { $province }; { WHO($other) ->
    [we] naszych wojsk
   *[one] wojsk { GEN($other) }
} już tam nie ma.
event-province-ceded = { $region } { V($region, "odstępuje", "odstępują", "odstępujemy") } { DAT($other) } prowincję { $province }.
event-region-fell = { $region } { V($region, "traci", "tracą", "tracimy") } ostatnią prowincję na { WHO($other) ->
    [we] naszą rzecz
   *[one] rzecz { GEN($other) }
} i { V($region, "przestaje", "przestają", "przestajemy") } istnieć.

event-taxes-set = { $region } { V($region, "ustala", "ustalają", "ustalamy") } podatki: { $level }.
event-military-budget-set = { $region } { V($region, "ustala", "ustalają", "ustalamy") } budżet wojskowy: { $level }.
event-government-fell = Upada { WHO($region) ->
    [we] nasz rząd
   *[one] rząd { IN($region) }
}; odtąd rządzi { $head }.
event-prestige-won = { $region } { V($region, "zyskuje", "zyskują", "zyskujemy") } { TENTHS($tenths) } prestiżu: { $cause }.
event-prestige-lost = { $region } { V($region, "traci", "tracą", "tracimy") } { TENTHS($tenths) } prestiżu: { $cause }.
event-order-refused = Nie wykonano rozkazu: { $order }. { $reasons }
event-game-won = Koniec gry: { WHO($winner) ->
    [we] zwyciężamy
    [many] zwyciężają { $winner }
   *[one] zwycięża { $winner }
} ({ $victory }).
event-game-ended = Koniec gry: nikt nie zwyciężył ({ $victory }).
