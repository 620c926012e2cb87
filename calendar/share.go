package calendar

import "strings"

// Acceptance is a person's word that a clash may stand, with a reason; it lapses when the facts change.
type Acceptance struct {
	ID     ID
	Rule   string `field:"rule"`
	A      string `field:"a"` // the ids of the two facts, the smaller first
	B      string `field:"b"`
	Facts  string `field:"facts"` // digest of what was accepted
	By     string `field:"by"`
	Reason string `field:"reason"`
}

// Ref implements [Record].
func (a Acceptance) Ref() Ref { return Ref{TypeAcceptance, a.ID} }

// Faults implements [Record].
func (a Acceptance) Faults() []Fault {
	var f faults
	f.text("rule", a.Rule)
	f.text("a", a.A)
	f.text("by", a.By)
	f.text("reason", a.Reason)
	return f
}

// An Audience is for whom a feed is made.
type Audience string

// The audiences. A public feed shows public time and texts, a crew feed phases and calls.
const (
	ForPublic  Audience = "public"
	ForCrew    Audience = "crew"
	ForPerson  Audience = "person"
	ForPartner Audience = "partner"
)

// Audiences lists the audiences.
func Audiences() []Audience { return []Audience{ForPublic, ForCrew, ForPerson, ForPartner} }

// Feed is a question put to the programme, and the calendar that answers it. Empty parts of the question ask for all.
type Feed struct {
	ID        ID
	Name      string   `field:"name,name"`
	Audience  Audience `field:"audience"`
	Partner   ID       `field:"partner,of=partner"` // led or co-produced
	Venue     ID       `field:"venue,of=venue"`
	Space     ID       `field:"space,of=space"`
	Person    ID       `field:"person,of=person"`
	Festival  ID       `field:"festival,of=activity"`
	Kinds     Set      `field:"kinds"`
	Tags      Set      `field:"tags"`
	Sectors   Set      `field:"sectors"`
	Statuses  Set      `field:"statuses"` // none: option, confirmed, done and what was cancelled after it was issued
	From      Day      `field:"from"`
	Until     Day      `field:"until"`
	Languages List     `field:"languages"` // in order of preference; none takes the programme's
}

// Ref implements [Record].
func (f Feed) Ref() Ref { return Ref{TypeFeed, f.ID} }

// Faults implements [Record].
func (f Feed) Faults() []Fault {
	var found faults
	found.text("name", f.Name)
	word(&found, "audience", f.Audience, Audiences())
	for _, k := range f.Kinds.Words() {
		word(&found, "kinds", ActivityKind(k), ActivityKinds())
	}
	for _, s := range f.Statuses.Words() {
		word(&found, "statuses", Status(s), Statuses())
	}
	found.order("until", f.From, f.Until)
	found.languages("languages", f.Languages)
	return found
}

// Issued records what feeds have shown of an entry: one that leaves them is not forgotten but cancelled. Feeds that said
// the same share a record: there are thousands of dates, each in many feeds. Every copy remembers for itself what it
// issued, so that copies which publish apart do not contradict each other; its id derives from copy, entry and first feed.
type Issued struct {
	ID    ID
	By    string `field:"by"`    // the device that issued it
	Entry string `field:"entry"` // the id of the record shown
	Feeds List   `field:"feeds"` // the feeds' stable keys, sorted: a record's id, or "kind:show"
	Said  `unit:"said"`
}

// Said is what a feed said last of an entry. One unit of the journal: the sequence of one publication and the digest of
// another belong to nothing.
type Said struct {
	Sequence int    `field:"sequence"`
	Digest   string `field:"digest"`
	Shown    string `field:"shown"` // JSON of feed's own: enough to cancel the entry when the record is gone
	Gone     bool   `field:"gone"`
}

// Ref implements [Record].
func (i Issued) Ref() Ref { return Ref{TypeIssued, i.ID} }

// Faults implements [Record].
func (i Issued) Faults() []Fault {
	var f faults
	f.text("entry", i.Entry)
	f.text("feeds", strings.Join(i.Feeds, " "))
	return f
}

// Alias remembers that a thing of a foreign source is a record of ours, and what the source last said of it, so that a
// second import updates instead of doubling and touches only what the source changed. Its id derives from source and
// foreign id.
type Alias struct {
	ID      ID
	Source  string `field:"source"`
	Foreign string `field:"foreign"`
	Kind    string `field:"kind"`   // type of the record
	Target  string `field:"target"` // id of the record
	Said    string `field:"said"`   // JSON: field → value at the last import
	Gone    bool   `field:"gone"`   // the source no longer has it
}

// Ref implements [Record].
func (a Alias) Ref() Ref { return Ref{TypeAlias, a.ID} }

// Faults implements [Record].
func (a Alias) Faults() []Fault {
	var f faults
	f.text("source", a.Source)
	f.text("foreign", a.Foreign)
	f.text("target", a.Target)
	return f
}
