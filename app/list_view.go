package app

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/list"
	"affiche/app/state"
	"affiche/app/table"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// listView is the room of all dates as a table.
type listView struct {
	*list.List
	window *window
	bar    fyne.CanvasObject
	count  *canvas.Text // how many are selected
}

func newListView(w *window) *listView {
	v := &listView{List: list.New(w.state), window: w, count: control.Text("", theme.Muted, theme.Text, false)}
	v.OnOpen = w.edit
	v.OnDelete, v.OnRefused, v.OnPaste, v.OnShift = w.askDelete, w.refuse, w.askPaste, func() { w.askShift(v.Movable()) }
	v.OnTold = w.status.pass
	v.Spaces = func() []control.Option { return inspector.Spaces(w.state) }
	title := control.Text(w.state.Say("window.nav.list"), theme.Ink, theme.Title, true)
	right := container.New(layout.NewCustomPaddedHBoxLayout(lineGap), container.NewCenter(newSearch(w)), container.NewCenter(newAdd(w)))
	line := container.NewBorder(nil, nil, title, right, container.New(sharply{}, v.count))
	v.bar = ruledBelow(theme.Card, control.Padded(0, 20, line))
	return v
}

// Bar says which room this is, and how many dates are selected.
func (v *listView) Bar() fyne.CanvasObject { return v.bar }

// Enter comes to the front.
func (v *listView) Enter() {
	v.List.Enter()
	v.tell()
}

// Reselect shows what is selected now.
func (v *listView) Reselect() {
	v.List.Reselect()
	v.tell()
}

// Resift shows what the filter leaves now.
func (v *listView) Resift() {
	v.List.Resift()
	v.tell()
}

func (v *listView) tell() {
	if v.count.Text = ""; v.window.state.Selection().Type == calendar.TypeEvent {
		v.count.Text = v.counted()
	}
	v.bar.Refresh()
}

// counted says how many of the dates that are shown are selected, and how many of those that the filter hides.
func (v *listView) counted() string {
	say := v.window.state.Say
	chosen, hidden, all := v.Selected()
	switch {
	case hidden == 0:
		return say("list.count", chosen, all)
	case chosen == 0:
		return say("list.hidden", hidden)
	}
	return say("list.count", chosen, all) + " · " + say("list.hidden", hidden)
}

// askShift asks by how many days dates are to be moved.
func (w *window) askShift(dates []calendar.Ref) {
	days := control.NewEntry("", nil)
	w.askForm(w.state.Say("list.move"), labelled(w.state.Say("list.move.days"), days), w.state.Say("list.move"), func() *wrong {
		text := strings.TrimSpace(strings.ReplaceAll(days.Text, "−", "-"))
		by, err := strconv.Atoi(strings.TrimPrefix(text, "+"))
		if err != nil {
			return wrongIn(days, w.state.Say("list.move.wrong", days.Text))
		}
		w.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Shift{Days: by}.Act(plan, dates...) }, w.refuse, nil)
		return nil
	}, days)
}

// mostTold is how many changes, or lines that are wrong, a dialog tells.
const mostTold = 8

// askPaste tells what pasted rows come to, and has it done; or what is wrong with them, and that nothing was.
func (w *window) askPaste(p table.Pasting, do func()) {
	say := w.state.Say
	switch {
	case len(p.Wrong) > 0:
		w.ask(say("list.paste.wrong"), w.told(len(p.Wrong), func(i int) string { return w.wrongLine(p.Wrong[i]) }, say("list.paste.kept")),
			answer{say("window.ok"), nil})
	case p.Act.IsNothing():
		w.tell(say("list.paste.title"), say("list.paste.nothing"))
	default:
		lines := w.changeLines(append(p.Changes, p.New...))
		w.ask(say("list.paste.title"), w.told(len(lines), func(i int) string { return lines[i] }, w.pasteSum(p)),
			answer{say("window.cancel"), nil}, answer{say("list.paste.do"), do})
	}
}

// pasteSum says what pasted rows come to, and by what they find their dates.
func (w *window) pasteSum(p table.Pasting) string {
	var sums []string
	add := func(is bool, key string, args ...any) {
		if is {
			sums = append(sums, w.state.Say(key, args...))
		}
	}
	add(p.Dates() > 0, "list.paste.changes", p.Dates())
	add(len(p.New) > 0, "list.paste.new", len(p.New))
	add(p.ByMarks && p.Dates() > 0, "list.paste.marked")
	add(p.InOrder, "list.paste.in-order")
	return strings.Join(sums, " ")
}

// told lists the first of some lines below what they come to.
func (w *window) told(n int, line func(int) string, sum string) fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(6), control.Paragraph(sum, theme.Ink, theme.Text, false))
	for i := range min(n, mostTold) {
		box.Add(control.Paragraph(line(i), theme.Muted, theme.Text, false))
	}
	if n > mostTold {
		box.Add(control.Paragraph(w.state.Say("list.paste.more", n-mostTold), theme.Muted, theme.Text, false))
	}
	return box
}

// changeLines say what becomes of each date: "Cantata, Wed 25 Aug 2027, 20:00 – 21:15: Status option → confirmed", and of a
// new one what it is: "+ Cantata, Wed 25 Aug 2027, 20:00 – 21:15".
func (w *window) changeLines(changes []table.Change) (lines []string) {
	reader, last := table.Reader{Say: w.state.Say}, calendar.ID("")
	for _, c := range changes {
		ref, when := calendar.Ref{Type: calendar.TypeEvent, ID: c.Date}, ", "+w.state.WhenText(c.When)
		if w.state.Season().Plan.Record(ref) == nil {
			lines = append(lines, "+ "+c.Is+when)
			continue
		}
		change := reader.Name(c.Column) + " " + orDash(c.Was) + " → " + orDash(c.Is)
		if c.Date == last {
			lines[len(lines)-1] += "; " + change
			continue
		}
		last = c.Date
		lines = append(lines, w.state.NameOf(ref)+when+": "+change)
	}
	return lines
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// wrongLine says what is wrong with a line: "Line 4, Start: …".
func (w *window) wrongLine(wrong table.Wrong) string {
	where := ""
	if wrong.Line > 0 {
		where = w.state.Say("list.paste.line", strconv.Itoa(wrong.Line))
	}
	if f := wrong.Fault; f != nil {
		if f.Column != "" {
			where += ", " + table.Reader{Say: w.state.Say}.Name(f.Column)
		}
		return where + ": " + state.Capital(w.state.Say(f.Key, f.Args...))
	}
	return where + ": " + because(w.state, wrong.Err)
}

// sharply puts words into the middle of their room, on whole pixels: between two they are blurred.
type sharply struct{}

func (sharply) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (sharply) Layout(o []fyne.CanvasObject, room fyne.Size) {
	size := o[0].MinSize()
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(float32(int((room.Width-size.Width)/2)), float32(int((room.Height-size.Height)/2))))
}
