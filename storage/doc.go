// Package storage keeps a programme in one SQLite file, and every change to it in that file's journal.
//
// A [File] is the door: [File.Plan] loads the programme, [File.Edit] changes it. An edit is one act of a person, one
// transaction, one line of the history and one step of undo. What it changed is written down as ops: for one row and one
// unit (a field, a group of fields that only make sense together, one language of a text, one word of a set) the value
// before and after, and which earlier ops of that unit it had seen. From these come undo and redo, the history, the
// merging of copies that were edited apart, and the revision numbers of feeds. Journal and rows are written together: the
// tables of records are a projection of the journal, and can be made of it again.
//
// The words of the journal:
//
//   - The unit '*' creates a row; its op holds every column that is not at its default. A confidential unit that has a
//     value at creation gets an op of its own in the same change, so that it can be emptied alone.
//   - '*' counts as an op of every unit, but for units that have an op of their own in the same change.
//   - A head of a row's unit is an op of it that no op of the same unit names as predecessor. It speaks for itself, but an
//     undo or a redo speaks in the name of the ops that the change had replaced which it takes back. A unit shows the last
//     of these voices by (lamport, change id); voices that differ in value are a conflict, listed until a person picks.
//   - Deletion is the unit "deleted" set to 1. Its op names the heads of every unit of its row, so that a deletion that had
//     not seen an edit is a conflict too. Rows stay; nothing is ever removed from the file but by redaction.
//   - An undo is a change too. It names that which it takes back, in each unit where that one still speaks; the rest is told
//     as skipped. What was done and undone before anybody heard of it is as if it had never been.
//   - The undo of a merge is no change: what the merge brought is set aside, with what was done here after it, and the file
//     is as it was before. It stays in the file until it is redone, or merged again. A redaction that the merge brought
//     is not set aside: what was redacted does not come back. A record made anew after it says those units in ops of their own.
//   - A scenario is a branch, laid over the plan: its changes name it, and are heads in it alone; see scenario.go.
//   - What shows the same in the end is no change, nor is a row that was made and deleted in one edit.
//   - No clock decides anything: changes are ordered by their lamport number, 1 + the greatest seen.
//
// The one connection that writes carries TEMP triggers which write down the before of every row touched, and refuse what
// does not come through an edit; see guards.go. The file itself holds no trigger.
//
// A file opens for writing where nobody else has it (lock), after a copy of the day was kept (backup); what is no programme,
// newer or not word for word of our schema is refused before anything could be written (hostile). Other copies' changes
// come in by [File.Merge], each verified; what they leave in conflict is listed by [File.Conflicts].
//
// SQL stays inside this package, and so does SQLite. Nothing of windows, words on the screen or formats may enter.
package storage
