package typed_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/typed"
	"affiche/assets"
	"affiche/calendar"
)

// spans are stretches as people write them. What is wanted is half-open: "20 29" are whole days, up to the midnight in
// which the 29th begins.
var spans = map[string]string{
	"en": `
		20:30–21:45 = 2027-08-23T20:30 2027-08-23T21:45
		20.30-21.45 = 2027-08-23T20:30 2027-08-23T21:45
		2030-2145 = 2027-08-23T20:30 2027-08-23T21:45
		22:00–1:30 = 2027-08-23T22:00 2027-08-24T01:30
		8–9 pm = 2027-08-23T20:00 2027-08-23T21:00
		11–1pm = 2027-08-23T11:00 2027-08-23T13:00
		from 10am to 4pm = 2027-08-23T10:00 2027-08-23T16:00
		20:00 – midnight = 2027-08-23T20:00 2027-08-24T00:00
		22:00 90 min = 2027-08-23T22:00 2027-08-23T23:30
		22:00, 1h30 = 2027-08-23T22:00 2027-08-23T23:30
		22:00 for 2.5 hours = 2027-08-23T22:00 2027-08-24T00:30
		25 Aug 20:30–21:45 = 2027-08-25T20:30 2027-08-25T21:45
		20:30–21:45 on 25 Aug = 2027-08-25T20:30 2027-08-25T21:45
		fri 20:00–22:00 = 2027-08-27T20:00 2027-08-27T22:00
		25.8. 22:00 – 26.8. 2:00 = 2027-08-25T22:00 2027-08-26T02:00
		25.8. 22:00 – 26.8.2028 2:00 = 2028-08-25T22:00 2028-08-26T02:00
		20:00 – 26.8. 2:00 = 2027-08-23T20:00 2027-08-26T02:00
		fri 22:00 – sun 2:00 = 2027-08-27T22:00 2027-08-29T02:00
		20–29 August = 2027-08-20 2027-08-30
		20-29 Aug 2028 = 2028-08-20 2028-08-30
		Aug 20–29 = 2027-08-20 2027-08-30
		20.–29. 8. = 2027-08-20 2027-08-30
		20.8.–29.8. = 2027-08-20 2027-08-30
		20/8 – 29/8/28 = 2028-08-20 2028-08-30
		2027-08-20–2027-08-29 = 2027-08-20 2027-08-30
		30 Aug – 2 Sep = 2027-08-30 2027-09-03
		from 30 August to 2 September = 2027-08-30 2027-09-03
		30 Dec – 2 Jan = 2027-12-30 2028-01-03
		30 Dec – 2 Jan 2029 = 2028-12-30 2029-01-03
		Fri 20 – Sun 29 August = 2027-08-20 2027-08-30
		fri–sun = 2027-08-27 2027-08-30
		20–29 = 2027-08-20 2027-08-30
		25 Aug = 2027-08-25 2027-08-26
		25 Aug, 3 days = 2027-08-25 2027-08-28
		25 Aug 10 days = 2027-08-25 2027-09-04
		August = 2027-08-01 2027-09-01
		February 2028 = 2028-02-01 2028-03-01
		25.8. 20–28 = !typed.half-timed
		9 h 30 – 12 h 30 = 2027-08-23T09:30 2027-08-23T12:30
		du 20 au 29 août = 2027-08-20 2027-08-30
		10–18 = !typed.ambiguous
		8.10–9.10 = !typed.ambiguous
		fri 20–22 = !typed.ambiguous
		fri 20–22h = 2027-08-27T20:00 2027-08-27T22:00
		Fri 20–22 August = 2027-08-20 2027-08-23
		22–2h = 2027-08-23T22:00 2027-08-24T02:00
		9–5 = !typed.end-first
		9-5pm = 2027-08-23T09:00 2027-08-23T17:00
		20:30 = !typed.no-end
		29–20 August = !typed.end-first
		30 Aug – 2 Aug = !typed.end-first
		25.8. 20:00 – 29.8. = !typed.half-timed
		20–29 Augustus = !typed.unread-span Augustus
		20:00–20:00 = !typed.end-first
		thu 20 – sun 29 August = !typed.other-weekday Friday
		20–32 August = !typed.no-such-day`,
	"fr": `
		20h30–21h45 = 2027-08-23T20:30 2027-08-23T21:45
		20h30-21h45 = 2027-08-23T20:30 2027-08-23T21:45
		de 20h à 22h = 2027-08-23T20:00 2027-08-23T22:00
		de 20h à minuit = 2027-08-23T20:00 2027-08-24T00:00
		10–18h = 2027-08-23T10:00 2027-08-23T18:00
		le 25 août de 20h à 22h = 2027-08-25T20:00 2027-08-25T22:00
		25 août, 20h30–22h = 2027-08-25T20:30 2027-08-25T22:00
		22h, 90 min = 2027-08-23T22:00 2027-08-23T23:30
		22h pendant 2 heures = 2027-08-23T22:00 2027-08-24T00:00
		du 20 au 29 août = 2027-08-20 2027-08-30
		du 20 au 29 août 2028 = 2028-08-20 2028-08-30
		du 1er au 15 septembre = 2027-09-01 2027-09-16
		du vendredi 20 au dimanche 29 août = 2027-08-20 2027-08-30
		du 30 août au 2 septembre = 2027-08-30 2027-09-03
		30 août – 2 sept. = 2027-08-30 2027-09-03
		du 20/8 au 29/8 = 2027-08-20 2027-08-30
		20–29 août = 2027-08-20 2027-08-30
		3 sept – 30 oct = 2027-09-03 2027-10-31
		du 20 décembre au 5 janvier = 2027-12-20 2028-01-06
		mar. 24 – jeu. 26 août = 2027-08-24 2027-08-27
		25 août, 3 jours = 2027-08-25 2027-08-28
		août 2027 = 2027-08-01 2027-09-01
		du 29 au 20 août = !typed.end-first
		du 20 = !typed.unread-span du 20
		10–18 = !typed.ambiguous`,
	"it": `
		20:30–21:45 = 2027-08-23T20:30 2027-08-23T21:45
		20.30–21.45 = 2027-08-23T20:30 2027-08-23T21:45
		dalle 20 alle 22 = 2027-08-23T20:00 2027-08-23T22:00
		dalle 20.30 a mezzanotte = 2027-08-23T20:30 2027-08-24T00:00
		25 agosto, dalle 20 alle 22 = 2027-08-25T20:00 2027-08-25T22:00
		ore 22, 90 minuti = 2027-08-23T22:00 2027-08-23T23:30
		dal 20 al 29 agosto = 2027-08-20 2027-08-30
		dal 20 al 29 agosto 2028 = 2028-08-20 2028-08-30
		dall'8 all'11 settembre = 2027-09-08 2027-09-12
		dal 30 agosto al 2 settembre = 2027-08-30 2027-09-03
		da venerdì 20 a domenica 29 agosto = 2027-08-20 2027-08-30
		20–29 ago = 2027-08-20 2027-08-30
		20/8–29/8 = 2027-08-20 2027-08-30
		mar 24 – gio 26 agosto = 2027-08-24 2027-08-27
		25 agosto per 3 giorni = 2027-08-25 2027-08-28
		agosto = 2027-08-01 2027-09-01
		dal 29 al 20 agosto = !typed.end-first
		10–18 = !typed.ambiguous`,
	"sl": `
		20.30–21.45 = 2027-08-23T20:30 2027-08-23T21:45
		8.10–9.10 = 2027-08-23T08:10 2027-08-23T09:10
		od 20h do 22h = 2027-08-23T20:00 2027-08-23T22:00
		od 20.30 do polnoči = 2027-08-23T20:30 2027-08-24T00:00
		25. 8. od 20. do 22. ure = 2027-08-25T20:00 2027-08-25T22:00
		25. 8. od 20.00 do 22.00 = 2027-08-25T20:00 2027-08-25T22:00
		25. avgusta 20.30–22.00 = 2027-08-25T20:30 2027-08-25T22:00
		ob 22.00, 90 minut = 2027-08-23T22:00 2027-08-23T23:30
		od 20. do 29. avgusta = 2027-08-20 2027-08-30
		od 20. do 29. avgusta 2028 = 2028-08-20 2028-08-30
		20.–29. 8. = 2027-08-20 2027-08-30
		20. – 29. 8. 2027 = 2027-08-20 2027-08-30
		20.8.–29.8. = 2027-08-20 2027-08-30
		od 30. avgusta do 2. septembra = 2027-08-30 2027-09-03
		od petka, 20. do nedelje, 29. avgusta = 2027-08-20 2027-08-30
		od petka do nedelje = 2027-08-27 2027-08-30
		30. 12. – 2. 1. = 2027-12-30 2028-01-03
		25. avgusta, 3 dni = 2027-08-25 2027-08-28
		avgust 2027 = 2027-08-01 2027-09-01
		29.–20. 8. = !typed.end-first
		10–18 = !typed.ambiguous`,
	"es": `
		20:30–21:45 = 2027-08-23T20:30 2027-08-23T21:45
		de 20:30 a 22:00 = 2027-08-23T20:30 2027-08-23T22:00
		de 20 a 22 h = 2027-08-23T20:00 2027-08-23T22:00
		de las 20 a las 22 = 2027-08-23T20:00 2027-08-23T22:00
		de las 20 a las 22 horas = 2027-08-23T20:00 2027-08-23T22:00
		de 20:00 a medianoche = 2027-08-23T20:00 2027-08-24T00:00
		25 de agosto de 20:30 a 22:00 = 2027-08-25T20:30 2027-08-25T22:00
		22:00, 90 minutos = 2027-08-23T22:00 2027-08-23T23:30
		del 20 al 29 de agosto = 2027-08-20 2027-08-30
		del 20 al 29 de agosto de 2028 = 2028-08-20 2028-08-30
		del 30 de agosto al 2 de septiembre = 2027-08-30 2027-09-03
		desde el 30 de agosto hasta el 2 de septiembre = 2027-08-30 2027-09-03
		del viernes 20 al domingo 29 de agosto = 2027-08-20 2027-08-30
		20–29 ago = 2027-08-20 2027-08-30
		20/8–29/8 = 2027-08-20 2027-08-30
		mar 24 – jue 26 de agosto = 2027-08-24 2027-08-27
		25 de agosto, 3 días = 2027-08-25 2027-08-28
		agosto de 2027 = 2027-08-01 2027-09-01
		del 29 al 20 de agosto = !typed.end-first
		10–18 = !typed.ambiguous`,
	"cnr": `
		20:30–21:45 = 2027-08-23T20:30 2027-08-23T21:45
		od 20h do 22h = 2027-08-23T20:00 2027-08-23T22:00
		od 20 do 22 sata = 2027-08-23T20:00 2027-08-23T22:00
		od 20:00 do ponoći = 2027-08-23T20:00 2027-08-24T00:00
		25. avgusta od 20:30 do 22:00 = 2027-08-25T20:30 2027-08-25T22:00
		u 22:00, 90 minuta = 2027-08-23T22:00 2027-08-23T23:30
		od 20. do 29. avgusta = 2027-08-20 2027-08-30
		od 20. do 29. avgusta 2028. = 2028-08-20 2028-08-30
		20–29. avgust = 2027-08-20 2027-08-30
		20.–29.8. = 2027-08-20 2027-08-30
		20.08.–29.08.2027. = 2027-08-20 2027-08-30
		od 30. avgusta do 2. septembra = 2027-08-30 2027-09-03
		od petka do nedjelje = 2027-08-27 2027-08-30
		uto 24 – čet 26. avgust = 2027-08-24 2027-08-27
		25. avgusta, 3 dana = 2027-08-25 2027-08-28
		avgust 2027. = 2027-08-01 2027-09-01
		od 29. do 20. avgusta = !typed.end-first
		10–18 = !typed.ambiguous`,
}

func shown(s typed.Span) string {
	if s.WholeDays {
		return s.Start.Day().String() + " " + s.End.Day().String()
	}
	return s.Start.String() + " " + s.End.String()
}

func TestASpanIsReadAsPeopleTypeIt(t *testing.T) {
	for language, table := range spans {
		text, want := cases(t, table, 12)
		for i := range text {
			got, fault := here(language).Span(text[i])
			if !fits(language, shown(got), want[i], fault) {
				t.Errorf("%s: %q is %s (%s), want %s", language, text[i], shown(got), why(language, fault), want[i])
			}
		}
	}
}

func TestAnEveningRunsIntoItsNight(t *testing.T) {
	r := here("en")
	r.Turn, r.Evenings = 300, true
	if got, fault := r.Span("25.8. 1:00 – 25.8. 3:00"); shown(got) != "2027-08-25T01:00 2027-08-25T03:00" {
		t.Errorf("two days of the calendar are %s (%s)", shown(got), why("en", fault))
	}
	r.Evenings = false
	for text, want := range map[string]string{
		"0:30–2:00":            "2027-08-24T00:30 2027-08-24T02:00",
		"fri 1:00–2:00":        "2027-08-28T01:00 2027-08-28T02:00",
		"fri 22:00 – sat 2:00": "2027-08-27T22:00 2027-08-29T02:00",
		"27.8. 1:00–2:00":      "2027-08-27T01:00 2027-08-27T02:00",
	} {
		if got, fault := r.Span(text); !fits("en", shown(got), want, fault) {
			t.Errorf("%q is %s (%s), want %s", text, shown(got), why("en", fault), want)
		}
	}
}

func TestOfWholeDaysASpanHasNoHours(t *testing.T) {
	r := here("en")
	r.WholeDays = true
	for text, want := range map[string]string{
		"10–18": "2027-08-10 2027-08-19", "8.10–9.10": "2027-10-08 2027-10-10", "20:30–21:45": "!fault.whole-days-with-times",
	} {
		if got, fault := r.Span(text); !fits("en", shown(got), want, fault) {
			t.Errorf("%q is %s (%s), want %s", text, shown(got), why("en", fault), want)
		}
	}
}

func TestASpanOfDaysThatIsShownIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := here(rapid.SampledFrom(assets.Languages()).Draw(t, "language").Code)
		said := rapid.SampledFrom(assets.Languages()).Draw(t, "language of the text").Code
		first := calendar.DayOf(1970, 1, 1) + calendar.Day(rapid.IntRange(0, 60_000).Draw(t, "first"))
		last := first + calendar.Day(rapid.IntRange(0, 800).Draw(t, "days"))
		text := assets.Dates(said, first.Date(), last.Date(), true)
		if got, fault := r.Span(text); fault != nil || got.When("", 0) != calendar.Days(first, last, "") {
			t.Fatalf("%s: %q is %s (%s), not %s to %s", r.Language, text, shown(got), why(r.Language, fault), first, last)
		}
	})
}

func FuzzSpan(f *testing.F) {
	for _, table := range spans {
		for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
			text, _, _ := strings.Cut(strings.TrimSpace(line), " = ")
			f.Add(text, false)
		}
	}
	for _, seed := range []string{"–", "20–", "99–99", "1 Jan 1900 – 31 Dec 2200", "0:00 999 weeks", "24:00–24:00"} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, whole bool) {
		for _, l := range assets.Languages() {
			r := here(l.Code)
			r.WholeDays = whole
			got, fault := r.Span(text)
			if fault == nil && (got.End <= got.Start || got.WholeDays && (got.Start.Minute() != 0 || got.End.Minute() != 0)) {
				t.Errorf("%q is %s", text, shown(got))
			}
			if fault == nil && whole && !got.WholeDays {
				t.Errorf("%q has hours", text)
			}
		}
	})
}
