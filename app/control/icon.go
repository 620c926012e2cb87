package control

import "fyne.io/fyne/v2"

// The icons, drawn on a grid of 16; their black is replaced by a colour of the theme.
var (
	IconLeft  = stroke("left", "M10 3 L5 8 L10 13")
	IconRight = stroke("right", "M6 3 L11 8 L6 13")
	IconDown  = stroke("down", "M4 6.5 L8 10.5 L12 6.5")
	IconUp    = stroke("up", "M4 9.5 L8 5.5 L12 9.5")
	IconPlus  = stroke("plus", "M8 3 L8 13 M3 8 L13 8")
	IconMinus = stroke("minus", "M3 8 L13 8")
	IconClose = stroke("close", "M4 4 L12 12 M12 4 L4 12")
	IconBack  = stroke("back", "M13 8 L3 8 M7 4 L3 8 L7 12")
)

func stroke(name, path string) fyne.Resource {
	return fyne.NewStaticResource("affiche-"+name+".svg", []byte(
		`<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path d="`+path+
			`" fill="none" stroke="#000000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`))
}
