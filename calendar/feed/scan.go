package feed

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"affiche/calendar"
)

// Limits keep a hostile file from taking the machine. Each is a fault of the file.
type Limits struct {
	File       int // bytes
	Line       int // bytes of a line in one piece
	Parameters int // of one line, each value counted
	Depth      int // of parts within parts
	Properties int // of the file, its parts counted like them
}

// Usual are the limits for files of strangers. A caller who knows better raises them.
func Usual() Limits { return Limits{20 << 20, 64 << 10, 1000, 16, 200_000} }

// fault makes an error of what is wrong with the file as a whole.
func fault(line int, rule string, args ...string) error {
	return calendar.Unreadable{{Line: line, Rule: rule, Args: args}}
}

// readable drops byte order marks, of which some files have two, and knows the line ends of old Macintoshes.
func readable(file []byte) string {
	text := strings.TrimLeft(string(file), "\ufeff")
	if strings.IndexByte(text, '\n') < 0 {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text
}

// unfolded walks the lines of a file in one piece each, with the number of the physical line on which each begins. Empty
// lines are left out. A line longer than most is given as far as it went, and is the last.
func unfolded(file string, most int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		var line string
		var joined []byte // a folded line; one in a single piece lies in the file
		begun := 0
		whole := func() string {
			if len(joined) > 0 {
				line, joined = string(joined), joined[:0]
			}
			return line
		}
		for number := 1; file != ""; number++ {
			var physical string
			physical, file, _ = strings.Cut(file, "\n")
			physical = strings.TrimSuffix(physical, "\r")
			if physical != "" && (physical[0] == ' ' || physical[0] == '\t') && line != "" {
				if len(joined) == 0 {
					joined = append(joined, line...)
				}
				if joined = append(joined, physical[1:]...); len(joined) > most {
					break
				}
				continue
			}
			if line != "" && !yield(begun, whole()) {
				return
			}
			line, begun = physical, number
		}
		if line != "" {
			yield(begun, whole())
		}
	}
}

// asText takes what is not UTF-8 for the older encoding of Western Europe, which is most likely and never fails.
func asText(line string) string {
	if utf8.ValidString(line) {
		return line
	}
	text := make([]byte, 0, len(line)*2)
	for i := range len(line) {
		text = utf8.AppendRune(text, rune(line[i]))
	}
	return string(text)
}

// tooLarge says the limit in the unit that people know.
func (l Limits) tooLarge() error { return fault(0, "too-large", strconv.Itoa(l.File>>20)) }
