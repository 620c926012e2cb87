package paint

import (
	"cmp"
	"image/color"
	"math"

	"affiche/app/scene"
	"affiche/calendar"
)

// A drawing is one pass over a frame.
type drawing struct {
	surface
	theme   *Theme
	frame   *scene.Frame
	stripes []stripe // reused
}

func (d *drawing) all() {
	whole := scene.Box{W: d.frame.Width, H: d.frame.Height}
	d.clip(whole)
	d.ground(whole)
	d.clip(d.frame.Plot())
	for i := range d.frame.Under {
		d.phase(&d.frame.Under[i])
	}
	d.now()
	for i := range d.frame.Blocks {
		d.block(&d.frame.Blocks[i])
	}
	for i := range d.frame.Marks {
		d.mark(&d.frame.Marks[i])
	}
	d.clip(whole)
	for i := range d.frame.Strips {
		d.name(&d.frame.Strips[i])
	}
	d.stuck(&d.frame.Stuck)
	d.axis()
}

// ground lays weekends, grid and festivals, then the heads of groups and the lines between rows over them.
func (d *drawing) ground(whole scene.Box) {
	d.stripes = d.stripes[:0]
	for _, w := range d.frame.Weekends {
		d.stripes = append(d.stripes, stripe{w.From, w.To, d.theme.Weekend})
	}
	for _, l := range d.frame.Lines {
		d.stripes = append(d.stripes, stripe{l.X, l.X, d.theme.Line})
	}
	d.tints()
	d.columns(whole, d.theme.Ground, append(d.stripes, d.columnLine()))
	for i := range d.frame.Strips {
		s := &d.frame.Strips[i]
		if s.Row.Head {
			d.band(s.Box)
		}
		if !s.Row.Head || s.Row.Collapsed {
			d.columns(scene.Box{X: 0, Y: s.Bottom() - 1, W: s.W, H: 1}, d.theme.Line, nil)
		}
	}
}

// band is what lies behind the head of a group.
func (d *drawing) band(b scene.Box) {
	d.stripes = d.stripes[:0]
	d.tints()
	d.columns(b, d.theme.Band, append(d.stripes, d.columnLine()))
}

// stuck draws the head that stays over what scrolls away under it.
func (d *drawing) stuck(s *scene.Strip) {
	if s.Row == nil {
		return
	}
	d.clip(s.Box)
	d.band(s.Box)
	d.now()
	for _, m := range d.frame.MarksOn(s) {
		d.mark(&m)
	}
	d.columns(scene.Box{Y: s.Bottom() - 1, W: s.W, H: 1}, d.theme.Line, nil)
	d.name(s)
	d.clip(scene.Box{W: d.frame.Width, H: d.frame.Height})
}

func (d *drawing) tints() {
	for _, b := range d.frame.Bands {
		d.stripes = append(d.stripes, stripe{b.From, b.To, d.theme.Tint})
	}
}

func (d *drawing) columnLine() stripe {
	return stripe{d.frame.View.Plot() - 1, d.frame.View.Plot() - 1, d.theme.Line}
}

const radius = 5

// loudEdge is how wide the edge is of what goes on where it has to be quiet.
const loudEdge = 4

func (d *drawing) phase(b *scene.Block) {
	k := d.theme.kind(b.Kind)
	if b.Stays {
		d.bar(b.Box, look{fill: k.Ink, openLeft: b.CutLeft, openRight: b.CutRight})
		return
	}
	l := look{fill: k.Pale, line: k.Ink, radius: 3, openLeft: b.CutLeft, openRight: b.CutRight}
	ink := k.Ink
	switch {
	case b.Loud:
		ink, l.edge, l.line = d.theme.Accent, solidEdge, d.theme.Accent
	case !b.Title.Empty():
		l.edge = dashedEdge
	}
	d.bar(b.Box, l)
	if b.Loud {
		d.bar(scene.Box{X: b.X, Y: b.Y, W: math.Min(loudEdge, b.W), H: b.H}, look{fill: ink, openLeft: b.CutLeft})
	}
	d.text(b.Title, ink, false)
}

// block draws a bar: its kind is its colour, its status the texture. More are lines that follow those of its title and its note.
func (d *drawing) block(b *scene.Block, more ...scene.Text) {
	k := d.theme.kind(b.Kind)
	l := look{radius: math.Min(radius, b.W/2), openLeft: b.CutLeft, openRight: b.CutRight, line: k.Ink}
	title, note := k.Ink, k.Ink
	switch b.Status {
	case calendar.Confirmed, calendar.Done:
		l.fill = k.Fill
		if !b.Beside {
			title, note = k.OnFill, k.Dim
		}
	case calendar.Option:
		l.fill, l.edge = k.Pale, dashedEdge
	case calendar.Enquiry:
		l.fill, l.edge = k.Pale, dottedEdge
	case calendar.Idea:
		l.edge = dottedEdge
	default: // an exit from the ladder
		l.fill, l.edge, l.line = d.theme.Ground, solidEdge, d.theme.Muted
		title, note = d.theme.Muted, d.theme.Muted
	}
	if b.Small || b.W < 3 {
		l.radius = math.Min(l.radius, 2)
	}
	d.bar(b.Box, l)
	d.text(b.Title, title, b.Status.Over())
	d.text(b.Note, note, false)
	for _, line := range more {
		if line.Style == scene.TitleStyle {
			d.text(line, title, b.Status.Over())
		} else {
			d.text(line, note, false)
		}
	}
}

// mark draws a flag and its title, quiet once it is done.
func (d *drawing) mark(m *scene.Mark) {
	c := d.theme.Ink
	if m.Done {
		c = d.theme.Muted
	}
	d.bar(m.Pole(), look{fill: c})
	d.triangle(m.Cloth(), true, c)
	d.text(m.Title, c, false)
}

func (d *drawing) now() {
	f := d.frame
	if f.Now < d.frame.View.Plot() || f.Now >= f.Width {
		return
	}
	d.bar(scene.Box{X: f.Now - 0.75, Y: scene.Axis, W: 1.5, H: f.Height - scene.Axis}, look{fill: d.theme.Accent})
}

func (d *drawing) name(s *scene.Strip) {
	if !s.Row.Head {
		d.text(s.Name, d.theme.Ink, false)
		return
	}
	if s.Triangle.W > 0 {
		d.triangle(s.Triangle, s.Row.Collapsed, d.theme.Muted)
	}
	switch {
	case s.Row.Share != (scene.Share{}):
		b := scene.Block{Box: s.Badge, Kind: s.Row.Share.Kind, Status: cmp.Or(s.Row.Share.Status, calendar.Confirmed), Small: true}
		d.block(&b)
	case s.Row.Monogram != "":
		d.bar(s.Badge, look{fill: d.theme.Badge, radius: 4})
		d.text(s.Monogram, d.theme.OnBadge, false)
	}
	d.text(s.Name, d.theme.Ink, false)
}

// axis is drawn last: rows scroll away under it.
func (d *drawing) axis() {
	f, lower := d.frame, scene.Axis/2
	top := scene.Box{W: f.Width, H: scene.Axis}
	d.stripes = d.stripes[:0]
	for _, l := range f.Lines {
		if l.Strong {
			d.stripes = append(d.stripes, stripe{l.X, l.X, d.theme.Line})
		}
	}
	d.columns(top, d.theme.Card, append(d.stripes, d.columnLine()))
	for _, w := range f.Weekends {
		d.columns(scene.Box{X: w.From, Y: lower, W: w.To - w.From, H: lower - 1}, d.theme.Weekend, nil)
	}
	d.columns(scene.Box{Y: scene.Axis - 1, W: f.Width, H: 1}, d.theme.Line, nil)
	d.clip(scene.Box{X: d.frame.View.Plot(), W: f.Width - d.frame.View.Plot(), H: scene.Axis})
	d.texts(f.Upper, d.theme.Ink)
	d.texts(f.Lower, d.theme.Muted)
	if f.Now >= d.frame.View.Plot() && f.Now < f.Width {
		d.bar(scene.Box{X: f.Now - 3.5, Y: scene.Axis - 8, W: 7, H: 7}, look{fill: d.theme.Accent, radius: 3.5})
	}
	for _, b := range f.Bands {
		if b.Rule.W > 0 {
			d.columns(b.Rule, d.theme.Pill, nil)
		}
		if b.Label.W > 0 {
			d.bar(b.Label, look{fill: d.theme.Pill, radius: 4})
			d.text(b.Title, d.theme.OnPill, false)
		}
	}
	d.clip(scene.Box{W: f.Width, H: f.Height})
}

func (d *drawing) texts(list []scene.Text, c color.NRGBA) {
	for _, t := range list {
		d.text(t, c, false)
	}
}
