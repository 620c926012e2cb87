package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/calendar"
)

// rowNames are those of the rows of the timeline.
func rowNames(w *window) string {
	var names []string
	for _, r := range w.state.LayOutRows().Rows() {
		names = append(names, r.Name)
	}
	return strings.Join(names, ", ")
}

func TestWhatTheRowsAreIsChosenAboveTheTimelineAndInTheMenu(t *testing.T) {
	w := opened(t)
	choiceWith(t, w, "place").Pick("status")
	if w.state.Grouping() != scene.Statuses || !strings.Contains(rowNames(w), "Confirmed") {
		t.Fatalf("by %s: %s", w.state.Grouping(), rowNames(w))
	}
	w.menu.items["rows.kind"].Action()
	if w.state.Grouping() != scene.Kinds || choiceWith(t, w, "kind") == nil || !w.menu.items["rows.kind"].Checked {
		t.Errorf("by %s", w.state.Grouping())
	}
	w.state.SetLanguage("sl")
	if w.state.Grouping() != scene.Kinds || !strings.Contains(rowNames(w), "Predstava") {
		t.Errorf("in another language: %s", rowNames(w))
	}
}

// tick ticks or unticks a line of the dialog of rows.
func tick(t *testing.T, p *rowPicker, id calendar.ID) {
	t.Helper()
	for _, line := range p.lines {
		if line.row.ID == id || line.row.ID == "" && line.group != nil && line.group.ID == id {
			p.toggle(line)
			return
		}
	}
	t.Fatalf("no line is %s", id)
}

func TestAChoiceOfRowsIsTickedAndNamed(t *testing.T) {
	w := opened(t)
	p := w.askRows()
	says(t, w, "Rows to show", "Bunker · Ljubljana", "Elektrarna · Main hall")
	tick(t, p, tunis)
	p.name.SetText("At home")
	p.name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := []calendar.ID{hall, "elsewhere"}; !slices.Equal(w.state.Only(), want) || w.state.RowsName() != "At home" {
		t.Fatalf("only %v are shown, as %q", w.state.Only(), w.state.RowsName())
	}
	if names := rowNames(w); strings.Contains(names, "Grande salle") || !strings.Contains(names, "Main hall") {
		t.Errorf("the rows are %s", names)
	}
	box := choiceWith(t, w, "set/At home")
	box.Pick("place")
	if len(w.state.Only()) != 0 {
		t.Error("the grouping does not show all of its rows")
	}
	box.Pick("set/At home")
	w.run("rows")
	press(t, w, "Remove “At home”")
	if len(w.state.RowSets()) != 0 || choiceWith(t, w, "some") == nil {
		t.Errorf("the choice stays: %v", w.state.RowSets())
	}
	w.run("rows")
	press(t, w, "All rows")
	if len(w.state.Only()) != 0 {
		t.Error("not all rows are shown")
	}
}

func TestAGroupIsTickedWithAllOfItsRows(t *testing.T) {
	w := opened(t)
	p := w.askRows()
	bunkers := rowLine{group: &p.groups[0]}
	tick(t, p, tunis)
	if p.isTicked(bunkers) {
		t.Error("a group of which a row is not ticked is ticked")
	}
	tick(t, p, bunker)
	if !p.isTicked(bunkers) || !p.ticked[tunis] || p.chosen() != nil {
		t.Errorf("ticked: %v, chosen: %v", p.ticked, p.chosen())
	}
}

func TestOfManyRowsAFewAreTicked(t *testing.T) {
	w := opened(t)
	p := w.askRows()
	all := p.lines[0]
	if !p.isTicked(all) {
		t.Error("not all are ticked at first")
	}
	p.toggle(all)
	if p.isTicked(all) || p.ticked[hall] {
		t.Errorf("ticked still: %v", p.ticked)
	}
	tick(t, p, hall)
	if want := []calendar.ID{hall}; !slices.Equal(p.chosen(), want) || p.isTicked(all) {
		t.Errorf("chosen: %v", p.chosen())
	}
	p.toggle(all)
	if !p.isTicked(all) || p.chosen() != nil {
		t.Errorf("all again: %v", p.chosen())
	}
}

func TestGroupsAreFoldedByCommands(t *testing.T) {
	w := opened(t)
	w.run("fold-all")
	if !w.state.IsFolded(bunker) {
		t.Error("it is not folded")
	}
	w.run("unfold-all")
	selectEvent(w, first)
	w.run("fold")
	if !w.state.IsFolded(bunker) {
		t.Error("the group of what is selected is not folded")
	}
	if keys := w.menu.items["fold"].Shortcut; keys.ShortcutName() != ctrl(fyne.KeyPeriod).ShortcutName() {
		t.Errorf("the keys are %v", keys)
	}
}
