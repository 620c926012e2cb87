package day

import (
	"fyne.io/fyne/v2"

	"affiche/app/board"
	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// Spot implements [drag.Canvas].
func (d *Day) Spot(x, y float64) drag.Spot {
	if x < 0 && d.HasTray {
		return drag.Spot{Off: true}
	}
	c := d.grid.ColumnAt(x)
	if c == nil {
		return drag.Spot{}
	}
	y = max(y, d.grid.Body.Y)
	return drag.Spot{At: d.grid.At(y, c.Day), Place: c.Row.Place, Placed: true, Day: d.grid.Days[c.Day].Day}
}

// offer gives a day over which a hand carries dates from another a column for each of their places, beside what is under the hand.
func (d *Day) offer(at fyne.Position) {
	under := d.grid.ColumnAt(float64(at.X))
	if d.view.Days == 1 || d.view.Every || under == nil || float64(at.X) < d.grid.Body.X {
		return
	}
	day, row, x, offered := under.Day, under.Row, under.X, false
	for _, ref := range d.state.Selections() {
		e := d.state.Season().Plan.Events.At(ref.ID)
		if e == nil || e.When.IsZero() || e.Place == (calendar.Place{}) || e.When.FirstDay(d.turn()) == d.grid.Days[day].Day {
			continue
		}
		offered = d.grid.Offer(day, e.Place) || offered
	}
	if !offered {
		return
	}
	d.Redraw()
	for i := range d.grid.Columns {
		if c := &d.grid.Columns[i]; c.Day == day && c.Row == row {
			d.Scroll(c.X-x, 0)
			return
		}
	}
}

// Snap implements [drag.Canvas].
func (d *Day) Snap() int64 { return d.view.Snap() }

// Aim implements [board.View]: the column.
func (d *Day) Aim(x, _ float64) scene.Box {
	if c := d.grid.ColumnAt(x); c != nil && x >= d.grid.Body.X {
		return d.Picture().Shown(c.Box)
	}
	return scene.Box{}
}

// Grip implements [board.View].
func (d *Day) Grip(float64, float64) func(fyne.Position) { return nil }

// Upright implements [board.View].
func (d *Day) Upright() bool { return true }

// Shifted implements [drag.Canvas].
func (d *Day) Shifted(blocks []scene.Box, start, end int64, from, to drag.Spot) (moved []scene.Box) {
	for _, b := range blocks {
		moved = append(moved, d.grid.Moved(b, start, end, from.Place, to.Place)...)
	}
	return moved
}

// Room implements [drag.Canvas].
func (d *Day) Room(span calendar.Span, place calendar.Place) []scene.Box {
	return d.grid.Room(span, place)
}

// Edge implements [board.View]: what lasts has its edges on other days.
func (d *Day) Edge(hit scene.Hit, _, y float64) (work.Edge, bool) {
	b := hit.Block
	if b.Bottom() <= d.grid.Body.Y {
		return 0, false
	}
	return board.EdgeBetween(y, b.Y, b.Bottom(), b.Y < d.grid.Body.Y, false)
}

// Nudge implements [board.View]: up and down by a step of the zoom.
func (d *Day) Nudge(key fyne.KeyName) int64 {
	switch key {
	case fyne.KeyUp:
		return -d.Snap()
	case fyne.KeyDown:
		return d.Snap()
	}
	return 0
}

// Beside implements [board.View]: left and right are the columns of the same day that are in sight.
func (d *Day) Beside(ref calendar.Ref, key fyne.KeyName) (from drag.Spot, to []drag.Spot) {
	block, ok := d.grid.Find(ref)
	if !ok {
		return from, nil
	}
	column := d.grid.ColumnAt(block.X + block.W/2)
	from = drag.Spot{Place: column.Row.Place, Placed: true}
	for i := range d.grid.Columns {
		switch c := &d.grid.Columns[i]; {
		case c.Day != column.Day:
		case key == fyne.KeyRight && c.X > column.X:
			to = append(to, drag.Spot{Place: c.Row.Place, Placed: true})
		case key == fyne.KeyLeft && c.X < column.X:
			to = append([]drag.Spot{{Place: c.Row.Place, Placed: true}}, to...)
		}
	}
	return from, to
}

// Scroll implements [board.View].
func (d *Day) Scroll(right, down float64) (ranRight, ranDown float64) {
	v, was := d.view, d.view
	v.Left, v.Top = v.Left+right, v.Top+down
	d.show(v.Within(&d.grid))
	return d.view.Left - was.Left, d.view.Top - was.Top
}

// Stay implements [board.View].
func (d *Day) Stay() (back func()) {
	was := d.view
	return func() { d.show(was.Within(&d.grid)) }
}

// ZoomAt implements [board.View]: the hours grow, the columns stay.
func (d *Day) ZoomAt(factor float64, at fyne.Position) {
	d.show(d.view.Zoom(factor, max(float64(at.Y), d.grid.Body.Y), &d.grid))
}

// Pans implements [board.View].
func (d *Day) Pans(hit scene.Hit) (along, down float64) {
	switch hit.Part {
	case scene.OnAxis:
		return 0, 1
	case scene.OnName:
		return 1, 0
	}
	return 1, 1
}

// Reaches implements [board.View].
func (d *Day) Reaches() (along, down board.Reach) {
	return board.Reach{At: d.view.Left, All: d.grid.Wide}, board.Reach{At: d.view.Top, All: d.grid.Tall}
}

// Pressed implements [board.View]: the head of a column selects its space, a stack unfolds; beside a list a press folds that.
func (d *Day) Pressed(hit scene.Hit, _ bool) {
	switch {
	case hit.Part == scene.OnList:
		return
	case hit.Part == scene.OnMore:
		d.unfold(scene.Unfolded{Of: hit.Ref, On: d.grid.Days[hit.Column.Day].Day})
		return
	}
	d.Fold()
	if hit.Part != scene.OnName || hit.Row == nil {
		return
	}
	switch place := hit.Row.Place; {
	case place.Space != "":
		d.state.Select(calendar.Ref{Type: calendar.TypeSpace, ID: place.Space})
	case place.Venue != "":
		d.state.Select(calendar.Ref{Type: calendar.TypeVenue, ID: place.Venue})
	}
}

// Keyed implements [board.View]: it goes from date to date with the arrows, or scrolls where none is in sight; space lists what has no
// room.
func (d *Day) Keyed(key fyne.KeyName) {
	switch key {
	case fyne.KeyUp:
		d.walk(0, -1)
	case fyne.KeyDown:
		d.walk(0, 1)
	case fyne.KeyLeft:
		d.walk(-1, 0)
	case fyne.KeyRight:
		d.walk(1, 0)
	case fyne.KeyPageUp:
		d.Scroll(0, -d.grid.Body.H*0.9)
	case fyne.KeyPageDown:
		d.Scroll(0, d.grid.Body.H*0.9)
	case fyne.KeyHome:
		d.Scroll(0, -d.grid.Tall)
	case fyne.KeyEnd:
		d.Scroll(0, d.grid.Tall)
	case fyne.KeySpace:
		d.unfoldBeside()
	}
}

// begins is the block in sight with which walking begins: the uppermost of the first column, or going to the left of the last.
func (d *Day) begins(along int) (first scene.Block, ok bool) {
	var at *scene.GridColumn
	for _, b := range d.grid.Blocks {
		c := d.grid.ColumnAt(b.X + b.W/2)
		if box := d.grid.Shown(b.Box); box.W < 1 || box.H < 1 {
			continue
		}
		nearer := at == nil || along < 0 && c.X > at.X || along >= 0 && c.X < at.X
		if nearer || c == at && b.Y < first.Y {
			first, ok, at = b, true, c
		}
	}
	return first, ok
}

// walk selects the next date of a column, or the nearest one in the next column that has any; at the edge of the days it
// goes on to the next ones. Where nothing is selected it begins with a date in sight.
func (d *Day) walk(along, down int) {
	d.Fold() // from an entry it goes on beside the stack
	if from, ok := d.Marked(); ok {
		next, found := d.grid.Across(from, along)
		if down != 0 {
			next, found = d.grid.Down(from, down)
		}
		if found {
			d.state.Select(next.Ref)
			return
		}
	} else if first, ok := d.begins(along); ok && d.state.Selection().ID == "" {
		d.state.Select(first.Ref)
		return
	}
	if along != 0 && d.grid.Wide <= d.grid.Body.W {
		d.Step(along)
		return
	}
	d.Scroll(float64(along)*120, float64(down)*d.view.PerHour)
}
