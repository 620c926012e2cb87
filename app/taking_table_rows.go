package app

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
)

// fates are what becomes of rows, in the order in which a person wants to see them.
var fates = []work.Outcome{work.StaysOut, work.IsOpen, work.CameChanged, work.CameMoved, work.CameNew, work.WentAway, work.LeftOut, work.CameAgain}

// askRows shows what becomes of each row, and asks who or what the names are that nobody knows.
func (in *tableIn) askRows() {
	w, s := in.window, in.window.state
	title := s.Say("window.table.title", in.name())
	back := answer{s.Say("window.table.back"), func() { in.ready = false; in.askColumns() }}
	content := container.New(layout.NewCustomPaddedVBoxLayout(12))
	content.Add(paragraphs(in.countsText()))
	if len(in.asked) > 0 {
		content.Add(in.names())
	}
	if len(in.shown()) > 0 {
		content.Add(in.rows())
	}
	if in.found.Nothing() {
		if len(in.found.Unclear) == 0 {
			content.Add(control.Paragraph(s.Say(in.found.NothingKey()), theme.Muted, theme.Small, false))
		}
		w.ask(title, content, answer{s.Say("window.cancel"), nil}, back, answer{s.Say("window.ok"), nil})
		return
	}
	content.Add(control.Paragraph(s.Say("window.import.one-change"), theme.Muted, theme.Small, false))
	w.ask(title, content, answer{s.Say("window.cancel"), nil}, back, answer{s.Say("window.import.do"), in.now})
}

func (in *tableIn) countsText() string {
	s := in.window.state
	lines := []string{s.Say("table.kind." + string(in.found.Kind))}
	for _, fate := range fates {
		if n := in.found.Fates[fate]; n > 0 {
			lines = append(lines, strings.TrimRight(s.Say("table.fate."+string(fate), n), ": \u00a0\u202f"))
		}
	}
	return lines[0] + ": " + strings.Join(lines[1:], ", ")
}

// mostNames is how many names are asked about one by one; the others at once.
const mostNames = 30

// The choice of no answer yet. No record has such an id.
const unanswered = "\n"

// names asks who or what each unknown name is.
func (in *tableIn) names() fyne.CanvasObject {
	s := in.window.state
	box := container.New(layout.NewCustomPaddedVBoxLayout(8))
	for _, u := range in.asked[:min(len(in.asked), mostNames)] {
		options := []control.Option{{Key: unanswered, Text: s.Say("window.table.open")}}
		for _, l := range u.Near {
			options = append(options, control.Option{Key: string(l.Ref.ID), Text: s.Say("table.near", l.Name)})
		}
		options = append(options, control.Option{Key: string(work.AnswerNew), Text: s.Say("table.anew")}, control.Option{Key: string(work.AnswerOut), Text: s.Say("table.left-out")})
		is := string(in.answers[u.Key])
		if is == "" {
			is = unanswered
		}
		box.Add(labelled(s.Say("table.unclear", u.Name, len(u.Lines)), control.NewChoice(options, is, func(key string) {
			if in.answers[u.Key] = work.Answer(key); key == unanswered {
				delete(in.answers, u.Key)
			}
			in.trial()
		})))
	}
	if len(in.found.Unclear) > 1 {
		box.Add(container.NewHBox(control.NewSmallLink(s.Say("window.table.all-new"), func() {
			for _, u := range in.found.Unclear {
				in.answers[u.Key] = work.AnswerNew
			}
			in.trial()
		})))
	}
	return box
}

// shown are the rows that are not as before, what stays out first.
func (in *tableIn) shown() (rows []work.TakenRow) {
	for _, fate := range fates[:len(fates)-1] {
		for _, r := range in.found.Rows {
			if r.Fate == fate {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// rows lists what becomes of each row: what, its name, and why or what is otherwise. The list scrolls; all of it can be copied.
func (in *tableIn) rows() fyne.CanvasObject {
	rows := in.shown()
	list := control.NewList(func() int { return len(rows) }, newTakenRow, func(i int, o fyne.CanvasObject) {
		r := o.(*takenRow)
		r.outcome.SetText(in.window.state.Say("window.table.fate." + string(rows[i].Fate)))
		r.title.SetText(rows[i].Name)
		r.write(in.lines(rows[i]))
		r.Refresh()
	})
	plain := newTakenRow().(*takenRow)
	tall := float32(0)
	for i, row := range rows {
		height := plain.height(len(in.lines(row)))
		list.SetItemHeight(i, height)
		if i < takenRows {
			tall += height + theme.Size(fynetheme.SizeNamePadding)
		}
	}
	if in.window.win.Canvas().Size().Height < highTaken*theme.Grown() {
		tall = min(tall, 3*(plain.height(1)+theme.Size(fynetheme.SizeNamePadding)))
	}
	framed := control.Framed(theme.Card, fynetheme.ColorNameInputBorder, control.Padded(3, 3, container.NewStack(control.Room(300, tall), list)))
	copied := control.NewSmallLink(in.window.state.Say("window.import.copy"), func() { fyne.CurrentApp().Clipboard().SetContent(in.text()) })
	return container.NewBorder(nil, control.Padded(2, 4, container.NewHBox(copied)), nil, nil, framed)
}

// lines tell of a row where it stands, and why it stays out or what becomes of it.
func (in *tableIn) lines(r work.TakenRow) []string {
	s := in.window.state
	switch {
	case r.Why.Rule != "":
		return wrapped(work.RefusalSentence(r.Why, s.Say))
	case r.Date.Event != "":
		d := r.Date
		d.Differs = r.Differs
		return takenLines(s, d)
	}
	var lines []string
	for _, d := range r.Differs {
		lines = append(lines, d.Sentence(s.Say))
	}
	if len(lines) == 0 && r.Line > 0 {
		lines = []string{strings.TrimRight(s.Say("import.line", strconv.Itoa(r.Line), ""), ": \u00a0\u202f")}
	}
	if len(lines) == 0 {
		return []string{""}
	}
	return lines
}

func (in *tableIn) text() string {
	var b strings.Builder
	for _, r := range in.shown() {
		cells := append([]string{in.window.state.Say("window.table.fate." + string(r.Fate)), strconv.Itoa(r.Line), r.Cell, r.Name}, in.lines(r)...)
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	return b.String()
}

// wrapped breaks a sentence into lines that fit below the name of a row.
func wrapped(sentence string) (lines []string) {
	line := ""
	for _, word := range strings.Fields(sentence) {
		if line != "" && len([]rune(line+" "+word)) > longestTaken {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}
