package typed

import (
	"testing"

	"pgregory.net/rapid"

	"affiche/assets"
)

func TestMoneyIsReadAsPeopleWriteIt(t *testing.T) {
	for s, want := range map[string]int64{
		"6000": 600000, "6,000": 600000, "6.000": 600000, "6 000": 600000, "6’000": 600000, "€6,000": 600000, "6.000,50 €": 600050,
		"6,000.50": 600050, "6000,5": 600050, "0,5": 50, "1.234.567": 123456700, "-20": -2000, "EUR 12": 1200, "12 eur": 1200, "": 0, " ": 0,
	} {
		got, code, fault := Reader{}.Money(s, "EUR")
		if fault != nil || got != want || code != "EUR" && want != 0 {
			t.Errorf("%q is %d %s (%v), want %d", s, got, code, fault, want)
		}
	}
	for _, s := range []string{"many", "6,00,000", "1.23.456", "6,", ",", "12 euros", "1,2345", "1.2.3", "€", "99999999999999999999", "12 - 13", "1234.567,1234", "1,234,56.7x"} {
		if got, code, fault := (Reader{}).Money(s, "EUR"); fault == nil {
			t.Errorf("%q is read as %d %s", s, got, code)
		}
	}
	if _, code, fault := (Reader{}).Money("12 TND", "EUR"); fault != nil || code != "TND" {
		t.Errorf("%s, %v", code, fault)
	}
}

func TestMoneyIsReadBackAsItIsSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 1<<40).Draw(t, "hundredths")
		for _, l := range assets.Languages() {
			said := assets.Money(l.Code, n, "EUR")
			got, code, fault := Reader{Language: l.Code}.Money(said, "TND")
			if fault != nil || got != n || code != "EUR" {
				t.Fatalf("%s: %q is read as %d %s (%v), want %d", l.Name, said, got, code, fault, n)
			}
		}
	})
}

func FuzzMoney(f *testing.F) {
	for _, s := range []string{"6,000 €", "6.000,50", "EUR 12", "-", "٣", "1\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, code, fault := Reader{}.Money(s, "EUR")
		if fault == nil && got != 0 && len(code) != 3 {
			t.Errorf("%q is %d of %q", s, got, code)
		}
	})
}
