package control

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/theme"
)

func TestTabsGiveUpTheirCountsAndThenTheirSizeBeforeTheirLine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	row := NewTabs([]Tab{{"Details", 0}, {"People", 4}, {"Needs", 6}, {"Papers", 7}, {"History", 0}}, 0, func(int) {}).(*tabRow)
	w := test.NewTempWindow(t, row)
	w.SetPadded(false)
	for _, c := range []struct {
		width   float32
		says    string
		smaller bool
		lines   int
	}{
		{300, "People 4", false, 1}, {232, "People", false, 1}, {215, "People", true, 1}, {120, "People 4", false, 3}, {300, "People 4", false, 1},
	} {
		row.Resize(fyne.NewSize(c.width, 60))
		people := row.tabs[1].text
		if lines := test.WidgetRenderer(row).(*tabRowRenderer).rows; people.Text != c.says || people.TextSize < theme.Size(theme.Text) != c.smaller || lines != c.lines {
			t.Errorf("%g wide: %q in letters of %g on %d lines, want %v", c.width, people.Text, people.TextSize, lines, c)
		}
		last := row.tabs[4]
		if right := last.Position().X + last.Size().Width; right > c.width {
			t.Errorf("%g wide: the last one ends at %g", c.width, right)
		}
	}
}
