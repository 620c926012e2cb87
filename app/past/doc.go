// Package past tells what was done to a programme: change by change, who and when, and of each value what it was before
// and what it became, in words of the reader's language. It also brings back what was.
//
// The door is [Tell]: it gives changes of the journal their sentence and their lines. [Read] goes through the whole
// history with a [Question] and a page at a time. Both ask the file alone, so they work beside the window's thread and know
// the names of what is deleted. [BringBack] works out the act that gives a line's earlier value back.
//
// No Fyne, no SQL and no printing may enter.
package past
