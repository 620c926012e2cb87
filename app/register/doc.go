// Package register is the room of all records of a kind: people, places, what is in stock. A list that narrows as one types,
// is filtered by the kind's own words and sorted by its columns; what is selected there is edited in the panel beside it.
//
// A [Room] says which records they are and what is told of them; the directory's are in this package. What has to be asked
// first leaves as an intent (OnOpen, OnNew, OnDelete).
package register
