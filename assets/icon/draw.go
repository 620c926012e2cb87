//go:build ignore

// Draws icon.png and window.png of icon.svg: go run assets/icon/draw.go
package main

import (
	"image"
	"image/png"
	"log"
	"os"

	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"
)

func main() {
	draw("assets/icon/icon.png", 512)
	draw("assets/icon/window.png", 128)
}

func draw(path string, side int) {
	mark, err := oksvg.ReadIcon("assets/icon/icon.svg")
	if err != nil {
		log.Fatal(err)
	}
	mark.SetTarget(0, 0, float64(side), float64(side))
	picture := image.NewRGBA(image.Rect(0, 0, side, side))
	mark.Draw(rasterx.NewDasher(side, side, rasterx.NewScannerGV(side, side, picture, picture.Bounds())), 1)
	f, err := os.Create(path)
	if err != nil {
		log.Fatal(err)
	}
	if err := png.Encode(f, picture); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}
