# Two laptops change the same season apart; what only one changed is taken in, what both changed is asked about.
$ affiche new season.affiche --zone Europe/Paris
season

File                   season.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  1
Integrity              in order


$ affiche add season.affiche activity kind=show title=Winds
Add Winds
Activity #1

$ affiche add season.affiche venue name=Elektrarna
Add Elektrarna
Venue #2

$ affiche add season.affiche space venue=#2 name=Hall kind=hall
Add Hall
Space #3

$ affiche add season.affiche event activity=#1 space=#3 start=2027-08-25T20:00 end=2027-08-25T21:00
Add Winds
Date #4

% copy season.affiche other.affiche
$ affiche merge season.affiche other.affiche
The other copy has nothing new.

$ affiche set season.affiche #1 title=Storms
Change Storms
Activity #1

% DEVICE=laptop
$ affiche set other.affiche #1 title=Breezes
Change Breezes
Activity #1

$ affiche add other.affiche event activity=#1 space=#3 start=2027-08-25T20:30 end=2027-08-25T21:30 status=option
Add Breezes
Date #5

% DEVICE=desk
$ affiche merge season.affiche other.affiche --dry-run --json
{"new":1,"changed":0,"moved":0,"gone":0,"same":1,"records":{"programme":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"venue":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"space":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"activity":{"new":0,"changed":1,"moved":0,"gone":0,"same":0},"event":{"new":1,"changed":0,"moved":0,"gone":0,"same":1}},"refused":[],"conflicts":[{"record":"#1","unit":"title.en","base":{"title.en":"Winds"},"mine":{"title.en":"Storms"},"theirs":{"title.en":"Breezes"},"type":"activity"}],"clashes":1}

$ affiche merge season.affiche other.affiche --json
{"new":1,"changed":0,"moved":0,"gone":0,"same":1,"records":{"programme":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"venue":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"space":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"activity":{"new":0,"changed":1,"moved":0,"gone":0,"same":0},"event":{"new":1,"changed":0,"moved":0,"gone":0,"same":1}},"refused":[],"conflicts":[{"record":"#1","unit":"title.en","base":{"title.en":"Winds"},"mine":{"title.en":"Storms"},"theirs":{"title.en":"Breezes"},"type":"activity"}],"clashes":1}

$ affiche merge season.affiche other.affiche
The other copy has nothing new.
Breezes: title.en was given two values, {"title.en":"Breezes"} here and {"title.en":"Storms"} there; the later one shows until `affiche set` picks.

$ affiche set season.affiche #1 title=Storms
Change Storms
Activity #1

$ affiche merge season.affiche other.affiche
The other copy has nothing new.

$ affiche list season.affiche activity --lang fr
·  Type  Titre
·  show  Storms

$ affiche undo season.affiche
Undo: Change Storms
