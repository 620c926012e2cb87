// Package inspector is the panel on the right: everything about the selected thing, in a readable order, edited in place.
//
// A [Page] is made of the plan first, as plain values; the [Panel] then shows it. Edits leave as intents to the state,
// which writes and tells; the panel never changes a record.
package inspector
