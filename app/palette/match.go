package palette

import (
	"cmp"
	"slices"
	"strings"

	"affiche/calendar"
)

// Match reports how well a title fits what was typed; the smaller the better. Each word typed must begin a word of the
// title, stand in one, or at least be spelt by its letters in their order. Accents and capitals do not count.
func Match(typed, title string) (score int, ok bool) {
	words := calendar.Words(title)
	for _, w := range calendar.Words(typed) {
		s, fits := fit(w, words)
		if !fits {
			return 0, false
		}
		score += s
	}
	return score, true
}

// How badly a word fits: it begins the first word, begins another, stands in one, is spelt by one, is spelt by all.
const (
	beginsAll = iota
	beginsOne
	standsIn
	spelt
	spread
)

func fit(w string, words []string) (int, bool) {
	best := spread + 1
	for i, of := range words {
		switch {
		case i == 0 && strings.HasPrefix(of, w):
			return beginsAll, true
		case strings.HasPrefix(of, w):
			best = min(best, beginsOne)
		case strings.Contains(of, w):
			best = min(best, standsIn)
		case spells(w, of):
			best = min(best, spelt)
		}
	}
	if len([]rune(w)) > 1 && best > spread && spells(w, strings.Join(words, "")) {
		best = spread
	}
	return best, best <= spread
}

// spells reports that the letters of w stand in a text, in their order, the first of them first.
func spells(w, in string) bool {
	if w == "" || in == "" || w[0] != in[0] {
		return false
	}
	rest := []rune(w)
	for _, r := range in {
		if len(rest) > 0 && rest[0] == r {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

// Best keeps the rows that fit what was typed, the best first, and else in their order: near are those of whose words every one
// that was typed is a part, far those that are only spelt by its letters.
func Best(typed string, rows []Row) (near, far []Row) {
	type scored struct {
		Row
		score int
	}
	var fitting []scored
	for _, r := range rows {
		if score, ok := Match(typed, r.Title); ok {
			fitting = append(fitting, scored{r, score})
		}
	}
	slices.SortStableFunc(fitting, func(a, b scored) int { return cmp.Compare(a.score, b.score) })
	for _, f := range fitting {
		if isNear(typed, f.Title) {
			near = append(near, f.Row)
		} else {
			far = append(far, f.Row)
		}
	}
	return near, far
}

// isNear reports that each word typed is a part of a word of the title.
func isNear(typed, title string) bool {
	words := calendar.Words(title)
	return !slices.ContainsFunc(calendar.Words(typed), func(w string) bool {
		badly, _ := fit(w, words)
		return badly > standsIn
	})
}
