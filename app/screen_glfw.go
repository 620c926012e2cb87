//go:build cgo && !ci

package app

import (
	"runtime"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.3/glfw"
)

// screenSize is the room for windows on the first screen, in the toolkit's units, which it does not tell itself. Where that
// cannot be found it is zero.
func screenSize() fyne.Size {
	if glfw.Init() != nil { // the toolkit tells why, when it fails there too
		return fyne.Size{}
	}
	screen := glfw.GetPrimaryMonitor()
	if screen == nil {
		return fyne.Size{}
	}
	_, _, width, height := screen.GetWorkarea()
	broad, _ := screen.GetPhysicalSize()
	content, _ := screen.GetContentScale()
	scale := scaleOf(runtime.GOOS, broad, screen.GetVideoMode().Width, content) * max(fyne.CurrentApp().Settings().Scale(), 1)
	return fyne.NewSize(float32(width)/scale, float32(height)/scale)
}
