package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/theme"
)

// bringFocused scrolls what has the keyboard into sight, and some of what stands around it: its name and what is said below it.
// What is in sight already stays where it is.
func bringFocused() {
	driver := fyne.CurrentApp().Driver()
	for _, w := range driver.AllWindows() {
		o, ok := w.Canvas().Focused().(fyne.CanvasObject)
		if !ok {
			continue
		}
		if page := scrollAround(o); page != nil {
			from := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(page).Y
			scrollTo(page, from, from+o.Size().Height)
		}
	}
}

// scrollTo scrolls a page until a part is in sight that begins and ends so far below its upper edge.
func scrollTo(page *container.Scroll, from, to float32) {
	around, by := theme.Row(28), float32(0)
	switch high := page.Size().Height; {
	case high <= 0:
	case from < 0 || to-from > high:
		by = from - around
	case to > high:
		by = min(to+around-high, from)
	}
	if by != 0 {
		most := max(page.Content.MinSize().Height-page.Size().Height, 0)
		page.ScrollToOffset(fyne.NewPos(page.Offset.X, min(max(page.Offset.Y+by, 0), most)))
	}
}
