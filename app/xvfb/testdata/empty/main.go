// Command empty shows an empty window, says when its first frame is on the screen, and quits, or stays if it is told to: the
// yardstick for ours.
package main

import (
	"fmt"
	"image"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
)

func main() {
	a := app.NewWithID("org.affiche.empty")
	w := a.NewWindow("Empty")
	said := false
	w.SetContent(canvas.NewRaster(func(width, height int) image.Image {
		if !said {
			said = true
			go fyne.Do(func() {
				fmt.Fprintln(os.Stdout, "first frame")
				if os.Getenv("AFFICHE_STAYS") == "" {
					os.Exit(0)
				}
			})
		}
		return image.NewRGBA(image.Rect(0, 0, width, height))
	}))
	w.Resize(fyne.NewSize(1440, 900))
	w.ShowAndRun()
}
