//go:build !cgo || ci

package app

import "fyne.io/fyne/v2"

// screenSize is not known where there is no window.
func screenSize() fyne.Size { return fyne.Size{} }
