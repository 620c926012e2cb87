package timeline

import (
	"math"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
)

// The column of names is as wide as a person drew it, or else as usual; whatever the size of texts and window, it is wide enough
// to be drawn wider, and leaves time the larger part.
const (
	leastNames = 90.0
	mostNames  = 0.45 // of the canvas
	namesReach = 4.0  // how near to its edge the column is held by it
)

// fit is a view with its names as wide as there is room for. What lies beside them stays where it is: the names lie over it.
func (t *Timeline) fit(v scene.View) scene.View {
	if t.Size().IsZero() {
		return v
	}
	was := v.Plot()
	wide := t.state.Names()
	if wide == 0 {
		wide = scene.Column
	}
	wide = min(wide, float64(t.Paper().Width)*mostNames)
	if v.Names = math.Round(max(wide, leastNames)); v.Names == scene.Column {
		v.Names = 0
	}
	v.Start += (v.Plot() - was) * v.PerPixel
	return v
}

// rename cuts the names of the rows to another width of their column.
func (t *Timeline) rename(column float64) {
	if column != t.view.Plot() {
		t.layout = t.layout.Named(column)
	}
}

// WidenNames makes the column of names wider by some units of the paper, or narrower, as far as there is room.
func (t *Timeline) WidenNames(by float64) {
	t.state.ShowNames(min(max(t.view.Plot()+by, leastNames), float64(t.Paper().Width)*mostNames))
	t.show(t.view)
}

// Grip implements [board.View]: the edge of the names is drawn to make them wider.
func (t *Timeline) Grip(x, _ float64) func(to fyne.Position) {
	if edge := t.view.Plot(); x < edge-namesReach || x > edge+1 {
		return nil
	}
	return func(to fyne.Position) {
		t.state.ShowNames(max(float64(to.X), leastNames))
		t.show(t.view)
	}
}
