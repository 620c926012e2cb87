package inspector

import (
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/control"
)

// A stop is where the keyboard can be in a page. It is known by what it belongs to, so that it is found again in the page
// that is made anew after a change.
type stop struct {
	of string // the row: the name of its field, or what it says
	at int    // which of those in the row: of a date the line to type in, then the button of the month
}

// stops are those of the page, in their order, and what takes the keys at each.
func (p *Panel) stops() (all []stop, takes []fyne.Focusable) {
	count := map[string]int{}
	var walk func(o fyne.CanvasObject, of string)
	walk = func(o fyne.CanvasObject, of string) {
		if name, ok := p.rows[o]; ok {
			of = name
		}
		if f, ok := o.(fyne.Focusable); ok {
			all, takes = append(all, stop{of, count[of]}), append(takes, f)
			count[of]++
			return
		}
		for _, part := range control.Parts(o) {
			walk(part, of)
		}
	}
	walk(p.scroll.Content, "")
	return all, takes
}

// called names what an object shows, for its stops.
func (p *Panel) called(o fyne.CanvasObject, name string) fyne.CanvasObject {
	p.rows[o] = name
	return o
}

// rowName tells a row from the others of its page, before and after a change.
func rowName(r Row) string {
	switch r := r.(type) {
	case Fact:
		return r.Name
	case Item:
		return string(r.Text.Ref.ID)
	case Member:
		return string(r.Text.Ref.ID)
	case Texts:
		return r.Name
	case Checks:
		return r.Name
	case Scope:
		return r.Name
	case Adder:
		return r.Text
	case More:
		return r.Text
	}
	return ""
}

// typing is where the keyboard was while the page was made anew, and what was typed there and not committed yet.
type typing struct {
	stops   []stop
	at      int // -1 is nowhere
	text    string
	touched bool
	column  int
	whole   bool // selected
}

// pause remembers the typing; the old field commits nothing any more.
func (p *Panel) pause() typing {
	c := control.CanvasOf(p.object)
	if c == nil || c.Focused() == nil {
		return typing{at: -1}
	}
	stops, takes := p.stops()
	t := typing{stops: stops, at: slices.Index(takes, c.Focused())}
	if e, ok := c.Focused().(*control.Entry); ok && t.at >= 0 {
		t.text, t.touched, t.column = e.Text, e.Touched(), e.CursorColumn
		t.whole = e.SelectedText() == e.Text
		e.Abandon()
	}
	return t
}

// resume puts the keyboard where it was, or where that is gone to what came next. In the page of another thing it is nowhere:
// the keys are the window's again.
func (p *Panel) resume(t typing, same bool) {
	c := control.CanvasOf(p.object)
	if c == nil || t.at < 0 {
		return
	}
	stops, takes := p.stops()
	at := -1
	if same {
		at = t.in(stops)
	}
	if at < 0 {
		c.Unfocus()
		return
	}
	e, ok := takes[at].(*control.Entry)
	if ok = ok && stops[at] == t.stops[t.at]; ok && !t.whole {
		e.StayAsIs()
	}
	c.Focus(takes[at])
	if ok && t.touched {
		e.SetText(t.text)
	}
	if ok && !t.whole {
		e.CursorColumn = min(t.column, len([]rune(e.Text)))
		e.Refresh()
	}
}

// in finds among other stops the one where the keyboard was, else the next of a row that is there still, else the last before
// it.
func (t typing) in(stops []stop) int {
	near := slices.Clone(t.stops[:t.at])
	slices.Reverse(near)
	for i, s := range slices.Concat(t.stops[t.at:], near) {
		if at := slices.Index(stops, s); at >= 0 && (s.of != "" || i == 0) {
			return at
		}
	}
	return -1
}
