package feed

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"affiche/calendar"
)

// Limits keep a hostile file from taking the machine. Each is a fault of the file.
type Limits struct {
	File       int // bytes
	Line       int // bytes of a line in one piece
	Parameters int // of one line
	Depth      int // of parts within parts
	Properties int // of the file
}

// Usual are the limits for files of strangers. A caller who knows better raises them.
func Usual() Limits { return Limits{20 << 20, 64 << 10, 1000, 16, 200_000} }

// fault makes an error of what is wrong with the file as a whole.
func fault(line int, rule string, args ...string) error {
	return calendar.Unreadable{{Line: line, Rule: rule, Args: args}}
}

// A section is one VCALENDAR of a file, its lines unfolded, and where each of them stands in the file.
type section struct {
	text  []byte // one line after another, each ended by LF
	lines []int
}

// A scanner unfolds a file and looks at its frame: every part that begins ends, none is too deep, nothing is too long.
type scanner struct {
	limits   Limits
	sections []section
	open     []string // the parts that have begun, outermost first
	ignored  []calendar.Refusal
	count    int
}

// scan parts a file into its calendars.
func scan(file []byte, limits Limits) (*scanner, error) {
	if len(file) > limits.File {
		return nil, fault(0, "too-large", strconv.Itoa(limits.File>>20))
	}
	s := &scanner{limits: limits}
	last := 0
	for number, line := range unfolded(readable(file), limits.Line) {
		last = number
		if err := s.take(number, line); err != nil {
			return nil, err
		}
	}
	switch {
	case len(s.open) > 0:
		return nil, fault(last, "truncated")
	case len(s.sections) == 0:
		return nil, fault(0, "no-schedule")
	}
	return s, nil
}

// readable drops byte order marks, of which some files have two, and knows the line ends of old Macintoshes.
func readable(file []byte) []byte {
	for bytes.HasPrefix(file, []byte("\ufeff")) {
		file = file[len("\ufeff"):]
	}
	if bytes.IndexByte(file, '\n') < 0 && bytes.IndexByte(file, '\r') >= 0 {
		return bytes.ReplaceAll(file, []byte{'\r'}, []byte{'\n'})
	}
	return file
}

// unfolded walks the lines of a file in one piece each, with the number of the physical line on which each begins. Empty
// lines are left out. A line longer than most is given as far as it went, and is the last. A line is good until the next.
func unfolded(file []byte, most int) func(yield func(int, []byte) bool) {
	return func(yield func(int, []byte) bool) {
		var line, joined []byte // joined holds a folded line; one in a single piece lies in the file
		begun := 0
		for number := 1; len(file) > 0; number++ {
			var physical []byte
			physical, file, _ = bytes.Cut(file, []byte{'\n'})
			physical = bytes.TrimSuffix(physical, []byte{'\r'})
			if len(physical) > 0 && (physical[0] == ' ' || physical[0] == '\t') && len(line) > 0 {
				if len(joined) == 0 {
					joined = append(joined, line...)
				}
				joined = append(joined, physical[1:]...)
				if line = joined; len(line) > most {
					break
				}
				continue
			}
			if len(line) > 0 && !yield(begun, line) {
				return
			}
			line, begun, joined = physical, number, joined[:0]
		}
		if len(line) > 0 {
			yield(begun, line)
		}
	}
}

func (s *scanner) take(number int, line []byte) error {
	if s.count++; s.count > s.limits.Properties {
		return fault(number, "ics-too-many", strconv.Itoa(s.limits.Properties))
	}
	if len(line) > s.limits.Line {
		return fault(number, "ics-line-too-long", strconv.Itoa(s.limits.Line>>10))
	}
	if part, ok := framed(line, "BEGIN:"); ok {
		if err := s.begin(number, part); err != nil {
			return err
		}
	}
	if len(s.open) == 0 {
		return s.outside(number)
	}
	s.add(number, line)
	if part, ok := framed(line, "END:"); ok {
		if part != s.open[len(s.open)-1] {
			return fault(number, "ics-unbalanced", part, s.open[len(s.open)-1])
		}
		s.open = s.open[:len(s.open)-1]
	}
	return nil
}

func (s *scanner) begin(number int, part string) error {
	switch {
	case len(s.open) == 0 && part != "VCALENDAR":
		return fault(number, "no-schedule")
	case len(s.open) > 0 && part == "VCALENDAR":
		return fault(number, "truncated")
	case len(s.open) == s.limits.Depth:
		return fault(number, "too-deep")
	case len(s.open) == 0:
		s.sections = append(s.sections, section{})
	}
	s.open = append(s.open, part)
	return nil
}

// outside judges a line that belongs to no calendar: before the first it says that the file is something else.
func (s *scanner) outside(number int) error {
	if len(s.sections) == 0 {
		return fault(number, "no-schedule")
	}
	s.ignored = append(s.ignored, calendar.Refusal{Line: number, Rule: "ics-line"})
	return nil
}

func (s *scanner) add(number int, line []byte) {
	section := &s.sections[len(s.sections)-1]
	if !utf8.Valid(line) { // an older encoding, most likely the one of Western Europe
		line = fromLatin1(line)
	}
	section.text = append(append(section.text, line...), '\n')
	section.lines = append(section.lines, number)
}

func fromLatin1(line []byte) []byte {
	var b []byte
	for _, c := range line {
		b = utf8.AppendRune(b, rune(c))
	}
	return b
}

// framed reads "BEGIN:VEVENT" and "END:VEVENT", in any case.
func framed(line []byte, frame string) (part string, ok bool) {
	if len(line) <= len(frame) || !bytes.EqualFold(line[:len(frame)], []byte(frame)) {
		return "", false
	}
	return upper(strings.TrimSpace(string(line[len(frame):]))), true
}
