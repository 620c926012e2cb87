package sample

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"affiche/calendar"
)

// step is what a sentence of a phase says.
type step struct {
	kind   calendar.PhaseKind
	timing calendar.Timing // of an absolute one the zone is not said yet
	in     string
	quiet  bool
	calls  []hand
}

// hand is one position that a phase calls for; who "" is nobody yet.
type hand struct {
	position  string
	who       string
	state     calendar.CallState
	lead, lag int // minutes
}

// parsePhase reads a sentence of a phase, for example "get-in day-1 09:00 4h | stage: Miha Oblak, 2 stage: ?". The
// language is described in assets/sample/README.md.
func parsePhase(text string, year int) (step, error) {
	head, calls, _ := strings.Cut(text, "|")
	w := newWords(head, year)
	s := step{kind: calendar.PhaseKind(w.next())}
	if !slices.Contains(calendar.PhaseKinds(), s.kind) {
		w.fail("%q is no phase", s.kind)
	}
	s.timing = w.timing()
	for w.err == nil && !w.done() {
		switch word := w.next(); word {
		case "quiet":
			s.quiet = true
		case "in":
			s.in = w.next()
		default:
			w.fail("%q is no word of phases", word)
		}
	}
	s.calls = w.hands(calls)
	if w.err != nil {
		return step{}, fmt.Errorf("phase %q: %w", text, w.err)
	}
	return s, nil
}

// timing reads what the phase hangs on, and its length: "day-1 09:00 4h", "start-30m 30m", "end 90m", "25 Aug 16:00 3h".
func (w *words) timing() calendar.Timing {
	if digits(w.peek()) {
		d := w.day()
		start := d.At(w.clock())
		end := start + calendar.Wall(w.minutes(w.next())*60)
		return calendar.Timing{When: calendar.When{Start: start, End: end}}
	}
	word := w.next()
	anchor, distance := word, ""
	if at := strings.IndexAny(word, "+-"); at >= 0 {
		anchor, distance = word[:at], word[at:]
	}
	t := calendar.Timing{Anchor: calendar.Anchor(anchor)}
	switch t.Anchor {
	case calendar.OnDay:
		t.Days = w.signedDays(distance)
		t.Offset = w.clock()
	case calendar.BeforeStart, calendar.AfterEnd:
		t.Offset = w.signedMinutes(distance)
	default:
		w.fail("%q is not day, start, end or a day of the year", word)
	}
	t.Length = w.minutes(w.next())
	return t
}

func (w *words) signedDays(s string) int {
	n, err := strconv.Atoi(s)
	if s != "" && (err != nil || n < -60 || n > 60) {
		w.fail("day%s is not a day near its date", s)
		return 0
	}
	return n
}

func (w *words) signedMinutes(s string) int {
	if s == "" {
		return 0
	}
	n := w.minutes(s[1:])
	if s[0] == '-' {
		return -n
	}
	return n
}

// minutes reads a length: 90m, 4h, 1h30m.
func (w *words) minutes(s string) int {
	d, err := time.ParseDuration(s)
	if err != nil || d < time.Minute || d > 30*24*time.Hour || d%time.Minute != 0 {
		w.fail("%q is not a length like 90m or 1h30m", s)
		return 0
	}
	return int(d / time.Minute)
}

// hands reads the positions called for: "light: Ana Kos asked, 2 stage: ?".
func (w *words) hands(calls string) []hand {
	var hands []hand
	for one := range strings.SplitSeq(calls, ",") {
		if strings.TrimSpace(one) == "" {
			continue
		}
		position, who, ok := strings.Cut(one, ":")
		if !ok {
			w.fail("the call %q has no colon", strings.TrimSpace(one))
			return nil
		}
		count, position := counted(position)
		for range count {
			hands = append(hands, w.hand(position, who))
		}
	}
	return hands
}

// counted reads "2 stage" as 2 and stage.
func counted(s string) (int, string) {
	first, rest, ok := strings.Cut(strings.TrimSpace(s), " ")
	if n, err := strconv.Atoi(first); ok && err == nil && n > 0 && n < 100 {
		return n, strings.TrimSpace(rest)
	}
	return 1, strings.TrimSpace(s)
}

// hand reads "Ana Kos asked early 30m": a name, what it answered, and minutes before and after.
func (w *words) hand(position, said string) hand {
	h := hand{position: position, state: calendar.Accepted}
	var name []string
	fields := strings.Fields(said)
	for i := 0; i < len(fields); i++ {
		word := fields[i]
		switch {
		case word == "?":
			h.state = calendar.ToAsk
		case slices.Contains(calendar.CallStates(), calendar.CallState(word)):
			h.state = calendar.CallState(word)
		case (word == "early" || word == "late") && i+1 < len(fields):
			i++
			if word == "early" {
				h.lead = w.minutes(fields[i])
			} else {
				h.lag = w.minutes(fields[i])
			}
		default:
			name = append(name, word)
		}
	}
	h.who = strings.Join(name, " ")
	return h
}
