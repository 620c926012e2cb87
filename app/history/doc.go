// Package history is the room of the file's past: every change, who made it and when, with each value before and after, to
// be filtered, gone to, and brought back.
//
// What a change did comes in words from package past, a page at a time as a person scrolls; the room only shows it, and
// raises intents.
package history
