package xvfb

import (
	"image"
	"image/color"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/calendar"
)

func size(name fyne.ThemeSizeName) int { return int(theme.Theme{}.Size(name)) }

func colour(name fyne.ThemeColorName) color.RGBA {
	return color.RGBAModel.Convert(theme.Theme{Choice: theme.Light}.Color(name, fynetheme.VariantLight)).(color.RGBA)
}

// A paper is the timeline as it is to be seen: what package scene lays out of the plan in the file, and where it lies on
// the screen.
type paper struct {
	scene.Frame
	Snap time.Duration // a step of the hand at this zoom
	plan *calendar.Plan
	at   image.Point
}

// look shows the whole season on the timeline and waits until that is to be seen, pixel by pixel.
func (d *desk) look() *paper {
	d.Helper()
	frame := d.frame()
	d.aside(frame)
	var p *paper
	d.until("the timeline shows what is in the file", func() bool {
		d.keys("alt+Home") // again, where the window knew of a change only after the file had it
		plan := d.plan()
		screen, err := d.see()
		return err == nil && isBelow(screen, frame, func(top int) bool {
			p = paperOf(plan, frame, top)
			return p.isOn(screen)
		})
	})
	return p
}

// aside moves the pointer over nothing that tells of itself.
func (d *desk) aside(frame image.Rectangle) {
	d.Helper()
	d.pointTo(image.Pt(frame.Min.X+40, frame.Max.Y-size(theme.StatusHeight)-20))
}

// isBelow reports that a view is below one of the bars.
func isBelow(screen *image.RGBA, frame image.Rectangle, is func(top int) bool) bool {
	return slices.ContainsFunc(belowBars(screen, frame), is)
}

// middleOf is how large the view is between navigation, bars, panel and the line of the status.
func middleOf(frame image.Rectangle, top int) (width, height float64) {
	return float64(frame.Dx() - size(theme.NavWidth) - size(theme.PanelWidth)), float64(frame.Max.Y - size(theme.StatusHeight) - top)
}

func layoutOf(plan *calendar.Plan) *scene.Layout {
	return scene.New(plan, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
}

// belowBars are the heights at which the paper may begin: below the toolbar, or a bar below that. Each ends with a line.
func belowBars(screen *image.RGBA, frame image.Rectangle) (tops []int) {
	const most = 120
	x, first := frame.Min.X+size(theme.NavWidth)+2, frame.Min.Y+size(theme.ToolbarHeight)
	for y := first; y < first+most; y++ {
		if screen.RGBAAt(x, y-1) == colour(theme.Line) {
			tops = append(tops, y)
		}
	}
	return tops
}

// paperOf lays a plan out in the window's frame, from its first date to its last, with room around.
func paperOf(plan *calendar.Plan, frame image.Rectangle, top int) *paper {
	width, height := middleOf(frame, top)
	layout := layoutOf(plan)
	whole, _ := layout.Span()
	p := &paper{plan: plan, at: image.Pt(frame.Min.X+size(theme.NavWidth), top)}
	layout.Frame(&p.Frame, scene.ViewOf(scene.Around(whole, width), width).Within(layout, height), width, height, 0)
	p.Snap = time.Duration(p.View.Snap()) * time.Second
	return p
}

// isOn compares the paper with a screen: all of the plot, but for the edges of dates, where a frame shows what is selected.
func (p *paper) isOn(screen *image.RGBA) bool {
	painted := paint.NewPainter(paint.Light()).Paint(&p.Frame, int(p.Width), int(p.Height))
	const axis = int(scene.Axis) + 2 // below the line that shows where the keyboard is
	var edges []scene.Box
	for _, b := range p.Blocks {
		edges = append(edges, b.Box)
	}
	return isAlikeBut(painted, screen, p.at, image.Rect(int(scene.Column), axis, painted.Rect.Dx(), painted.Rect.Dy()), edges)
}

// isAlikeBut compares a part of what was painted with what is on a screen from a point on, but for the edges of some boxes.
func isAlikeBut(painted, screen *image.RGBA, at image.Point, part image.Rectangle, edges []scene.Box) bool {
	for _, b := range edges {
		const around, inside = 6, 2
		whole := image.Rect(int(b.X), int(b.Y), int(b.Right())+1, int(b.Bottom())+1)
		edge := whole.Inset(-around).Intersect(painted.Rect)
		for y := edge.Min.Y; y < edge.Max.Y; y++ {
			for x := edge.Min.X; x < edge.Max.X; x++ {
				if !image.Pt(x, y).In(whole.Inset(inside)) {
					painted.SetRGBA(x, y, screen.RGBAAt(at.X+x, at.Y+y))
				}
			}
		}
	}
	const most = 20 // pixels that may differ
	differ := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if !isAlike(painted.RGBAAt(x, y), screen.RGBAAt(at.X+x, at.Y+y)) {
				differ++
			}
		}
	}
	return differ <= most
}

// A found is a view in which what shows a date can be found.
type found interface {
	First(is func(calendar.Ref) bool) (scene.Block, bool)
}

// block is what shows a date in a view: the one of an activity with this title.
func (d *desk) block(in found, plan *calendar.Plan, title string) scene.Block {
	d.Helper()
	b, ok := in.First(isTitled(plan, title))
	if !ok {
		d.Fatalf("“%s” is not in sight\n%s", title, d.picture())
	}
	return b
}

// inside is the point in the middle of a block, reckoned from where its view begins.
func inside(b scene.Block) image.Point { return image.Pt(int(b.X+b.W/2), int(b.Y+b.H/2)) }

// isTitled asks whether something is a date of a title.
func isTitled(plan *calendar.Plan, title string) func(calendar.Ref) bool {
	return func(ref calendar.Ref) bool {
		e := plan.Events.At(ref.ID)
		return e != nil && titleOf(plan, e) == title
	}
}

// date is the middle of a date on the screen.
func (p *paper) date(d *desk, title string) image.Point {
	d.Helper()
	return p.at.Add(inside(d.block(p, p.plan, title)))
}

// end is a point by which the end of a date is held.
func (p *paper) end(d *desk, title string) image.Point {
	d.Helper()
	b := d.block(p, p.plan, title)
	return p.point(b.Right()-2, b.Y+b.H/2)
}

// hours is how far the pointer goes for so many hours.
func (p *paper) hours(n float64) image.Point { return image.Pt(int(n*3600/p.View.PerPixel+0.5), 0) }

// row is how far the pointer goes from the middle of a row to the middle of another.
func (p *paper) rows(d *desk, from, to string) image.Point {
	return image.Pt(0, int(p.rowMiddle(d, to)-p.rowMiddle(d, from)))
}

func (p *paper) rowMiddle(d *desk, space string) float64 {
	d.Helper()
	for _, s := range p.Strips {
		if of := p.plan.Spaces.At(s.Row.Place.Space); of != nil && of.Name == space {
			return s.Y + s.H/2
		}
	}
	d.Fatalf("%s has no row\n%s", space, d.picture())
	return 0
}

// free is a moment of a row, where no date is.
func (p *paper) free(d *desk, space string, day calendar.Day, hour int) image.Point {
	d.Helper()
	at, _ := day.At(hour*60).Moment(home, false)
	return p.point(p.View.X(at), p.rowMiddle(d, space))
}

func (p *paper) point(x, y float64) image.Point { return p.at.Add(image.Pt(int(x), int(y))) }
