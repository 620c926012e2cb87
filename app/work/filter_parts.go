package work

import (
	"bytes"
	"slices"
	"sync"
	"unicode/utf8"

	"affiche/calendar"
)

// A cast is where some people appear or are called.
type cast struct {
	activities, runs, events map[calendar.ID]bool
}

func castOf(plan *calendar.Plan, people []calendar.ID) cast {
	c := cast{map[calendar.ID]bool{}, map[calendar.ID]bool{}, map[calendar.ID]bool{}}
	for m := range plan.CompanyMembers.Each() {
		if slices.Contains(people, m.Person) {
			people = append(slices.Clip(people), m.Company)
		}
	}
	for a := range plan.Appearances.Each() {
		if !slices.Contains(people, a.Person) && !slices.Contains(people, a.Company) {
			continue
		}
		if a.Event != "" {
			c.events[a.Event] = true
		} else {
			c.activities[a.Activity] = true
		}
	}
	for _, person := range people {
		for call := range plan.CallsOfPerson.Of(person) {
			c.called(plan, call)
		}
	}
	return c
}

// called adds what a call is for. Who declined is not called.
func (c cast) called(plan *calendar.Plan, call *calendar.Call) {
	if call.State == calendar.Declined {
		return
	}
	c.events[call.Event] = true
	if p := plan.Phases.At(call.Phase); p != nil {
		c.events[p.Event] = true
		c.runs[p.Run] = true
	}
}

// A mask tells which words of a text were found, a bit for each.
type mask uint64

// needles are the words that are looked for, and room to fold a text in which they are.
type needles struct {
	words [][]byte
	all   mask
	room  []byte
}

// mostWords is how many words of a text count: a mask has no room for more, and nobody types them.
const mostWords = 64

func needlesOf(text string) needles {
	var n needles
	for i, word := range calendar.Words(text) {
		if i == mostWords {
			break
		}
		n.words = append(n.words, []byte(word))
		n.all |= 1 << i
	}
	return n
}

// of tells which of the words are in a text, wherever in it.
func (n *needles) of(text string) mask { return n.in(text, n.all) }

// in looks for some of the words only.
func (n *needles) in(text string, wanted mask) (found mask) {
	if wanted == 0 || text == "" {
		return 0
	}
	n.room = folded(n.room[:0], text)
	for i, word := range n.words {
		if bit := mask(1) << i; wanted&bit != 0 && bytes.Contains(n.room, word) {
			found |= bit
		}
	}
	return found
}

func (n *needles) ofTexts(t calendar.Texts) mask { return n.inTexts(t, n.all) }

func (n *needles) inTexts(t calendar.Texts, wanted mask) (found mask) {
	if wanted == 0 || len(t) == 0 { // as most dates have none of their own
		return 0
	}
	for _, text := range t {
		found |= n.in(text, wanted&^found)
	}
	return found
}

func (n *needles) ofWords(s calendar.Set) (found mask) {
	for word := range s {
		found |= n.of(word)
	}
	return found
}

// ofDate looks in what a date says itself.
func (n *needles) ofDate(e *calendar.Event, wanted mask) mask {
	return n.inTexts(e.Title, wanted) | n.inTexts(e.Text, wanted) | n.in(e.SubjectTo, wanted) | n.in(e.Reason, wanted)
}

// ofActivity looks in what an activity says, and in the names of those who make it.
func (n *needles) ofActivity(plan *calendar.Plan, a *calendar.Activity) mask {
	if n.all == 0 {
		return 0
	}
	found := n.ofTexts(a.Title) | n.ofTexts(a.Subtitle) | n.ofTexts(a.Text) | n.ofWords(a.Tags) | n.ofWords(a.Sectors)
	if p := plan.Partners.At(a.Lead); p != nil {
		found |= n.of(p.Name) | n.of(p.Monogram)
	}
	for app := range plan.AppearancesOf.Of(a.ID) {
		if p := plan.Persons.At(app.Person); p != nil {
			found |= n.of(p.Name())
		}
		if c := plan.Companies.At(app.Company); c != nil {
			found |= n.of(c.Name)
		}
	}
	return found
}

// european is where the letters of our languages and the signs between them end.
const european = 0x2100

// foldedLetters are those letters as [calendar.Unaccented] writes each: taking a letter from here is many times as fast.
var foldedLetters = sync.OnceValue(func() *[european]string {
	var letters [european]string
	for r := range letters {
		letters[r] = calendar.Unaccented(string(rune(r)))
	}
	return &letters
})

// folded is what [calendar.Unaccented] makes of a text, written behind what is in the room already.
func folded(room []byte, text string) []byte {
	letters := foldedLetters()
	for at := 0; at < len(text); {
		if c := text[at]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			room = append(room, c)
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if r >= european {
			return append(room[:0], calendar.Unaccented(text)...)
		}
		room = append(room, letters[r]...)
		at += size
	}
	return room
}
