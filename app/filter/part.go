package filter

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// A part of a filter is what it asks of one thing.
type part struct {
	name    string // "partner": its words are "filter." and this
	says    func(*state.State) string
	without func(work.Filter) work.Filter
	ask     func(*Bar, fyne.CanvasObject)
}

// parts lists them in the order of the menu.
func parts() []part {
	return []part{
		ofWords("partner", partners, func(f *work.Filter) *[]calendar.ID { return &f.Partners }),
		ofWords("festival", festivals, func(f *work.Filter) *[]calendar.ID { return &f.Festivals }),
		ofWords("kind", kinds, func(f *work.Filter) *[]calendar.ActivityKind { return &f.Kinds }),
		ofWords("status", statuses, func(f *work.Filter) *[]calendar.Status { return &f.Statuses }),
		ofWords("place", places, func(f *work.Filter) *[]calendar.ID { return &f.Places }),
		ofWords("person", people, func(f *work.Filter) *[]calendar.ID { return &f.People }),
		ofWords("tag", tags, func(f *work.Filter) *[]string { return &f.Tags }),
		ofDays(),
	}
}

// ofWords is a part that asks for some of many options.
func ofWords[W ~string](name string, options func(*state.State) []control.Option, of func(*work.Filter) *[]W) part {
	return part{
		name: name,
		says: func(s *state.State) string {
			f := s.Filter()
			picked := *of(&f)
			if len(picked) == 0 {
				return "" // and the season is not searched for what could be picked
			}
			return sayPicked(s, options(s), spelled(picked))
		},
		without: func(f work.Filter) work.Filter {
			*of(&f) = nil
			return f
		},
		ask: func(b *Bar, below fyne.CanvasObject) {
			all := options(b.state)
			if len(all) == 0 {
				all = []control.Option{{Text: b.state.Say("filter.none")}}
			}
			control.ShowPicks(below, all, func(key string) bool {
				f := b.state.Filter()
				return slices.Contains(*of(&f), W(key))
			}, func(key string) {
				f := b.state.Filter()
				words := of(&f)
				*words = toggled(*words, W(key))
				b.state.SetFilter(f)
			})
		},
	}
}

// toggled is a list with a word, or without it where it was in it. The list itself stays.
func toggled[W ~string](words []W, word W) []W {
	if !slices.Contains(words, word) {
		return append(slices.Clone(words), word)
	}
	rest := slices.DeleteFunc(slices.Clone(words), func(w W) bool { return w == word })
	if len(rest) == 0 {
		return nil
	}
	return rest
}

func spelled[W ~string](words []W) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = string(w)
	}
	return all
}

// mostSaid is how many names a chip says.
const mostSaid = 2

// sayPicked says which of some options are picked, or which few are not.
func sayPicked(s *state.State, options []control.Option, picked []string) string {
	var in, out []string
	for _, o := range options {
		if slices.Contains(picked, o.Key) {
			in = append(in, o.Text)
		} else if o.Key != "" {
			out = append(out, o.Text)
		}
	}
	switch {
	case len(in) > mostSaid && len(out) > 0 && len(out) <= mostSaid:
		return s.Say("filter.but", strings.Join(out, ", "))
	case len(in) > mostSaid:
		return s.Say("filter.more", strings.Join(in[:mostSaid], ", "), len(in)-mostSaid)
	}
	return strings.Join(in, ", ")
}

func partners(s *state.State) (options []control.Option) {
	all := slices.SortedFunc(s.Season().Plan.Partners.Each(), func(a, b *calendar.Partner) int { return cmp.Compare(a.Position, b.Position) })
	for _, p := range all {
		options = append(options, control.Option{Key: string(p.ID), Text: p.Name})
	}
	return options
}

func festivals(s *state.State) (options []control.Option) {
	for a := range s.Season().Plan.Activities.Each() {
		if a.Kind == calendar.Festival {
			options = append(options, control.Option{Key: string(a.ID), Text: a.Title.In(s.Languages()...)})
		}
	}
	return byName(options)
}

func kinds(s *state.State) (options []control.Option) {
	for _, k := range calendar.ActivityKinds() {
		options = append(options, control.Option{Key: string(k), Text: state.Capital(s.Say("kind." + string(k)))})
	}
	return options
}

func statuses(s *state.State) (options []control.Option) {
	for _, st := range calendar.Statuses() {
		options = append(options, control.Option{Key: string(st), Text: state.Capital(s.Say("status." + string(st)))})
	}
	return options
}

// places are the houses, each followed by its rooms.
func places(s *state.State) (options []control.Option) {
	plan := s.Season().Plan
	venues := slices.SortedFunc(plan.Venues.Each(), func(a, b *calendar.Venue) int { return strings.Compare(a.Name, b.Name) })
	for _, v := range venues {
		options = append(options, control.Option{Key: string(v.ID), Text: v.Name})
		rooms := slices.Collect(plan.SpacesOf.Of(v.ID))
		slices.SortStableFunc(rooms, func(a, b *calendar.Space) int { return cmp.Compare(a.Position, b.Position) })
		for _, r := range rooms {
			options = append(options, control.Option{Key: string(r.ID), Text: v.Name + " · " + r.Name})
		}
	}
	return options
}

func people(s *state.State) (options []control.Option) {
	for p := range s.Season().Plan.Persons.Each() {
		options = append(options, control.Option{Key: string(p.ID), Text: p.Name()})
	}
	for c := range s.Season().Plan.Companies.Each() {
		options = append(options, control.Option{Key: string(c.ID), Text: c.Name})
	}
	return byName(options)
}

func tags(s *state.State) (options []control.Option) {
	all := calendar.Set{}
	for a := range s.Season().Plan.Activities.Each() {
		for tag, has := range a.Tags {
			all[tag] = all[tag] || has
		}
	}
	for _, tag := range all.Words() {
		options = append(options, control.Option{Key: tag, Text: tag})
	}
	return options
}

func byName(options []control.Option) []control.Option {
	plain := make(map[string]string, len(options)) // each text without its accents
	for _, o := range options {
		plain[o.Text] = calendar.Unaccented(o.Text)
	}
	slices.SortStableFunc(options, func(a, b control.Option) int { return strings.Compare(plain[a.Text], plain[b.Text]) })
	return options
}
