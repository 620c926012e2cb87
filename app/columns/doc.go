// Package columns is what every table of the window is made of: columns that are sorted by, made wider, moved and hidden;
// lines of which only those in sight are laid out and painted; the thumbs at its edges, and the ring of the keys.
//
// It knows of each line which record it is about, and has records selected as every table does. What the lines say and what
// else the keys do belongs to the widget that is made of it: the list of dates, or a register of records.
package columns
