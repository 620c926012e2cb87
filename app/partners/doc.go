// Package partners is the room of the network's partners: a card for each, with what it is and what it does over the
// season, and a page of its own: what it leads and co-produces, its venues and people, the dates of the next weeks, and
// whom to call.
//
// What cards and pages say is made of the plan first, as plain values; see [CardOf] and [PageOf].
package partners
