# What a date needs is met by its space, by what is held for it and by who is there for it; what people need is told only where it is asked for.
$ affiche new s.affiche --zone Europe/Ljubljana
s

File                   s.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add s.affiche venue name=House zone=Europe/Ljubljana
Add House
Venue #1

$ affiche add s.affiche space venue=#1 name=Hall kind=hall step_free=yes
Add Hall
Space #2

$ affiche add s.affiche activity kind=show title=Salt access=surtitles,step-free,sign-language
Add Salt
Activity #3

$ affiche add s.affiche person given=Hana family=Bregar access_needs=hearing-loop
Add Person
Person #4

$ affiche add s.affiche appearance activity=#3 person=#4 role=performer
Add to Salt: Appearance
Appearance #5

$ affiche add s.affiche event activity=#3 start=2027-08-25T20:00 end=2027-08-25T21:00 zone=Europe/Ljubljana space=#2
Add Salt
Date #6

$ affiche access s.affiche
·  Date  Start             Need           Met by
·  Salt  2027-08-25 20:00  sign language  not met
·  Salt  2027-08-25 20:00  step-free      Hall
·  Salt  2027-08-25 20:00  surtitles      not met

$ affiche add s.affiche equipment name=Panel count=1 access=surtitles
Add Panel
Equipment #7

$ affiche add s.affiche hold equipment=#7 event=#6 count=1 start=2027-08-25 end=2027-08-26 zone=Europe/Ljubljana
Add to Panel: Hold
Hold #8

$ affiche add s.affiche person given=Lea family=Kos
Add Person
Person #9

$ affiche add s.affiche call event=#6 person=#9 position=sign-language-interpreter
Add to Salt: Call
Call #10

$ affiche access s.affiche
Every need is met.

$ affiche access s.affiche #6
·  Date  Start             Need           Met by
·  Salt  2027-08-25 20:00  sign language  Lea Kos
·  Salt  2027-08-25 20:00  step-free      Hall
·  Salt  2027-08-25 20:00  surtitles      Panel

$ affiche access s.affiche --confidential
·  Date  Start             Need                        Met by
·  Salt  2027-08-25 20:00  sign language               Lea Kos
·  Salt  2027-08-25 20:00  step-free                   Hall
·  Salt  2027-08-25 20:00  surtitles                   Panel
·  Salt  2027-08-25 20:00  hearing loop · Hana Bregar  not met

$ affiche access s.affiche --confidential --json
{"access":[{"event":"#6","need":"sign-language","person":null,"met":true,"by":"#9"},{"event":"#6","need":"step-free","person":null,"met":true,"by":"#2"},{"event":"#6","need":"surtitles","person":null,"met":true,"by":"#7"},{"event":"#6","need":"hearing-loop","person":"#4","met":false,"by":null}]}

$ affiche set s.affiche #2 hearing_loop=yes
Change Hall
Space #2

$ affiche access s.affiche --confidential
Every need is met.

$ affiche access s.affiche #3
·  Date  Start             Need           Met by
·  Salt  2027-08-25 20:00  sign language  Lea Kos
·  Salt  2027-08-25 20:00  step-free      Hall
·  Salt  2027-08-25 20:00  surtitles      Panel

$ affiche access s.affiche #2
! affiche: s.affiche: “Hall” is no date and has none.
[2]

$ affiche access s.affiche nothing
! affiche: s.affiche: no record has an id that begins with “nothing”; `affiche list` shows the ids.
[2]
