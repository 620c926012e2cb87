package calendar

import "time"

// When is what people agreed on: a local start and end with the zone whose clocks are meant, or whole days. It is one unit
// of the journal: start, end, zone, fold and whole days only make sense together.
type When struct {
	Start     Wall   `field:"start"`
	End       Wall   `field:"end"` // exclusive
	Zone      string `field:"zone"`
	Fold      Fold   `field:"fold"`
	WholeDays bool   `field:"whole_days"` // start and end are midnights; end is the day after the last
}

// Fold tells, for a clock time that happened twice, that the second time is meant. The zero Fold means the first.
type Fold int

// The bits of a Fold.
const (
	StartIsSecond Fold = 1 << iota
	EndIsSecond
)

// Days is a stretch of whole days, both included.
func Days(first, last Day, zone string) When {
	return When{Start: first.At(0), End: (last + 1).At(0), Zone: zone, WholeDays: true}
}

// IsZero reports that there is no time yet: what is so is still to be placed.
func (w When) IsZero() bool { return w.Start == 0 && w.End == 0 }

// Span computes the moments. It is zero, and ok false, where there is no time or no such zone. A clock change inside
// start or end is told by the oddities; see [Wall.Moment].
func (w When) Span() (span Span, ok bool) {
	span, _, _, ok = w.Moments()
	return span, ok
}

// Moments is Span that also tells what a clock change does to the start and to the end.
//
// From a start in a gap to an end soon after it, both are reckoned with the offset before the gap: where the clocks jump
// from 02:00 to 03:00, 02:30 to 03:30 is what they then call 03:30 to 04:30. The end by itself would be no later than the
// start, and the date would be gone.
func (w When) Moments() (span Span, start, end Oddity, ok bool) {
	zone, err := Zone(w.Zone)
	if err != nil || w.IsZero() {
		return Span{}, Plain, Plain, false
	}
	span.Start, start = w.Start.Moment(zone, w.Fold&StartIsSecond != 0)
	span.End, end = w.End.Moment(zone, w.Fold&EndIsSecond != 0)
	if start == Gap && w.Start < w.End && span.End <= span.Start {
		span.End = span.Start + Instant(w.End-w.Start)
	}
	return span, start, end, true
}

// FirstDay and LastDay are the days that an inclusive reader says: a show from 23:00 to 01:30 is on one day if the day
// turns after its end.
func (w When) FirstDay(turn int) Day {
	if w.WholeDays {
		return w.Start.Day()
	}
	return w.Start.FestivalDay(turn)
}

// LastDay is the last day that the stretch touches; see FirstDay.
func (w When) LastDay(turn int) Day {
	if w.WholeDays {
		return (w.End - 1).Day()
	}
	return max((w.End - 1).FestivalDay(turn), w.Start.FestivalDay(turn))
}

// Lasts reports a stretch of a day or longer: what is drawn as a bar over days, not as an appointment.
func (w When) Lasts() bool { return w.WholeDays || w.End-w.Start >= daySeconds }

// In is the span as the clocks of a zone show it, with the fold that tells apart the two times of a repeated hour.
func (s Span) In(zone string) (When, error) {
	l, err := Zone(zone)
	if err != nil {
		return When{}, err
	}
	w := When{Start: s.Start.Wall(l), End: s.End.Wall(l), Zone: zone}
	if first, odd := w.Start.Moment(l, false); odd == Overlap && first != s.Start {
		w.Fold |= StartIsSecond
	}
	if first, odd := w.End.Moment(l, false); odd == Overlap && first != s.End {
		w.Fold |= EndIsSecond
	}
	return w, nil
}

// Length is the time on the wall between start and end; over a clock change the clock on the wall and the one in the
// pocket differ, see Span.
func (w When) Length() time.Duration { return time.Duration(w.End-w.Start) * time.Second }

// MovedTo is a stretch from another start, the first of two equal ones, as long as it was; see [When.AsLongAs].
func (w When) MovedTo(start Wall) When {
	to := w
	to.Start, to.Fold = start, 0
	return to.AsLongAs(w)
}

// brief is what lasts as many minutes over a clock change as on any other night, and not as long on the wall: a show, a talk.
const brief Instant = 3 * 60 * 60

// Lasting ends a stretch so long after its start; see [When.AsLongAs].
func (w When) Lasting(seconds Wall) When { return w.lasting(seconds, Instant(seconds), false) }

// AsLongAs ends a stretch so long after its start as another lasts.
//
// The length is that on the wall: what is from 22:00 to 06:00 ends at six, also in a night of 23 hours. But as many minutes
// pass where it is brief, less than three hours, and where a clock change falls on an end itself, of either: there the wall is
// no measure.
func (w When) AsLongAs(o When) When {
	span, start, end, ok := o.Moments()
	odd := start != Plain || end != Plain
	if !ok {
		span.End = Instant(o.End - o.Start)
	}
	return w.lasting(o.End-o.Start, span.End-span.Start, odd)
}

// lasting ends a stretch after its length on the wall, or where that is no measure when so many seconds have passed.
func (w When) lasting(wall Wall, passing Instant, odd bool) When {
	w.End, w.Fold = w.Start+wall, w.Fold&^EndIsSecond
	span, start, end, ok := w.Moments()
	if start != Overlap || w.WholeDays {
		w.Fold = 0
	}
	plain := start == Plain && end == Plain
	if w.WholeDays || !ok || plain && (!odd && passing >= brief || span.End-span.Start == passing) {
		return w
	}
	to, err := Span{span.Start, span.Start + passing}.In(w.Zone)
	if err == nil {
		w.End, w.Fold = to.End, w.Fold|to.Fold&EndIsSecond
	}
	return w
}

// backwards reports an end that does not come after the start. The moments decide: from the first 02:45 of the night on
// which the clocks go back to its second 02:15 is half an hour. A time in a gap is asked about, not refused: there the
// wall may be right, too.
func (w When) backwards() bool {
	span, start, end, ok := w.Moments()
	if !ok || w.WholeDays {
		return w.End <= w.Start
	}
	asked := start == Gap || end == Gap
	return span.End <= span.Start && !(asked && w.Start < w.End)
}

func (w When) faults(f *faults) {
	if w.IsZero() {
		return
	}
	if _, err := Zone(w.Zone); err != nil {
		f.add("zone", "no-such-zone", w.Zone)
	}
	switch {
	case w.Start == 0:
		f.add("start", "missing")
	case w.End == 0:
		f.add("end", "missing")
	case w.backwards():
		f.add("end", "end-before-start", w.Start.String(), w.End.String())
	}
	if w.WholeDays && (w.Start%daySeconds != 0 || w.End%daySeconds != 0) {
		f.add("whole_days", "whole-days-with-times")
	}
	if w.Fold < 0 || w.Fold > 3 {
		f.add("fold", "out-of-range", "0", "3")
	}
}
