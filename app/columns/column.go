package columns

import (
	"slices"

	"affiche/app/scene"
	"affiche/app/state"
)

// A Column is one of a table, as it was made wide, moved and hidden.
type Column struct {
	Name   string
	Width  float64
	Hidden bool
	Spare  float64 // the column takes what room is left, and as long as nobody made it otherwise it is as narrow as this before the columns are scrolled; 0 does neither

	usual float64 // its width at first
}

// The widths that a column may have.
const (
	narrowest = 48.0
	widest    = 900.0
)

// least is how wide a column is at least.
func (c Column) least() float64 {
	if c.Spare > 0 && c.Width == c.usual {
		return c.Spare
	}
	return c.Width
}

// usual are the columns as they are at first.
func (t *Table) usual() []Column {
	all := t.does.Usual()
	for i := range all {
		all[i].usual = all[i].Width
	}
	return all
}

// Recall takes the columns as they were left. What is not known any more is left out, what is new comes last.
func (t *Table) Recall(kept state.Columns, sort string) {
	t.Columns, t.Sort, t.Falls = t.usual(), sort, false
	if t.IndexOf(kept.Sort) >= 0 {
		t.Sort, t.Falls = kept.Sort, kept.Falls
	}
	var order []Column
	for _, k := range kept.Order {
		if at := t.IndexOf(k.Name); at >= 0 {
			c := t.Columns[at]
			if c.Hidden = k.Hidden; k.Width > 0 {
				c.Width = min(max(float64(k.Width), narrowest), widest)
			}
			order = append(order, c)
			t.Columns = slices.Delete(t.Columns, at, at+1)
		}
	}
	t.Columns = append(order, t.Columns...)
	if len(t.Shown()) == 0 {
		t.Columns = t.usual()
	}
}

// remember keeps the columns with the file.
func (t *Table) remember() {
	kept := state.Columns{Sort: t.Sort, Falls: t.Falls}
	for _, c := range t.Columns {
		kept.Order = append(kept.Order, state.Column{Name: c.Name, Width: float32(c.Width), Hidden: c.Hidden})
	}
	t.does.Keep(kept)
}

// IndexOf finds a column by its name; -1 is none.
func (t *Table) IndexOf(name string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == name })
}

// Shown are the columns that are to be seen.
func (t *Table) Shown() []Column { return slices.DeleteFunc(slices.Clone(t.Columns), t.hides) }

// hides reports a column that is not shown.
func (t *Table) hides(c Column) bool { return c.Hidden || t.does.Hides != nil && t.does.Hides(c.Name) }

// ShowSome shows the columns as at first, where none is left to be seen.
func (t *Table) ShowSome() {
	if len(t.Shown()) == 0 {
		t.Columns = t.usual()
	}
}

// Width is that of all columns where the room is narrow.
func (t *Table) Width() (all float64) {
	for _, c := range t.Shown() {
		all += c.least()
	}
	return all
}

// wide makes the columns as wide as they are seen.
func (t *Table) wide(room float64) []scene.TableColumn {
	spare := max(room-t.Width(), 0)
	columns := make([]scene.TableColumn, 0, len(t.Columns))
	for _, c := range t.Shown() {
		wide := scene.TableColumn{Name: t.does.Name(c.Name), Width: c.least(), Manner: t.does.Manner(c.Name)}
		if c.Spare > 0 {
			wide.Width += spare
		}
		if c.Name == t.Sort {
			wide.Sorted = 1
			if t.Falls {
				wide.Sorted = -1
			}
		}
		columns = append(columns, wide)
	}
	return columns
}

// SortBy sorts by a column; by the same one again the other way round.
func (t *Table) SortBy(name string) { t.SortTo(name, name == t.Sort && !t.Falls) }

// SortTo sorts by a column, upwards or falling.
func (t *Table) SortTo(name string, falls bool) {
	t.Sort, t.Falls = name, falls
	t.recolumn()
	t.does.Resort()
}

// recolumn shows the columns as they are now, and remembers them.
func (t *Table) recolumn() {
	t.does.Leave()
	t.Column = min(t.Column, max(len(t.Shown())-1, 0))
	t.remember()
	t.ShowPart(t.View)
	t.Redraw()
}

// HideColumn hides a column or shows it again. One always stays.
func (t *Table) HideColumn(name string) {
	at := t.IndexOf(name)
	if at < 0 || !t.Columns[at].Hidden && len(t.Shown()) == 1 {
		return
	}
	t.Columns[at].Hidden = !t.Columns[at].Hidden
	t.recolumn()
}

// MoveColumn puts a column in the place of the next one that is shown, to the left (-1) or the right (1).
func (t *Table) MoveColumn(name string, by int) {
	at := t.IndexOf(name)
	for to := at + by; at >= 0 && to >= 0 && to < len(t.Columns); to += by {
		if !t.hides(t.Columns[to]) {
			moved := t.Columns[at]
			t.Columns = slices.Insert(slices.Delete(t.Columns, at, at+1), to, moved)
			t.recolumn()
			return
		}
	}
}

// Widen makes a column another width.
func (t *Table) Widen(name string, width float64) {
	if at := t.IndexOf(name); at >= 0 {
		t.Columns[at].Width = min(max(width, narrowest), widest)
		t.ShowPart(t.View)
		t.Redraw()
	}
}

// AsAtFirst makes all columns as they were.
func (t *Table) AsAtFirst() {
	t.Columns = t.usual()
	t.recolumn()
}
