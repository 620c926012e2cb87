package control

import "fyne.io/fyne/v2"

// The icons, drawn on a grid of 16; their black is replaced by a colour of the theme.
var (
	IconLeft   = filled("left", "M10.9 3.9 L9.8 2.8 L4.6 8 L9.8 13.2 L10.9 12.1 L6.8 8 Z")
	IconRight  = filled("right", "M5.1 3.9 L6.2 2.8 L11.4 8 L6.2 13.2 L5.1 12.1 L9.2 8 Z")
	IconDown   = filled("down", "M3.9 5.6 L2.8 6.7 L8 11.9 L13.2 6.7 L12.1 5.6 L8 9.7 Z")
	IconUp     = filled("up", "M3.9 10.9 L2.8 9.8 L8 4.6 L13.2 9.8 L12.1 10.9 L8 6.8 Z")
	IconPlus   = filled("plus", "M7.1 3 L8.9 3 L8.9 7.1 L13 7.1 L13 8.9 L8.9 8.9 L8.9 13 L7.1 13 L7.1 8.9 L3 8.9 L3 7.1 L7.1 7.1 Z")
	IconMonth  = filled("month", "M3 3 L13 3 L13 13 L3 13 Z M4.2 6 L4.2 11.8 L11.8 11.8 L11.8 6 Z")
	IconClose  = filled("close", "M4 5.1 L5.1 4 L8 6.9 L10.9 4 L12 5.1 L9.1 8 L12 10.9 L10.9 12 L8 9.1 L5.1 12 L4 10.9 L6.9 8 Z")
	IconTick   = filled("tick", "M6.4 10.6 L13 4 L14.1 5.1 L6.4 12.8 L2.4 8.8 L3.5 7.7 Z")
	IconCross  = filled("cross", "M4.2 3 L8 6.8 L11.8 3 L13 4.2 L9.2 8 L13 11.8 L11.8 13 L8 9.2 L4.2 13 L3 11.8 L6.8 8 L3 4.2 Z")
	IconSearch = filled("search", "M6.8 2.2 A4.6 4.6 0 1 1 6.7 2.2 Z M6.8 3.7 A3.1 3.1 0 1 0 6.9 3.7 Z M9.4 10.5 L10.5 9.4 L13.9 12.8 L12.8 13.9 Z")
	IconBack   = filled("back", "M7.4 3.4 L8.5 4.5 L5.8 7.2 L13.5 7.2 L13.5 8.8 L5.8 8.8 L8.5 11.5 L7.4 12.6 L2.8 8 Z")
)

func filled(name, path string) fyne.Resource {
	return fyne.NewStaticResource("affiche-"+name+".svg", []byte(
		`<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path fill="#000000" fill-rule="evenodd" d="`+
			path+`"/></svg>`))
}
