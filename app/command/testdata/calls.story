# Positions are called for, and filled with who is free and rested.
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add season.affiche venue name=Elektrarna zone=Europe/Ljubljana city=Ljubljana country=SI
Add Elektrarna
Venue #1

$ affiche add season.affiche space venue=#1 'name=Main hall' kind=hall
Add Main hall
Space #2

$ affiche add season.affiche activity kind=show 'title=Boiler room'
Add Boiler room
Activity #3

$ affiche add season.affiche event activity=#3 space=#2 status=confirmed start=2027-08-25T20:00 end=2027-08-26T01:30
Add Boiler room
Date #4

$ affiche add season.affiche event activity=#3 space=#2 status=confirmed start=2027-08-26T20:00 end=2027-08-26T21:30
Add Boiler room
Date #5

$ affiche add season.affiche phase event=#5 kind=focus anchor=day offset=510 length=240
Add to Boiler room: Phase
Phase #6

$ affiche add season.affiche call event=#4 position=light lag=0
Add to Boiler room: Call
Call #7

$ affiche add season.affiche call phase=#6 position=light
Add to Boiler room: Call
Call #8

$ affiche add season.affiche person given=Ana family=Kos department=light 'position=lighting designer' city=Ljubljana country=SI
Add Person
Person #9

$ affiche add season.affiche person given=Gregor family=Mlakar trades=light city=Kranj country=SI
Add Person
Person #10

$ affiche add season.affiche person given=Karim family=Haddad trades=light city=Marseille country=FR
Add Person
Person #11

$ affiche add season.affiche person given=Eva family=Lah 'position=house manager' city=Ljubljana country=SI
Add Person
Person #12

$ affiche add season.affiche availability person=#10 kind=unavailable start=2027-08-26 end=2027-08-27
Add Availability
Availability #13

$ affiche calls season.affiche --open
·  Start             End               Position  Person  for                  Place                   State
·  2027-08-25 20:00  2027-08-26 01:30  light     open    Boiler room          Elektrarna · Main hall
·  2027-08-26 08:30  2027-08-26 12:30  light     open    focus · Boiler room  Elektrarna · Main hall

$ affiche calls season.affiche #7 --fill 'ana kos'
Fill a call: light, Boiler room
Call #7

$ affiche calls season.affiche #8 --who-is-free
·  Person         Position           City       why
·  Karim Haddad                      Marseille  free and rested · from Marseille
·  Ana Kos        lighting designer  Ljubljana  ends 01:30 the night before: 7 h rest
·  Gregor Mlakar                     Kranj      not available · from Kranj

$ affiche calls season.affiche #8 --who-is-free --lang sl
·  Oseba          Položaj            Mesto      zakaj
·  Karim Haddad                      Marseille  prost/a in spočit/a · iz kraja Marseille
·  Ana Kos        lighting designer  Ljubljana  konča ob 01.30 noč prej: 7 h počitka
·  Gregor Mlakar                     Kranj      ni na voljo · iz kraja Kranj

$ affiche calls season.affiche #8 --who-is-free --json
{"call":"#8","who":[{"person":"#11","free":true,"rested":true,"rest_hours":null,"text":"free and rested · from Marseille"},{"person":"#9","free":true,"rested":false,"rest_hours":7,"text":"ends 01:30 the night before: 7 h rest"},{"person":"#10","free":false,"rested":true,"rest_hours":null,"text":"not available · from Kranj"}]}

$ affiche calls season.affiche #8 --fill 'Ana Kos' --dry-run
Fill a call: light, Boiler room
Ana Kos has only 7 h of rest; 11 h are due.
This was a trial: nothing was changed.

$ affiche calls season.affiche #8 --fill 'Eva Lah'
Fill a call: light, Boiler room
Call #8
Eva Lah does not have the position “light”.

$ affiche calls season.affiche --from 2027-08-26 --until 2027-08-26 --json
{"calls":[{"id":"#8","phase":"#6","event":null,"position":"light","person":"#12","lead":0,"lag":0,"state":"to-ask","notes":"","department":"","venue":"#1","space":"#2","start":{"local":"2027-08-26T08:30","zone":"Europe/Ljubljana","utc":"2027-08-26T06:30:00Z"},"end":{"local":"2027-08-26T12:30","zone":"Europe/Ljubljana","utc":"2027-08-26T10:30:00Z"}}]}

$ affiche calls season.affiche #8 --empty
Empty a call: light, Boiler room
Call #8

$ affiche undo season.affiche
Undo: Empty a call: light, Boiler room

$ affiche calls season.affiche
·  Start             End               Position  Person   for                  Place                   State
·  2027-08-25 20:00  2027-08-26 01:30  light     Ana Kos  Boiler room          Elektrarna · Main hall  to ask
·  2027-08-26 08:30  2027-08-26 12:30  light     Eva Lah  focus · Boiler room  Elektrarna · Main hall  to ask

$ affiche calls season.affiche #1 --fill 'Eva Lah'
! affiche: season.affiche: “Elektrarna” is no call; choose calls.
[2]

$ affiche calls season.affiche --who-is-free
! affiche: season.affiche: --who-is-free wants one call: its id.
[2]

$ affiche calls season.affiche #8 --fill Nobody
! affiche: season.affiche: no record has an id that begins with “Nobody”; `affiche list` shows the ids.
[2]
