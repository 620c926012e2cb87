package typed_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/typed"
	"affiche/assets"
	"affiche/calendar"
)

// runs are sentences as people write them. What is wanted is how many dates they make, and the sentence in English.
var runs = map[string]string{
	"en": `
		Tue–Sat 20:00, Sun 15:00, 20–29 August, not on 25 = 8: Tue–Sat 20:00, Sun 15:00, 20–29 Aug 2027, not on 25 Aug 2027
		Mon, Wed 9:30–12:30, 13:30–17:00, 6 Sep – 15 Oct, not on 27 Sep = 22: Mon, Wed 09:30–12:30, 13:30–17:00, 6 Sep – 15 Oct 2027, not on 27 Sep 2027
		every day except Monday 10am–6pm, 3 Sep – 30 Oct = 50: every day 10:00–18:00, 3 Sep – 30 Oct 2027, not on Mon
		20–29 August 20:00 = 10: every day 20:00, 20–29 Aug 2027
		20–29 August = 10: every day, 20–29 Aug 2027
		Fri and Sat 8pm, 20–29 Aug = 4: Fri, Sat 20:00, 20–29 Aug 2027
		Fri & Sat at 20, 20–29 Aug = 4: Fri, Sat 20:00, 20–29 Aug 2027
		weekdays 9–17, 6–10 Sep = 5: Mon–Fri 09:00–17:00, 6–10 Sep 2027
		weekends 11–19, September = 8: Sat, Sun 11:00–19:00, 1–30 Sep 2027
		Mondays at 18:00 for 2 hours, in September 2027 = 4: Mon 18:00–20:00, 1–30 Sep 2027
		every Friday 22:00 90 min, from 20 Aug to 10 Sep = 4: Fri 22:00–23:30, 20 Aug – 10 Sep 2027
		Sun, 20–29 August 15:00 = 2: Sun 15:00, 20–29 Aug 2027
		Sat–Mon 20:00, 20–29 Aug = 5: Mon, Sat, Sun 20:00, 20–29 Aug 2027
		20, 21 and 23 August 20:00 = 3: 20 Aug 2027, 21 Aug 2027, 23 Aug 2027 20:00
		20 Aug 20:00, 21 Aug 15:00 and 20:00 = 3: 20 Aug 2027 20:00, 21 Aug 2027 15:00, 20:00
		Fri 20 Aug 20:00; Sat 21 Aug 15:00 = 2: 20 Aug 2027 20:00, 21 Aug 2027 15:00
		Tue–Sat 20:00, 20–29 Aug, 30 Aug 15:00 = 8: Tue–Sat 20:00, 30 Aug 2027 15:00, 20–29 Aug 2027
		Mon–Fri 10–18, Thu 10–20, 6–10 Sep = 5: Mon–Fri 10:00–18:00, Thu 10:00–20:00, 6–10 Sep 2027
		Fri 23:00–1:30, 20–29 Aug = 2: Fri 23:00–01:30, 20–29 Aug 2027
		every day 10–18, 20 Dec – 10 Jan, not 24–26 Dec, 1 Jan = 18: every day 10:00–18:00, 20 Dec 2027 – 10 Jan 2028, not on 24–26 Dec 2027, 1 Jan 2028
		not on 25, 20–29 August, 20:00 = 9: every day 20:00, 20–29 Aug 2027, not on 25 Aug 2027
		daily 20.00, 20.8.–29.8. = 10: every day 20:00, 20–29 Aug 2027
		closed on Mondays, 10–18, 3–12 Sep = 9: every day 10:00–18:00, 3–12 Sep 2027, not on Mon
		Aug 20–29, 20:00 = 10: every day 20:00, 20–29 Aug 2027
		mardi–samedi 20h, 20–29 August, sauf le 25 = 6: Tue–Sat 20:00, 20–29 Aug 2027, not on 25 Aug 2027
		every day 20:00, 20–29 Aug, not on Mon, Sun 15:00 = 11: every day 20:00, Sun 15:00, 20–29 Aug 2027, not on Mon
		Fri 20h 2h, 20–29 Aug = 2: Fri 20:00–22:00, 20–29 Aug 2027
		20:00 Tue–Sat, 20–29 Aug = 7: Tue–Sat 20:00, 20–29 Aug 2027
		20:00 Tue–Sat, 15:00 Sun, 20–29 Aug = !typed.some-timed
		mon wed fri 18:30-20:00 from 6 sep to 15 oct = 18: Mon, Wed, Fri 18:30–20:00, 6 Sep – 15 Oct 2027
		Sat 28 Aug 20:00 + Sun 29 Aug 15:00 = 2: 28 Aug 2027 20:00, 29 Aug 2027 15:00
		mar-sam 20h30 dim 17h 20-29 août relâche samedi = 7: Tue–Sat 20:30, Sun 17:00, 20–29 Aug 2027, not on Sat
		Mon–Fri 9–5, 6–10 Sep = !typed.unread-run
		Fri 22–2, 20–29 Aug = 2: Fri 22:00–02:00, 20–29 Aug 2027
		Tue 20:00, Tue–Sat 20:00, 20–29 Aug = 7: Tue 20:00, Tue–Sat 20:00, 20–29 Aug 2027
		20 Aug 20:00, 20–29 Aug = !typed.unused-range 20–29 Aug 2027
		Sun 15:00, 22–22 Aug = 1: Sun 15:00, 22 Aug 2027 – 22 Aug 2027
		20 Aug 20:00, not on 25 = !typed.no-range
		Sun 15:00, 20–29 August 20:00 = !typed.unread-run
		every day 10–18, 20–29 Aug, not Mon 12–16 = !typed.unread-run
		Tue 20:00, 20–29 Aug, not on Mon–Wed = !typed.no-dates
		Fri 20 Aug – 10 Sep 20:00 = !typed.ambiguous
		Thu 20 Aug – 10 Sep 20:00 = 3: Thu 20:00, 20 Aug – 10 Sep 2027
		Tue–Sat 20:00 = !typed.no-range
		Tue–Sat 20:00, Sun, 20–29 Aug = !typed.some-timed
		Tue–Sat 20:00–21:30, Sun 15:00, 20–29 Aug = !typed.some-ends
		Tue 20:00, 20–29 Aug, not on 30 = !typed.out-of-range 30
		Tue 20:00, 20–29 Aug, not on 25 Sep = !typed.out-of-range 25 Sep
		Mon 20:00, 3 Sep – 30 Oct, not on 25 = !typed.which-month 25 Sep
		Tue 20:00, 20–29 Aug, 1–9 Sep = !typed.second-range
		every day 0:00–1:00, 12:00–13:00, 1 Jan 2027 – 31 Dec 2028 = !typed.too-many 1,000
		every day 20:00, 1 Jan 2027 – 1 Feb 2037 = !typed.too-far
		Tue–Sat at eight, 20–29 Aug = !typed.unread-run eight
		every odd Friday 20:00, 20–29 Aug = !typed.unread-run odd
		Tue 20, 20–29 Aug = !typed.unread-run`,
	"fr": `
		tous les jours sauf lundi 10h-18h, 3 sept – 30 oct = 50: every day 10:00–18:00, 3 Sep – 30 Oct 2027, not on Mon
		tous les jours sauf le lundi, de 10h à 18h, du 3 septembre au 30 octobre = 50: every day 10:00–18:00, 3 Sep – 30 Oct 2027, not on Mon
		mar–sam 20h, dim 15h, 20–29 août, sauf le 25 = 8: Tue–Sat 20:00, Sun 15:00, 20–29 Aug 2027, not on 25 Aug 2027
		du mardi au samedi à 20h30, du 20 au 29 août, relâche le 25 = 6: Tue–Sat 20:30, 20–29 Aug 2027, not on 25 Aug 2027
		lundis et mercredis 9h30–12h30, 13h30–17h, du 6 septembre au 15 octobre = 24: Mon, Wed 09:30–12:30, 13:30–17:00, 6 Sep – 15 Oct 2027
		les vendredis à 20h, du 20 août au 10 septembre = 4: Fri 20:00, 20 Aug – 10 Sep 2027
		le week-end 11h–19h, septembre 2027 = 8: Sat, Sun 11:00–19:00, 1–30 Sep 2027
		chaque jeudi 18h pendant 2 heures, en septembre = 5: Thu 18:00–20:00, 1–30 Sep 2027
		20, 21 et 23 août à 20h30 = 3: 20 Aug 2027, 21 Aug 2027, 23 Aug 2027 20:30
		du 20 au 29 août, 20h = 10: every day 20:00, 20–29 Aug 2027
		mar. 20h, 20–29 août = 1: Tue 20:00, 20–29 Aug 2027
		en semaine 9h–17h, 6–10 septembre = 5: Mon–Fri 09:00–17:00, 6–10 Sep 2027
		ven et sam 22h (90 min), 20–29 août = 4: Fri, Sat 22:00–23:30, 20–29 Aug 2027
		tous les jours 10h-18h, fermé le lundi et le mardi, 3–12 sept = 8: every day 10:00–18:00, 3–12 Sep 2027, not on Mon, Tue
		mar–sam 20h = !typed.no-range
		mar–sam 20h, 20–29 août, sauf le 30 = !typed.out-of-range 30
		mar–sam 20h, bientôt = !typed.unread-run bientôt`,
	"it": `
		mar–sab 20:00, dom 15:00, 20–29 agosto, tranne il 25 = 8: Tue–Sat 20:00, Sun 15:00, 20–29 Aug 2027, not on 25 Aug 2027
		dal martedì al sabato ore 20.30, dal 20 al 29 agosto = 7: Tue–Sat 20:30, 20–29 Aug 2027
		tutti i giorni tranne lunedì 10–18, dal 3 settembre al 30 ottobre = 50: every day 10:00–18:00, 3 Sep – 30 Oct 2027, not on Mon
		ogni giorno dalle 10 alle 18, dal 3 al 12 settembre, chiuso il lunedì = 9: every day 10:00–18:00, 3–12 Sep 2027, not on Mon
		lun e mer 9.30–12.30, 13.30–17.00, 6 set – 15 ott = 24: Mon, Wed 09:30–12:30, 13:30–17:00, 6 Sep – 15 Oct 2027
		ogni venerdì alle 20, dal 20 agosto al 10 settembre = 4: Fri 20:00, 20 Aug – 10 Sep 2027
		20, 21 e 23 agosto alle 20.30 = 3: 20 Aug 2027, 21 Aug 2027, 23 Aug 2027 20:30
		nel fine settimana 11–19, settembre 2027 = 8: Sat, Sun 11:00–19:00, 1–30 Sep 2027
		mar 20:00, 20–29 agosto = 1: Tue 20:00, 20–29 Aug 2027
		ven, sab 22:00 90 min, 20–29 ago = 4: Fri, Sat 22:00–23:30, 20–29 Aug 2027
		dal 20 al 29 agosto, ore 20 = 10: every day 20:00, 20–29 Aug 2027
		mar–sab 20:00 = !typed.no-range
		mar–sab 20:00, presto = !typed.unread-run presto`,
	"sl": `
		tor–sob 20.00, ned 15.00, 20.–29. avgusta, razen 25. = 8: Tue–Sat 20:00, Sun 15:00, 20–29 Aug 2027, not on 25 Aug 2027
		vsak dan razen ponedeljka 10–18, 3. 9. – 30. 10. = 50: every day 10:00–18:00, 3 Sep – 30 Oct 2027, not on Mon
		od torka do sobote ob 20.30, od 20. do 29. avgusta = 7: Tue–Sat 20:30, 20–29 Aug 2027
		pon in sre 9.30–12.30, 13.30–17.00, 6. 9. – 15. 10., razen 27. 9. = 22: Mon, Wed 09:30–12:30, 13:30–17:00, 6 Sep – 15 Oct 2027, not on 27 Sep 2027
		ob petkih ob 20.00, od 20. avgusta do 10. septembra = 4: Fri 20:00, 20 Aug – 10 Sep 2027
		vsak petek ob 20h, 20. 8. – 10. 9. = 4: Fri 20:00, 20 Aug – 10 Sep 2027
		ob delavnikih 9–17, 6.–10. 9. = 5: Mon–Fri 09:00–17:00, 6–10 Sep 2027
		ob vikendih 11–19, september 2027 = 8: Sat, Sun 11:00–19:00, 1–30 Sep 2027
		20., 21. in 23. avgusta ob 20.30 = 3: 20 Aug 2027, 21 Aug 2027, 23 Aug 2027 20:30
		vsak dan od 10. do 18. ure, 3.–12. 9. = 10: every day 10:00–18:00, 3–12 Sep 2027
		vsak dan 10–18, 3.–12. 9., zaprto ob ponedeljkih = 9: every day 10:00–18:00, 3–12 Sep 2027, not on Mon
		pet, sob 22.00 90 min, 20.–29. 8. = 4: Fri, Sat 22:00–23:30, 20–29 Aug 2027
		tor–sob 8.10–9.10, 20.–29. 8. = 7: Tue–Sat 08:10–09:10, 20–29 Aug 2027
		tor–sob 20.00 = !typed.no-range
		tor–sob 20.00, kmalu = !typed.unread-run kmalu`,
	"es": `
		mar–sáb 20:00, dom 15:00, 20–29 de agosto, excepto el 25 = 8: Tue–Sat 20:00, Sun 15:00, 20–29 Aug 2027, not on 25 Aug 2027
		de martes a sábado a las 20:30, del 20 al 29 de agosto = 7: Tue–Sat 20:30, 20–29 Aug 2027
		todos los días excepto los lunes 10–18, del 3 de septiembre al 30 de octubre = 50: every day 10:00–18:00, 3 Sep – 30 Oct 2027, not on Mon
		todos los días de 10 a 18, del 3 al 12 de septiembre, cerrado los lunes = 9: every day 10:00–18:00, 3–12 Sep 2027, not on Mon
		lunes y miércoles 9:30–12:30, 13:30–17:00, 6 sep – 15 oct, no el 27 de septiembre = 22: Mon, Wed 09:30–12:30, 13:30–17:00, 6 Sep – 15 Oct 2027, not on 27 Sep 2027
		cada viernes a las 20, del 20 de agosto al 10 de septiembre = 4: Fri 20:00, 20 Aug – 10 Sep 2027
		20, 21 y 23 de agosto a las 20:30 = 3: 20 Aug 2027, 21 Aug 2027, 23 Aug 2027 20:30
		entre semana 9–17, 6–10 de septiembre = 5: Mon–Fri 09:00–17:00, 6–10 Sep 2027
		los fines de semana 11–19, septiembre de 2027 = 8: Sat, Sun 11:00–19:00, 1–30 Sep 2027
		mar 20:00, 20–29 de agosto = 1: Tue 20:00, 20–29 Aug 2027
		vie, sáb 22:00 90 min, 20–29 ago = 4: Fri, Sat 22:00–23:30, 20–29 Aug 2027
		del 20 al 29 de agosto, 20:00 = 10: every day 20:00, 20–29 Aug 2027
		mar–sáb 20:00 = !typed.no-range
		mar–sáb 20:00, pronto = !typed.unread-run pronto`,
	"cnr": `
		uto–sub 20:00, ned 15:00, 20–29. avgusta, osim 25. = 8: Tue–Sat 20:00, Sun 15:00, 20–29 Aug 2027, not on 25 Aug 2027
		svaki dan osim ponedjeljka 10–18, 3. 9. – 30. 10. = 50: every day 10:00–18:00, 3 Sep – 30 Oct 2027, not on Mon
		od utorka do subote u 20:30, od 20. do 29. avgusta = 7: Tue–Sat 20:30, 20–29 Aug 2027
		ponedjeljkom i srijedom 9:30–12:30, 13:30–17:00, 6. 9. – 15. 10. = 24: Mon, Wed 09:30–12:30, 13:30–17:00, 6 Sep – 15 Oct 2027
		petkom u 20h, od 20. avgusta do 10. septembra = 4: Fri 20:00, 20 Aug – 10 Sep 2027
		svakog petka u 20 sati, 20. 8. – 10. 9. = 4: Fri 20:00, 20 Aug – 10 Sep 2027
		radnim danima 9–17, 6–10. septembar = 5: Mon–Fri 09:00–17:00, 6–10 Sep 2027
		vikendom 11–19, septembar 2027. = 8: Sat, Sun 11:00–19:00, 1–30 Sep 2027
		20, 21. i 23. avgusta u 20:30 = 3: 20 Aug 2027, 21 Aug 2027, 23 Aug 2027 20:30
		svaki dan od 10 do 18h, 3–12. 9., zatvoreno ponedjeljkom = 9: every day 10:00–18:00, 3–12 Sep 2027, not on Mon
		pet, sub 22:00 90 min, 20–29. 8. = 4: Fri, Sat 22:00–23:30, 20–29 Aug 2027
		od 20. do 29. avgusta, 20:00 = 10: every day 20:00, 20–29 Aug 2027
		uto–sub 20:00 = !typed.no-range
		uto–sub 20:00, uskoro = !typed.unread-run uskoro`,
}

const zone = "Europe/Ljubljana"

func TestARunIsReadAsPeopleTypeIt(t *testing.T) {
	for language, table := range runs {
		text, want := cases(t, table, 12)
		for i := range text {
			run, fault := here(language).Run(text[i])
			got := fmt.Sprintf("%d: %s", len(run.Dates(zone, 0, 90)), run.Text("en"))
			if !fits(language, got, want[i], fault) {
				t.Errorf("%s: %q is\n\t%s (%s), want\n\t%s", language, text[i], got, why(language, fault), want[i])
			}
		}
	}
}

// listed are the dates of a run, without what all share.
func listed(dates []typed.Date) string {
	all := []string{}
	for _, d := range dates {
		if d.When.WholeDays {
			all = append(all, d.When.Start.Day().String()[5:])
			continue
		}
		all = append(all, strings.TrimSuffix(d.When.Start.String()[5:], ":00")+"-"+d.When.End.String()[11:])
	}
	return strings.Join(all, " ")
}

func TestARunMakesItsDates(t *testing.T) {
	r := here("en")
	r.Turn = 300
	for text, want := range map[string]string{
		"Tue–Sat 20:00, Sun 15:00, 20–29 August, not on 25": "08-20T20-21:30 08-21T20-21:30 08-22T15-16:30 08-24T20-21:30 08-26T20-21:30 08-27T20-21:30 08-28T20-21:30 08-29T15-16:30",
		"Fri 23:00–1:30, 20–29 Aug":                         "08-20T23-01:30 08-27T23-01:30",
		"Fri 1:00–2:00, 20–29 Aug":                          "08-21T01-02:00 08-28T01-02:00", // in the night after
		"20 Aug 1:00–2:00":                                  "08-20T01-02:00",                // the calendar's
		"Fri 25:30–26:30, 20–29 Aug":                        "08-21T01:30-02:30 08-28T01:30-02:30",
		"weekends, 20–29 Aug":                               "08-21 08-22 08-28 08-29",
		"Mon–Fri 10–18, Thu 10–20, Thu 9–9:30, 23–27 Aug":   "08-23T10-18:00 08-24T10-18:00 08-25T10-18:00 08-26T09-09:30 08-26T10-20:00 08-27T10-18:00",
		"20 Aug 20:00, 20–22 Aug, Sat 15:00":                "08-20T20-21:30 08-21T15-16:30",
	} {
		run, fault := r.Run(text)
		if got := listed(run.Dates(zone, 0, 90)); got != want {
			t.Errorf("%q makes\n\t%s (%s), want\n\t%s", text, got, why("en", fault), want)
		}
	}
}

func TestARunWithoutDaysTakesThoseOfItsFestival(t *testing.T) {
	r := here("en")
	r.Within = typed.Days{First: calendar.DayOf(2027, 8, 20), Last: calendar.DayOf(2027, 8, 29)}
	for text, want := range map[string]string{
		"Sun 15:00":             "08-22T15-16:30 08-29T15-16:30",
		"Sun 15:00, not on 22":  "08-29T15-16:30",
		"Sun 15:00, 1–7 Aug":    "08-01T15-16:30",
		"30 Aug 15:00":          "08-30T15-16:30",
		"Mon–Sun, not Mon, Thu": "08-20 08-21 08-22 08-24 08-25 08-27 08-28 08-29",
	} {
		run, fault := r.Run(text)
		if got := listed(run.Dates(zone, 0, 90)); got != want {
			t.Errorf("%q makes\n\t%s (%s), want\n\t%s", text, got, why("en", fault), want)
		}
		if again, fault := here("en").Run(run.Text("en")); listed(again.Dates(zone, 0, 90)) != want {
			t.Errorf("%q is said as %q (%s)", text, run.Text("en"), why("en", fault))
		}
	}
}

func TestWhereClocksChangeARunTellsIt(t *testing.T) {
	run, fault := here("en").Run("every day 2:30–4:00, 30 Oct – 1 Nov")
	if fault != nil {
		t.Fatal(why("en", fault))
	}
	for _, fold := range []calendar.Fold{0, calendar.StartIsSecond | calendar.EndIsSecond} {
		dates := run.Dates(zone, fold, 0)
		if dates[0].Start != calendar.Plain || dates[1].Start != calendar.Overlap || dates[1].End != calendar.Plain {
			t.Errorf("the oddities are %v, %v and %v", dates[0].Start, dates[1].Start, dates[1].End)
		}
		if dates[0].When.Fold != 0 || dates[1].When.Fold != fold&calendar.StartIsSecond || dates[2].When.Fold != 0 {
			t.Errorf("the folds are %d, %d, %d", dates[0].When.Fold, dates[1].When.Fold, dates[2].When.Fold)
		}
	}
	run, fault = here("en").Run("27–29 March 2:30–4:00")
	if dates := run.Dates(zone, 0, 0); fault != nil || dates[1].Start != calendar.Gap || dates[2].Start != calendar.Plain {
		t.Errorf("in spring the oddities are %v (%s)", dates, why("en", fault))
	}
}

func TestWhatWasUnderstoodIsSaidInTheLanguageOfTheWindow(t *testing.T) {
	for language, want := range map[string]string{
		"en":  "8 dates, Fri 20 Aug 2027 – Sun 29 Aug 2027: Tue–Sat 20:00, Sun 15:00, not on 25 Aug 2027",
		"fr":  "8 dates, ven. 20 août 2027 – dim. 29 août 2027 : mar.–sam. 20h00, dim. 15h00, sauf 25 août 2027",
		"it":  "8 date, ven 20 ago 2027 – dom 29 ago 2027: mar–sab 20:00, dom 15:00, tranne 25 ago 2027",
		"sl":  "8 terminov, pet., 20. avg. 2027 – ned., 29. avg. 2027: tor.–sob. 20.00, ned. 15.00, razen 25. avg. 2027",
		"es":  "8 fechas, vie 20 ago 2027 – dom 29 ago 2027: mar–sáb 20:00, dom 15:00, excepto 25 de ago de 2027",
		"cnr": "8 termina, pet, 20. avg 2027. – ned, 29. avg 2027.: uto–sub 20:00, ned 15:00, osim 25. avg 2027.",
	} {
		run, fault := here(language).Run("Tue–Sat 20:00, Sun 15:00, 20–29 August, not on 25")
		if got := run.Understood(language); got != want {
			t.Errorf("%s: said %q (%s), want %q", language, got, why(language, fault), want)
		}
	}
	run, _ := here("sl").Run("20. 8. ob 20.00")
	if got := run.Understood("sl"); got != "1 termin, pet., 20. avg. 2027: 20. avg. 2027 20.00" {
		t.Errorf("of one date it says %q", got)
	}
}

func TestARunThatIsSaidIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := here(rapid.SampledFrom(assets.Languages()).Draw(t, "language").Code)
		r.Turn = rapid.SampledFrom([]int{0, 300}).Draw(t, "turn")
		run := anyRun(t)
		if n := len(run.Dates(zone, 0, 0)); n == 0 || n == typed.MostDates {
			return
		}
		text := run.Text(r.Language)
		again, fault := r.Run(text)
		if fault != nil {
			t.Fatalf("%s: %q: %s", r.Language, text, why(r.Language, fault))
		}
		if got, want := listed(again.Dates(zone, 0, 90)), listed(run.Dates(zone, 0, 90)); got != want {
			t.Fatalf("%s: %q makes\n\t%s, not\n\t%s", r.Language, text, got, want)
		}
		if second := again.Text(r.Language); second != text {
			t.Fatalf("%s: %q is said again as %q", r.Language, text, second)
		}
	})
}

// anyRun makes a run as they leave the reader: days that are named first, then weekdays.
func anyRun(t *rapid.T) typed.Run {
	first := calendar.DayOf(2027, 7, 1) + calendar.Day(rapid.IntRange(0, 1_000).Draw(t, "first"))
	run := typed.Run{Within: typed.Days{First: first, Last: first + calendar.Day(rapid.IntRange(0, 100).Draw(t, "days"))}}
	weekly := false
	ends, allDay := rapid.Bool().Draw(t, "with ends"), rapid.Bool().Draw(t, "all day")
	for i := range rapid.IntRange(1, 3).Draw(t, "rules") {
		rule := typed.Rule{Week: typed.Week(rapid.IntRange(1, 127).Draw(t, "week")), Each: rapid.SampledFrom([]int{0, 0, 2, 3, 5}).Draw(t, "each"), AllDay: allDay}
		if i == 0 && rapid.Bool().Draw(t, "named") {
			rule.Week, rule.Each = 0, 0
			for range rapid.IntRange(1, 3).Draw(t, "how many") {
				rule.Days = append(rule.Days, first+calendar.Day(rapid.IntRange(-5, 105).Draw(t, "day")))
			}
		}
		if !allDay {
			rule.Start = 300 + 5*rapid.IntRange(0, 227).Draw(t, "start")
			rule.End = rule.Start
		}
		if ends && !allDay {
			rule.End += 5 * rapid.IntRange(1, 140).Draw(t, "length")
		}
		run.Rules = append(run.Rules, rule)
		weekly = weekly || rule.Week != 0
		if allDay && rule.Week != 0 { // of whole days the reader makes one rule of all weekdays
			break
		}
	}
	if !weekly {
		run.Within = typed.Days{}
		return run
	}
	run.ExceptWeeks = typed.Week(rapid.IntRange(0, 126).Draw(t, "weekdays left out"))
	for range rapid.IntRange(0, 2).Draw(t, "left out") {
		from := first + calendar.Day(rapid.IntRange(0, int(run.Within.Last-first)).Draw(t, "from"))
		to := from + calendar.Day(rapid.IntRange(0, int(run.Within.Last-from)).Draw(t, "to"))
		run.Except = append(run.Except, typed.Days{First: from, Last: to})
	}
	return run
}

func BenchmarkRun(b *testing.B) {
	for b.Loop() {
		if _, fault := here("en").Run("Mon, Wed 9:30–12:30, 13:30–17:00, 6 Sep – 15 Oct, not on 27 Sep"); fault != nil {
			b.Fatal(fault)
		}
	}
}

func FuzzRun(f *testing.F) {
	for _, table := range slices.Concat(slices.Collect(maps.Values(runs)), slices.Collect(maps.Values(sentences))) {
		for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
			text, _, _ := strings.Cut(strings.TrimSpace(line), " = ")
			f.Add(text)
		}
	}
	for _, seed := range []string{"not", "not not on", "Mon–", "–Mon 20:00", "1 Jan 1900 – 31 Dec 2200 0:00", "Mon Mon Mon 10 10–18", ",,;;", "1–1Aug 10.1", "10Aug 27:00", "till till 21", "Mon closed closed", "from 1 Jan 9999 times", "12× Mon", "Mon till midnight, Mon till 1, 1–9 Aug"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range assets.Languages() {
			run, fault := here(l.Code).Run(text)
			if fault != nil {
				continue
			}
			dates := run.Dates(zone, 0, 90)
			if len(dates) == 0 || len(dates) > typed.MostDates {
				t.Errorf("%q makes %d dates", text, len(dates))
			}
			for i, d := range dates {
				if d.When.End <= d.When.Start || i > 0 && d.When.Start < dates[i-1].When.Start {
					t.Errorf("%q makes %s", text, listed(dates))
				}
			}
			again, fault := here(l.Code).Run(run.Text(l.Code))
			if fault != nil || listed(again.Dates(zone, 0, 90)) != listed(dates) {
				t.Errorf("%s: %q is said as %q (%s)", l.Code, text, run.Text(l.Code), why(l.Code, fault))
			}
		}
	})
}
