package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// sheetsOut are the sheets of a day that are looked at, and about to be written.
type sheetsOut struct {
	window   *window
	day      calendar.Day
	whom     work.SheetFor // "" is all
	format   string
	language string
	sheets   []work.Sheet
}

// askSheets shows the sheets of tomorrow, or of another day, and asks where to write them.
func (w *window) askSheets() {
	tomorrow := calendar.InstantOf(w.state.Now()).Wall(w.state.Zone()).FestivalDay(w.turn()) + 1
	if looked := w.state.LookedAt(); looked > tomorrow {
		tomorrow = looked
	}
	out := &sheetsOut{window: w, day: tomorrow, format: "pdf", language: w.state.Language()}
	out.ask()
}

// gather makes the sheets that are asked for.
func (out *sheetsOut) gather() {
	whom := []work.SheetFor{out.whom}
	if out.whom == "" {
		whom = work.SheetsFor()
	}
	out.sheets = work.Sheets(work.Voice{Plan: out.window.state.Season().Plan, Language: out.language}, out.day, whom...)
}

func (out *sheetsOut) ask() {
	w, say := out.window, out.window.state.Say
	out.gather()
	reader := w.dayReader()
	day := control.NewEntry(assets.Date(w.state.Language(), out.day.Date(), assets.DayMonthYear), nil)
	day.OnReturn = func() {
		at, fault := reader.Moment(day.Text)
		if fault != nil {
			w.dialog.refuse(wrongIn(day, say(fault.Key, fault.Args...)))
			return
		}
		out.day = at.Day
		out.ask()
	}
	whom := []control.Option{{Key: anyWord, Text: say("sheet.all")}}
	for _, one := range work.SheetsFor() {
		whom = append(whom, control.Option{Key: string(one), Text: say("sheet.for." + string(one))})
	}
	chosen := anyWord
	if out.whom != "" {
		chosen = string(out.whom)
	}
	languages, formats := []control.Option{}, []control.Option{}
	for _, l := range assets.Languages() {
		languages = append(languages, control.Option{Key: l.Code, Text: l.Name})
	}
	for _, f := range work.SheetFormats() {
		formats = append(formats, control.Option{Key: f, Text: say("sheet.as." + f)})
	}
	fields := container.NewGridWithColumns(2,
		labelled(say("sheet.of-day"), day),
		labelled(say("sheet.whom"), control.NewChoice(whom, chosen, func(key string) {
			if out.whom = work.SheetFor(key); key == anyWord {
				out.whom = ""
			}
			out.ask()
		})),
		labelled(say("sheet.language"), control.NewChoice(languages, out.language, func(key string) { out.language = key; out.ask() })),
		labelled(say("sheet.as"), control.NewChoice(formats, out.format, func(key string) { out.format = key })))
	content := container.New(layout.NewCustomPaddedVBoxLayout(4), fields, control.Text(say("sheet.preview"), theme.Muted, theme.Small, false), out.preview())
	d := w.ask(say("sheet.title"), content, answer{say("window.cancel"), nil}, answer{say("sheet.save"), out.where})
	d.brief = true
	d.widen(1.6)
}

// A previewLine is a line of what a sheet will say.
type previewLine struct {
	words  string
	strong bool
}

// preview lists what the sheets say, one after the other.
func (out *sheetsOut) preview() fyne.CanvasObject {
	lines := []previewLine{}
	for _, s := range out.sheets {
		lines = append(lines, previewLine{s.Title + " · " + s.Sub, true})
		for _, f := range s.Facts {
			lines = append(lines, previewLine{"    " + f[0] + ": " + f[1], false})
		}
		for _, p := range s.Parts {
			lines = append(lines, partLines(p)...)
		}
		lines = append(lines, previewLine{})
	}
	if len(lines) == 0 {
		lines = append(lines, previewLine{out.window.state.Say("sheet.none"), false})
	}
	list := control.NewList(func() int { return len(lines) }, newPreviewRow, func(i int, o fyne.CanvasObject) {
		o.(*previewRow).show(lines[i])
	})
	list.HideSeparators = true
	return control.Framed(theme.Card, fynetheme.ColorNameInputBorder, control.Padded(3, 3, container.NewStack(control.Room(420, 300), list)))
}

// partLines are the lines of a table: its rows with what is in them one after the other.
func partLines(p work.SheetPart) (lines []previewLine) {
	if head := strings.TrimSpace(p.Heading + "  " + p.Note); head != "" {
		lines = append(lines, previewLine{"    " + head, p.Note == ""})
	}
	for _, r := range p.Rows {
		cells := []string{}
		for i, cell := range r.Cells {
			if cell = strings.ReplaceAll(cell, "\n", ", "); cell == "" {
				continue
			}
			if len(r.Cells) > 4 && i > 0 { // a week says its days
				cell = p.Columns[i].Name + " " + cell
			}
			cells = append(cells, cell)
		}
		lines = append(lines, previewLine{"        " + strings.Join(cells, "  ·  "), r.Strong || r.Head})
	}
	return lines
}

// where asks for the folder.
func (out *sheetsOut) where() {
	out.window.pick(picking{title: "sheet.folder", press: "window.table.save", folder: true, name: out.day.String(), done: out.write})
}

func (out *sheetsOut) write(folder string) {
	w := out.window
	w.busy(w.state.Say("window.busy.export"), func(t *task) (func(), error) {
		written, err := work.SaveSheets(t.ctx, out.sheets, out.format, folder)
		return func() { w.tell(w.state.Say("sheet.title"), w.state.Say("sheet.saved", len(written), folder)) }, err
	}, "failed.export")
}
