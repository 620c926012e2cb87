package typed_test

import (
	"fmt"
	"testing"

	"affiche/app/typed"
	"affiche/calendar"
)

// comings are days told by which of the coming weekdays they are, typed on Thursday 19 August 2027.
var comings = map[string]string{
	"en": `
		next friday = 2027-08-27T20:30
		this friday = 2027-08-20T20:30
		this Friday 19:00 = 2027-08-20T19:00
		this thursday = 2027-08-19T20:30
		next thursday at 9 = 2027-08-26T09:00
		next Monday = 2027-08-23T20:30
		next Sun = 2027-08-29T20:30
		on this coming Saturday, 8pm = 2027-08-21T20:00
		vendredi prochain = 2027-08-20T20:30
		next = !typed.unread-moment next
		next friday 20 = !typed.unread-moment 20`,
	"fr": `
		vendredi prochain = 2027-08-20T20:30
		ce vendredi à 19h = 2027-08-20T19:00
		jeudi prochain = 2027-08-26T20:30
		ce jeudi = 2027-08-19T20:30
		dimanche prochain 17h30 = 2027-08-22T17:30
		next friday = 2027-08-27T20:30`,
	"it": `
		venerdì prossimo = 2027-08-20T20:30
		questo venerdì alle 19 = 2027-08-20T19:00
		il prossimo giovedì = 2027-08-26T20:30
		la prossima domenica, 17.30 = 2027-08-22T17:30
		questa domenica = 2027-08-22T20:30`,
	"sl": `
		naslednji petek = 2027-08-27T20:30
		ta petek ob 19.00 = 2027-08-20T19:00
		to soboto = 2027-08-21T20:30
		v naslednjo sredo ob 20.00 = 2027-08-25T20:00
		prihodnjo nedeljo = 2027-08-29T20:30
		ta četrtek = 2027-08-19T20:30`,
	"es": `
		el próximo viernes = 2027-08-20T20:30
		este viernes a las 19 = 2027-08-20T19:00
		el viernes que viene = 2027-08-20T20:30
		el próximo jueves = 2027-08-26T20:30
		este jueves = 2027-08-19T20:30
		el domingo que viene a las 17:30 = 2027-08-22T17:30`,
	"cnr": `
		sljedeći petak = 2027-08-27T20:30
		ovaj petak u 19h = 2027-08-20T19:00
		iduću subotu = 2027-08-28T20:30
		u narednu srijedu u 20:00 = 2027-08-25T20:00
		ove nedjelje = 2027-08-22T20:30
		ovaj četvrtak = 2027-08-19T20:30`,
}

func TestTheComingWeekdaysAreReadAsPeopleSayThem(t *testing.T) {
	for language, table := range comings {
		text, want := cases(t, table, 5)
		for i := range text {
			m, fault := here(language).Moment(text[i])
			if got := m.Wall().String(); !fits(language, got, want[i], fault) {
				t.Errorf("%s: %q is %s (%s), want %s", language, text[i], got, why(language, fault), want[i])
			}
		}
	}
}

func TestTheComingWeekdaysAreSeenFromToday(t *testing.T) {
	for _, c := range []struct {
		today calendar.Day
		text  string
		want  calendar.Day
	}{
		{calendar.DayOf(2027, 8, 20), "this friday", calendar.DayOf(2027, 8, 20)},
		{calendar.DayOf(2027, 8, 20), "next friday", calendar.DayOf(2027, 8, 27)},
		{calendar.DayOf(2027, 8, 20), "vendredi prochain", calendar.DayOf(2027, 8, 27)},
		{calendar.DayOf(2027, 8, 16), "next friday", calendar.DayOf(2027, 8, 27)},
		{calendar.DayOf(2027, 8, 22), "next monday", calendar.DayOf(2027, 8, 23)},
		{calendar.DayOf(2027, 8, 22), "next friday", calendar.DayOf(2027, 8, 27)},
		{calendar.DayOf(2027, 8, 22), "this friday", calendar.DayOf(2027, 8, 27)},
	} {
		r := typed.Reader{Language: "en", Today: c.today, Around: calendar.DayOf(2027, 3, 1).At(600)}
		if m, fault := r.Moment(c.text); fault != nil || m.Day != c.want {
			t.Errorf("%q on %s is %s (%v), want %s", c.text, c.today, m.Day, fault, c.want)
		}
	}
}

// cadences are runs that leave out weeks.
var cadences = map[string]string{
	"en": `
		every other Friday 20:00, 20 Aug – 30 Sep = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		every second Tuesday 18:00 from 7 September, 5 times = 5: Tue every 2 weeks 18:00, 7 Sep – 2 Nov 2027
		Fridays 20:00 every other week from 20 August, 4 times = 4: Fri every 2 weeks 20:00, 20 Aug – 1 Oct 2027
		every 2 weeks on Mon and Thu 18–20, 1–30 Sep = 5: Mon, Thu every 2 weeks 18:00–20:00, 1–30 Sep 2027
		Tue, Thu every 3 weeks 18:00, September = 3: Tue, Thu every 3 weeks 18:00, 1–30 Sep 2027
		every third Saturday 11–19, 4 Sep – 31 Oct = 3: Sat every 3 weeks 11:00–19:00, 4 Sep – 31 Oct 2027
		every other Fri 20:00, Sun 15:00, 20–29 Aug = 3: Fri every 2 weeks 20:00, Sun 15:00, 20–29 Aug 2027
		every other Friday 20:00 from next Friday, 3 times = 3: Fri every 2 weeks 20:00, 27 Aug – 24 Sep 2027
		every other Friday 20:00, 20 Aug – 30 Sep, not on 3 Sep = 2: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027, not on 3 Sep 2027
		this friday 20:00 = 1: 20 Aug 2027 20:00
		next friday 20:00, this sunday 15:00 = 2: 27 Aug 2027 20:00, 22 Aug 2027 15:00
		every other Friday and every Sunday 20:00, 20–29 Aug = !typed.unread-run
		every odd Friday 20:00, 20–29 Aug = !typed.unread-run odd
		Fri 20:00 every 99 weeks, 20–29 Aug = !typed.unread-run`,
	"fr": `
		un vendredi sur deux 20h, du 20 août au 30 septembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		un mardi sur deux à 18h à partir du 7 septembre, 5 fois = 5: Tue every 2 weeks 18:00, 7 Sep – 2 Nov 2027
		tous les deux vendredis à 20h, 20 août – 30 septembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		une semaine sur deux, le vendredi à 20h, 20 août – 30 septembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		vendredi toutes les 2 semaines 20h, 20 août – 30 septembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		un samedi sur trois 11h–19h, 4 septembre – 31 octobre = 3: Sat every 3 weeks 11:00–19:00, 4 Sep – 31 Oct 2027`,
	"it": `
		un venerdì sì e uno no alle 20, 20 agosto – 30 settembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		ogni due martedì alle 18 dal 7 settembre, 5 volte = 5: Tue every 2 weeks 18:00, 7 Sep – 2 Nov 2027
		a venerdì alterni alle 20, 20 agosto – 30 settembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		ogni secondo venerdì alle 20, 20 agosto – 30 settembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		ogni tre sabati 11–19, 4 settembre – 31 ottobre = 3: Sat every 3 weeks 11:00–19:00, 4 Sep – 31 Oct 2027`,
	"sl": `
		vsak drugi petek ob 20.00, 20. avgust – 30. september = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		vsak drugi torek ob 18.00 od 7. septembra, 5-krat = 5: Tue every 2 weeks 18:00, 7 Sep – 2 Nov 2027
		vsako drugo soboto 11–19, od 4. septembra do 30. septembra = 2: Sat every 2 weeks 11:00–19:00, 4–30 Sep 2027
		ob petkih na dva tedna ob 20.00, 20. avgust – 30. september = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		vsako tretjo soboto 11–19, 4. september – 31. oktober = 3: Sat every 3 weeks 11:00–19:00, 4 Sep – 31 Oct 2027`,
	"es": `
		un viernes sí y otro no a las 20, 20 de agosto – 30 de septiembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		cada dos martes a las 18 desde el 7 de septiembre, 5 veces = 5: Tue every 2 weeks 18:00, 7 Sep – 2 Nov 2027
		viernes alternos a las 20, 20 de agosto – 30 de septiembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		los viernes cada dos semanas a las 20, 20 de agosto – 30 de septiembre = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		cada tres sábados 11–19, 4 de septiembre – 31 de octubre = 3: Sat every 3 weeks 11:00–19:00, 4 Sep – 31 Oct 2027`,
	"cnr": `
		svaki drugi petak u 20h, 20. avgust – 30. septembar = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		svakog drugog utorka u 18h od 7. septembra, 5 puta = 5: Tue every 2 weeks 18:00, 7 Sep – 2 Nov 2027
		svake druge subote 11–19, od 4. septembra do 30. septembra = 2: Sat every 2 weeks 11:00–19:00, 4–30 Sep 2027
		petkom svake dvije sedmice u 20h, 20. avgust – 30. septembar = 3: Fri every 2 weeks 20:00, 20 Aug – 30 Sep 2027
		svake treće subote 11–19, 4. septembar – 31. oktobar = 3: Sat every 3 weeks 11:00–19:00, 4 Sep – 31 Oct 2027`,
}

func TestARunMayLeaveOutWeeks(t *testing.T) {
	for language, table := range cadences {
		text, want := cases(t, table, 5)
		for i := range text {
			run, fault := here(language).Run(text[i])
			got := fmt.Sprintf("%d: %s", len(run.Dates(zone, 0, 90)), run.Text("en"))
			if !fits(language, got, want[i], fault) {
				t.Errorf("%s: %q is\n\t%s (%s), want\n\t%s", language, text[i], got, why(language, fault), want[i])
			}
			if fault != nil {
				continue
			}
			if again, fault := here(language).Run(run.Text(language)); fault != nil || listed(again.Dates(zone, 0, 90)) != listed(run.Dates(zone, 0, 90)) {
				t.Errorf("%s: %q is said as %q, which reads %s (%s)", language, text[i], run.Text(language), listed(again.Dates(zone, 0, 90)), why(language, fault))
			}
		}
	}
}
