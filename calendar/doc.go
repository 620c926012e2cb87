// Package calendar is the domain of Affiche: the records of a cultural network's programme and the rules that hold for
// each of them.
//
// It is plain Go: no SQL, no window, no files, no clock. What a record is called in a file, in JSON and on the command
// line is declared once, beside its Go fields (see [Fields]); storage makes its tables of it and the command line its
// words.
//
// Intervals are half-open everywhere: an event that ends at 20:00 and one that starts at 20:00 do not meet, and a
// residency of 1 to 14 April ends, exclusively, on the 15th. Faces that people read say inclusive days.
package calendar
