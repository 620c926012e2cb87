package app

import (
	"cmp"

	"fyne.io/fyne/v2"

	"affiche/app/drag"
	"affiche/app/work"
	"affiche/calendar"
)

// pointing views know what the pointer is on, and show where something would be that is about to be made.
type pointing interface {
	Pointed() (spot drag.Spot, at fyne.Position, ok bool)
	Under() (inWindow fyne.Position, ok bool)
	PointAt(inWindow fyne.Position)
	Middle() (inWindow fyne.Position)
	Snap() int64
	Sketch(calendar.Span, calendar.Place)
}

// A beginning is what something new begins with, and where in the window that is.
type beginning struct {
	work.NewDates
	day  calendar.Day // where no hour was pointed at, the day
	at   fyne.Position
	onto bool // it was pointed at
}

// here is what the pointer is on; beside the dates it is what is selected, else the middle of what is shown.
func (w *window) here() beginning {
	v, ok := can[pointing](&w.rooms)
	if !ok {
		size := w.rooms.page.Size()
		b := w.atSelection()
		b.at = w.inWindow(w.rooms.page).AddXY(size.Width/3, size.Height/4)
		return b
	}
	if spot, at, pointed := v.Pointed(); pointed {
		b := w.atSpot(spot, v.Snap())
		b.at = at
		return b
	}
	b := w.atSelection()
	b.at = v.Middle()
	return b
}

// pointer is where in the window the pointer is; ok is false where it is not over the canvas in front.
func (w *window) pointer() (at fyne.Position, ok bool) {
	with(w, func(v pointing) { at, ok = v.Under() })
	return at, ok
}

func (w *window) inWindow(o fyne.CanvasObject) fyne.Position {
	return w.app.Driver().AbsolutePositionForObject(o)
}

// atSpot is what a new date at a spot of a canvas begins with. Where a step of the zoom is a good part of a day, the hour is
// not meant.
func (w *window) atSpot(s drag.Spot, snap int64) beginning {
	plan := w.state.Season().Plan
	b := beginning{onto: true}
	b.Kind, b.Status = s.Share.Kind, s.Share.Status
	if b.Status.Over() || b.Status == calendar.Done {
		b.Status = ""
	}
	if s.Placed {
		b.Place = s.Place
	}
	_, lead := w.offeredPlace()
	b.Lead = calendar.ID(keyOf(lead))
	if s.Placed {
		b.Lead = calendar.ID(keyOf(w.leadOf(s.Place)))
	} else if plan.Partners.At(s.Row) != nil {
		b.Lead = s.Row
	}
	zone, err := calendar.Zone(work.ZoneAt(plan, b.Place))
	if err != nil {
		zone = w.state.Zone()
	}
	const quarter, partOfDay = 15 * 60, 6 * 3600
	switch at, second := work.OnClocks(s.At, zone); {
	case s.Day != 0 && !s.Placed:
		b.day = s.Day
	case snap >= partOfDay:
		b.day = at.Day()
	default:
		step := calendar.Wall(max(snap, quarter))
		b.Whens = []calendar.When{{Start: at / step * step, Fold: which(second)}}
	}
	b.Festival = w.festivalOn(cmp.Or(b.day, w.firstDay(b)), b.Lead, b.Place)
	return b
}

// which of two equal starts is meant.
func which(second bool) calendar.Fold {
	if second {
		return calendar.StartIsSecond
	}
	return 0
}

func (w *window) firstDay(b beginning) calendar.Day {
	if len(b.Whens) == 0 {
		return 0
	}
	return b.Whens[0].FirstDay(w.turn())
}

// atSelection is what a new date begins with that nobody pointed at: after what is selected, in its place; else on a day in
// the middle of what is shown.
func (w *window) atSelection() beginning {
	b := beginning{day: w.offeredTime().Start.Day()}
	space, lead := w.offeredPlace()
	b.Place.Space, b.Lead = calendar.ID(keyOf(space)), calendar.ID(keyOf(lead))
	e := w.state.Season().Plan.Events.At(w.state.Selection().ID)
	switch {
	case e == nil || e.When.IsZero():
	case e.When.WholeDays:
		b.day = e.When.Start.Day()
	default:
		b.day, b.Whens = 0, []calendar.When{{Start: e.When.End, Fold: which(e.When.Fold&calendar.EndIsSecond != 0)}}
	}
	b.Festival = w.festivalOn(cmp.Or(b.day, w.firstDay(b)), b.Lead, b.Place)
	return b
}

// of is what is made of a kind: where only a day is known, at the hour at which such usually begins.
func (b beginning) of(kind calendar.ActivityKind) work.NewDates {
	n := b.NewDates
	if n.Kind = kind; kind == calendar.Festival {
		n.Festival = "" // it is one itself
	}
	if b.day == 0 {
		return n
	}
	n.Whens = []calendar.When{{Start: b.day.At(work.UsualHour(kind) * 60)}}
	return n
}

// kind is what is probably meant: what the row is of, or what suits the place; a show, where nothing is known. What lasts for
// weeks is not meant where an hour was pointed at.
func (b beginning) kind(plan *calendar.Plan) calendar.ActivityKind {
	switch {
	case b.Kind != "":
		return b.Kind
	case b.Place == (calendar.Place{}):
		return calendar.Show
	}
	switch kind := work.KindFor(plan, b.Place); kind {
	case calendar.Residency, calendar.Exhibition:
		if b.day == 0 {
			return calendar.Workshop
		}
		return kind
	default:
		return kind
	}
}

// keyOf is what was chosen, where that is something.
func keyOf(chosen string) string {
	if chosen == none {
		return ""
	}
	return chosen
}
