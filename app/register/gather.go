package register

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"affiche/app/scene"
	"affiche/app/table"
	"affiche/calendar"
)

// lookedAtOnce is how many records are looked at before the window's thread may do something else; sortedAtOnce how many are sorted
// on it.
const (
	lookedAtOnce = 2_000
	sortedAtOnce = 5_000
)

// A gathering is a look through all records for those that are to be shown.
type gathering struct {
	number int
	reader Reader
	left   []calendar.Record // not looked at yet
	kept   []calendar.Record
	keys   []key
}

// gather shows the records that the words and filters leave, in their order. Many are looked at some at a time, and sorted
// beside the window's thread; where it is asked for again meanwhile, only the last is shown.
func (r *Register) gather() {
	if r.state.Season() == nil {
		return
	}
	r.gathered++
	g := &gathering{number: r.gathered, reader: r.reader()}
	for _, t := range r.room.Types {
		for record := range g.reader.Plan.Records(t) {
			if r.room.Keep == nil || r.room.Keep(g.reader, record) {
				g.left = append(g.left, record)
			}
		}
	}
	r.all = len(g.left)
	r.look(g)
}

// look goes on with a gathering.
func (r *Register) look(g *gathering) {
	if g.number != r.gathered || r.state.Season() == nil {
		return
	}
	by := r.room.column(r.Sort)
	now := g.left[:min(lookedAtOnce, len(g.left))]
	for _, record := range now {
		if r.passes(g.reader, record) {
			g.kept, g.keys = append(g.kept, record), append(g.keys, g.reader.key(by, record))
		}
	}
	if g.left = g.left[len(now):]; len(g.left) > 0 {
		r.state.Beside(func() {}, func() { r.look(g) })
		return
	}
	var order []int
	language, falls := r.state.Language(), r.Falls
	sorting := func() { order = orderOf(g.keys, language, falls) }
	if len(g.keys) <= sortedAtOnce {
		sorting()
		r.take(g.reader, g.kept, order)
		return
	}
	r.state.Beside(sorting, func() {
		if g.number == r.gathered && r.state.Season() != nil {
			r.take(g.reader, g.kept, order)
		}
	})
}

// orderOf is the places of the keys when they are sorted. Where it falls the last is first; what says nothing comes last
// either way.
func orderOf(keys []key, language string, falls bool) []int {
	order, texts := make([]int, len(keys)), make([]string, len(keys))
	for i, k := range keys {
		order[i], texts[i] = i, k.text
	}
	letters := table.Letters(texts, language)
	empty := func(i int) int {
		if keys[i] == (key{}) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(order, func(a, b int) int {
		first := cmp.Or(cmp.Compare(keys[a].rank, keys[b].rank), bytes.Compare(letters[a], letters[b]))
		if falls {
			first = -first
		}
		return cmp.Or(cmp.Compare(empty(a), empty(b)), first)
	})
	return order
}

// passes reports a record that the filters ask for, and that has all words.
func (r *Register) passes(reader Reader, record calendar.Record) bool {
	for _, f := range r.room.Filters {
		if word := r.chosen[f.Name]; word != "" && !slices.Contains(f.Of(reader, record), word) {
			return false
		}
	}
	if len(r.words) == 0 {
		return true
	}
	text := r.plain(reader, record)
	return !slices.ContainsFunc(r.words, func(w string) bool { return !strings.Contains(text, w) })
}

// plain is what is told of a record, without accents and capitals.
func (r *Register) plain(reader Reader, record calendar.Record) string {
	text, known := r.folded[record]
	if !known {
		var all strings.Builder
		for _, c := range r.room.Columns {
			if c.Rank == nil || c.Manner == scene.NameCell {
				all.WriteString(reader.text(c, record))
				all.WriteByte('\n')
			}
		}
		text = calendar.Unaccented(all.String())
		r.folded[record] = text
	}
	return text
}

// narrows reports that not all records are shown.
func (r *Register) narrows() bool { return len(r.words) > 0 || len(r.chosen) > 0 }

// above is what a record stands under; the zero Ref is nothing.
func (r *Register) above(record calendar.Record) calendar.Ref {
	f, ok := calendar.FieldOf(record.Ref().Type, r.room.Under)
	if !ok || r.room.Under == "" {
		return calendar.Ref{}
	}
	return calendar.Ref{Type: f.Of, ID: calendar.ID(f.Value(record).(string))}
}

// take shows records in an order.
func (r *Register) take(reader Reader, kept []calendar.Record, order []int) {
	sees := r.InSight(r.Line)
	r.lines, r.found = r.lines[:0], len(kept)
	if r.room.Under == "" {
		for _, i := range order {
			r.lines = append(r.lines, line{ref: kept[i].Ref()})
		}
	} else {
		r.takeTrees(reader, kept, order)
	}
	r.Heights(len(r.lines), func(int) float64 { return scene.TableRow })
	r.Line = r.LineOf(r.Stands)
	r.ShowPart(r.View)
	if sees {
		r.RevealLine()
	}
	r.Redraw()
	if r.OnShown != nil {
		r.OnShown()
	}
}

// takeTrees adds what stands under others below them.
func (r *Register) takeTrees(reader Reader, kept []calendar.Record, order []int) {
	under := map[calendar.Ref][]calendar.Ref{}
	var tops []calendar.Ref
	known := map[calendar.Ref]bool{}
	top := func(ref calendar.Ref) {
		if !known[ref] {
			known[ref] = true
			tops = append(tops, ref)
		}
	}
	for _, i := range order {
		above := r.above(kept[i])
		if reader.Plan.Record(above) == nil {
			top(kept[i].Ref())
			continue
		}
		if r.narrows() {
			top(above) // it may be hidden itself
		}
		under[above] = append(under[above], kept[i].Ref())
	}
	for _, ref := range tops {
		r.addLines(ref, under[ref])
	}
}

// addLines adds a record and, unless they are folded, those under it.
func (r *Register) addLines(ref calendar.Ref, under []calendar.Ref) {
	of := line{ref: ref, inset: 1}
	if len(under) > 0 {
		of.fold = scene.RowsFolded
	}
	open := r.unfolds[ref.ID] || r.narrows()
	if open && len(under) > 0 {
		of.fold = scene.RowsSeen
	}
	r.lines = append(r.lines, of)
	for _, u := range under {
		if open {
			r.lines = append(r.lines, line{ref: u, inset: 2})
		}
	}
}

// saidMost is for how many rows it is kept what they say.
const saidMost = 2_000

// says is what a line says.
func (r *Register) says(i int) scene.TableLine {
	of := r.lines[i]
	said := scene.TableLine{Cells: r.said(of.ref), Chosen: r.IsChosen(of.ref), Inset: of.inset, Fold: of.fold}
	reader := r.reader()
	for _, c := range r.Shown() {
		if strip := r.room.column(c.Name).Strip; strip != nil {
			if record := reader.Plan.Record(of.ref); record != nil {
				said.Strip = strip(reader, record)
			}
		}
	}
	return said
}

// said is what the cells of a record say.
func (r *Register) said(ref calendar.Ref) []string {
	cells, ok := r.cells[ref.ID]
	if ok {
		return cells
	}
	if len(r.cells) >= saidMost {
		clear(r.cells)
	}
	reader := r.reader()
	record := reader.Plan.Record(ref)
	cells = []string{}
	for _, c := range r.Shown() {
		text := ""
		if record != nil { // the lines may be a change behind
			text = reader.text(r.room.column(c.Name), record)
		}
		cells = append(cells, text)
	}
	r.cells[ref.ID] = cells
	return cells
}
