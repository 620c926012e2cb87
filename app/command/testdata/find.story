# What was planned is found by its words, however they are typed.
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add season.affiche organisation name=Bunker city=Ljubljana country=SI
Add Bunker
Organisation #1

$ affiche add season.affiche partner organisation=#1 name=Bunker monogram=BUN
Add Bunker
Partner #2

$ affiche add season.affiche venue name=Elektrarna partner=#2 zone=Europe/Ljubljana city=Ljubljana
Add Elektrarna
Venue #3

$ affiche add season.affiche activity kind=training 'title.fr=Séminaire d’été' lead=#2 'text.en=Three days with Vesna Đurđević' 'notes=owes us a lamp'
Add Séminaire d’été
Activity #4

$ affiche add season.affiche event activity=#4 'venue=#3' start=2027-07-05T10:00 end=2027-07-05T18:00
Add Séminaire d’été
Date #5

$ affiche find season.affiche seminaire
·  Séminaire d’été  training · Bunker · 5 Jul 2027 10:00 · Elektrarna

$ affiche find season.affiche ÉTÉ semi --lang fr
·  Séminaire d’été  formation · Bunker · 5 juil. 2027 10h00 · Elektrarna

$ affiche find season.affiche durd
·  Séminaire d’été  training · Bunker · 5 Jul 2027 10:00 · Elektrarna  Three days with Vesna Đurđević

$ affiche find season.affiche ljubljana
·  Bunker      organisation · Ljubljana
·  Elektrarna  venue · Ljubljana

$ affiche find season.affiche ljubljana --limit 1
·  Bunker  organisation · Ljubljana

$ affiche find season.affiche seminaire --json
{"found":[{"record":"activity","id":"#4","name":"Séminaire d’été","text":"training · Bunker · 5 Jul 2027 10:00 · Elektrarna","match":"name","field":null,"excerpt":null,"start":{"local":"2027-07-05T10:00","zone":"Europe/Ljubljana","utc":"2027-07-05T08:00:00Z"},"dates":1}]}

$ affiche find season.affiche lamp
Nothing was found for “lamp”.
[1]

$ affiche find season.affiche lamp --json
{"found":[]}
[1]

$ affiche find season.affiche '"NEAR(* OR'
Nothing was found for “"NEAR(* OR”.
[1]

$ affiche find season.affiche
! affiche: WORDS... is missing; `affiche --help` shows each call.
[2]

$ affiche find nothing.affiche seminaire
! affiche: nothing.affiche: There is no such file. Nothing was changed. Look whether it was moved or renamed.
[2]

# Dates are listed as they are asked for: by partner, kind, words and days.
$ affiche list season.affiche event --partner BUN --kind training --from 2027-07-01 --until 2027-07-05
·  Activity         Start             End               Time zone         Venue       Status
·  Séminaire d’été  2027-07-05 10:00  2027-07-05 18:00  Europe/Ljubljana  Elektrarna  idea

$ affiche list season.affiche event --text 'seminaire elektr' --kind show
There are none.

$ affiche list season.affiche event --status confirmed --json
{"event":[]}

$ affiche list season.affiche event --person nobody
! affiche: season.affiche: nothing is called “nobody”, and no id begins so.
[2]

$ affiche list season.affiche venue --kind show
! affiche: only dates can be chosen so: `affiche list FILE event`, not venue.
[2]

$ affiche list season.affiche event --kind opera
! affiche: season.affiche: “opera” is none of: residency, training, exhibition, festival, show, workshop, roundtable, meeting, incubation.
[2]
