package scene

import (
	"math"

	"affiche/calendar"
)

// The narrowest and the widest stretch of time that a canvas shows, in seconds.
const (
	shortest = 5 * 60
	longest  = 10 * 366 * 24 * 3600
)

// The years 1900 and 2200, in seconds since 1970: what a view begins with lies between them.
const (
	earliest = -70 * 365.25 * 24 * 3600
	latest   = 230 * 365.25 * 24 * 3600
)

// A View is a place in a layout: the moment at the left edge of the plot, how much time a pixel is, and how far the rows
// are scrolled.
type View struct {
	Start    float64 `json:"start"`           // seconds since 1970 at the plot's left edge; fractions, so that a slow scroll is smooth
	PerPixel float64 `json:"perPixel"`        // seconds
	Top      float64 `json:"top"`             // rows scrolled away above, in pixels
	Names    float64 `json:"names,omitempty"` // width of the column of names; 0 is [Column]
}

// mostNames is wider than any window shows names.
const mostNames = 4000

// IsSound reports a view that shows something: what was kept in a file may be anything.
func (v View) IsSound() bool {
	return v.PerPixel > 0 && v.PerPixel <= longest && v.Start >= earliest && v.Start <= latest && v.Top >= 0 && v.Top <= 1e9 &&
		v.Names >= 0 && v.Names <= mostNames
}

// ViewOf shows a stretch of time over the whole width of a canvas.
func ViewOf(span calendar.Span, width float64) View { return View{}.Showing(span, width) }

// Showing shows a stretch of time over the whole width of a canvas, and the same rows as before.
func (v View) Showing(span calendar.Span, width float64) View {
	v.Start = float64(span.Start)
	v.PerPixel = between(float64(span.End-span.Start), shortest, longest) / v.plotWidth(width)
	return v
}

// Plot is where the names end and time begins.
func (v View) Plot() float64 {
	if v.Names > 0 {
		return v.Names
	}
	return Column
}

// Around is a stretch of time with room around it, on a canvas of a width: at least a week, and on its right the title of
// what comes last. A canvas that is too narrow for that, or has no width yet, counts as a usual one.
func Around(span calendar.Span, width float64) calendar.Span {
	const week, left, right, usual = 7 * 24 * 3600, 24.0, 150.0, 800.0
	if short := week - (span.End - span.Start); short > 0 {
		span.Start -= short / 2
		span.End += short - short/2
	}
	plot := width - Column
	if plot < 2*(left+right) {
		plot = usual
	}
	pixel := float64(span.End-span.Start) / (plot - left - right)
	return calendar.Span{Start: span.Start - calendar.Instant(left*pixel), End: span.End + calendar.Instant(right*pixel)}
}

// Span is the stretch of time that a canvas of the width shows.
func (v View) Span(width float64) calendar.Span {
	return calendar.Span{Start: v.At(v.Plot()), End: v.At(math.Max(width, v.Plot()+1))}
}

// X is where a moment stands on the canvas.
func (v View) X(at calendar.Instant) float64 { return v.Plot() + (float64(at)-v.Start)/v.PerPixel }

// At is the moment that stands at x of the canvas.
func (v View) At(x float64) calendar.Instant {
	return calendar.Instant(math.Round(v.Start + (x-v.Plot())*v.PerPixel))
}

// snaps are the steps of time by which a hand moves things, in seconds: from five minutes to a day.
var snaps = []int64{5 * 60, 15 * 60, 30 * 60, 3600, 3 * 3600, 6 * 3600, 24 * 3600}

// leastSnap is how many pixels a step is wide at least, so that a hand can stop at each.
const leastSnap = 6

// Snap is the step of time by which a hand moves things at this zoom, in seconds; a day is the longest.
func (v View) Snap() int64 { return snapAt(v.PerPixel) }

func snapAt(perPixel float64) int64 {
	for _, s := range snaps {
		if float64(s) >= leastSnap*perPixel {
			return s
		}
	}
	return snaps[len(snaps)-1]
}

// Zoom makes a pixel 1/factor of the time it was; the moment at x stays where it is.
func (v View) Zoom(factor, x, width float64) View {
	if !(factor > 0) {
		return v
	}
	at := v.Start + (x-v.Plot())*v.PerPixel
	v.PerPixel = between(v.PerPixel/factor, shortest/v.plotWidth(width), longest/v.plotWidth(width))
	v.Start = at - (x-v.Plot())*v.PerPixel
	return v
}

// Scroll moves the view by pixels: to the right shows later times, down shows lower rows.
func (v View) Scroll(right, down float64) View {
	v.Start += right * v.PerPixel
	v.Top += down
	return v
}

// Within keeps the view's rows inside a layout on a canvas of the height, and its time inside the years 1900 to 2200.
func (v View) Within(l *Layout, height float64) View {
	v.Top = between(v.Top, 0, math.Max(0, l.Height()-(height-Axis)))
	v.Start = between(v.Start, earliest, latest)
	return v
}

// plotWidth is the part of the canvas that shows time.
func (v View) plotWidth(width float64) float64 { return math.Max(width-v.Plot(), 1) }

// between keeps v from low to high; what is no number becomes low.
func between(v, low, high float64) float64 {
	if !(v > low) {
		return low
	}
	return math.Min(v, high)
}
