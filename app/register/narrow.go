package register

import (
	"slices"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/calendar"
)

// Narrow shows only records that have all words of a text.
func (r *Register) Narrow(typed string) {
	words := calendar.Words(typed)
	if !slices.Equal(words, r.words) {
		r.words = words
		r.gather()
	}
}

// Filters are what a register lets one ask for.
func (r *Register) Filters() []Filter { return r.room.Filters }

// Ask shows only records that have a word of a filter; "" asks for all.
func (r *Register) Ask(f Filter, word string) {
	if r.chosen[f.Name] = word; word == "" {
		delete(r.chosen, f.Name)
	}
	r.gather()
}

// Asked is the word of a filter that is asked for; "" is all.
func (r *Register) Asked(f Filter) string { return r.chosen[f.Name] }

// Options are the words of a filter that some record has.
func (r *Register) Options(f Filter) []control.Option {
	reader, known := r.reader(), map[string]bool{"": true}
	var options []control.Option
	var texts []string
	for _, t := range r.room.Types {
		for record := range reader.Plan.Records(t) {
			for _, word := range f.Of(reader, record) {
				if known[word] {
					continue
				}
				known[word] = true
				text := word
				if f.Says != nil {
					text = f.Says(reader, word)
				}
				options = append(options, control.Option{Key: word, Text: state.Capital(text)})
				texts = append(texts, text)
			}
		}
	}
	keys := make([]key, len(texts))
	for i, text := range texts {
		keys[i].text = text
	}
	sorted := make([]control.Option, 0, len(options))
	for _, i := range orderOf(keys, r.state.Language(), false) {
		sorted = append(sorted, options[i])
	}
	return sorted
}
