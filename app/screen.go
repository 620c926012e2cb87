package app

import "fyne.io/fyne/v2"

// scaleOf is how many of a screen's units the toolkit takes for one of its own, as it reckons itself: on a Mac both are the
// same, Windows says, elsewhere it goes by the size of the screen in millimetres.
func scaleOf(system string, broad, pixels int, content float32) float32 {
	switch system {
	case "darwin":
		return 1
	case "windows":
		return max(content, 1)
	}
	const usual = 120 // dots per inch that make 1
	if broad <= 0 {
		return 1
	}
	dots := float32(pixels) / (float32(broad) / 25.4)
	if dots > 1000 || dots < 10 {
		return 1
	}
	return max(dots/usual, 1)
}

// frameRoom is what the system's frame of a window takes of a screen.
const frameRoom = 48

// fitting is a size that a screen has room for; the zero screen is not known.
func fitting(size, screen fyne.Size) fyne.Size {
	if screen.IsZero() {
		return size
	}
	return fyne.NewSize(min(size.Width, screen.Width-frameRoom/2), min(size.Height, screen.Height-frameRoom))
}
