package typed_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/typed"
	"affiche/assets"
	"affiche/calendar"
)

// sentences are the hours of exhibitions, the sessions of trainings and the dates of shows as programmes, doors and mails of
// the partners say them.
var sentences = map[string]string{
	"en": `
		Tue–Sun 10–18, Thu till 21, 3 June – 30 August, closed 15 August = 75: Tue–Sun 10:00–18:00, Thu 10:00–21:00, 3 Jun – 30 Aug 2027, not on 15 Aug 2027
		every Monday and Wednesday 17:00–20:00 from 5 October, 12 times = 12: Mon, Wed 17:00–20:00, 5 Oct – 15 Nov 2027
		open daily 10–18, Thursdays until 9pm, closed on Mondays, from 3 September to 30 October = 50: every day 10:00–18:00, Thu 10:00–21:00, 3 Sep – 30 Oct 2027, not on Mon
		Mon closed, Tue–Sun 11am–7pm, September = 26: Tue–Sun 11:00–19:00, 1–30 Sep 2027, not on Mon
		Tuesdays 18:30 for 90 minutes, starting 7 September, 8 sessions = 8: Tue 18:30–20:00, 7 Sep – 26 Oct 2027
		every Saturday 10–13 from 4 September for 6 weeks = 6: Sat 10:00–13:00, 4 Sep – 15 Oct 2027
		every Friday 20:00 until 24 September = 5: Fri 20:00, 23 Aug – 24 Sep 2027
		Mon and Thu 9:30–12:30, 13:30–17:00 from 6 September, 8 dates = 8: Mon, Thu 09:30–12:30, 13:30–17:00, 6–16 Sep 2027
		every Monday 17–19 from 6 September, 5 times, not on 20 September = 5: Mon 17:00–19:00, 6 Sep – 11 Oct 2027, not on 20 Sep 2027
		Sat, Sun 12–18, till 20 on Saturdays, 4–12 September = 4: Sat, Sun 12:00–18:00, Sat 12:00–20:00, 4–12 Sep 2027
		daily from 20 August onwards 20:00, 10 performances = 10: every day 20:00, 20–29 Aug 2027
		opening hours: Wed–Fri 14–19, Sat 11–17, 1–30 September = 18: Wed–Fri 14:00–19:00, Sat 11:00–17:00, 1–30 Sep 2027
		Thu till 21, 3–30 September = !typed.no-start
		every Monday 17:00–20:00 from 5 October = !typed.no-last-day 5 Oct 2027
		every Monday 17:00–20:00, 12 times = !typed.no-range
		Mon 9–12, 13–17 from 6 September, 3 times = !typed.other-count 4
		every Monday 20:00, 4–20 September, 5 times = !typed.other-count 3
		20 Aug 20:00, 21 Aug 20:00, 3 times = !typed.other-count 2
		every Monday 20:00 from 5 October until 4 October 2027 = !typed.end-first
		Tue 20:00 from 1 September, 1–9 October = !typed.second-range`,
	"fr": `
		du mardi au dimanche 10h–18h, jeudi jusqu’à 21h, du 3 juin au 30 août, fermé le 15 août = 75: Tue–Sun 10:00–18:00, Thu 10:00–21:00, 3 Jun – 30 Aug 2027, not on 15 Aug 2027
		tous les lundis et mercredis de 17h à 20h à partir du 5 octobre, 12 fois = 12: Mon, Wed 17:00–20:00, 5 Oct – 15 Nov 2027
		ouvert tous les jours de 10h à 18h, nocturne le jeudi jusqu’à 21h, fermé le lundi, du 3 septembre au 30 octobre = 50: every day 10:00–18:00, Thu 10:00–21:00, 3 Sep – 30 Oct 2027, not on Mon
		lundi fermé, mardi–dimanche 11h–19h, septembre = 26: Tue–Sun 11:00–19:00, 1–30 Sep 2027, not on Mon
		les mardis 18h30–20h, à partir du 7 septembre, 8 séances = 8: Tue 18:30–20:00, 7 Sep – 26 Oct 2027
		chaque samedi 10h–13h dès le 4 septembre pendant 6 semaines = 6: Sat 10:00–13:00, 4 Sep – 15 Oct 2027
		tous les vendredis à 20h jusqu’au 24 septembre = 5: Fri 20:00, 23 Aug – 24 Sep 2027
		lun et jeu 9h30–12h30, 13h30–17h à partir du 6 septembre, 8 rencontres = 8: Mon, Thu 09:30–12:30, 13:30–17:00, 6–16 Sep 2027
		le lundi 17h–19h à partir du 6 septembre, 5 fois, sauf le 20 septembre = 5: Mon 17:00–19:00, 6 Sep – 11 Oct 2027, not on 20 Sep 2027
		mer.–ven. 14h–19h, sam. 11h–17h, du 1er au 30 septembre = 18: Wed–Fri 14:00–19:00, Sat 11:00–17:00, 1–30 Sep 2027
		tous les jours à 20h à partir du 20 août, 10 représentations, relâche le mardi = 10: every day 20:00, 20–30 Aug 2027, not on Tue
		horaires : mer–dim 13h–19h, 4–12 septembre = 7: Wed–Sun 13:00–19:00, 4–12 Sep 2027
		lundi 17h–20h à partir du 5 octobre = !typed.no-last-day`,
	"it": `
		da martedì a domenica 10–18, giovedì fino alle 21, dal 3 giugno al 30 agosto, chiuso il 15 agosto = 75: Tue–Sun 10:00–18:00, Thu 10:00–21:00, 3 Jun – 30 Aug 2027, not on 15 Aug 2027
		ogni lunedì e mercoledì dalle 17 alle 20 dal 5 ottobre, 12 volte = 12: Mon, Wed 17:00–20:00, 5 Oct – 15 Nov 2027
		aperto tutti i giorni dalle 10 alle 18, giovedì fino alle 21, chiuso il lunedì, dal 3 settembre al 30 ottobre = 50: every day 10:00–18:00, Thu 10:00–21:00, 3 Sep – 30 Oct 2027, not on Mon
		lunedì chiuso, mar–dom 11–19, settembre = 26: Tue–Sun 11:00–19:00, 1–30 Sep 2027, not on Mon
		ogni martedì 18.30–20.00 a partire dal 7 settembre, 8 incontri = 8: Tue 18:30–20:00, 7 Sep – 26 Oct 2027
		ogni sabato 10–13 dal 4 settembre per 6 settimane = 6: Sat 10:00–13:00, 4 Sep – 15 Oct 2027
		ogni venerdì alle 20 fino al 24 settembre = 5: Fri 20:00, 23 Aug – 24 Sep 2027
		lun e gio 9.30–12.30, 13.30–17.00 dal 6 settembre, 8 lezioni = 8: Mon, Thu 09:30–12:30, 13:30–17:00, 6–16 Sep 2027
		il lunedì 17–19 dal 6 settembre, 5 volte, tranne il 20 settembre = 5: Mon 17:00–19:00, 6 Sep – 11 Oct 2027, not on 20 Sep 2027
		orario: mer–ven 14–19, sab 11–17, dal 1 al 30 settembre = 18: Wed–Fri 14:00–19:00, Sat 11:00–17:00, 1–30 Sep 2027
		tutti i giorni alle 20.30 dal 20 agosto, 10 repliche = 10: every day 20:30, 20–29 Aug 2027
		ogni lunedì 17–20 dal 5 ottobre = !typed.no-last-day`,
	"sl": `
		tor–ned 10–18, čet do 21. ure, 3. 6. – 30. 8., zaprto 15. 8. = 75: Tue–Sun 10:00–18:00, Thu 10:00–21:00, 3 Jun – 30 Aug 2027, not on 15 Aug 2027
		vsak ponedeljek in sredo 17.00–20.00 od 5. oktobra, 12-krat = 12: Mon, Wed 17:00–20:00, 5 Oct – 15 Nov 2027
		odprto vsak dan 10–18, ob četrtkih do 21. ure, zaprto ob ponedeljkih, od 3. septembra do 30. oktobra = 50: every day 10:00–18:00, Thu 10:00–21:00, 3 Sep – 30 Oct 2027, not on Mon
		ponedeljek zaprto, tor–ned 11–19, september = 26: Tue–Sun 11:00–19:00, 1–30 Sep 2027, not on Mon
		ob torkih 18.30–20.00 od 7. septembra, 8 srečanj = 8: Tue 18:30–20:00, 7 Sep – 26 Oct 2027
		vsako soboto 10–13 od 4. septembra 6 tednov = 6: Sat 10:00–13:00, 4 Sep – 15 Oct 2027
		vsak petek ob 20.00 do 24. septembra = 5: Fri 20:00, 23 Aug – 24 Sep 2027
		pon in čet 9.30–12.30, 13.30–17.00 od 6. septembra, 8 terminov = 8: Mon, Thu 09:30–12:30, 13:30–17:00, 6–16 Sep 2027
		ob ponedeljkih 17–19 od 6. septembra dalje, 5-krat, razen 20. septembra = 5: Mon 17:00–19:00, 6 Sep – 11 Oct 2027, not on 20 Sep 2027
		odpiralni čas: sre–pet 14–19, sob 11–17, od 1. do 30. septembra = 18: Wed–Fri 14:00–19:00, Sat 11:00–17:00, 1–30 Sep 2027
		vsak dan ob 20.30 od 20. avgusta, 10 ponovitev = 10: every day 20:30, 20–29 Aug 2027
		vsak ponedeljek 17.00–20.00 od 5. oktobra = !typed.no-last-day`,
	"es": `
		de martes a domingo 10–18, jueves hasta las 21, del 3 de junio al 30 de agosto, cerrado el 15 de agosto = 75: Tue–Sun 10:00–18:00, Thu 10:00–21:00, 3 Jun – 30 Aug 2027, not on 15 Aug 2027
		todos los lunes y miércoles de 17:00 a 20:00 desde el 5 de octubre, 12 veces = 12: Mon, Wed 17:00–20:00, 5 Oct – 15 Nov 2027
		abierto todos los días de 10 a 18, jueves hasta las 21, cerrado los lunes, del 3 de septiembre al 30 de octubre = 50: every day 10:00–18:00, Thu 10:00–21:00, 3 Sep – 30 Oct 2027, not on Mon
		lunes cerrado, mar–dom 11–19, septiembre = 26: Tue–Sun 11:00–19:00, 1–30 Sep 2027, not on Mon
		cada martes 18:30–20:00 a partir del 7 de septiembre, 8 sesiones = 8: Tue 18:30–20:00, 7 Sep – 26 Oct 2027
		cada sábado 10–13 desde el 4 de septiembre durante 6 semanas = 6: Sat 10:00–13:00, 4 Sep – 15 Oct 2027
		cada viernes a las 20 hasta el 24 de septiembre = 5: Fri 20:00, 23 Aug – 24 Sep 2027
		lun y jue 9:30–12:30, 13:30–17:00 desde el 6 de septiembre, 8 clases = 8: Mon, Thu 09:30–12:30, 13:30–17:00, 6–16 Sep 2027
		los lunes 17–19 a partir del 6 de septiembre, 5 veces, excepto el 20 de septiembre = 5: Mon 17:00–19:00, 6 Sep – 11 Oct 2027, not on 20 Sep 2027
		horario: mié–vie 14–19, sáb 11–17, del 1 al 30 de septiembre = 18: Wed–Fri 14:00–19:00, Sat 11:00–17:00, 1–30 Sep 2027
		todos los días a las 20:30 desde el 20 de agosto, 10 funciones = 10: every day 20:30, 20–29 Aug 2027
		cada lunes 17:00–20:00 desde el 5 de octubre = !typed.no-last-day`,
	"cnr": `
		uto–ned 10–18, čet do 21h, 3. 6. – 30. 8., zatvoreno 15. 8. = 75: Tue–Sun 10:00–18:00, Thu 10:00–21:00, 3 Jun – 30 Aug 2027, not on 15 Aug 2027
		svakog ponedjeljka i srijede 17:00–20:00 od 5. oktobra, 12 puta = 12: Mon, Wed 17:00–20:00, 5 Oct – 15 Nov 2027
		otvoreno svaki dan od 10 do 18h, četvrtkom do 21h, zatvoreno ponedjeljkom, od 3. septembra do 30. oktobra = 50: every day 10:00–18:00, Thu 10:00–21:00, 3 Sep – 30 Oct 2027, not on Mon
		ponedjeljak zatvoreno, uto–ned 11–19, septembar = 26: Tue–Sun 11:00–19:00, 1–30 Sep 2027, not on Mon
		utorkom 18:30–20:00 od 7. septembra, 8 susreta = 8: Tue 18:30–20:00, 7 Sep – 26 Oct 2027
		svake subote 10–13 od 4. septembra 6 sedmica = 6: Sat 10:00–13:00, 4 Sep – 15 Oct 2027
		svakog petka u 20h do 24. septembra = 5: Fri 20:00, 23 Aug – 24 Sep 2027
		pon i čet 9:30–12:30, 13:30–17:00 od 6. septembra, 8 termina = 8: Mon, Thu 09:30–12:30, 13:30–17:00, 6–16 Sep 2027
		ponedjeljkom 17–19 od 6. septembra, 5 puta, osim 20. septembra = 5: Mon 17:00–19:00, 6 Sep – 11 Oct 2027, not on 20 Sep 2027
		radno vrijeme: sri–pet 14–19, sub 11–17, od 1. do 30. septembra = 18: Wed–Fri 14:00–19:00, Sat 11:00–17:00, 1–30 Sep 2027
		svaki dan u 20:30 od 20. avgusta, 10 izvođenja = 10: every day 20:30, 20–29 Aug 2027
		svakog ponedjeljka 17:00–20:00 od 5. oktobra = !typed.no-last-day`,
}

func TestHoursAndSessionsAreReadAsPeopleTypeThem(t *testing.T) {
	for language, table := range sentences {
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

// counted are sentences that count their dates from a day on.
var counted = map[string]string{
	"en": "%s %s from %s, %d times", "fr": "%s %s à partir du %s, %d fois", "it": "%s %s dal %s, %d volte",
	"sl": "%s %s od %s, %d-krat", "es": "%s %s desde el %s, %d veces", "cnr": "%s %s od %s, %d puta",
}

func TestASentenceThatCountsItsDatesMakesSoMany(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := here(rapid.SampledFrom(assets.Languages()).Draw(t, "language").Code)
		r.Turn = rapid.SampledFrom([]int{0, 300}).Draw(t, "turn")
		first := calendar.DayOf(2027, 7, 1) + calendar.Day(rapid.IntRange(0, 1_000).Draw(t, "first"))
		week := typed.Week(rapid.IntRange(1, 127).Draw(t, "week"))
		n := rapid.IntRange(1, 200).Draw(t, "times")
		day := assets.Date(r.Language, first.Date(), assets.DayMonthYear)
		text := fmt.Sprintf(counted[r.Language], week.Text(r.Language), assets.Clock(r.Language, first.At(17*60).Plain()), day, n)
		run, fault := r.Run(text)
		if fault != nil {
			t.Fatalf("%s: %q: %s", r.Language, text, why(r.Language, fault))
		}
		dates := run.Dates(zone, 0, 90)
		if len(dates) != n || dates[0].When.Start.Day() < first || dates[0].When.Start.Day() > first+6 || run.Within.Last != dates[n-1].When.Start.Day() {
			t.Fatalf("%s: %q makes %s", r.Language, text, listed(dates))
		}
		if again, fault := r.Run(run.Text(r.Language)); fault != nil || listed(again.Dates(zone, 0, 90)) != listed(dates) {
			t.Fatalf("%s: %q is said as %q (%s)", r.Language, text, run.Text(r.Language), why(r.Language, fault))
		}
	})
}
