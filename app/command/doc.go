// Package command is the command line: every use case of package work as a word that a person or a script can call.
//
// Its words, its exit statuses and what --json prints are a promise: keys may be added, never renamed. Exit status 0 is
// done, 1 is "the answer is no" (nothing to undo, a file that does not hold together), 2 is a wrong call or a file that
// could not be used; then one line on standard error names the file and the remedy. One file holds one command, or a few
// of a kind; the stories under testdata show them all.
//
// # What --json prints
//
// One object on one line. A record has every field under the name that set takes; what is not there is null. Times are
//
//	{"local":"2027-08-25T22:00","zone":"Europe/Ljubljana","utc":"2027-08-25T20:00:00Z"}
//
// with "fold" 0 or 1 where the clock showed that time twice, and "gap" true where it never did; whole days are
// {"day":"2027-08-25"}. Ends are exclusive. Texts for people are English unless --lang says otherwise, wherever the script
// runs.
//
//	new      {"path", and as info}
//	info     {"programme","schema","counts","from","to","integrity"}
//	list     {RECORD:[{"id",…}]}
//	set, add {"record":{"type","id",…},"change":{…} or null,"notes":[{"key","args","text"}]}
//	set      of several ids, move, copy {"records":[{"type","id",…}],"change":{…} or null,"notes":[…]}
//	delete   {"gone":[{"type","id"}],"with":{RECORD:n},"change":{…} or null,"notes":[…]}
//	undo     {"change":{…} or null,"of":{"label","key","args"},"skipped":[{"record","unit","by"}]}; redo likewise
//	import   {"new","changed","moved","gone","same","records":{RECORD:{…}},"refused":[{"line","why"}],
//	          "dates":[{"what","id","title","start","end","place","before":{"start","end","place"} or null}],
//	          "zone","zone_assumed"}
//	         of a table {"new" … "same" of its rows, "records","refused":[{"line","cell","why"}],"as","source","page",
//	         "columns":[{"column","heading","field"}],"rows":[{"line","fate","name","id","differs","why"}],
//	         "unclear":[{"type","name","lines","near":[{"type","id","name"}]}]}
//	merge    {"new" … "refused" as import,"conflicts":[{"record","unit","base","mine","theirs","type",
//	         "mine_by":{"actor","device","at"},"theirs_by","others":[{"value","by"}]}],"clashes"}
//	conflicts {"conflicts":[…] as merge}
//	export   {"files":[{"path","feed","name","events","changed"}],"remembered"}
//	         of a table {"files":[{"path","record","rows","confidential","changed"}]}
//	feeds    {"feeds":[{"name","audience","events","feed"}]}
//	history  {"changes":[{"id","at","actor","device","kind","label","key","args","ops"}]}, "reverts" in an undo
//	stock    {"day","stock":[{equipment,"free","held","lent","in_maintenance","short":{"from","until","pieces"} or null}]}
//	templates {"templates":[{template,"phases":[…],"used"}]}
//	picture  {"path"}
//	rebuild  {"path","changes","lost"}
//
// Nothing here computes: a command opens the file, asks work and prints. No Fyne may enter, and no SQL.
package command
