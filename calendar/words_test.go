package calendar

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWordsAreFoundHoweverTheyAreTyped(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Séminaire", []string{"seminaire"}},
		{"Se\u0301minaire", []string{"seminaire"}}, // the accent as a letter of its own, as some systems type it
		{"Đurđević, Šćepan Žić", []string{"durdevic", "scepan", "zic"}},
		{"L'œuvre d'été", []string{"l", "oeuvre", "d", "ete"}},
		{"Weißensee – Łódź · Ærø", []string{"weissensee", "lodz", "aero"}},
		{"ZAŽIVELO ČRNO-BELO", []string{"zazivelo", "crno", "belo"}},
		{"¿Qué será? ÑANDÚ", []string{"que", "sera", "nandu"}},
		{"perché più", []string{"perche", "piu"}},
		{"İstanbul ﬁlm", []string{"istanbul", "film"}},
		{"WP2: 20×30", []string{"wp2", "20", "30"}},
		{"Котор 猫", []string{"котор", "猫"}},
		{" \t\x00\xff\u202e—", nil},
		{"", nil},
	} {
		if got := Words(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q has the words %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLettersAroundAreTakenApartAsAllOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("ŽžĐđŒßİŉ½´ Aa\u0301猫\ufffd")), rapid.Rune())).Draw(t, "text")
		if got, want := Unaccented(text), taken(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	})
}

func TestATextBeginsAsItsPlainLettersDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aAéÉßœĐđ\u0301\u0323ﬁé猫 -\ufffd\u0080"))).Draw(t, "text")
		plain := Unaccented(rapid.StringOfN(rapid.RuneFrom([]rune("aesdf 猫")), 0, 3, -1).Draw(t, "plain"))
		if rapid.Bool().Draw(t, "its own beginning") {
			letters := []rune(Unaccented(text))
			plain = string(letters[:rapid.IntRange(0, len(letters)).Draw(t, "letters")])
		}
		if got, want := Begins(text, plain), strings.HasPrefix(Unaccented(text), plain); got != want {
			t.Errorf("%q begins with %q: %v", text, plain, got)
		}
	})
}

func FuzzAWordIsItsOwnOnlyWord(f *testing.F) {
	for _, s := range []string{"Đurđević", "ẞ", "ﬃ ½ Å", "\xff\x00a\u0301\u0323", "ǅ ŉ İ", "𝕸𝖑𝖆𝖉𝖎 ⑫", "\xf2ў"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Words(s)
		for _, w := range once {
			if again := Words(w); !slices.Equal(again, []string{w}) {
				t.Errorf("the word %q of %q has the words %q", w, s, again)
			}
		}
	})
}

func TestNothingConfidentialIsSearched(t *testing.T) {
	named := 0
	for _, typ := range Types() {
		for _, f := range Fields(typ) {
			if f.Searched && f.Confidential {
				t.Errorf("%s.%s is confidential and searched", typ, f.Name)
			}
			if f.Searched && f.Form != Text && f.Form != TextsForm && f.Form != SetForm && f.Form != ListForm {
				t.Errorf("%s.%s has no words to search", typ, f.Name)
			}
			if f.Named {
				named++
			}
		}
	}
	if named == 0 {
		t.Error("no record is found by its name")
	}
}
