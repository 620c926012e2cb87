// Package work holds the use cases that the window and the command line share: a new programme, one record changed, a
// schedule taken in, calendars written out.
//
// It asks calendar to judge and storage to keep. It speaks no language itself: what a person is to read leaves as a key of
// the catalogue with its arguments (see [Refused], [Note] and [Faulty]), and the faces make sentences of it. No Fyne, no
// flags and no printing may enter.
package work
