package feed

import (
	"bufio"
	"time"
	"unicode/utf8"

	"affiche/calendar"
)

// maxLine is the octets of a line before it is folded (RFC 5545, section 3.1), its CRLF not counted.
const maxLine = 75

// A liner writes content lines. It keeps one line at a time, so a calendar of any length is written in the same memory.
// A line is begun with start, gets its parameters, one value, and is closed with end.
type liner struct {
	out  *bufio.Writer // its owner flushes it and finds there the first error of all
	line []byte        // the line under construction, still in one piece
}

func (l *liner) start(name string) { l.line = append(l.line[:0], name...) }

// end folds the line and writes it. A fold never falls inside a UTF-8 sequence: some readers decode before they unfold.
func (l *liner) end() {
	rest := l.line
	for room := maxLine; len(rest) > room; room = maxLine - 1 {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		l.put(rest[:cut], "\r\n ")
		rest = rest[cut:]
	}
	l.put(rest, "\r\n")
}

func (l *liner) put(piece []byte, end string) {
	_, _ = l.out.Write(piece)     // bufio keeps the first error for Flush
	_, _ = l.out.WriteString(end) // likewise
}

// raw writes a line whose value is ours and needs no care.
func (l *liner) raw(name, value string) {
	l.start(name)
	l.line = append(append(l.line, ':'), value...)
	l.end()
}

// text writes a line whose value a person wrote; nothing is written of no text.
func (l *liner) text(name, value string) {
	if value == "" {
		return
	}
	l.start(name)
	l.line = appendText(append(l.line, ':'), value)
	l.end()
}

// uri writes a line whose value is an address.
func (l *liner) uri(name, value string) {
	if value == "" {
		return
	}
	l.start(name)
	l.line = appendURI(append(l.line, ':'), value)
	l.end()
}

// param adds a parameter to the line, quoted where it must be.
func (l *liner) param(name, value string) {
	l.line = append(append(append(l.line, ';'), name...), '=')
	l.line = appendParam(l.line, value)
}

// wall and utc write a time as a local clock shows it, or a moment.
func (l *liner) wall(w calendar.Wall) { l.line = appendTime(append(l.line, ':'), w) }

func (l *liner) utc(i calendar.Instant) {
	l.line = append(appendTime(append(l.line, ':'), i.Wall(time.UTC)), 'Z')
}

func (l *liner) day(d calendar.Day) { l.line = appendDate(append(l.line, ':'), d) }

// appendTime writes what a clock shows as 20270825T220000.
func appendTime(line []byte, w calendar.Wall) []byte {
	day := w.Day()
	clock := int(w - day.At(0))
	line = append(appendDate(line, day), 'T')
	line = appendDigits(line, clock/3600, 2)
	line = appendDigits(line, clock/60%60, 2)
	return appendDigits(line, clock%60, 2)
}

func appendDate(line []byte, d calendar.Day) []byte {
	year, month, day := d.Date().Date()
	line = appendDigits(line, min(max(year, 0), 9999), 4)
	line = appendDigits(line, int(month), 2)
	return appendDigits(line, day, 2)
}

func appendDigits(line []byte, n, digits int) []byte {
	for i := range digits {
		place := 1
		for range digits - 1 - i {
			place *= 10
		}
		line = append(line, byte('0'+n/place%10))
	}
	return line
}

// easy tells the bytes that a TEXT value takes as they are.
var easy = func() (easy [256]bool) {
	for c := range easy {
		easy[c] = c >= ' ' && c < 0x7f && c != '\\' && c != ';' && c != ',' || c == '\t'
	}
	return easy
}()

// appendText escapes a TEXT value (RFC 5545, section 3.3.11). Control characters are left out, and every way of ending a
// line is a line end: some readers split at U+0085 and U+2028 too, which would break the file.
func appendText(line []byte, s string) []byte {
	for i := 0; i < len(s); {
		run := i
		for run < len(s) && easy[s[run]] {
			run++
		}
		line = append(line, s[i:run]...)
		if i = run; i == len(s) {
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		line = appendHard(line, r)
		i += size
	}
	return line
}

func appendHard(line []byte, r rune) []byte {
	switch {
	case r == '\\' || r == ';' || r == ',':
		return append(line, '\\', byte(r))
	case endsLine(r):
		return append(line, '\\', 'n')
	case control(r):
		return line
	}
	return utf8.AppendRune(line, r)
}

// endsLine reports what some reader takes for the end of a line.
func endsLine(r rune) bool { return r == '\n' || r == 0x85 || r == 0x2028 || r == 0x2029 }

// control reports C0 and C1 control characters, the tab and the line end not counted.
func control(r rune) bool { return r < ' ' && r != '\t' && r != '\n' || r >= 0x7f && r <= 0x9f }

// appendParam writes a parameter's value, with RFC 6868 for what quotes cannot hold.
func appendParam(line []byte, s string) []byte {
	line = append(line, '"')
	begin, bare := len(line), true
	for _, r := range s {
		switch {
		case r == '^':
			line = append(line, "^^"...)
		case r == '"':
			line = append(line, "^'"...)
		case endsLine(r):
			line = append(line, "^n"...)
		case control(r):
		default:
			bare = bare && r != ':' && r != ';' && r != ','
			line = utf8.AppendRune(line, r)
		}
	}
	if !bare {
		return append(line, '"')
	}
	copy(line[begin-1:], line[begin:])
	return line[:len(line)-1]
}

// appendURI writes an address; what no address holds is left out, so that nothing can follow it.
func appendURI(line []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == ' ':
			line = append(line, "%20"...)
		case r == '\t' || endsLine(r) || control(r):
		default:
			line = utf8.AppendRune(line, r)
		}
	}
	return line
}
