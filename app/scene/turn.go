package scene

import (
	"math"

	"affiche/calendar"
)

// turnOf says what the clocks at home do on a day: "clocks go forward"; "" is nothing.
func (l *Layout) turnOf(d calendar.Day) string {
	const usual = 24 * 3600
	switch long := midnight(d+1, l.home) - midnight(d, l.home); {
	case long < usual:
		return l.say("scene.forward")
	case long > usual:
		return l.say("scene.back")
	}
	return ""
}

// withTurn is the name of a day followed by what the clocks do on it, as there is room; rather in short, or that alone.
func (l *Layout) withTurn(full, brief, turn string, room float64) string {
	for _, words := range []string{full + " · " + turn, brief + " · " + turn, turn} {
		if l.ruler.Width(UpperStyle, words) <= room {
			return words
		}
	}
	return full
}

// seeTurn says above a narrower day what the clocks do on it: from where it begins, or else up to where it ends, as there is room on the
// line.
func (l *Layout) seeTurn(f *Frame, turn string, from, to float64) {
	const gap = 8.0
	need := l.ruler.Width(NoteStyle, turn)
	for _, x := range []float64{math.Max(from, f.View.Plot()) + 3, to - need} {
		free := x >= f.View.Plot() && x+need <= f.Width
		for _, t := range f.Upper {
			free = free && (t.X+t.Width+gap <= x || x+need+gap <= t.X)
		}
		if free {
			f.Upper = append(f.Upper, l.ruler.write(NoteStyle, turn, x, upperLine, need))
			return
		}
	}
}
