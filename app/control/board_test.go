package control

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"

	"affiche/app/golden"
	"affiche/app/theme"
)

// board is one of every part, in each of its states.
func board() fyne.CanvasObject {
	return On(theme.Card, Padded(10, 10, container.New(layout.NewCustomPaddedVBoxLayout(6),
		container.New(layout.NewCustomPaddedHBoxLayout(6), buttons()...),
		container.NewGridWithColumns(2, container.NewVBox(On(theme.Nav, rows())), boxes()),
		container.NewGridWithColumns(2, container.NewVBox(links(), words()), fields()))))
}

func buttons() []fyne.CanvasObject {
	do := func() {}
	first, plain, quiet := NewButton("Add", First, do), NewButton("Cancel", Plain, do), NewButton("Jul – Sep 2027", Quiet, do)
	urgent, icon, off := NewButton("Today", Urgent, do), NewIconButton(IconUp, do), NewButton("Create", First, do)
	urgent.Icon = IconBack
	plain.MouseIn(&desktop.MouseEvent{})
	icon.FocusGained()
	off.Disable()
	return []fyne.CanvasObject{first, plain, quiet, urgent, icon, off}
}

func rows() fyne.CanvasObject {
	kind, faded := NewNavRow("Residency", false, func() {}), NewNavRow("Show", false, func() {})
	kind.Mark, faded.Mark, faded.Faded = theme.Kind("residency"), theme.Kind("show"), true
	over := NewNavRow("Day", false, func() {})
	over.MouseIn(&desktop.MouseEvent{})
	return container.NewVBox(NewNavRow("Timeline", true, nil), over, kind, faded)
}

func boxes() fyne.CanvasObject {
	plain, marked := NewBox("Mon 23 Aug 2027", "20:30 – 21:45", nil), NewBox("Tue 24 Aug 2027", "23:00 – 01:30", nil)
	struck, long := NewBox("Wed 25 Aug 2027", "20:00 – 21:00", nil), NewBox("The Boiler Room Cantata, with an encore", "20:30", nil)
	marked.Marked, struck.Struck = true, true
	struck.Badge, struck.BadgeInk, struck.BadgeGround = "Cancelled", theme.Accent, theme.BlockPale
	return container.NewVBox(plain, marked, struck, long, NewBox("Bunker", "", nil))
}

func links() fyne.CanvasObject {
	over := NewLink("Stara mestna elektrarna", theme.Ink, true, func() {})
	over.MouseIn(&desktop.MouseEvent{})
	tabs := NewTabs([]Tab{{"Details", 0}, {"People", 3}, {"History", 0}}, 1, func(int) {})
	return container.NewVBox(over, NewSmallLink("· undo", func() {}), tabs, Pill("Option", theme.Warn, theme.WarnPale))
}

func fields() fyne.CanvasObject {
	options := []Option{{Text: "Elektrarna"}, {Key: "hall", Text: "Main hall"}}
	refused, focused := NewEntry("31.2.", nil), NewChoice(options, "hall", nil)
	refused.Refuse("25.8.")
	focused.FocusGained()
	units := NewSegments([]string{"Year", "Month", "Day"}, nil)
	units.Choose(1)
	units.hover(2)
	return container.NewVBox(NewEntry("23 Aug 2027 20:30", nil), refused, NewChoice(options, "hall", nil), focused, units)
}

func words() fyne.CanvasObject {
	return container.NewVBox(Rule(theme.Line), NewLine("Residencies & festivals", theme.Ink, theme.Title, true),
		Framed(theme.NotePale, theme.Note, Padded(4, 8, Paragraph("A season is one file: who, what, where and when. It is yours, and stays on your machine.",
			theme.Ink, theme.Text, false))), Room(10, 4))
}

func TestTheSmallPartsAreMadeLikeThis(t *testing.T) {
	for name, choice := range map[string]theme.Choice{"light": theme.Light, "dark": theme.Dark} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: choice})
			w := test.NewTempWindow(t, board())
			w.SetPadded(false)
			w.Resize(fyne.NewSize(560, 400))
			golden.Text(t, "board-"+name+".xml", test.RenderToMarkup(w.Canvas()))
			golden.Picture(t, "board-"+name+".png", w.Canvas().Capture())
		})
	}
}

func TestANarrowBoxKeepsItsTimesAndCutsItsTitle(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	b := NewBox("The Boiler Room Cantata, with an encore", "20:30 – 21:45", nil)
	test.NewTempWindow(t, b).Resize(fyne.NewSize(290, 40))
	r := test.WidgetRenderer(b).(*boxRenderer)
	if got := r.more.text.Text; got != "20:30 – 21:45" {
		t.Errorf("of the times remains %q", got)
	}
	if r.text.text.Text == r.text.whole {
		t.Error("the title is not cut")
	}
	if right := r.more.Position().X + r.more.Size().Width; right > b.Size().Width-9 {
		t.Errorf("the times end at %g of %g", right, b.Size().Width)
	}
}

func TestTimesAtTheEndOfBoxesMakeAColumn(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	for _, title := range []string{"CADO", "Open desk: is it a business?", "Rights and contracts for musicians, in two languages"} {
		b := NewBox(title, "Fri 8 Jan", nil)
		b.AtEnd = true
		test.NewTempWindow(t, b).Resize(fyne.NewSize(290, 60))
		r := test.WidgetRenderer(b).(*boxRenderer)
		if r.Layout(b.Size()); r.more.text.Text != "Fri 8 Jan" {
			t.Errorf("%s: of the day remains %q", title, r.more.text.Text)
		}
		if right := r.more.Position().X + r.more.wants(); right < b.Size().Width-boxSide-2 || right > b.Size().Width-boxSide+0.5 {
			t.Errorf("%s: the day ends at %g of %g", title, right, b.Size().Width)
		}
	}
}
