package work

import (
	"regexp"
	"strings"
	"sync"

	"affiche/calendar"
)

// kinds are the words by which a source's type, or else its track, is known as a kind of ours; the first that fits
// counts. Talks are roundtables to us: people speak in front of people. What nobody knows is a show.
var foreignKinds = []struct {
	kind calendar.ActivityKind
	word func() *regexp.Regexp
}{
	{calendar.Workshop, wholeWords(`workshop|atelier|hands[ _-]?on|tutorial|delavnica|radionica|taller|laboratorio`)},
	{calendar.Training, wholeWords(`training|course|masterclass|lesson|class|stage de formation|formation`)},
	{calendar.Exhibition, wholeWords(`exhibition|exposition|expo|installation|gallery|mostra`)},
	{calendar.Residency, wholeWords(`residency|residence|résidence|residenza`)},
	{calendar.Meeting, wholeWords(`meeting|meetup|assembly|self-organi[sz]ed|gathering|break|meta`)},
	{calendar.Show, wholeWords(`performance|concert|music|dj|show|film|screening|theat(?:re|er)|dance|game|party|play`)},
	{calendar.Roundtable, wholeWords(`talk|lecture|podium|panel|discussion|round ?table|keynote|q ?& ?a|forum|debate|ceremony|podcast|conversation|vortrag|conférence|conferenza`)},
}

// wholeWords finds words when it is first asked to: every start of the program would wait for it.
func wholeWords(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:^|[^\pL]|youth|lightning)(?:` + pattern + `)s?(?:[^\pL]|$)`)
	})
}

func kindOf(foreignType, track string) calendar.ActivityKind {
	for _, said := range []string{foreignType, track} {
		for _, k := range foreignKinds {
			if k.word().MatchString(strings.ReplaceAll(said, "_", " ")) {
				return k.kind
			}
		}
	}
	return calendar.Show
}
