# What is lent or in maintenance is not free, until it is back; more promised than there is is short.
$ affiche new s.affiche --zone Europe/Ljubljana --from 2027-01-01 --until 2027-12-31
s

File                   s.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add s.affiche equipment name=Lamps count=4
Add Lamps
Equipment #1

$ affiche add s.affiche withdrawal equipment=#1 kind=loan count=3 from=2027-05-05 until=2027-05-20
Add to Lamps: Out of stock
Out of stock #2

$ affiche add s.affiche hold equipment=#1 count=2 start=2027-05-10 end=2027-05-13 zone=Europe/Ljubljana
Add to Lamps: Hold
Hold #3

$ affiche stock s.affiche --day 2027-05-06
·  Name   Owner  Count  Free  Promised  Lent  In maintenance  Short
·  Lamps         4      1               3                     1 · 10 May 2027

$ affiche stock s.affiche --day 2027-05-11 --json
{"day":"2027-05-11","stock":[{"id":"#1","name":{"en":"Lamps"},"owner":null,"venue":null,"space":null,"count":4,"category":"","kit":null,"access":[],"notes":"","free":-1,"held":2,"lent":3,"in_maintenance":0,"short":{"from":"2027-05-11","until":"2027-05-12","pieces":1}}]}

$ affiche stock s.affiche --short
·  Name   Owner  Count  Free  Promised  Lent  In maintenance  Short
·  Lamps         4      4                                     1 · 10 May 2027

$ affiche set s.affiche #2 back_on=2027-05-10
Change of Lamps: Out of stock
Out of stock #2

$ affiche stock s.affiche --short
Nothing is short.

$ affiche stock s.affiche --day soon
! affiche: s.affiche: --day wants a day like 2027-08-20, not “soon”.
[2]
