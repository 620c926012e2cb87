package storage

import (
	"math/rand/v2"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// wordySeason is a programme of many dates, each with a title in two languages and a text of its own: far more to index than
// a season has, whose dates are called as their activity is. Words are spread as in a language: few often, many seldom.
func wordySeason(b *testing.B, events int) *File {
	b.Helper()
	f := fresh(b)
	random := rand.New(rand.NewPCG(1, 2))
	vocabulary := syllables(random, 20_000)
	seldom := rand.NewZipf(random, 1.1, 8, uint64(len(vocabulary)-1))
	words := func(n int) string {
		some := make([]string, n)
		for i := range some {
			some[i] = vocabulary[seldom.Uint64()]
		}
		return strings.Join(some, " ")
	}
	var records []calendar.Record
	for range 2_000 {
		records = append(records, &calendar.Person{ID: calendar.NewID(), Given: words(1), Family: words(1), City: words(1)})
	}
	a := show("Levi")
	records = append(records, a)
	for i := range events {
		start := calendar.DayOf(2027, 1, 1).At(i * 30)
		records = append(records, &calendar.Event{
			ID: calendar.NewID(), Activity: a.ID, Status: calendar.Confirmed,
			When:  calendar.When{Start: start, End: start + 90*60, Zone: "Europe/Ljubljana"},
			Title: calendar.Texts{"en": []string{"workshop ", "meeting "}[i%2] + words(2), "fr": []string{"Atelier ", "Séance "}[i%2] + words(2)}, Text: calendar.Texts{"en": words(12)},
		})
	}
	edit(b, f, "a wordy season", putting(records...))
	return f
}

// syllables makes up words of two to four syllables.
func syllables(random *rand.Rand, n int) []string {
	words := make([]string, n)
	for i := range words {
		for range 2 + random.IntN(3) {
			words[i] += string("bcdfghjklmnprstvz"[random.IntN(17)]) + string("aeiou"[random.IntN(5)])
		}
	}
	return words
}

// BenchmarkFinder fills an index with 100,000 dates and asks it as somebody types: after each letter. In a plain season dates
// are called as their activity is, in a wordy one each has a title and a text of its own. Times are those of the processor.
func BenchmarkFinder(b *testing.B) {
	events := benchtest.Dates(100_000)
	b.Run("plain", func(b *testing.B) { benchmarkFinder(b, bigSeason(b, events), "show 99", "elektrarna hall") })
	b.Run("wordy", func(b *testing.B) {
		benchmarkFinder(b, wordySeason(b, events), "workshop babe", "seance de mo zu", "ka le mi ro su", "levi", "workshop séance",
			"meeting seance k l m r s", "m s k l r t v b d f g h", "xqz")
	})
}

func benchmarkFinder(b *testing.B, f *File, texts ...string) {
	debug.FreeOSMemory()
	before, began := resident(b), benchtest.CPU()
	x, err := f.Finder(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	filled := benchtest.CPU() - began
	debug.FreeOSMemory()
	held := resident(b) - before
	var most, whole time.Duration
	asked := 0
	for b.Loop() {
		most, whole, asked = 0, 0, 0
		for _, typed := range texts {
			for end := range typed {
				took := asking(b, x, typed[:end+1])
				most, whole, asked = max(most, took), whole+took, asked+1
			}
		}
	}
	b.ReportMetric(filled.Seconds(), "fill-s")
	b.ReportMetric(float64(held)/(1<<20), "MB")
	b.ReportMetric(float64(whole.Microseconds())/float64(asked)/1000, "letter-ms")
	b.ReportMetric(float64(most.Microseconds())/1000, "worst-ms")
}

// asking is how long a query takes, at best.
func asking(b *testing.B, x *Finder, text string) time.Duration {
	took := time.Hour
	for range 3 {
		began := benchtest.CPU()
		if _, err := x.Find(b.Context(), text, 200); err != nil {
			b.Fatal(err)
		}
		took = min(took, benchtest.CPU()-began)
	}
	return took
}

// resident is the memory of this process in bytes; SQLite's is beside that of Go.
func resident(b *testing.B) int {
	b.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Skip("the system does not tell how much memory a process has: " + err.Error())
	}
	for line := range strings.Lines(string(status)) {
		if kilobytes, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(kilobytes), "kB")))
			if err != nil {
				b.Fatal(err)
			}
			return n << 10
		}
	}
	b.Skip("the system does not tell how much memory a process has")
	return 0
}
