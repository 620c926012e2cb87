package typed

import (
	"slices"

	"affiche/calendar"
)

// Which of the coming weekdays is meant, seen from today. People do not agree about "next Friday" when this one is still to come: in
// English, Slovene and Montenegrin it is the one of the week that begins with the next Monday, in French, Italian and Spanish the first
// after today. The day that was understood is always shown.
const (
	thisOne  = iota + 1 // today, or the first after it
	nextOne             // the first after today
	nextWeek            // the one of the next week
)

// which takes "this", "next", "prochain", if it tells no less than what is asked for; 0 is none of them. A word that means something
// else in the language of the window, as Slovene "to" does in English, is not taken.
func (p *parser) which(least int) (which int) {
	p.try(func() bool {
		first := p.peek(p.at).text
		n, ok := p.phrase(coming)
		foreign := slices.ContainsFunc(lexicon().senses[first], func(s sense) bool { return s.role != coming && s.spoken&own(p.Language) != 0 })
		if ok = ok && n >= least && (!foreign || p.knows(first)); ok {
			which = n
		}
		return ok
	})
	return which
}

// knows reports that a word, or words that begin so, tells which weekday in the language of the window.
func (p *parser) knows(word string) bool {
	return slices.ContainsFunc(lexicon().senses[word], func(s sense) bool { return s.role == coming && s.spoken&own(p.Language) != 0 })
}

// comingDay is the day that is meant.
func (p *parser) comingDay(d date) calendar.Day {
	switch d.coming {
	case thisOne:
		return nextWeekday(p.Today-1, d.weekday)
	case nextOne:
		return nextWeekday(p.Today, d.weekday)
	}
	return nextWeekday(p.Today, 1) + calendar.Day(d.weekday-1)
}

// fixed reports a day that needs nothing else to be known.
func (d date) fixed() bool { return d.day != 0 && d.month != 0 || d.coming != 0 }
