package scene

// StripWeeks is how many weeks a strip is long.
const StripWeeks = 4

// A StripPart is some days of a strip: how many, how many pieces are free, and how many of all are where.
type StripPart struct {
	Days                int
	Free                string // as it is written
	All                 int
	Held, Lent, Mending int
	Short               bool // more is wanted than there is
}

// A StripSeen is a part of a strip as it is seen: the bar below its number, filled from below by what is not free.
type StripSeen struct {
	Box
	Free                Text
	Held, Lent, Mending Box
	Short               bool
}

// The measures of a strip in its row.
const (
	stripNumber = 15.0 // the line of the numbers
	stripPad    = 4.0  // above and below
)

// strip lays the parts of a row side by side in a box.
func (t *Table) strip(s *TableSeen, b Box) {
	days := 0
	for _, p := range s.Strip {
		days += p.Days
	}
	x := b.X
	for _, p := range s.Strip {
		wide := b.W * float64(p.Days) / float64(days)
		seen := StripSeen{Box: Box{x, b.Y + stripPad + stripNumber, wide - 1, b.H - stripNumber - 2*stripPad}, Short: p.Short}
		seen.Free = t.ruler.write(NoteStyle, p.Free, x+2, b.Y+stripPad+11, wide-4)
		low := seen.Bottom()
		for _, away := range []struct {
			of  int
			box *Box
		}{{p.Mending, &seen.Mending}, {p.Lent, &seen.Lent}, {p.Held, &seen.Held}} {
			tall := min(seen.H*float64(away.of)/float64(max(p.All, 1)), low-seen.Y)
			*away.box = Box{seen.X, low - tall, seen.W, tall}
			low -= tall
		}
		s.Parts = append(s.Parts, seen)
		x += wide
	}
}
