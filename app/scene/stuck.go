package scene

// The head of a group stays below the axis while its rows scroll away under it, until the next head pushes it out of sight.

// Above is how much of a row the head that stays over it would cover, if the row were the uppermost.
func (r *Row) Above() float64 {
	if r.Head {
		return 0
	}
	return headHeight
}

// stick lays the head of the group of the uppermost row where it stays, and gives the first row that is to be laid out besides.
func (l *Layout) stick(f *Frame) (first int) {
	first = l.rowsFrom(f.View.Top)
	f.Stuck = Strip{}
	if first == len(l.rows) {
		return first
	}
	head := first
	for head > 0 && !l.rows[head].Head {
		head--
	}
	y := Axis + l.pushed(first+1, f.View.Top)
	if r := &l.rows[head]; r.Head && y > Axis+r.Top-f.View.Top {
		f.Stuck = l.headStrip(f, r, y)
		first = max(first, head+1)
	}
	return first
}

// pushed is how far the first head from a row on, or the end of all rows, pushes the one that stays up.
func (l *Layout) pushed(from int, top float64) float64 {
	next := from
	for next < len(l.rows) && !l.rows[next].Head && l.rows[next].Top < top+headHeight {
		next++
	}
	end := l.Height()
	if next < len(l.rows) {
		end = l.rows[next].Top
	}
	return min(end-top-headHeight, 0)
}

// Clear is where the rows begin that nothing covers.
func (f *Frame) Clear() float64 {
	if f.Stuck.Row == nil {
		return Axis
	}
	return f.Stuck.Bottom()
}

// StripAt is the row that is seen at y; nil is none.
func (f *Frame) StripAt(y float64) *Strip {
	if y < Axis || y >= f.Height {
		return nil
	}
	if y < f.Clear() {
		return &f.Stuck
	}
	for i := range f.Strips {
		if s := &f.Strips[i]; y >= s.Y && y < s.Bottom() {
			return s
		}
	}
	return nil
}

// MarksOn are the flags on a row.
func (f *Frame) MarksOn(s *Strip) []Mark { return f.Marks[s.marks[0]:s.marks[1]] }
