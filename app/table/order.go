package table

import (
	"bytes"
	"cmp"
	"math"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"affiche/calendar"
)

// A Key is by what a date is put in its place. It is made on the plan; what is made of it is not, and may be done beside.
type Key struct {
	Day  calendar.Day // the festival day; what is still to be placed comes last
	at   calendar.Wall
	rank int64
	text string
}

// Key is the key of a date among others that are sorted by a column.
func (r Reader) Key(e *calendar.Event, c Column) Key {
	k := Key{Day: math.MaxInt32}
	if w := e.When; !w.IsZero() {
		k.Day, k.at = w.FirstDay(r.Plan.Programme.DayTurn), w.Start
		if w.WholeDays {
			k.at = 0 // before what has an hour
		}
	}
	switch c {
	case Day:
	case Start:
		k.rank = int64(e.When.Start.Minute())
	case End:
		k.rank = int64(e.When.End.Minute())
	case Status:
		k.rank = int64(slices.Index(calendar.Statuses(), e.Status))
	default:
		k.text = r.Text(e, c)
	}
	return k
}

// Order is the places of the keys when they are sorted by a column: what is equal there stays as it comes in time, and then
// as it was given. Where it falls the last is first.
func Order(keys []Key, by Column, lang string, falls bool) []int {
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	letters := lettersOf(keys, lang)
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &keys[a], &keys[b]
		inTime := cmp.Or(cmp.Compare(x.Day, y.Day), cmp.Compare(x.at, y.at))
		first := cmp.Compare(x.rank, y.rank)
		switch {
		case by == Day:
			first = inTime
		case letters != nil:
			first = bytes.Compare(letters[a], letters[b])
		}
		if falls {
			first = -first
		}
		return cmp.Or(first, inTime)
	})
	return order
}

// lettersOf are the letters of the keys' texts; nil where there are no texts.
func lettersOf(keys []Key, lang string) [][]byte {
	if !slices.ContainsFunc(keys, func(k Key) bool { return k.text != "" }) {
		return nil
	}
	texts := make([]string, len(keys))
	for i, k := range keys {
		texts[i] = k.text
	}
	return Letters(texts, lang)
}

// Letters makes of texts what sorts as a language does: č after c.
func Letters(texts []string, lang string) [][]byte {
	if lang == "cnr" {
		lang = "sr-Latn"
	}
	var room collate.Buffer
	by, known := collate.New(language.Make(lang), collate.IgnoreCase), map[string][]byte{}
	letters := make([][]byte, len(texts))
	for i, text := range texts {
		made, ok := known[text]
		if !ok {
			made = bytes.Clone(by.KeyFromString(&room, text))
			room.Reset()
			known[text] = made
		}
		letters[i] = made
	}
	return letters
}
