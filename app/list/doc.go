// Package list is the view of all dates as a table: the equal of the timeline for who would rather read, or cannot see it.
//
// What a cell says and how it is read is package table's to know, what stands where package scene's; this is the hand on
// it: sorting, widths, selecting, editing in place, copying and pasting. Acts leave through the state; what has to be asked
// first leaves as an intent (OnOpen, OnDelete, OnPaste).
package list
