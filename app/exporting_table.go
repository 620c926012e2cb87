package app

import (
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
)

// tableOut is a table that is about to be written.
type tableOut struct {
	window *window
	work.TableExport
}

// askTable asks what to write as a table, and where.
func (w *window) askTable() {
	out := &tableOut{w, work.TableExport{Kind: work.SeasonTable, Format: "xlsx", Language: w.state.Language(), Marked: true}}
	out.ask()
}

func (out *tableOut) ask() {
	w, s := out.window, out.window.state
	content := container.New(layout.NewCustomPaddedVBoxLayout(12))
	kinds, formats := []control.Option{}, []control.Option{}
	for _, k := range work.TableKinds() {
		kinds = append(kinds, control.Option{Key: string(k), Text: s.Say("table.kind." + string(k))})
	}
	for _, f := range work.TableFormats() {
		if f != "vcf" || work.HasCards(out.Kind) {
			formats = append(formats, control.Option{Key: f, Text: strings.NewReplacer("csv", "CSV", "xlsx", "XLSX (Excel)", "vcf", "vCard").Replace(f)})
		}
	}
	content.Add(labelled(s.Say("window.table.what"), control.NewChoice(kinds, string(out.Kind), func(kind string) {
		out.Kind = work.TableKind(kind)
		if out.Format == "vcf" && !work.HasCards(out.Kind) {
			out.Format = "xlsx"
		}
		out.ask()
	})))
	content.Add(labelled(s.Say("window.table.format"), control.NewChoice(formats, out.Format, func(format string) { out.Format = format })))
	content.Add(control.NewCheck(s.Say("window.table.confidential"), out.Confidential, func(on bool) { out.Confidential = on; out.ask() }))
	if out.Confidential {
		content.Add(control.Paragraph(s.Say("window.table.confidential-said"), theme.Accent, theme.Small, false))
	}
	w.ask(s.Say("window.table.export-title"), content, answer{s.Say("window.cancel"), nil}, answer{s.Say("window.table.where"), out.where})
}

// where asks for the place of the file.
func (out *tableOut) where() {
	s := out.window.state
	name := fileName(s.Say("table.kind." + string(out.Kind))) // with the ending of a season
	name = strings.TrimSuffix(name, extension) + "." + out.Format
	out.window.pick(picking{title: "window.table.export-title", press: "window.table.save", save: true, name: name, ends: []string{"." + out.Format}, done: out.write})
}

func (out *tableOut) write(path string) {
	w := out.window
	season := w.state.Season()
	if !strings.Contains(path[strings.LastIndexAny(path, `/\`)+1:], ".") {
		path += "." + out.Format
	}
	out.Path = path
	w.busy(w.state.Say("window.busy.export"), func(t *task) (func(), error) {
		done, err := out.Export(t.ctx, season.File)
		return func() {
			w.tell(w.state.Say("window.table.export-title"), w.state.Say("window.table.written", done.Path, w.state.Say("table.rows", done.Rows)))
		}, err
	}, "failed.export")
}
