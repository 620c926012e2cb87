# A training is taught, a residency houses people, and who came is known.
$ affiche new season.affiche --zone Europe/Rome
season

File                   season.affiche
Days                   –
Time zone              Europe/Rome
Version of the format  3
Integrity              in order


$ affiche add season.affiche venue name=Borgo zone=Europe/Rome city=Chiusi country=IT
Add Borgo
Venue #1

$ affiche add season.affiche space venue=#1 'name=East room' kind=bed
Add East room
Space #2

$ affiche life season.affiche
No residency, exhibition, training or incubation is planned.

$ affiche beds season.affiche
Nobody stays anywhere.

$ affiche add season.affiche activity kind=training 'title=Kiln safety' contact_hours=5
Add Kiln safety
Activity #3

$ affiche add season.affiche event activity=#3 space=#2 status=confirmed start=2026-10-05T10:00 end=2026-10-05T13:00
Add Kiln safety
Date #4

$ affiche add season.affiche event activity=#3 space=#2 status=confirmed start=2026-10-06T10:00 end=2026-10-06T13:00
Add Kiln safety
Date #5

$ affiche came season.affiche #4
Nobody is enrolled.

$ affiche add season.affiche person given=Chiara family=Donati
Add Person
Person #6

$ affiche add season.affiche person given=Nicola family=Serafini
Add Person
Person #7

$ affiche add season.affiche person given=Ana family=Kos
Add Person
Person #8

$ affiche add season.affiche enrolment activity=#3 person=#6 stage=selected
Add to Kiln safety: Enrolment
Enrolment #9

$ affiche add season.affiche enrolment activity=#3 person=#7 stage=selected
Add to Kiln safety: Enrolment
Enrolment #10

$ affiche came season.affiche #4
·  Person           Came
·  Chiara Donati    not known yet
·  Nicola Serafini  not known yet

$ affiche came season.affiche #4 --everybody
Who came to Kiln safety
Date #4

$ affiche came season.affiche #5 'nicola serafini' --away
Who came to Kiln safety
Date #5

$ affiche came season.affiche #5 'Chiara Donati' --minutes 150 --dry-run
Who came to Kiln safety
This was a trial: nothing was changed.

$ affiche came season.affiche #5 'Chiara Donati' --minutes 150
Who came to Kiln safety
Date #5

$ affiche came season.affiche #5
·  Person           Came
·  Chiara Donati    150 of 180 minutes
·  Nicola Serafini  away

$ affiche came season.affiche #5 'Ana Kos'
! affiche: season.affiche: “Ana Kos” takes no part in “Kiln safety”.
[2]

$ affiche came season.affiche #5 --minutes=-1 --everybody
! affiche: --minutes wants a number of minutes, 0 or more.
[2]

$ affiche life season.affiche #3
Step                        When
call for applications
selection              2/2                done
sessions               2    5–6 Oct 2026  done
coaching
attendance             2/2                done
outcome
certificates           0/1

Person           Stage     Came  Hours               Certificate
Chiara Donati    selected  2/2   5:30 / 6:00 · 91 %  earned
Nicola Serafini  selected  1/2   3:00 / 6:00 · 50 %  not yet


$ affiche life season.affiche #3 --certify --day 2026-10-06 --dry-run
Certificates of Kiln safety
This was a trial: nothing was changed.

$ affiche life season.affiche #3 --certify --day 2026-10-06
Certificates of Kiln safety
Activity #3

$ affiche life season.affiche #3 --certify --day 2026-10-06
Nothing to change: it is so already.
Activity #3

$ affiche life season.affiche --certify
! affiche: Say whose certificates or list you want: an id.
[2]

$ affiche life season.affiche #3 --to lists --format txt --day 2026-10-20
lists/2026-10-20-participants-kiln-safety.txt

$ affiche add season.affiche activity kind=residency 'title=Glass and weave'
Add Glass and weave
Activity #11

$ affiche add season.affiche per_diem country=IT amount=4200 currency=EUR from=2026-01-01
Add Per diem
Per diem #12

$ affiche add season.affiche stay activity=#11 person=#6 space=#2 arrives=2027-07-12 leaves=2027-07-15
Add Stay
Stay #13

$ affiche add season.affiche stay activity=#11 person=#7 space=#2 arrives=2027-07-14 leaves=2027-07-16
Add Stay
Stay #14

$ affiche beds season.affiche
·  Space              Person           Arrives     Leaves      Nights  Activity         Per diem
·  Borgo · East room  Chiara Donati    2027-07-12  2027-07-15  3       Glass and weave  €168
·  Borgo · East room  Nicola Serafini  2027-07-14  2027-07-16  2       Glass and weave  €126

Too full on  Space              People  Places
2027-07-14   Borgo · East room  2       1

$ affiche beds season.affiche --from 2027-07-15
·  Space              Person           Arrives     Leaves      Nights  Activity         Per diem
·  Borgo · East room  Nicola Serafini  2027-07-14  2027-07-16  2       Glass and weave  €126

$ affiche beds season.affiche --json
{"beds":[{"space":"#2","places":1,"stays":[{"id":"#13","activity":"#11","person":"#6","space":"#2","arrives":{"day":"2027-07-12"},"leaves":{"day":"2027-07-15"},"notes":"","nights":3,"per_diems":[{"amount":16800,"currency":"EUR"}],"unrated":0},{"id":"#14","activity":"#11","person":"#7","space":"#2","arrives":{"day":"2027-07-14"},"leaves":{"day":"2027-07-16"},"notes":"","nights":2,"per_diems":[{"amount":12600,"currency":"EUR"}],"unrated":0}],"full":[{"night":"2027-07-14","stays":["#13","#14"]}]}]}

$ affiche life season.affiche #11
Step                      When
call for applications
selection
agreement
arrival                2  12–14 Jul 2027
work
coaching
showing
departure              2  15–16 Jul 2027
outcome

Stay             Space      Arrives     Leaves      Nights  Per diem
Chiara Donati    East room  2027-07-12  2027-07-15  3       €168
Nicola Serafini  East room  2027-07-14  2027-07-16  2       €126


$ affiche life season.affiche
·  Kind       Title            Done  Next     When
·  training   Kiln safety      4/7   outcome
·  residency  Glass and weave  0/9   arrival  12–14 Jul 2027

$ affiche life season.affiche #1
! affiche: season.affiche: “#1” is no residency, exhibition, training or incubation.
[2]

$ affiche undo season.affiche
Undo: Add Stay

$ affiche add season.affiche activity kind=exhibition 'title=Hands'
Add Hands
Activity #15

$ affiche add season.affiche event activity=#15 space=#2 status=confirmed start=2027-08-23 end=2027-08-26
Add Hands
Date #16

$ affiche life season.affiche #15 --invigilate 1
! affiche: season.affiche: “Hands” has no opening hours on the days that it lasts.
[2]

$ affiche add season.affiche opening_hours activity=#15 opens=600 closes=780
Add to Hands: Opening hours
Opening hours #17

$ affiche add season.affiche opening_hours activity=#15 weekdays=wed opens=900 closes=1140 position=1
Add to Hands: Opening hours
Opening hours #18

$ affiche life season.affiche #15 --invigilate 1 --dry-run
Shifts at Hands
This was a trial: nothing was changed.

$ affiche life season.affiche #15 --invigilate 1 --position guard
Shifts at Hands
Activity #15

$ affiche life season.affiche #15 --invigilate 1 --position guard
Nothing to change: it is so already.
Activity #15

$ affiche calls season.affiche --open
·  Start             End               Position  Person  for            Place              State
·  2027-08-23 10:00  2027-08-23 13:00  guard     open    doors · Hands  Borgo · East room
·  2027-08-24 10:00  2027-08-24 13:00  guard     open    doors · Hands  Borgo · East room
·  2027-08-25 10:00  2027-08-25 13:00  guard     open    doors · Hands  Borgo · East room
·  2027-08-25 15:00  2027-08-25 19:00  guard     open    doors · Hands  Borgo · East room
