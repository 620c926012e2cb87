package storage

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"affiche/calendar"
)

// TestLawTextsReadWholeAreTextsReadOneByOne: what lies together with thousands of others says what it says alone.
func TestLawTextsReadWholeAreTextsReadOneByOne(t *testing.T) {
	long := rapid.Custom(func(t *rapid.T) string {
		return strings.Repeat(rapid.SampledFrom([]string{"a", "ž", "\x00"}).Draw(t, "letter"), rapid.IntRange(20, 70).Draw(t, "times"))
	})
	rapid.Check(t, func(t *rapid.T) {
		together := newWords(rapid.IntRange(0, 64).Draw(t, "size of a block"))
		var want, got []any
		for _, s := range rapid.SliceOf(rapid.OneOf(anyText, long)).Draw(t, "texts") {
			want, got = append(want, s), append(got, together.one(s))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// TestASeasonReadWholeIsOneReadRecordByRecord has texts around the size of a block among many short ones.
func TestASeasonReadWholeIsOneReadRecordByRecord(t *testing.T) {
	f := fresh(t)
	var records []calendar.Record
	for i := range 1000 {
		length := []int{0, 1, 39, 40, 41, wordsBlock - 1, wordsBlock, wordsBlock + 1}[i%8]
		notes := strings.Repeat(string(rune('a'+i%26)), length)
		records = append(records, &calendar.Person{ID: calendar.NewID(), Given: "Nina", Family: "Kralj", City: "Ljubljana", Notes: notes})
	}
	edit(t, f, "a season", putting(records...))
	whole, byRecord := planOf(t, f), calendar.NewPlan()
	for _, r := range records {
		if err := f.Refresh(byRecord, []calendar.Ref{r.Ref()}); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range records {
		if diff := cmp.Diff(r, whole.Record(r.Ref())); diff != "" {
			t.Fatal("read whole: ", diff)
		}
		if diff := cmp.Diff(r, byRecord.Record(r.Ref())); diff != "" {
			t.Fatal("read alone: ", diff)
		}
	}
}

func TestABlockIsFullBeforeTheNextIsBegun(t *testing.T) {
	for _, c := range []struct {
		name    string
		lengths []int
		blocks  int // that were begun
		filled  int // of the last
	}{
		{"nothing", []int{0}, 0, 0},
		{"one word", []int{5}, 1, 5},
		{"a text as long as a block", []int{wordsBlock}, 1, wordsBlock},
		{"one that is longer lies by itself", []int{wordsBlock + 1}, 0, 0},
		{"and the block goes on after it", []int{5, wordsBlock + 1, 6}, 1, 11},
		{"two that just fill it", []int{wordsBlock - 5, 5}, 1, wordsBlock},
		{"two that are a letter too much", []int{wordsBlock - 5, 6}, 2, 6},
		{"a word after a full block", []int{wordsBlock, 1}, 2, 1},
		{"an empty text after a full block", []int{wordsBlock, 0}, 1, wordsBlock},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, blocks := newWords(wordsBlock), 0
			for _, n := range c.lengths {
				s, before := strings.Repeat("x", n), w.block.Len()
				if w.keep(s) != s {
					t.Errorf("a text of %d bytes is another now", n)
				}
				if after := w.block.Len(); after > 0 && (before == 0 || after < before) {
					blocks++
				}
				if w.block.Cap() > wordsBlock {
					t.Errorf("a block takes %d bytes", w.block.Cap())
				}
			}
			if blocks != c.blocks || w.block.Len() != c.filled {
				t.Errorf("%d blocks, %d bytes in the last; want %d and %d", blocks, w.block.Len(), c.blocks, c.filled)
			}
		})
	}
}
