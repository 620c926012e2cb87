# Two machines title one show apart. What is open is listed, each side with who said it and when; mine is what was said here.
$ affiche new ma.affiche --zone Europe/Ljubljana
ma

File                   ma.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add ma.affiche activity kind=show title=Winds duration=60
Add Winds
Activity #1

$ affiche add ma.affiche activity kind=show title=Tides
Add Tides
Activity #2

% copy ma.affiche na.affiche
$ affiche set ma.affiche #1 title.sl=Leva
Change Winds
Activity #1

% DEVICE=laptop
$ affiche set na.affiche #1 title.sl=Desna
Change Winds
Activity #1

$ affiche set na.affiche #2 title=Waves
Change Waves
Activity #2

% DEVICE=desk
$ affiche conflicts ma.affiche
There are no conflicts.

$ affiche merge ma.affiche na.affiche
2 changes
·  Winds: Title (sl) — yours: Leva (Ana, 2 Nov 2026 10:04) / Desna (Ana, 2 Nov 2026 10:05)
Until it is settled, the later value shows. `affiche set FILE ID FIELD=VALUE` settles it with the value that is to stay, the one shown included.

$ affiche conflicts ma.affiche
·  Winds: Title (sl) — yours: Leva (Ana, 2 Nov 2026 10:04) / Desna (Ana, 2 Nov 2026 10:05)
Until it is settled, the later value shows. `affiche set FILE ID FIELD=VALUE` settles it with the value that is to stay, the one shown included.

$ affiche conflicts ma.affiche --json
{"conflicts":[{"record":"#1","unit":"title.sl","base":{"title.sl":null},"mine":{"title.sl":"Leva"},"theirs":{"title.sl":"Desna"},"type":"activity","mine_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:04","zone":"Europe/Ljubljana","utc":"2026-11-02T09:04:00Z"}},"theirs_by":{"actor":"Ana","device":"laptop","at":{"local":"2026-11-02T10:05","zone":"Europe/Ljubljana","utc":"2026-11-02T09:05:00Z"}},"others":[]}]}

$ affiche info ma.affiche
ma

File                   ma.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order
Conflicts              1 open; `affiche conflicts` lists it

Activity               2

# To undo the merge sets it aside: the file is as it was before. Redo takes it back, and so does the same merge again.
$ affiche undo ma.affiche
Undo: Merge with na.affiche
Nothing of it is lost: it is set aside in this file. `affiche redo FILE` takes it back, and so does merging it again.

$ affiche conflicts ma.affiche
There are no conflicts.

$ affiche list ma.affiche activity
·  Kind  Title  Duration
·  show  Winds  60
·  show  Tides

$ affiche history ma.affiche --limit 1
2026-11-02 10:04  Ana  Change Winds
    Activity · Winds · Title · SL: – → Leva

$ affiche redo ma.affiche
Redo: Merge with na.affiche
1 conflict is open; `affiche conflicts FILE` lists it.

$ affiche undo ma.affiche --json
{"change":null,"of":{"label":"Merge with na.affiche","key":"storage.merge","args":["na.affiche"]},"skipped":[]}

$ affiche set ma.affiche #1 duration=99
Change Winds
Activity #1

$ affiche merge ma.affiche na.affiche
2 changes
·  Winds: Title (sl) — yours: Leva (Ana, 2 Nov 2026 10:04) / Desna (Ana, 2 Nov 2026 10:05)
Until it is settled, the later value shows. `affiche set FILE ID FIELD=VALUE` settles it with the value that is to stay, the one shown included.

$ affiche undo ma.affiche
Undo: Merge with na.affiche
Nothing of it is lost: it is set aside in this file. `affiche redo FILE` takes it back, and so does merging it again.

# Who merges back hears nothing of it, and is asked what there is to ask. What is mine is mine on both machines.
% DEVICE=laptop
$ affiche merge na.affiche ma.affiche
2 changes
·  Winds: Title (sl) — yours: Desna (Ana, 2 Nov 2026 10:05) / Leva (Ana, 2 Nov 2026 10:04)
Until it is settled, the later value shows. `affiche set FILE ID FIELD=VALUE` settles it with the value that is to stay, the one shown included.

$ affiche list na.affiche activity --lang sl
·  Vrsta  Naslov  Trajanje
·  show   Desna   99
·  show   Waves

# An answer that is undone leaves the question as it was, of the same two sides; redo answers it.
$ affiche set na.affiche #1 title.sl=Leva
Change Winds
Activity #1

$ affiche conflicts na.affiche
There are no conflicts.

$ affiche undo na.affiche
Undo: Change Winds
1 conflict is open; `affiche conflicts FILE` lists it.

$ affiche conflicts na.affiche
·  Winds: Title (sl) — yours: Desna (Ana, 2 Nov 2026 10:05) / Leva (Ana, 2 Nov 2026 10:04)
Until it is settled, the later value shows. `affiche set FILE ID FIELD=VALUE` settles it with the value that is to stay, the one shown included.

$ affiche redo na.affiche
Redo: Change Winds

$ affiche conflicts na.affiche
There are no conflicts.

# The same merge again brings back what was set aside, and the answer with it.
% DEVICE=desk
$ affiche conflicts ma.affiche --lang fr
Il n’y a pas de conflit.

$ affiche merge ma.affiche na.affiche --lang fr
5 modifications
