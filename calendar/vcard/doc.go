// Package vcard reads and writes address books (RFC 6350 and its forerunners 3.0 and 2.1) as tables: a card is a row.
//
// It knows columns named as the fields of a directory are, and no files and no window.
package vcard
