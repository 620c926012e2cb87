// Package create is where a person makes something new without leaving the canvas: the small [Choice] of what it may be, and
// the [Slip] on which a new date gets its title where it will stand.
//
// Both lie over the window at a point, take the keyboard, and are gone with escape. What is made, and whether it may be, is
// said by those who open them: no records and no files are known here.
package create
