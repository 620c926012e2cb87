package app

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// tableIn is a spreadsheet or an address book that is about to be taken in: first it is asked what its columns are, then who or
// what the names are that nobody knows, beside what becomes of each row.
type tableIn struct {
	window  *window
	path    string
	stem    string
	table   calendar.ForeignTable
	kind    work.TableKind // chosen; "" is guessed
	columns map[string]string
	answers map[string]work.Answer
	asked   []work.Unclear // all that were asked about, the answered ones too
	found   work.TakenTable
	ready   bool // the columns were seen
}

func (in *tableIn) name() string { return filepath.Base(in.path) }

func (in *tableIn) options() work.TableOptions {
	return work.TableOptions{Kind: in.kind, Columns: in.columns, Answers: in.answers, Name: in.stem, Reads: in.window.state.Language()}
}

// trial takes the table in as a trial, and then asks.
func (in *tableIn) trial() {
	w := in.window
	season := w.state.Season()
	w.busy(w.state.Say("window.busy.import", in.name()), func(t *task) (func(), error) {
		plan, err := season.File.Plan()
		if err == nil {
			o := in.options()
			o.DryRun = true
			in.found, err = work.TakeTable(t.ctx, season.File, plan, in.table, o)
		}
		return t.unlessStopped(in.ask), err
	}, "failed.import")
}

// ask shows the columns, or where they are known or were seen what becomes of the rows.
func (in *tableIn) ask() {
	for _, u := range in.found.Unclear {
		if !slices.ContainsFunc(in.asked, func(other work.Unclear) bool { return other.Key == u.Key }) {
			in.asked = append(in.asked, u)
		}
	}
	if in.ready || in.found.Records[calendar.TypeMapping].Same > 0 {
		in.askRows()
		return
	}
	in.askColumns()
}

// askColumns shows what each column is taken for.
func (in *tableIn) askColumns() {
	w, s := in.window, in.window.state
	content := container.New(layout.NewCustomPaddedVBoxLayout(12))
	kinds := []control.Option{}
	for _, k := range work.TableKinds() {
		kinds = append(kinds, control.Option{Key: string(k), Text: s.Say("table.kind." + string(k))})
	}
	content.Add(labelled(s.Say("window.table.is"), control.NewChoice(kinds, string(in.found.Kind), func(kind string) {
		in.kind, in.columns = work.TableKind(kind), map[string]string{}
		in.answers, in.asked = map[string]work.Answer{}, nil
		in.trial()
	})))
	if len(in.found.Pages) > 1 {
		content.Add(labelled(s.Say("window.table.page"), in.pages()))
	}
	rows := container.New(layout.NewCustomPaddedVBoxLayout(6))
	for _, c := range in.found.Columns {
		rows.Add(in.column(c))
	}
	content.Add(rows)
	if in.found.Nameless() {
		content.Add(control.Paragraph(s.Say("window.table.nameless"), theme.Warn, theme.Small, false))
	}
	title := s.Say("window.table.title", in.name())
	w.ask(title, content, answer{s.Say("window.cancel"), nil}, answer{s.Say("window.table.next"), func() {
		in.ready = true
		in.trial()
	}})
}

func (in *tableIn) pages() *control.Choice {
	options := []control.Option{}
	for _, p := range in.found.Pages {
		options = append(options, control.Option{Key: p, Text: p})
	}
	return control.NewChoice(options, in.found.Page, func(page string) { in.window.takeTable(in.path, string(in.kind), page) })
}

// column is a column by its heading and the first that stands in it, with what it is taken for.
func (in *tableIn) column(c work.TableColumn) fyne.CanvasObject {
	s := in.window.state
	options := []control.Option{{Key: noField, Text: s.Say("window.table.no-field")}}
	known := false
	for _, f := range work.TableFields(in.found.Kind) {
		options = append(options, control.Option{Key: f, Text: s.Say(work.ColumnKey(f))})
		known = known || f == c.Field
	}
	is := c.Field
	if is == "" {
		is = noField
	} else if !known { // a text in a language: "about.fr"
		name, language, _ := strings.Cut(is, ".")
		options = append(options, control.Option{Key: is, Text: s.Say(work.ColumnKey(name)) + " (" + language + ")"})
	}
	choice := control.NewChoice(options, is, func(field string) {
		if field == noField {
			field = ""
		}
		in.columns[c.Heading] = field
	})
	heading := control.NewLine(c.Heading, theme.Ink, theme.Text, true)
	sample := control.NewLine(c.Sample, theme.Muted, theme.Small, false)
	return beside(container.New(layout.NewCustomPaddedVBoxLayout(0), heading, sample), choice)
}

// noField is the choice of no field. No field has such a name.
const noField = "\n"

// now takes the table in, and shows the dates that came.
func (in *tableIn) now() {
	w := in.window
	var done work.TakenTable
	w.busyChanging(w.state.Say("window.busy.taking", in.name()), func(t *task, f *storage.File) ([]calendar.Ref, error) {
		plan, err := f.Plan()
		if err != nil {
			return nil, err
		}
		o := in.options()
		o.Progress = t.tell
		done, err = work.TakeTable(t.ctx, f, plan, in.table, o)
		return done.Change.Touched, err
	}, func() {
		w.build()
		dates := []work.TakenDate{}
		for _, r := range done.Rows {
			if r.Date.Event != "" && r.Fate != work.CameAgain {
				dates = append(dates, r.Date)
			}
		}
		w.showDates(dates)
	})
}
