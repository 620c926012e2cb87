package scene

import (
	"math"
	"slices"

	"affiche/assets"
	"affiche/calendar"
)

// A List is dates told line by line, over the rest of a picture: all of a day of a sheet, or the dates of a grid that have no
// room beside others.
type List struct {
	Box
	Day   calendar.Day // 0 is none
	First int          // of its entries, with which it begins
	Title Text
	Bars  []Block
	Lines []Block
	More  Text // how many are further below

	all []piece
}

const (
	listPad  = 6.0
	leastOf  = 260.0 // wide
	listEdge = 4.0   // kept from those of the picture
)

// clear takes everything off the list.
func (d *List) clear() { *d = List{Bars: d.Bars[:0], Lines: d.Lines[:0], all: d.all[:0]} }

// Refs lists all that is on it, in sight or not.
func (d *List) Refs() []calendar.Ref {
	refs := make([]calendar.Ref, len(d.all))
	for i := range d.all {
		refs[i] = d.all[i].ref()
	}
	return refs
}

// Shows reports an entry that is in sight.
func (d *List) Shows(ref calendar.Ref) bool {
	is := func(b Block) bool { return b.Ref == ref }
	return slices.ContainsFunc(d.Lines, is) || slices.ContainsFunc(d.Bars, is)
}

// lay tells what is on the list, from an entry on, over a box of a picture.
func (d *List) lay(l *Layout, title string, first int, over, picture Box) {
	fits := max(int((picture.H-2*listEdge-numberTall-listPad)/(entryTall+entryGap)), 1)
	if len(d.all) > fits {
		d.First = min(max(first, 0), len(d.all)-fits+1)
	}
	shown := d.all[d.First:]
	if len(shown) > fits {
		shown = shown[:fits-1]
	}
	d.Box = listBox(over, picture, min(len(d.all), fits))
	d.Title = l.ruler.write(GroupStyle, title, d.X+listPad+2, d.Y+18, d.W-2*listPad)
	for i := range shown {
		d.entry(l, &shown[i], i)
	}
	if below := len(d.all) - d.First - len(shown); below > 0 {
		y := d.Y + numberTall + float64(len(shown))*(entryTall+entryGap)
		d.More = l.ruler.write(NoteStyle, assets.Say(l.language, "scene.more", below), d.X+listPad+dotSize+8, y+12.5, d.W-24)
	}
}

// listBox is where a list of so many entries stands: over a box, and inside the picture.
func listBox(over, picture Box, entries int) Box {
	w := math.Min(math.Max(over.W+2*listEdge, leastOf), picture.W)
	h := numberTall + float64(entries)*(entryTall+entryGap) + listPad
	h = math.Min(math.Max(h, over.H), picture.H)
	return Box{
		X: between(over.X-listEdge, picture.X, picture.Right()-w),
		Y: between(over.Y, picture.Y, math.Max(picture.Bottom()-listEdge-h, picture.Y)), W: w, H: h,
	}
}

// entry shows a piece as an entry of the list.
func (d *List) entry(l *Layout, x *piece, i int) {
	box := Box{X: d.X + listPad, Y: d.Y + numberTall + float64(i)*(entryTall+entryGap), W: d.W - 2*listPad, H: entryTall}
	b := blockOf(x.bar, box, 0)
	if x.lasts {
		b.Title = l.ruler.write(TitleStyle, x.title, b.X+padding, b.Y+13.5, b.W-padding-rightPad)
		d.Bars = append(d.Bars, b)
		return
	}
	b.Title = l.ruler.write(NoteStyle, x.says(l), b.X+dotSize+8, b.Y+12.5, b.W-dotSize-10)
	d.Lines = append(d.Lines, b)
}

// says is what a line says: when it begins, and what it is; of a flag that alone.
func (x *piece) says(l *Layout) string {
	if x.isFlag() {
		return x.title
	}
	return named(assets.Clock(l.language, x.Start.Wall(x.zone).Plain()), x.Start, x.zone) + " " + x.title
}

// uncovered are the blocks of which a list leaves something in sight.
func (d *List) uncovered(blocks []Block) []Block {
	return slices.DeleteFunc(blocks, func(b Block) bool { return b.within(d.Box) == b.Box })
}
