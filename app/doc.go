// Package app is the window: its frame, its menus and dialogs, and the table of everything that can be done.
//
// The rooms of the window are packages of their own below it; what the window knows is in package state, and what takes
// long is in package work. Here they are joined: a command asks state, state tells, a room shows.
//
// Nothing here waits. What may take longer than a frame runs beside the window's thread through a [state.Runner], the only
// place where fyne.Do is called.
package app
