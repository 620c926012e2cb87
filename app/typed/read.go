package typed

import (
	"reflect"
	"strings"
	"time"

	"affiche/assets"
)

// A grammar takes all of a text. It tells whether it understood, and what is wrong with what it understood.
type grammar[T any] func(*parser) (T, bool, *Fault)

// read tries every lean. One reading is the answer; several are told, and none is taken.
func read[T any](r Reader, s, unread string, g grammar[T], say func(T) string) (T, *Fault) {
	var none T
	s = strings.TrimSpace(strings.ToValidUTF8(s, "\uFFFD"))
	tokens := scan(s)
	switch {
	case len(tokens) == 0:
		return none, because("typed.nothing")
	case len(s) > longest:
		return none, because("typed.too-long")
	}
	t := trial[T]{unread: unread, far: -1}
	for _, foreign := range []bool{false, true} {
		for _, l := range leans(foreign) {
			t.take(&parser{Reader: r, text: s, tokens: tokens, lean: l}, g)
		}
		if v, fault, ok := t.verdict(r, s, say); ok {
			return v, fault
		}
	}
	return none, t.fault
}

// leans lists all sides of all doubts.
func leans(foreign bool) (all []lean) {
	for _, clocks := range []bool{true, false} {
		for _, hours := range []bool{true, false} {
			for _, weekly := range []bool{true, false} {
				all = append(all, lean{clocks, hours, weekly, foreign})
			}
		}
	}
	return all
}

// A trial gathers the readings of a text.
type trial[T any] struct {
	unread string
	found  []reading[T]
	fault  *Fault // the most telling one
	far    int
	wrong  bool // fault is of a text that was understood
}

type reading[T any] struct {
	value T
	lean
}

func (t *trial[T]) take(p *parser, g grammar[T]) {
	v, ok, fault := g(p)
	ok = ok && p.ended()
	switch {
	case ok && fault == nil:
		t.add(v, p.lean)
	case ok && !t.wrong:
		t.fault, t.wrong = fault, true
	case !ok && !t.wrong && p.far > t.far:
		t.fault, t.far = because(t.unread, p.unread()), p.far
	}
}

func (t *trial[T]) add(v T, l lean) {
	for _, known := range t.found {
		if reflect.DeepEqual(known.value, v) {
			return
		}
	}
	t.found = append(t.found, reading[T]{v, l})
}

// verdict is the one reading; ok is false where there is none. A language that writes times with a dot decides what 8.10 is.
func (t *trial[T]) verdict(r Reader, s string, say func(T) string) (v T, fault *Fault, ok bool) {
	switch {
	case len(t.found) == 0:
		return v, nil, false
	case len(t.found) == 1, dotted(r.Language) && t.found[0].clocks && !t.found[1].clocks:
		return t.found[0].value, nil, true
	}
	return v, because("typed.ambiguous", s, say(t.found[0].value), say(t.found[1].value)), true
}

// dotted reports a language in which a time of day is written with a dot.
func dotted(language string) bool {
	return strings.Contains(assets.Clock(language, time.Unix(0, 0).UTC()), ".")
}
