package xvfb

import (
	"fmt"
	"image"
	"slices"
	"strings"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
)

// What a person does with the rows and columns of the list.

// headed waits for the names of the columns, and says where that of one stands.
func (d *desk) headed(name string) image.Rectangle {
	d.Helper()
	middle := d.middle()
	var at image.Rectangle
	d.until(fmt.Sprintf("a column is called “%s”", name), func() (ok bool) {
		screen, err := d.see()
		if err == nil {
			at, ok = d.letters.find(name, screen.SubImage(middle).(*image.RGBA))
		}
		return ok
	})
	return at
}

// rowsAre waits until the list has these titles in its rows, as its copies say.
func (d *desk) rowsAre(column int, want ...string) {
	d.Helper()
	var got []string
	d.until(fmt.Sprintf("the rows say %q", want), func() bool {
		d.keys("ctrl+a", "ctrl+c")
		got = got[:0]
		for _, line := range strings.Split(strings.TrimSpace(d.clipboard("")), "\n")[1:] {
			got = append(got, strings.Split(line, "\t")[column])
		}
		return slices.Equal(got, want)
	})
}

// sortAndHide sorts by a column both ways, makes it narrower and hides it; and finds all of that again.
func sortAndHide(d *desk) {
	d.keys("ctrl+4")
	title := d.headed(say("field.title"))
	d.click(middle(title))
	d.keys("Escape")
	d.rowsAre(3, "Breakfast", "Cantata", "Farewell", "Letters", "Masks", "Tides")
	d.click(middle(title))
	d.rowsAre(3, "Tides", "Masks", "Letters", "Farewell", "Cantata", "Breakfast")
	kind := d.headed(say("field.kind"))
	edge := image.Pt(kind.Min.X-10, middle(kind).Y) // its left edge, and the right one of the title
	d.drag(edge, edge.Add(image.Pt(-60, 0)))
	d.must("click", "3")
	d.press(say("list.column.hide"))
	d.rowsAre(3, "show", "workshop", "roundtable", "show", "show", "roundtable")
	d.quit()
	d.open()
	d.keys("ctrl+4")
	d.rowsAre(3, "show", "workshop", "roundtable", "show", "show", "roundtable")
	d.quit()
}

// confirmSeveral selects rows with Shift, gives all of them a status, and takes that back at once.
func confirmSeveral(d *desk) {
	d.keys("ctrl+4")
	status := d.headed(say("field.status"))
	row := func(n int) image.Point { // of the first day, below its heading
		return image.Pt(status.Min.X+20, d.middle().Min.Y+size(theme.ToolbarHeight)).Add(image.Pt(0, 42+int(scene.TableHead+scene.TableGap)+int(scene.TableRow)*n+20))
	}
	d.click(row(0))
	d.must("keydown", "shift")
	d.click(row(1))
	d.must("keyup", "shift")
	d.reads(say("list.count", 2, len(opening)))
	d.keys("F2")
	d.press(state.Capital(say("status.option")))
	d.has("Breakfast: 23.8. 10:00–12:00, Hall, option", "Cantata: 23.8. 20:00–22:00, Hall, option")
	d.keys("ctrl+z")
	d.has(opening[0], opening[1])
	d.keys("ctrl+y")
	d.keys("ctrl+1")
	d.ends(opening.with("Breakfast: 23.8. 10:00–12:00, Hall, option", "Cantata: 23.8. 20:00–22:00, Hall, option"),
		"Breakfast and 1 more: option", "undo Breakfast and 1 more: option", "redo Breakfast and 1 more: option")
}

// typeAhead goes to a row by its first letters, to the last and to the first, and deletes each.
func typeAhead(d *desk) {
	d.keys("ctrl+4", "Home", "Right", "Right", "Right")
	d.write("ma")
	d.keys("Down", "Delete")
	d.until("Letters is gone", func() bool { return !d.lists("Letters") })
	d.keys("End", "Delete")
	d.until("Farewell is gone", func() bool { return !d.lists("Farewell") })
	d.keys("Home", "Delete")
	d.until("Breakfast is gone", func() bool { return !d.lists("Breakfast") })
	d.keys("ctrl+1")
	d.ends(opening.without("Letters").without("Farewell").without("Breakfast"), "Delete Letters", "Delete Farewell", "Delete Breakfast")
}
