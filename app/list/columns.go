package list

import (
	"slices"

	"affiche/app/columns"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/table"
)

// The title is usualTitle wide as long as nobody made it otherwise; then it becomes as narrow as leastTitle before the columns are
// scrolled.
const (
	usualTitle = 190.0
	leastTitle = 150.0
)

// usual is how the columns are at first.
func usual() []columns.Column {
	all := []columns.Column{}
	add := func(name table.Column, width float64) {
		all = append(all, columns.Column{Name: string(name), Width: width})
	}
	hidden := func(name table.Column, width float64) {
		all = append(all, columns.Column{Name: string(name), Width: width, Hidden: true})
	}
	add(table.Day, 132)
	add(table.Start, 66)
	add(table.End, 66)
	all = append(all, columns.Column{Name: string(table.Title), Width: usualTitle, Spare: leastTitle})
	add(table.Kind, 112)
	add(table.Space, 126)
	add(table.Zone, 92)
	add(table.Status, 118)
	add(table.Partner, 92)
	hidden(table.Venue, 140)
	hidden(table.Festival, 130)
	hidden(table.Tags, 120)
	hidden(table.People, 180)
	return all
}

func (l *List) manner(name string) scene.Manner {
	switch table.Column(name) {
	case table.Day:
		if l.heads == dayHeads {
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

// by is the column by which the dates are sorted.
func (l *List) by() table.Column { return table.Column(l.Sort) }

// on is the column on which the keys stand.
func (l *List) on() (table.Column, bool) {
	shown := l.Shown()
	if l.Column >= len(shown) {
		return "", false
	}
	return table.Column(shown[l.Column].Name), true
}

// hides reports the column of the zone where all clocks show the same time.
func (l *List) hides(name string) bool { return table.Column(name) == table.Zone && !l.zoned }

// keep keeps the columns with the file.
func (l *List) keep(kept state.Columns) {
	clear(l.cells)
	l.state.Remember(func(m *state.Memory) { m.List = kept })
}

// rezone shows the column of the zone in a season with other clocks than those at home, and in no other. The keys stay on
// their column, and a cell that is open is closed first.
func (l *List) rezone() {
	if l.state.Season() == nil || l.editing != nil || l.state.HasOtherClocks() == l.zoned {
		return
	}
	on, _ := l.on()
	l.zoned = !l.zoned
	l.ShowSome()
	l.Column = max(slices.Index(l.names(), on), 0)
}
