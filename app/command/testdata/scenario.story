# A scenario is changed beside the plan, compared with it, adopted in part, undone, and dropped.
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add season.affiche venue name=Elektrarna zone=Europe/Ljubljana
Add Elektrarna
Venue #1

$ affiche add season.affiche space venue=#1 'name=Main hall' kind=hall
Add Main hall
Space #2

$ affiche add season.affiche activity kind=show 'title=Balkan winds'
Add Balkan winds
Activity #3

$ affiche add season.affiche event activity=#3 space=#2 status=option start=2027-09-02T20:30 end=2027-09-02T22:00
Add Balkan winds
Date #4

$ affiche add season.affiche event activity=#3 space=#2 status=option start=2027-09-03T20:30 end=2027-09-03T22:00
Add Balkan winds
Date #5

$ affiche scenario season.affiche
There is no scenario. `affiche scenario FILE new NAME` begins one.

$ affiche scenario season.affiche new Rain --text 'everything indoors'
Begin the scenario Rain
Scenario #6

$ affiche scenario season.affiche new rain
! affiche: season.affiche: There is an open scenario “Rain” already; give this one another name.
[2]

$ affiche set season.affiche #4 start=2027-09-05T19:00 --scenario Rain
Change Balkan winds
Date #4

$ affiche set season.affiche #5 status=confirmed --scenario Rain
Change Balkan winds
Date #5

$ affiche add season.affiche activity kind=workshop title=Kites --scenario Rain
Add Kites
Activity #7

$ affiche add season.affiche event activity=#7 space=#2 start=2027-09-06T10:00 end=2027-09-06T12:00 --scenario Rain
Add Kites
Date #8

$ affiche list season.affiche event
·  Activity      Start             End               Time zone         Venue       Space      Status
·  Balkan winds  2027-09-02 20:30  2027-09-02 22:00  Europe/Ljubljana  Elektrarna  Main hall  option
·  Balkan winds  2027-09-03 20:30  2027-09-03 22:00  Europe/Ljubljana  Elektrarna  Main hall  option

$ affiche list season.affiche event --scenario rain
·  Activity      Start             End               Time zone         Venue       Space      Status
·  Balkan winds  2027-09-03 20:30  2027-09-03 22:00  Europe/Ljubljana  Elektrarna  Main hall  confirmed
·  Balkan winds  2027-09-05 19:00  2027-09-05 20:30  Europe/Ljubljana  Elektrarna  Main hall  option
·  Kites         2027-09-06 10:00  2027-09-06 12:00  Europe/Ljubljana  Elektrarna  Main hall  idea

$ affiche scenario season.affiche
·  Name  State  Differs in  Text
·  Rain  open   4 records   everything indoors

$ affiche set season.affiche #4 start=2027-09-02T21:00
Change Balkan winds
Date #4

$ affiche scenario season.affiche compare rain
Rain             Plan  Scenario
Dates            2     3
Calls of people  0     0

·  What                       Plan                           Scenario
·  Activity Kites             not there                      workshop
·  Date Balkan winds  When    Thu 2 Sep 2027, 21:00 – 22:30  Sun 5 Sep 2027, 19:00 – 20:30                                 the plan has moved since
·  Date Balkan winds  Status  option                         confirmed
·  Date Kites                 not there                      Mon 6 Sep 2027, 10:00 – 12:00 · Elektrarna · Main hall · id…

$ affiche scenario season.affiche compare Rain --json
{"scenario":{"id":"#6","name":"Rain","text":"everything indoors","state":"open"},"totals":{"dates":{"plan":2,"scenario":3},"calls":{"plan":0,"scenario":0},"costs":[]},"differences":[{"type":"activity","id":"#7","name":"Kites","group":"dates","deed":"made","moved":[],"adoptable":true,"values":[]},{"type":"event","id":"#4","name":"Balkan winds","group":"dates","deed":"changed","moved":["when"],"adoptable":true,"values":[{"unit":"when","plan":"Thu 2 Sep 2027, 21:00 – 22:30","scenario":"Sun 5 Sep 2027, 19:00 – 20:30"}]},{"type":"event","id":"#5","name":"Balkan winds","group":"dates","deed":"changed","moved":[],"adoptable":true,"values":[{"unit":"status","plan":"option","scenario":"confirmed"}]},{"type":"event","id":"#8","name":"Kites","group":"dates","deed":"made","moved":[],"adoptable":true,"values":[]}]}

$ affiche scenario season.affiche adopt Rain #8
Adopt part of the scenario Rain
1 more record went along, which the others need.
2 differences are left in the scenario.

$ affiche list season.affiche event
·  Activity      Start             End               Time zone         Venue       Space      Status
·  Balkan winds  2027-09-02 21:00  2027-09-02 22:30  Europe/Ljubljana  Elektrarna  Main hall  option
·  Balkan winds  2027-09-03 20:30  2027-09-03 22:00  Europe/Ljubljana  Elektrarna  Main hall  option
·  Kites         2027-09-06 10:00  2027-09-06 12:00  Europe/Ljubljana  Elektrarna  Main hall  idea

$ affiche undo season.affiche --scenario Rain
Undo: Add Kites

$ affiche redo season.affiche --scenario Rain
Redo: Add Kites

$ affiche export season.affiche --all --to out --scenario Rain
! affiche: season.affiche: Calendars say what the plan says; nothing was written. Adopt the scenario first, or leave it.
[2]

$ affiche scenario season.affiche drop Rain
Drop the scenario Rain
Scenario #6

$ affiche set season.affiche #4 status=confirmed --scenario Rain
! affiche: season.affiche: The scenario “Rain” was dropped; undo that, or set its state to open.
[2]

$ affiche undo season.affiche
Undo: Drop the scenario Rain

$ affiche scenario season.affiche adopt Rain --json
{"adopted":[{"type":"event","id":"#4"},{"type":"event","id":"#5"}],"with":0,"left":0,"change":{"id":"#9","at":{"local":"2026-11-02T10:28","zone":"Europe/Ljubljana","utc":"2026-11-02T09:28:00Z"},"actor":"Ana","device":"desk","kind":"edit","label":"Adopt the scenario Rain","key":"label.scenario.adopt","args":["Rain","2"],"ops":3}}

$ affiche list season.affiche event
·  Activity      Start             End               Time zone         Venue       Space      Status
·  Balkan winds  2027-09-03 20:30  2027-09-03 22:00  Europe/Ljubljana  Elektrarna  Main hall  confirmed
·  Balkan winds  2027-09-05 19:00  2027-09-05 20:30  Europe/Ljubljana  Elektrarna  Main hall  option
·  Kites         2027-09-06 10:00  2027-09-06 12:00  Europe/Ljubljana  Elektrarna  Main hall  idea

$ affiche scenario season.affiche adopt Rain
! affiche: season.affiche: The scenario “Rain” was adopted; change the plan, or begin another scenario.
[2]

$ affiche undo season.affiche
Undo: Adopt the scenario Rain

$ affiche undo season.affiche
Undo: Adopt part of the scenario Rain

$ affiche list season.affiche event
·  Activity      Start             End               Time zone         Venue       Space      Status
·  Balkan winds  2027-09-02 21:00  2027-09-02 22:30  Europe/Ljubljana  Elektrarna  Main hall  option
·  Balkan winds  2027-09-03 20:30  2027-09-03 22:00  Europe/Ljubljana  Elektrarna  Main hall  option

$ affiche scenario season.affiche turn Rain
! affiche: “turn” is nothing that is done to a scenario: new, compare, adopt or drop.
[2]

$ affiche scenario season.affiche compare Snow
! affiche: season.affiche: There is no scenario “Snow”; `affiche scenario FILE` lists them.
[2]
