# What a show costs and who carries it; what is due.
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add season.affiche organisation name=Bunker
Add Bunker
Organisation #1

$ affiche add season.affiche organisation 'name=A.M.I.'
Add A.M.I.
Organisation #2

$ affiche add season.affiche person given=Nives family=Kos
Add Person
Person #3

$ affiche add season.affiche activity kind=show 'title=Balkan winds'
Add Balkan winds
Activity #4

$ affiche costs season.affiche #4
Balkan winds
No amounts are agreed yet.

$ affiche add season.affiche agreement kind=co-production title=Winds activity=#4 due=2026-11-05 remind=7
Add Winds
Agreement #5

$ affiche add season.affiche party agreement=#5 organisation=#1
Add to Winds: Party
Party #6

$ affiche add season.affiche line agreement=#5 text=Share amount=100000 currency=EUR from_organisation=#1 to_organisation=#2 due=2026-10-30
Add to Winds: Line
Line #7

$ affiche add season.affiche line agreement=#5 text=Share amount=200000 currency=EUR from_organisation=#2 to_person=#3 payment=invoiced due=2027-01-30
Add to Winds: Line
Line #8

$ affiche add season.affiche line agreement=#5 text=Beds basis=nights quantity=12 amount=30000 currency=CHF from_organisation=#1
Add to Winds: Line
Line #9

$ affiche add season.affiche line agreement=#5 text=Studio basis=studio-days quantity=3 from_organisation=#2
Add to Winds: Line
Line #10

$ affiche add season.affiche credit activity=#4 organisation=#2 'text=with the support of'
Add to Balkan winds: Credit
Credit #11

$ affiche costs season.affiche #4
Balkan winds

planned  invoiced  paid   together  of it in kind  lost to dates that are off
300 CHF  0 CHF     0 CHF  300 CHF   300 CHF        0 CHF

Who carries it
Bunker            300 CHF  100 %
Who is paid
nobody named yet  300 CHF  100 %

planned  invoiced  paid  together  of it in kind  lost to dates that are off
€1,000   €2,000    €0    €3,000    €0             €0

Who carries it
A.M.I.          €2,000  67 %
Bunker          €1,000  33 %
Who is paid
Nives Kos       €2,000  67 %
A.M.I.          €1,000  33 %

In kind, without a value
Studio                    3 studio days        A.M.I.
With the support of
A.M.I.                    with the support of

$ affiche costs season.affiche #4 --lang fr
Balkan winds

prévu    facturé  payé   en tout  dont en nature  perdu en dates annulées
300 CHF  0 CHF    0 CHF  300 CHF  300 CHF         0 CHF

Qui le porte
Bunker           300 CHF  100 %
Qui est payé
personne encore  300 CHF  100 %

prévu    facturé  payé  en tout  dont en nature  perdu en dates annulées
1 000 €  2 000 €  0 €   3 000 €  0 €             0 €

Qui le porte
A.M.I.        2 000 €  67 %
Bunker        1 000 €  33 %
Qui est payé
Nives Kos     2 000 €  67 %
A.M.I.        1 000 €  33 %

En nature, sans valeur
Studio                  3 jours de studio    A.M.I.
Avec le soutien de
A.M.I.                  with the support of

$ affiche costs season.affiche
·  Activity      planned  invoiced  paid   together  of it in kind  lost to dates that are off
·  Balkan winds  300 CHF  0 CHF     0 CHF  300 CHF   300 CHF        0 CHF
·  Balkan winds  €1,000   €2,000    €0     €3,000    €0             €0
              Everything    300 CHF  0 CHF     0 CHF  300 CHF   300 CHF        0 CHF
              Everything    €1,000   €2,000    €0     €3,000    €0             €0

$ affiche costs season.affiche #5 --json
{"costs":[{"of":"#5","type":"agreement","name":"Winds","sums":[{"currency":"CHF","planned":30000,"invoiced":0,"paid":0,"total":30000,"kind":30000,"lost":0,"carry":[{"type":"organisation","id":"#1","name":"Bunker","amount":30000,"kind":30000,"percent":100}],"receive":[{"type":null,"id":null,"name":"","amount":30000,"kind":30000,"percent":100}]},{"currency":"EUR","planned":100000,"invoiced":200000,"paid":0,"total":300000,"kind":0,"lost":0,"carry":[{"type":"organisation","id":"#2","name":"A.M.I.","amount":200000,"kind":0,"percent":67},{"type":"organisation","id":"#1","name":"Bunker","amount":100000,"kind":0,"percent":33}],"receive":[{"type":"person","id":"#3","name":"Nives Kos","amount":200000,"kind":0,"percent":67},{"type":"organisation","id":"#2","name":"A.M.I.","amount":100000,"kind":0,"percent":33}]}],"in_kind":[{"id":"#10","agreement":"#5","activity":null,"event":null,"text":"Studio","basis":"studio-days","quantity":3,"amount":0,"currency":"","from_organisation":"#2","to_organisation":null,"to_person":null,"payment":"planned","due":null,"remind":0,"invoice":"","invoiced_on":null,"paid_on":null,"position":0,"notes":""}],"credits":[]}]}

$ affiche costs season.affiche #1
! affiche: season.affiche: name an activity, a date or an agreement: a record of the type organisation has no costs of its own.
[2]

$ affiche due season.affiche
·  Due                  what   who              amount  State
·  2026-10-30  overdue  Share  Bunker › A.M.I.  €1,000  planned
·  2026-11-05           Winds  Bunker                   draft

$ affiche due season.affiche --within 100
·  Due                  what   who                 amount  State
·  2026-10-30  overdue  Share  Bunker › A.M.I.     €1,000  planned
·  2026-11-05           Winds  Bunker                      draft
·  2027-01-30           Share  A.M.I. › Nives Kos  €2,000  invoiced

$ affiche due season.affiche --all --json
{"due":[{"type":"line","id":"#7","agreement":"#5","activity":null,"event":null,"text":"Share","basis":"cash","quantity":1,"amount":100000,"currency":"EUR","from_organisation":"#1","to_organisation":"#2","to_person":null,"payment":"planned","due":{"day":"2026-10-30"},"remind":0,"invoice":"","invoiced_on":null,"paid_on":null,"position":0,"notes":"","days_left":-3,"over":true,"remind":true},{"type":"agreement","id":"#5","kind":"co-production","title":{"en":"Winds"},"activity":"#4","number":"","state":"draft","due":{"day":"2026-11-05"},"from":null,"until":null,"remind":7,"notes":"","days_left":3,"over":false,"remind":true},{"type":"line","id":"#8","agreement":"#5","activity":null,"event":null,"text":"Share","basis":"cash","quantity":1,"amount":200000,"currency":"EUR","from_organisation":"#2","to_organisation":null,"to_person":"#3","payment":"invoiced","due":{"day":"2027-01-30"},"remind":0,"invoice":"","invoiced_on":null,"paid_on":null,"position":0,"notes":"","days_left":89,"over":false,"remind":false}]}
