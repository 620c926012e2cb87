package work

import (
	"cmp"
	"slices"
	"strings"

	"affiche/calendar"
)

// An Unclear is a name of a table of which a person has to say who or what it is.
type Unclear struct {
	Key   string // of the answer
	Type  calendar.Type
	Name  string
	Lines []int
	Near  []Likely // whom it may mean, the likeliest first
}

// A Likely is a record that a name may mean.
type Likely struct {
	Ref  calendar.Ref
	Name string
}

// NameKey is a name as [TableOptions] has it: without accents, capitals and marks.
func NameKey(name string) string { return nameKey(name) }

// naming finds records by what people call them.
type naming struct {
	plan *calendar.Plan
	of   map[calendar.Type]map[string][]calendar.Ref // by their names, folded
}

func newNaming(plan *calendar.Plan) *naming {
	return &naming{plan, map[calendar.Type]map[string][]calendar.Ref{}}
}

// nameKey is a name without accents, capitals and marks.
func nameKey(name string) string { return strings.Join(calendar.Words(name), " ") }

// index is the names of a type, made when it is first asked for. A place is a space or a venue.
func (n *naming) index(t calendar.Type) map[string][]calendar.Ref {
	if n.of[t] == nil {
		n.of[t] = map[string][]calendar.Ref{}
		for r := range n.plan.Records(t) {
			n.enter(r)
		}
	}
	return n.of[t]
}

// enter makes a record known by its names.
func (n *naming) enter(r calendar.Record) {
	known := n.of[r.Ref().Type]
	if known == nil {
		return
	}
	for _, name := range calendar.Distinct(n.names(r)) {
		if !slices.Contains(known[name], r.Ref()) {
			known[name] = append(known[name], r.Ref())
		}
	}
}

func (n *naming) names(r calendar.Record) []string {
	switch r := r.(type) {
	case *calendar.Person:
		return []string{nameKey(r.Given + " " + r.Family), nameKey(r.Family + " " + r.Given)}
	case *calendar.Organisation:
		names := []string{nameKey(r.Name)}
		for p := range n.plan.PartnerOfOrg.Of(r.ID) {
			names = append(names, nameKey(p.Name), nameKey(p.Monogram))
		}
		return names
	case *calendar.Partner:
		names := []string{nameKey(r.Name), nameKey(r.Monogram)}
		if o := n.plan.Organisations.At(r.Organisation); o != nil {
			names = append(names, nameKey(o.Name))
		}
		return names
	case *calendar.Venue:
		return []string{nameKey(r.Name), nameKey(r.Short)}
	case *calendar.Space:
		names := []string{nameKey(r.Name)}
		if v := n.plan.Venues.At(r.Venue); v != nil {
			names = append(names, nameKey(v.Name+" "+r.Name), nameKey(r.Name+" "+v.Name), nameKey(v.ShortName()+" "+r.Name))
		}
		return names
	case *calendar.Company:
		return []string{nameKey(r.Name)}
	case *calendar.Equipment:
		return textKeys(r.Name)
	case *calendar.Activity:
		return textKeys(r.Title)
	}
	return nil
}

func textKeys(t calendar.Texts) (names []string) {
	for _, text := range t {
		names = append(names, nameKey(text))
	}
	slices.Sort(names)
	return names
}

// called are the records of a type that have a name.
func (n *naming) called(t calendar.Type, name string) []calendar.Ref {
	return n.index(t)[nameKey(name)]
}

// mostLikely is how many records are offered where a name is none's.
const mostLikely = 4

// near are those that a name may mean: theirs has most of its words, or differs by a letter or two.
func (n *naming) near(types []calendar.Type, name string) []Likely {
	type candidate struct {
		ref   calendar.Ref
		score int
	}
	best := map[calendar.Ref]int{}
	key := nameKey(name)
	for _, t := range types {
		for other, refs := range n.index(t) {
			if score := inCommon(key, other); score > 0 {
				for _, ref := range refs {
					if n.plan.Record(ref) == nil {
						continue // this import makes it
					}
					best[ref] = max(best[ref], score)
				}
			}
		}
	}
	var all []candidate
	for ref, score := range best {
		all = append(all, candidate{ref, score})
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.ref.ID, b.ref.ID))
	})
	var likely []Likely
	for _, c := range all[:min(len(all), mostLikely)] {
		likely = append(likely, Likely{c.ref, n.said(c.ref)})
	}
	return likely
}

// said is what a record is called to a person who chooses among several.
func (n *naming) said(ref calendar.Ref) string {
	switch r := n.plan.Record(ref).(type) {
	case *calendar.Person:
		return joined(" · ", r.Name(), r.City)
	case *calendar.Space:
		if v := n.plan.Venues.At(r.Venue); v != nil && v.ShortName() != r.Name {
			return v.ShortName() + " · " + r.Name
		}
		return r.Name
	case *calendar.Organisation:
		return joined(" · ", r.Name, r.City)
	case *calendar.Venue:
		return joined(" · ", r.Name, r.City)
	case *calendar.Partner:
		return r.Name
	case *calendar.Company:
		return r.Name
	case *calendar.Equipment:
		return r.Name.In(n.plan.Programme.Languages...)
	}
	return string(ref.ID)
}

// inCommon is how much two names have in common, of a hundred; 0 is too little.
func inCommon(a, b string) int {
	if a == "" || b == "" {
		return 0
	}
	words, others := strings.Fields(a), strings.Fields(b)
	same := 0
	for _, w := range words {
		if slices.ContainsFunc(others, func(o string) bool { return o == w || len(w) > 3 && nearly(w, o) }) {
			same++
		}
	}
	score := 200 * same / (len(words) + len(others))
	if score < 40 && same < min(len(words), len(others)) {
		return 0
	}
	return score
}

// nearly reports that two words differ by a letter: one more, one less, another one, or two that changed places.
func nearly(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	rest := func(s []rune, from int) string { return string(s[min(from, len(s)):]) }
	if len(x) < len(y) {
		return rest(x, i) == rest(y, i+1)
	}
	swapped := i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && rest(x, i+2) == rest(y, i+2)
	return rest(x, i+1) == rest(y, i+1) || swapped
}
