# The templates that come with the program, and what they make of a date; a second time nothing.
$ affiche new s.affiche --zone Europe/Ljubljana
s

File                   s.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche templates s.affiche
There is no template yet; --ready adds some.

$ affiche templates s.affiche --ready
Templates that come with the program
Template #1
Template #2
Template #3
Template #4

$ affiche templates s.affiche
·  Name                Kind        Place  for    phases  came from it
·  Show                show               dates  8       0
·  Show: concert       show               dates  6       0
·  Exhibition opening  exhibition         dates  5       0
·  Residency showing   residency          dates  4       0

$ affiche templates s.affiche --ready
Nothing to change: it is so already.

$ affiche add s.affiche activity kind=show title=Salt
Add Salt
Activity #5

$ affiche add s.affiche venue name=Elektrarna kind=house curfew=1380 zone=Europe/Ljubljana
Add Elektrarna
Venue #6

$ affiche add s.affiche event activity=#5 venue=#6 start=2027-08-25T20:30 end=2027-08-25T22:00
Add Salt
Date #7

$ affiche phases s.affiche #7 --dry-run
Phases of Salt from a template
  get-in · Wed 25 Aug 2027, 09:00 – 13:00 · Salt
  focus · Wed 25 Aug 2027, 14:00 – 16:00 · Salt
  sound check · Wed 25 Aug 2027, 17:30 – 18:30 · Salt
  doors · Wed 25 Aug 2027, 20:00 – 20:30 · Salt
  show · Wed 25 Aug 2027, 20:30 – 22:00 · Salt
  strike · Thu 26 Aug 2027, 09:00 – 10:30 · Salt
  get-out · Thu 26 Aug 2027, 10:30 – 11:30 · Salt
What comes after the end would run into the quiet from 23:00: it goes to the next morning.
17 calls are made that nobody fills yet.
This was a trial: nothing was changed.

$ affiche phases s.affiche #7 --template 'Show: concert' --dry-run
Phases of Salt from a template
  get-in · Wed 25 Aug 2027, 14:00 – 16:00 · Salt
  line check · Wed 25 Aug 2027, 16:30 – 17:15 · Salt
  sound check · Wed 25 Aug 2027, 17:30 – 19:00 · Salt
  doors · Wed 25 Aug 2027, 19:30 – 20:30 · Salt
  show · Wed 25 Aug 2027, 20:30 – 22:00 · Salt
  strike · Wed 25 Aug 2027, 22:00 – 23:00 · Salt
14 calls are made that nobody fills yet.
This was a trial: nothing was changed.

$ affiche phases s.affiche #7
Phases of Salt from a template
Phase #8
Phase #9
Phase #10
Phase #11
Phase #12
Phase #13
Phase #14
What comes after the end would run into the quiet from 23:00: it goes to the next morning.
17 calls are made that nobody fills yet.

$ affiche phases s.affiche #7
Nothing to change: it is so already.
Date #7
7 phases are there already and stay as they are.

$ affiche undo s.affiche
Undo: Phases of Salt from a template

$ affiche phases s.affiche #6
! affiche: s.affiche: “Elektrarna” has no phases; choose dates, runs or activities.
[2]
