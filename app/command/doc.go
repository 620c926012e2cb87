// Package command is the command line: every use case of package work as a word that a person or a script can call.
//
// Its words, its exit statuses and what --json prints are a promise: keys may be added, never renamed. Exit status 0 is
// done, 1 is "the answer is no", 2 is a wrong call or a file that could not be used; then one line on standard error names
// the file and the remedy. One file holds one command, or a few of a kind.
//
// Nothing here computes: a command opens the file, asks work and prints. No Fyne may enter, and no SQL.
package command
