# What people need on paper is written into a folder.
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add season.affiche venue name=Elektrarna zone=Europe/Ljubljana 'street=Slomškova 18' city=Ljubljana country=SI
Add Elektrarna
Venue #1

$ affiche add season.affiche space venue=#1 'name=Main hall' kind=hall
Add Main hall
Space #2

$ affiche add season.affiche activity kind=show 'title=Boiler room'
Add Boiler room
Activity #3

$ affiche add season.affiche event activity=#3 space=#2 status=confirmed start=2027-08-25T20:00 end=2027-08-25T22:00
Add Boiler room
Date #4

$ affiche add season.affiche person given=Črt family=/../Kos department=light
Add Person
Person #5

$ affiche add season.affiche call event=#4 position=light person=#5
Add to Boiler room: Call
Call #6

$ affiche add season.affiche call event=#4 position=stage
Add to Boiler room: Call
Call #7

$ affiche sheets season.affiche --day 2027-08-25 --to paper
paper/2027-08-25-venue-elektrarna.pdf
paper/2027-08-25-person-crt-kos.pdf
paper/2027-08-23-crew.pdf

$ affiche sheets season.affiche --day 2027-08-25 --to paper --for person --format txt --lang sl --json
{"files":[{"path":"paper/2027-08-25-person-crt-kos.txt","for":"person","title":"Črt /../Kos"}]}

$ affiche sheets season.affiche --day 2027-08-26 --to paper --for venue
Nothing happens on this day.

$ affiche sheets season.affiche --day tomorrow --to paper
! affiche: --day wants a day like 2027-08-20, not “tomorrow”.
[2]

$ affiche sheets season.affiche --day 2027-08-25 --to paper --for dog
! affiche: --for cannot be “dog”; choose one of venue, person, crew.
[2]

$ affiche sheets season.affiche --day 2027-08-25 --to paper --format doc
! affiche: --format cannot be “doc”; choose one of pdf, txt.
[2]
