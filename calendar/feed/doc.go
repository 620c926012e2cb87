// Package feed turns a programme into iCalendar (RFC 5545) and reads iCalendar from elsewhere.
//
// Out: a [Question] is put to a plan, [Answer] gives the [Calendar] that answers it, and its Write makes the bytes. Two
// answers without a change between them are the same bytes: revisions come from the journal, through a function that the
// caller gives, and the clock decides only what an embargo still hides and when a cancelled date is let go.
//
// In: [Read] takes any file as it comes and [ReadSchedule] makes of it what an import understands. A fault of the file is
// an error; a fault of one date keeps that date out and is listed with its line.
//
// No file, no network and no window may enter: bytes come in and go out. Times are written with the rules of their zone
// in the file; where calendar programs disagree about such rules, the moment is written in UTC.
package feed
