// Package control holds the small parts of which every room of the window is made: lines of text, buttons, segments,
// pills and fields.
//
// They raise intents (OnTapped, OnPick, OnCommit) and know nothing of programmes. Colours and sizes come from package
// theme; when the look changes the window is built anew, so a part reads its colours once.
package control
