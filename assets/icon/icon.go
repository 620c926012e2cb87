// Package icon holds the mark of Affiche: a poster with a programme on it.
//
// icon.svg is the original. Of it are made, with go run assets/icon/draw.go: icon.png, for packages, and window.png, which is
// no larger than it is ever seen on a window, as reading it takes a part of every start.
package icon

import (
	_ "embed"
)

//go:embed icon.svg
var svg []byte

//go:embed window.png
var png []byte

// SVG is the mark as a drawing; it is to be read only.
func SVG() []byte { return svg }

// PNG is the mark in 128×128 pixels; it is to be read only.
func PNG() []byte { return png }
