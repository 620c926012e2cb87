# What was entered twice: a person by the order of their names, and one by an address.
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche same season.affiche
Nothing looks as if it were entered twice.

$ affiche add season.affiche person given=Maja family=Novák city=Ljubljana
Add Person
Person #1

$ affiche add season.affiche person given=Novak family=Maja city=Maribor email=maja@example.org
Add Person
Person #2

$ affiche add season.affiche person given=Eva email=Maja@example.org
Add Person
Person #3

$ affiche add season.affiche activity kind=show title=Salt
Add Salt
Activity #4

$ affiche add season.affiche appearance activity=#4 person=#2 role=Pepper
Add to Salt: Appearance
Appearance #5

$ affiche same season.affiche
record  id            Name        id            Name        why
Person  ·  Novak Maja  ·  Maja Novák  one name
Person  ·  Novak Maja  ·  Eva         one e-mail address

$ affiche same season.affiche --type person --json
{"same":[{"type":"person","keep":{"id":"#2","name":"Novak Maja","uses":1},"other":{"id":"#1","name":"Maja Novák","uses":0},"why":"name","differ":["given","family","city"]},{"type":"person","keep":{"id":"#2","name":"Novak Maja","uses":1},"other":{"id":"#3","name":"Eva","uses":0},"why":"mail","differ":["given","email"]}]}

$ affiche same season.affiche #1 #2 --dry-run
Make one of two: Person
1 reference led to the other one and leads to this one now.
This was a trial: nothing was changed.
  Given name: “Maja” is kept, “Novak” is not (given)
  Family name: “Novák” is kept, “Maja” is not (family)
  City: “Ljubljana” is kept, “Maribor” is not (city)

$ affiche same season.affiche #1 #2 --take trades
! affiche: season.affiche: they do not differ in “trades”; they do in: given, family, city.
[2]

$ affiche same season.affiche #1
! affiche: OTHER is missing; `affiche --help` shows each call.
[2]

$ affiche same season.affiche #1 #4
! affiche: season.affiche: “Maja Novák” and “Salt” are not two records of one kind that can be one; choose two of people, organisations, places or equipment.
[2]

$ affiche same season.affiche #1 #2 --take city
Make one of two: Person
Person #1
1 reference led to the other one and leads to this one now.
  Given name: “Maja” is kept, “Novak” is not (given)
  Family name: “Novák” is kept, “Maja” is not (family)
  City: “Maribor” is kept, “Ljubljana” is not (city)

$ affiche list season.affiche person --json
{"person":[{"id":"#1","given":"Maja","family":"Novák","organisation":null,"city":"Maribor","country":"","languages":[],"department":"","position":"","trades":[],"email":"maja@example.org","phone":"","access":"","access_needs":[],"diet":"","about":{},"source":"","notes":""},{"id":"#3","given":"Eva","family":"","organisation":null,"city":"","country":"","languages":[],"department":"","position":"","trades":[],"email":"Maja@example.org","phone":"","access":"","access_needs":[],"diet":"","about":{},"source":"","notes":""}]}

$ affiche list season.affiche appearance --json
{"appearance":[{"id":"#6","activity":"#4","event":null,"person":"#1","company":null,"role":"Pepper","position":0}]}

$ affiche undo season.affiche
Undo: Make one of two: Person

$ affiche list season.affiche person
·  Given name  Family name  City       E-mail
·  Maja        Novák        Ljubljana
·  Novak       Maja         Maribor    maja@example.org
·  Eva                                 Maja@example.org

$ affiche same season.affiche #1 #2 --json
{"records":[{"type":"person","id":"#1","given":"Maja","family":"Novák","organisation":null,"city":"Ljubljana","country":"","languages":[],"department":"","position":"","trades":[],"email":"maja@example.org","phone":"","access":"","access_needs":[],"diet":"","about":{},"source":"","notes":""},{"type":"appearance","id":"#6","activity":"#4","event":null,"person":"#1","company":null,"role":"Pepper","position":0}],"change":{"id":"#7","at":{"local":"2026-11-02T10:19","zone":"Europe/Ljubljana","utc":"2026-11-02T09:19:00Z"},"actor":"Ana","device":"desk","kind":"edit","label":"Make one of two: Person","key":"label.same","args":["type.person"],"ops":4},"notes":[{"key":"work.note.same","args":[1],"text":"1 reference led to the other one and leads to this one now."}]}

$ affiche add season.affiche organisation name=Bunker
Add Bunker
Organisation #8

$ affiche set season.affiche #1 organisation=#8
Change Person
Person #1

$ affiche delete season.affiche #8
It is used, and these stay without it: 1 person.
Nothing was deleted; --yes deletes it, and undo brings it back.
[1]

$ affiche delete season.affiche #8 --yes
It is used, and these stay without it: 1 person.
Delete Bunker
