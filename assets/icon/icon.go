// Package icon holds the mark of Affiche: a poster with a programme on it.
//
// icon.svg is the original; icon.png is made of it with: go run assets/icon/draw.go
package icon

import (
	_ "embed"
)

//go:embed icon.svg
var svg []byte

//go:embed icon.png
var png []byte

// SVG is the mark as a drawing; it is to be read only.
func SVG() []byte { return svg }

// PNG is the mark in 512×512 pixels; it is to be read only.
func PNG() []byte { return png }
