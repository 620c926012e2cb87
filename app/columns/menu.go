package columns

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/scene"
)

// OpenMenu opens a menu at a point of the paper: in the head that of a column, below it the one given.
func (t *Table) OpenMenu(at fyne.Position, say func(string, ...any) string, rows func() *fyne.Menu) {
	on := control.CanvasOf(t.widget)
	if on == nil {
		return
	}
	menu := rows
	if at.Y < scene.TableHead {
		menu = func() *fyne.Menu { return t.HeadMenu(t.ColumnAt(at.X), say) }
	}
	if m := menu(); len(m.Items) > 0 {
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.widget)
		widget.NewPopUpMenu(m, on).ShowAtPosition(place.Add(t.OnScreen(float64(at.X), float64(at.Y))))
	}
}

// HeadMenu is what can be done with a column, and which of them are shown.
func (t *Table) HeadMenu(at int, say func(string, ...any) string) *fyne.Menu {
	menu := fyne.NewMenu("")
	add := func(words string, do func()) *fyne.MenuItem {
		item := fyne.NewMenuItem(words, do)
		menu.Items = append(menu.Items, item)
		return item
	}
	if shown := t.Shown(); at >= 0 && at < len(shown) {
		c := shown[at].Name
		add(say("list.column.up"), func() { t.SortTo(c, false) })
		add(say("list.column.down"), func() { t.SortTo(c, true) })
		add(say("list.column.left"), func() { t.MoveColumn(c, -1) }).Disabled = at == 0
		add(say("list.column.right"), func() { t.MoveColumn(c, 1) }).Disabled = at == len(shown)-1
		add(say("list.column.hide"), func() { t.HideColumn(c) }).Disabled = len(shown) == 1
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	}
	for _, c := range t.usual() {
		if t.does.Hides == nil || !t.does.Hides(c.Name) {
			add(t.does.Name(c.Name), func() { t.HideColumn(c.Name) }).Checked = !t.Columns[t.IndexOf(c.Name)].Hidden
		}
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	add(say("list.column.usual"), t.AsAtFirst)
	return menu
}
