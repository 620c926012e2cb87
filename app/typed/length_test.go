package typed

import (
	"testing"

	"pgregory.net/rapid"

	"affiche/assets"
)

func TestALengthIsReadAsPeopleWriteIt(t *testing.T) {
	for s, want := range map[string]int{
		"90": 90, "90 min": 90, "90min": 90, "45 minutes": 45, "1 h": 60, "1h": 60, "2 hours": 120, "1 h 30": 90, "1h30": 90, "1 h 30 min": 90,
		"1 h and 30 min": 90, "1.5 h": 90, "1,5 h": 90, "2 days": 2880, "1 day 6 h": 1800, "1 week": 10080, "for 2 h": 120, "0": 0, "": 0, " ": 0,
		"1 h 05": 65, "1440": 1440,
		"2 heures": 120, "1 heure 30": 90, "2 jours": 2880, // French
		"2 ore": 120, "1 ora e 30 minuti": 90, "3 giorni": 4320, // Italian
		"2 uri": 120, "1 ura in 30 minut": 90, "2 dneva": 2880, // Slovene
		"2 horas": 120, "1 hora y 30 minutos": 90, "2 días": 2880, // Spanish
		"2 sata": 120, "1 sat i 30 minuta": 90, "2 dana": 2880, // Montenegrin
	} {
		if got, fault := (Reader{Language: "en"}).Length(s); fault != nil || got != want {
			t.Errorf("%q is %d (%v), want %d", s, got, fault, want)
		}
	}
	for _, s := range []string{"long", "-60", "+1 h", "1:30", "14:00", "1 h before", "1 h 90 min", "2 2", "1 h 30 2 days", "12345", "1 h,", "1.55 h"} {
		if got, fault := (Reader{Language: "en"}).Length(s); fault == nil {
			t.Errorf("%q is read as %d", s, got)
		}
	}
}

func TestADistanceIsReadAsPeopleSayIt(t *testing.T) {
	for s, want := range map[string]Distance{
		"1 h before": {Minutes: -60}, "60 min before the start": {Minutes: -60}, "2 h earlier": {Minutes: -120}, "30 min after": {Minutes: 30},
		"30 min after the end": {Minutes: 30}, "-60": {Minutes: -60}, "−60": {Minutes: -60}, "-1 h 30": {Minutes: -90}, "+15 min": {Minutes: 15},
		"at the start": {}, "0": {}, "at the end": {}, "1 day before": {Minutes: -1440},
		"1 h before, 30 min": {Minutes: -60, Lasts: 30}, "at the end, 1 h 30": {Lasts: 90}, "90": {Minutes: -90}, "1 h": {Minutes: -60}, "1 h, 2 h": {Minutes: -60, Lasts: 120},
		"1 h avant": {Minutes: -60}, "30 min après la fin": {Minutes: 30}, "1 h avant le début, 30 min": {Minutes: -60, Lasts: 30},
		"1 ora prima dell’inizio": {Minutes: -60}, "30 min dopo": {Minutes: 30},
		"1 h pred začetkom": {Minutes: -60}, "1 uro prej": {Minutes: -60}, "30 min po koncu": {Minutes: 30}, "ob začetku": {},
		"1 h antes del inicio": {Minutes: -60}, "30 min después": {Minutes: 30}, "1 sat prije početka": {Minutes: -60}, "30 min poslije": {Minutes: 30},
	} {
		if got, fault := (Reader{Language: "en"}).Distance(s, true); fault != nil || got != want {
			t.Errorf("%q is %v (%v), want %v", s, got, fault, want)
		}
	}
	if got, fault := (Reader{Language: "en"}).Distance("90 min", false); fault != nil || got.Minutes != 90 {
		t.Errorf("after, 90 min are %v (%v)", got, fault)
	}
	for _, s := range []string{"", "before", "14:00", "14:00–16:00", "-1 h before", "1 h before after", "1 h before,", "far", "1 h the start"} {
		if got, fault := (Reader{Language: "en"}).Distance(s, true); fault == nil {
			t.Errorf("%q is read as %v", s, got)
		}
	}
}

func TestADistanceIsReadBackAsTheHistorySaysIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 999).Draw(t, "minutes")
		for _, l := range assets.Languages() {
			away := assets.Say(l.Code, "window.minutes", n)
			for key, want := range map[string]int{"before-start": -n, "after-start": n, "before-end": -n, "after-end": n, "at-start": 0, "at-end": 0} {
				said := assets.Say(l.Code, "past.timing."+key, away)
				if got, fault := (Reader{Language: l.Code}).Distance(said, n%2 == 0); fault != nil || got.Minutes != want {
					t.Fatalf("%s: %q is %v (%v), want %d", l.Name, said, got, fault, want)
				}
			}
		}
	})
}

func FuzzLength(f *testing.F) {
	for _, s := range []string{"1 h 30", "2 days", "1 h before, 30 min", "-90 min", "at the start", "0", "9999 w", "1\x00h", "٣ h"} {
		f.Add(s)
	}
	const most = 1000 * 7 * fullDay
	f.Fuzz(func(t *testing.T, s string) {
		r := Reader{Language: "en"}
		if got, fault := r.Length(s); fault == nil && (got < 0 || got > most) {
			t.Errorf("%q is %d minutes", s, got)
		}
		if got, fault := r.Distance(s, true); fault == nil && (got.Lasts < 0 || max(got.Minutes, -got.Minutes) > most) {
			t.Errorf("%q is %v", s, got)
		}
	})
}
