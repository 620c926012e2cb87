package typed

import (
	"fmt"
	"strings"
	"testing"

	"affiche/assets"
)

func TestANameMeansOneMonthOrOneWeekday(t *testing.T) {
	for w, senses := range lexicon().senses {
		meant := map[role]int{}
		for _, s := range senses {
			if n, ok := meant[s.role]; ok && isName(s) && n != s.n {
				t.Errorf("%q is %d as well as %d", w, n, s.n)
			}
			meant[s.role] = s.n
		}
		if words := strings.Fields(w); len(words) > longestPhrase {
			t.Errorf("%q has %d words", w, len(words))
		}
	}
}

func TestEveryNameThatIsShownIsUnderstoodInEveryWindow(t *testing.T) {
	for _, window := range assets.Languages() {
		for _, l := range assets.Languages() {
			for n := 1; n <= 12; n++ {
				for _, style := range []string{"month.", "month.short.", "month.of."} {
					understood(t, window.Code, assets.Say(l.Code, fmt.Sprint(style, n)), month, n)
				}
			}
			for n := 1; n <= 7; n++ {
				for _, style := range []string{"weekday.", "weekday.short."} {
					understood(t, window.Code, assets.Say(l.Code, fmt.Sprint(style, n)), weekday, n)
				}
			}
		}
	}
}

// understood tries a name in both leans: "mar" is a month in English windows, and a day for those who write to them.
func understood(t *testing.T, window, name string, as role, want int) {
	t.Helper()
	for _, foreign := range []bool{false, true} {
		p := &parser{Reader: Reader{Language: window}, text: name, tokens: scan(name), lean: lean{foreign: foreign}}
		n, ok := p.name(as)
		if ok && n == want && p.ended() {
			return
		}
		if ok && n != want {
			t.Errorf("%s: %q is %d, not %d", window, name, n, want)
		}
	}
	t.Errorf("%s: %q is not understood", window, name)
}

func TestAllLanguagesThatAreSpokenAreUnderstood(t *testing.T) {
	for _, l := range assets.Languages() {
		if spoken[0] != l.Code && own(l.Code) == own(spoken[0]) {
			t.Errorf("%s is not in the vocabulary", l.Name)
		}
	}
	for _, e := range vocabulary() {
		if (e.role == month || e.role == weekday || e.role == relative) && strings.Contains(strings.Join(e.words[:], ";")+";", ";;") {
			t.Errorf("a language lacks %v", e)
		}
	}
}
