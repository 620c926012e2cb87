package sample

import (
	"fmt"

	"affiche/calendar"
)

// hours reads opening hours: "Tue..Sun 10:00-18:00", "Thu 10:00-22:00 from 1 Jun until 31 Aug", "closed 15 Aug". Those of
// an exhibition hold from its first date to its last where they do not say.
func (b *book) hours(at *block, of calendar.Ref, dates []*calendar.Event) {
	for i, text := range b.texts(at, "open", at.words["open"]) {
		o, err := parseHours(text, b.year)
		if err != nil {
			b.fail(at, text, err)
			continue
		}
		o.ID = calendar.DerivedID("sample", "opening-hours", string(of.ID), fmt.Sprint(i))
		o.Position = i + 1
		b.tie(at, &o, of)
		for _, e := range dates {
			if o.From == 0 && e.When.Lasts() {
				o.From, o.Until = e.When.FirstDay(0), e.When.LastDay(0)
			}
		}
		b.add(&o, at)
	}
}

func parseHours(text string, year int) (calendar.OpeningHours, error) {
	w := newWords(text, year)
	var o calendar.OpeningHours
	if w.take("closed") {
		o.Closed = true
		if days := w.days(); w.err == nil {
			o.From, o.Until = days[0], days[len(days)-1]
		}
	} else {
		o = w.opening()
	}
	if w.err == nil && !w.done() {
		w.fail("%q is too much", w.peek())
	}
	if w.err != nil {
		return calendar.OpeningHours{}, fmt.Errorf("hours %q: %w", text, w.err)
	}
	return o, nil
}

func (w *words) opening() (o calendar.OpeningHours) {
	o.Weekdays = w.weekdaySet()
	from, until, ok := parseClocks(w.next())
	if !ok {
		w.fail("hours like 10:00-18:00 are missing")
	}
	if o.Opens, o.Closes = from, until; until <= from {
		o.Closes += 24 * 60
	}
	if w.take("from") {
		o.From = w.day()
		w.want("until")
		o.Until = w.day()
	}
	return o
}

// weekdaySet reads "Tue..Sun" and "Wed Sat"; none is every day.
func (w *words) weekdaySet() calendar.Set {
	set := calendar.Set{}
	for {
		first, ok := weekdays[w.peek()]
		if !ok {
			return set
		}
		w.next()
		last := first
		if w.take("..") {
			if last, ok = weekdays[w.next()]; !ok {
				w.fail("a weekday is missing after ..")
				return set
			}
		}
		for ; first != last; first = (first + 1) % 7 {
			set[calendar.Weekdays()[first]] = true
		}
		set[calendar.Weekdays()[last]] = true
		w.take(",")
	}
}
