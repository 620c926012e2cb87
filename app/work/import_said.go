package work

import (
	"encoding/json"
	"reflect"
	"slices"

	"affiche/calendar"
)

// said is what a source said of one item, kept as JSON in its alias: the next import touches only what differs from it.
// Names of fields and their meaning stay for ever.
type said struct {
	Title     string                `json:"title,omitempty"`
	Subtitle  string                `json:"subtitle,omitempty"`
	Text      string                `json:"text,omitempty"`
	Language  string                `json:"language,omitempty"` // of the texts
	Spoken    []string              `json:"spoken,omitempty"`
	Kind      calendar.ActivityKind `json:"kind,omitempty"`
	Track     string                `json:"track,omitempty"`
	Website   string                `json:"website,omitempty"`
	Start     calendar.Wall         `json:"start,omitempty"`
	End       calendar.Wall         `json:"end,omitempty"`
	Zone      string                `json:"zone,omitempty"`
	Fold      calendar.Fold         `json:"fold,omitempty"`
	WholeDays bool                  `json:"whole_days,omitempty"`
	Room      string                `json:"room,omitempty"`
	People    []saidPerson          `json:"people,omitempty"`
	Off       bool                  `json:"off,omitempty"`

	// What the event was before the import cancelled it, and the reason written then.
	Was    calendar.Status `json:"was,omitempty"`
	Reason string          `json:"reason,omitempty"`
}

type saidPerson struct {
	ID   calendar.ID `json:"id"`
	Name string      `json:"name"`
}

func (s said) text() string {
	b, err := json.Marshal(s)
	if err != nil { // texts, numbers and days always marshal
		return ""
	}
	return string(b)
}

func (s said) when() calendar.When {
	return calendar.When{Start: s.Start, End: s.End, Zone: s.Zone, Fold: s.Fold, WholeDays: s.WholeDays}
}

func (s said) movedFrom(before said) bool { return s.when() != before.when() || s.Room != before.Room }

// differsFrom tells whether the source changed anything, leaving aside what we noted ourselves.
func (s said) differsFrom(before said) bool {
	before.Was, before.Reason = s.Was, s.Reason
	return !reflect.DeepEqual(s, before)
}

// position is where a person stands among those named; -1 is nowhere.
func (s said) position(id calendar.ID) int {
	return slices.IndexFunc(s.People, func(p saidPerson) bool { return p.ID == id })
}

func (s said) names(id calendar.ID) bool { return s.position(id) >= 0 }

// cancel cancels the event, unless it is over or past a decision of the source.
func (s *said) cancel(e *calendar.Event, reason string) {
	if e.Status.Over() || !e.Status.CanBecome(calendar.Cancelled) {
		return
	}
	s.Was, e.Status = e.Status, calendar.Cancelled
	if e.Reason == "" {
		s.Reason, e.Reason = reason, reason
	}
}

// revive takes a cancellation of ours back; one that a person made stays.
func (s *said) revive(e *calendar.Event) {
	if s.Was == "" {
		return
	}
	if e.Status == calendar.Cancelled {
		e.Status = s.Was
		if e.Reason == s.Reason {
			e.Reason = ""
		}
	}
	s.Was, s.Reason = "", ""
}

// onActivity puts into the activity what the source changed since before.
func (s said) onActivity(a *calendar.Activity, before said) {
	a.Title = s.retext(a.Title, s.Title, before, before.Title)
	a.Subtitle = s.retext(a.Subtitle, s.Subtitle, before, before.Subtitle)
	a.Text = s.retext(a.Text, s.Text, before, before.Text)
	if !slices.Equal(s.Spoken, before.Spoken) {
		a.Languages = calendar.List(s.Spoken)
	}
	if s.Kind != before.Kind {
		a.Kind = s.Kind
	}
	if s.Website != before.Website {
		a.Website = s.Website
	}
	if s.Track != before.Track {
		a.Tags = retag(a.Tags, s.Track, before.Track)
	}
}

// retext changes one language of a text. Where the source changed the language, its old text goes, if nobody edited it.
func (s said) retext(t calendar.Texts, now string, before said, was string) calendar.Texts {
	if now == was && s.Language == before.Language {
		return t
	}
	if s.Language != before.Language && was != "" && t[before.Language] == was {
		t = t.With(before.Language, "")
	}
	return t.With(s.Language, now)
}

func retag(tags calendar.Set, now, was string) calendar.Set {
	changed := calendar.SetOf(tags.Words()...)
	delete(changed, was)
	if now != "" {
		changed[now] = true
	}
	return changed
}
