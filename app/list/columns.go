package list

import (
	"slices"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/table"
)

// A column is one of the table, as it was made wide, moved and hidden.
type column struct {
	name   table.Column
	width  float64
	hidden bool
}

// usual is how the columns are at first.
func usual() []column {
	return []column{
		{table.Day, 132, false},
		{table.Start, 66, false},
		{table.End, 66, false},
		{table.Title, usualTitle, false},
		{table.Kind, 112, false},
		{table.Space, 126, false},
		{table.Zone, 92, false},
		{table.Status, 118, false},
		{table.Partner, 92, false},
		{table.Venue, 140, true},
		{table.Festival, 130, true},
		{table.Tags, 120, true},
		{table.People, 180, true},
	}
}

// The widths that a column may have.
const (
	narrowest = 48.0
	widest    = 900.0
)

func manner(c table.Column, headed bool) scene.Manner {
	switch c {
	case table.Day:
		if headed {
			return scene.QuietCell
		}
	case table.Start, table.End:
		return scene.ClockCell
	case table.Title:
		return scene.TitleCell
	case table.Kind:
		return scene.KindCell
	case table.Status:
		return scene.StatusCell
	}
	return scene.PlainCell
}

// recall takes the columns as the season's were left. What is not known any more is left out, what is new comes last.
func (l *List) recall() {
	l.columns, l.sort, l.falls = usual(), table.Day, false
	kept := l.state.Memory().List
	if slices.Contains(table.Columns(), table.Column(kept.Sort)) {
		l.sort, l.falls = table.Column(kept.Sort), kept.Falls
	}
	var order []column
	for _, k := range kept.Order {
		if at := l.indexOf(table.Column(k.Name)); at >= 0 {
			c := l.columns[at]
			if c.hidden = k.Hidden; k.Width > 0 {
				c.width = min(max(float64(k.Width), narrowest), widest)
			}
			order = append(order, c)
			l.columns = slices.Delete(l.columns, at, at+1)
		}
	}
	l.columns = append(order, l.columns...)
	if len(l.shown()) == 0 {
		l.columns = usual()
	}
}

// remember keeps the columns with the file.
func (l *List) remember() {
	kept := state.Columns{Sort: string(l.sort), Falls: l.falls}
	for _, c := range l.columns {
		kept.Order = append(kept.Order, state.Column{Name: string(c.name), Width: float32(c.width), Hidden: c.hidden})
	}
	l.state.Remember(func(m *state.Memory) { m.List = kept })
}

func (l *List) indexOf(name table.Column) int {
	return slices.IndexFunc(l.columns, func(c column) bool { return c.name == name })
}

// shown are the columns that are not hidden.
func (l *List) shown() []column {
	return slices.DeleteFunc(slices.Clone(l.columns), l.hides)
}

// hides reports a column that is not shown: it is hidden, or is that of the zone, and all clocks show the same time.
func (l *List) hides(c column) bool { return c.hidden || c.name == table.Zone && !l.zoned }

// rezone shows the column of the zone in a season with other clocks than those at home, and in no other. The keys stay on
// their column, and a cell that is open is closed first.
func (l *List) rezone() {
	if l.state.Season() == nil || l.editing != nil || l.state.HasOtherClocks() == l.zoned {
		return
	}
	on := l.shown()[l.column].name
	if l.zoned = !l.zoned; len(l.shown()) == 0 {
		l.columns = usual()
	}
	l.column = max(slices.Index(l.names(), on), 0)
}

// The title is usualTitle wide as long as nobody made it otherwise; then it becomes as narrow as leastTitle before the columns are
// scrolled.
const (
	usualTitle = 190.0
	leastTitle = 150.0
)

// least is how wide a column is at least.
func (c column) least() float64 {
	if c.name == table.Title && c.width == usualTitle {
		return leastTitle
	}
	return c.width
}

// width is that of all columns where the room is narrow.
func (l *List) width() (all float64) {
	for _, c := range l.columns {
		if !l.hides(c) {
			all += c.least()
		}
	}
	return all
}

// wide makes the columns as wide as they are seen: the title takes what room is left.
func (l *List) wide(room float64) []scene.TableColumn {
	spare, reader := max(room-l.width(), 0), l.reader()
	columns := make([]scene.TableColumn, 0, len(l.columns))
	for _, c := range l.shown() {
		wide := scene.TableColumn{Name: reader.Name(c.name), Width: c.least(), Manner: manner(c.name, l.heads == dayHeads)}
		if c.name == table.Title {
			wide.Width += spare
		}
		if c.name == l.sort {
			wide.Sorted = 1
			if l.falls {
				wide.Sorted = -1
			}
		}
		columns = append(columns, wide)
	}
	return columns
}

// sortBy sorts by a column; by the same one again the other way round.
func (l *List) sortBy(c table.Column) { l.sortTo(c, c == l.sort && !l.falls) }

func (l *List) sortTo(c table.Column, falls bool) {
	l.sort, l.falls = c, falls
	l.recolumn()
	l.gather()
	l.reveal()
}

// recolumn shows the columns as they are now, and remembers them.
func (l *List) recolumn() {
	l.closeEditor()
	clear(l.cells)
	l.column = min(l.column, max(len(l.shown())-1, 0))
	l.show(l.view)
	l.redraw()
	l.remember()
}

// hide hides a column or shows it again. One always stays.
func (l *List) hide(c table.Column) {
	at := l.indexOf(c)
	if at < 0 || !l.columns[at].hidden && len(l.shown()) == 1 {
		return
	}
	l.columns[at].hidden = !l.columns[at].hidden
	l.recolumn()
}

// move puts a column in the place of the next one that is shown, to the left (-1) or the right (1).
func (l *List) move(c table.Column, by int) {
	at := l.indexOf(c)
	for to := at + by; at >= 0 && to >= 0 && to < len(l.columns); to += by {
		if !l.hides(l.columns[to]) {
			moved := l.columns[at]
			l.columns = slices.Insert(slices.Delete(l.columns, at, at+1), to, moved)
			l.recolumn()
			return
		}
	}
}

// widen makes a column another width.
func (l *List) widen(c table.Column, width float64) {
	if at := l.indexOf(c); at >= 0 {
		l.columns[at].width = min(max(width, narrowest), widest)
		l.show(l.view)
		l.redraw()
	}
}

// asAtFirst makes all columns as they were.
func (l *List) asAtFirst() {
	l.columns = usual()
	l.recolumn()
}
