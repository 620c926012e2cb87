package typed_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/typed"
	"affiche/assets"
	"affiche/calendar"
)

// here is where most of the texts are typed: beside Monday 23 August 2027, 20:30, on the Thursday before.
func here(language string) typed.Reader {
	return typed.Reader{
		Language: language,
		Today:    calendar.DayOf(2027, 8, 19),
		Around:   calendar.DayOf(2027, 8, 23).At(20*60 + 30),
	}
}

// moments are texts as people write them and what they mean, by the language of the window. A "!" is a fault.
var moments = map[string]string{
	"en": `
		25.8. 20:30 = 2027-08-25T20:30
		25/8 20:30 = 2027-08-25T20:30
		25/8/27 20:30 = 2027-08-25T20:30
		25/08/2027, 20:30 = 2027-08-25T20:30
		25-08-2027 20:30 = 2027-08-25T20:30
		2027-08-25T20:30 = 2027-08-25T20:30
		2027-08-25 20:30 = 2027-08-25T20:30
		2027-08-25T20:30:00 = 2027-08-25T20:30
		2027/08/25 = 2027-08-25T20:30
		25 August 2027, 20:30 = 2027-08-25T20:30
		25 Aug 8pm = 2027-08-25T20:00
		25th of August at 8 = 2027-08-25T08:00
		the 25th, 8.30 pm = 2027-08-25T20:30
		August 25, 2027 8:30 p.m. = 2027-08-25T20:30
		Aug 25 = 2027-08-25T20:30
		Wed 25 Aug 2027 22:00 = 2027-08-25T22:00
		Wednesday, 25 August = 2027-08-25T20:30
		fri 20 = 2027-08-20T20:30
		fri 20 19:00 = 2027-08-20T19:00
		Friday 3 = 2027-09-03T20:30
		fri = 2027-08-27T20:30
		mon = 2027-08-23T20:30
		Friday at 9 = 2027-08-27T09:00
		today = 2027-08-19T20:30
		tomorrow 9am = 2027-08-20T09:00
		the day after tomorrow = 2027-08-21T20:30
		yesterday at noon = 2027-08-18T12:00
		20:45 = 2027-08-23T20:45
		2045 = 2027-08-23T20:45
		0830 = 2027-08-23T08:30
		8pm = 2027-08-23T20:00
		8.30 pm = 2027-08-23T20:30
		12am = 2027-08-23T00:00
		12 pm = 2027-08-23T12:00
		20.45 = 2027-08-23T20:45
		at 8.10 = 2027-08-23T08:10
		24:00 = 2027-08-24T00:00
		25:30 = 2027-08-24T01:30
		25 = 2027-08-25T20:30
		25. = 2027-08-25T20:30
		+1d = 2027-08-24T20:30
		+2 weeks = 2027-09-06T20:30
		-90 min = 2027-08-23T19:00
		−1h = 2027-08-23T19:30
		+1h30 = 2027-08-23T22:00
		20:30 25 Aug = 2027-08-25T20:30
		25 août, 20h30 = 2027-08-25T20:30
		25. avgusta ob 20.30 = 2027-08-25T20:30
		mer. 25 août 22h15 = 2027-08-25T22:15
		mar. 24 août 22h15 = 2027-08-24T22:15
		vendredi 20 = 2027-08-20T20:30
		pojutri = 2027-08-21T20:30
		mar 20 = 2027-03-20T20:30
		25 augu = 2027-08-25T20:30
		25.8.2028 = 2028-08-25T20:30
		25.8. 2028 = 2028-08-25T20:30
		25 Aug 28 = 2028-08-25T20:30
		25 Aug '28 = 2028-08-25T20:30
		25.8. 20 20:30 = 2020-08-25T20:30
		25.8 = 2027-08-25T20:30
		25.08 = 2027-08-25T20:30
		tonight at 9pm = 2027-08-19T21:00
		1/2/3 = !typed.unread-moment
		1.2.3 = !typed.unread-moment
		1/2/ = !typed.unread-moment
		soon = !typed.unread-moment soon
		25 Aug soonish = !typed.unread-moment soonish
		8/25 = !typed.day-first
		8/25/27 20:30 = !typed.day-first
		31.2. = !typed.no-such-day
		25.13. = !typed.no-such-day
		32 = !typed.no-such-day
		0.8. = !typed.unread-moment
		25.8.9999 = !typed.no-such-year
		25.8.1800 = !typed.no-such-year
		tue 20 = 2027-08-24T20:00
		tue, 9 = 2027-08-24T09:00
		tue 20th = 2027-07-20T20:30
		mon 0 = !typed.unread-moment
		tue 31 = 2027-08-31T20:30
		fri 25 Aug = !typed.other-weekday 25 Aug 2027
		8.10 = !typed.ambiguous
		25.8. 20 = !typed.ambiguous
		20:75 = !typed.unread-moment 20:75
		30:00 = !typed.unread-moment
		13pm = !typed.unread-moment
		9:5 = !typed.unread-moment
		25.8. 22:00 23:00 = !typed.unread-moment 23:00
		1.2.3.4 = !typed.unread-moment
		fri sat = !typed.unread-moment sat
		midnight = !typed.unread-moment
		25.8. at = !typed.unread-moment
		next friday = 2027-08-27T20:30
		2027-08-25T20:30Z = !typed.unread-moment
		-1 = !typed.unread-moment
		25 8 = !typed.unread-moment
		3 days ago = !typed.unread-moment`,
	"fr": `
		25 août, 20h30 = 2027-08-25T20:30
		25 aout 20h30 = 2027-08-25T20:30
		25 AOÛT 2027 20H30 = 2027-08-25T20:30
		le 25 août à 20h30 = 2027-08-25T20:30
		le 25 août à 20 h 30 = 2027-08-25T20:30
		le 25 à 20h = 2027-08-25T20:00
		le 25, 20 heures = 2027-08-25T20:00
		25/8 20h30 = 2027-08-25T20:30
		25/08/27 à 20h30 = 2027-08-25T20:30
		25/08/2027 = 2027-08-25T20:30
		25.8. 20:30 = 2027-08-25T20:30
		25.08.2027 20:30 = 2027-08-25T20:30
		1er septembre = 2027-09-01T20:30
		1er sept. à 9h = 2027-09-01T09:00
		1 sept. 2027 = 2027-09-01T20:30
		12 févr. 18h = 2027-02-12T18:00
		3 déc = 2027-12-03T20:30
		ven 20 = 2027-08-20T20:30
		ven. 20 20h30 = 2027-08-20T20:30
		vendredi 20 août 2027 à 19h = 2027-08-20T19:00
		vendredi = 2027-08-27T20:30
		vendredi 21h = 2027-08-27T21:00
		lundi = 2027-08-23T20:30
		mar 20 = 2027-08-24T20:00
		mar 24 = 2027-08-24T20:30
		mar. 24 août = 2027-08-24T20:30
		24 mars = 2027-03-24T20:30
		mardi = 2027-08-24T20:30
		sam 21 août, 14h = 2027-08-21T14:00
		dim. = 2027-08-29T20:30
		aujourd'hui 18h = 2027-08-19T18:00
		aujourd’hui = 2027-08-19T20:30
		demain = 2027-08-20T20:30
		demain à 9h30 = 2027-08-20T09:30
		après-demain = 2027-08-21T20:30
		apres demain = 2027-08-21T20:30
		hier = 2027-08-18T20:30
		20h30 = 2027-08-23T20:30
		20h = 2027-08-23T20:00
		9 h 05 = 2027-08-23T09:05
		20 heures 30 = 2027-08-23T20:30
		à 20 = 2027-08-23T20:00
		midi = 2027-08-23T12:00
		2030 = 2027-08-23T20:30
		20:30 = 2027-08-23T20:30
		25h30 = 2027-08-24T01:30
		20h30, 25 août = 2027-08-25T20:30
		17h 20 = 2027-08-23T17:20
		20h 25 août = 2027-08-25T20:00
		20h 25 = 2027-08-23T20:25
		20 h 25.8. = 2027-08-25T20:00
		+1j = 2027-08-24T20:30
		+2 sem = 2027-09-06T20:30
		+ 90 min = 2027-08-23T22:00
		25 = 2027-08-25T20:30
		2027-08-25T20:30 = 2027-08-25T20:30
		25 august 8pm = 2027-08-25T20:00
		petek 20 = 2027-08-20T20:30
		25 août 27 = 2027-08-25T20:30
		25 août 2027 = 2027-08-25T20:30
		8/25 = !typed.day-first
		31 juin = !typed.no-such-day
		jeudi 25 août = !typed.other-weekday mercredi
		bientôt = !typed.unread-moment bientôt
		25 août 20 = !typed.ambiguous
		8.10 = !typed.ambiguous
		vendredi prochain = 2027-08-20T20:30
		minuit = !typed.unread-moment
		25 août 26h75 = !typed.unread-moment 26h75`,
	"it": `
		25 agosto, 20:30 = 2027-08-25T20:30
		25 agosto ore 20.30 = 2027-08-25T20:30
		25 agosto alle 20.30 = 2027-08-25T20:30
		25 agosto alle ore 20 = 2027-08-25T20:00
		il 25 agosto alle 20 = 2027-08-25T20:00
		25 ago h 20.30 = 2027-08-25T20:30
		25 ago 2027 20:30 = 2027-08-25T20:30
		25/8 20.30 = 2027-08-25T20:30
		25/8/27 = 2027-08-25T20:30
		25/08/2027 20:30 = 2027-08-25T20:30
		25.8. 20:30 = 2027-08-25T20:30
		25.8.2027 = 2027-08-25T20:30
		25-8-2027 = 2027-08-25T20:30
		1° settembre = !typed.unread-moment 1°
		1º settembre = 2027-09-01T20:30
		1 set = 2027-09-01T20:30
		l'8 settembre = 2027-09-08T20:30
		ven 20 = 2027-08-20T20:30
		venerdì 20 agosto = 2027-08-20T20:30
		venerdi = 2027-08-27T20:30
		venerdì alle 21 = 2027-08-27T21:00
		lun = 2027-08-23T20:30
		mar 24 = 2027-08-24T20:30
		mar = 2027-08-24T20:30
		24 mar = 2027-03-24T20:30
		mar 24 ago = 2027-08-24T20:30
		martedì 24 = 2027-08-24T20:30
		mer 25, 19:00 = 2027-08-25T19:00
		gio. 26 = 2027-08-26T20:30
		sabato = 2027-08-28T20:30
		domenica 29 agosto 2027, ore 11 = 2027-08-29T11:00
		oggi = 2027-08-19T20:30
		domani alle 9 = 2027-08-20T09:00
		dopodomani = 2027-08-21T20:30
		ieri = 2027-08-18T20:30
		20:30 = 2027-08-23T20:30
		20.30 = 2027-08-23T20:30
		ore 8.10 = 2027-08-23T08:10
		alle 8 = 2027-08-23T08:00
		all'una = !typed.unread-moment una
		mezzogiorno = 2027-08-23T12:00
		2030 = 2027-08-23T20:30
		20h = 2027-08-23T20:00
		+1g = 2027-08-24T20:30
		+3 giorni = 2027-08-26T20:30
		+2 settimane = 2027-09-06T20:30
		-2 ore = 2027-08-23T18:30
		25 = 2027-08-25T20:30
		2 giugno = 2027-06-02T20:30
		10 maggio 18:00 = 2027-05-10T18:00
		2 gen 2028 = 2028-01-02T20:30
		20:30 del 25 agosto = !typed.unread-moment
		25 août 20h30 = 2027-08-25T20:30
		25 August 8pm = 2027-08-25T20:00
		8/25 = !typed.day-first
		30 febbraio = !typed.no-such-day
		giovedì 25 agosto = !typed.other-weekday mercoledì
		8.10 = !typed.ambiguous
		25 agosto 20 = !typed.ambiguous
		presto = !typed.unread-moment presto`,
	"sl": `
		25. avgusta ob 20.30 = 2027-08-25T20:30
		25. 8. ob 20.30 = 2027-08-25T20:30
		25. 8. 20.30 = 2027-08-25T20:30
		25.8. 20:30 = 2027-08-25T20:30
		25.8. ob 20h = 2027-08-25T20:00
		25. 8. 2027 = 2027-08-25T20:30
		25. 8. 2027 ob 20. uri = 2027-08-25T20:00
		25. 8. ob 20 uri = 2027-08-25T20:00
		25. 8. ob 20 = 2027-08-25T20:00
		25.8.27 = 2027-08-25T20:30
		25. 8. 27 = 2027-08-25T20:30
		25.8.2027 20.30 = 2027-08-25T20:30
		25/8 = 2027-08-25T20:30
		25. avg. 2027 = 2027-08-25T20:30
		25 avgust = 2027-08-25T20:30
		25. avgusta 2027 ob 19.00 = 2027-08-25T19:00
		1. septembra = 2027-09-01T20:30
		2. jun. = 2027-06-02T20:30
		10. maja = 2027-05-10T20:30
		15. marca ob 18.00 = 2027-03-15T18:00
		mar 15 = 2027-03-15T20:30
		pet 20 = 2027-08-20T20:30
		pet. 20. = 2027-08-20T20:30
		petek, 20. avgusta 2027 = 2027-08-20T20:30
		petek = 2027-08-27T20:30
		v petek ob 21h = 2027-08-27T21:00
		v petek, 20. 8. ob 20.30 = 2027-08-20T20:30
		v soboto = 2027-08-28T20:30
		v nedeljo ob 11.00 = 2027-08-29T11:00
		čet 26 = 2027-08-26T20:30
		cet 26 = 2027-08-26T20:30
		sre 25 = 2027-08-25T20:30
		tor 24 = 2027-08-24T20:30
		tor 20 = 2027-08-24T20:00
		tor 20. = 2027-07-20T20:30
		tor 21 = 2027-09-21T20:30
		pon = 2027-08-23T20:30
		danes = 2027-08-19T20:30
		jutri ob 9h = 2027-08-20T09:00
		pojutri = 2027-08-21T20:30
		pojutrišnjem = 2027-08-21T20:30
		včeraj = 2027-08-18T20:30
		20.30 = 2027-08-23T20:30
		20.05 = 2027-08-23T20:05
		8.10 = 2027-08-23T08:10
		8.10. = 2027-10-08T20:30
		8. 10. = 2027-10-08T20:30
		20:30 = 2027-08-23T20:30
		ob 20 = 2027-08-23T20:00
		ob osmih = !typed.unread-moment osmih
		opoldne = 2027-08-23T12:00
		poldne = 2027-08-23T12:00
		20.30 25. 8. = 2027-08-25T20:30
		2030 = 2027-08-23T20:30
		+1d = 2027-08-24T20:30
		+2 dni = 2027-08-25T20:30
		+1 teden = 2027-08-30T20:30
		+2 uri = 2027-08-23T22:30
		25 = 2027-08-25T20:30
		25. = 2027-08-25T20:30
		25 août 20h30 = 2027-08-25T20:30
		31. 6. = !typed.no-such-day
		8/25 = !typed.day-first
		četrtek, 25. 8. = !typed.other-weekday sreda
		kmalu = !typed.unread-moment kmalu
		25. 8. 20 = !typed.ambiguous`,
	"es": `
		25 de agosto de 2027, 20:30 = 2027-08-25T20:30
		25 de agosto a las 20:30 = 2027-08-25T20:30
		25 de agosto a las 20 = 2027-08-25T20:00
		el 25 de agosto, 20 horas = 2027-08-25T20:00
		25 agosto 20:30 = 2027-08-25T20:30
		25 ago 20.30 = 2027-08-25T20:30
		25 ago 2027 = 2027-08-25T20:30
		25 de ago de 2027 20:30 = 2027-08-25T20:30
		25/8 20:30 = 2027-08-25T20:30
		25/8/27 = 2027-08-25T20:30
		25/08/2027 20:30 = 2027-08-25T20:30
		25-8-2027 = 2027-08-25T20:30
		25.8. 20:30 = 2027-08-25T20:30
		1 de septiembre = 2027-09-01T20:30
		1º de septiembre = 2027-09-01T20:30
		1 setiembre = 2027-09-01T20:30
		3 de enero de 2028 = 2028-01-03T20:30
		vie 20 = 2027-08-20T20:30
		viernes 20 de agosto = 2027-08-20T20:30
		el viernes = 2027-08-27T20:30
		viernes a las 21 = 2027-08-27T21:00
		lunes = 2027-08-23T20:30
		mar 24 = 2027-08-24T20:30
		24 mar = 2027-03-24T20:30
		mar 24 mar = !typed.other-weekday miércoles
		martes 24 = 2027-08-24T20:30
		mié 25 = 2027-08-25T20:30
		mie 25 20:00 = 2027-08-25T20:00
		miércoles, 25 de agosto de 2027 = 2027-08-25T20:30
		jue. 26 = 2027-08-26T20:30
		sábado = 2027-08-28T20:30
		sab 28 = 2027-08-28T20:30
		domingo 29, 11:00 = 2027-08-29T11:00
		hoy = 2027-08-19T20:30
		mañana = 2027-08-20T20:30
		manana a las 9 = 2027-08-20T09:00
		pasado mañana = 2027-08-21T20:30
		ayer = 2027-08-18T20:30
		20:30 = 2027-08-23T20:30
		20.30 h = 2027-08-23T20:30
		20:30 h = 2027-08-23T20:30
		20h = 2027-08-23T20:00
		a las 8 = 2027-08-23T08:00
		las 20:30 = 2027-08-23T20:30
		8 pm = 2027-08-23T20:00
		8:30 p. m. = !typed.unread-moment
		mediodía = 2027-08-23T12:00
		2030 = 2027-08-23T20:30
		+1d = 2027-08-24T20:30
		+3 días = 2027-08-26T20:30
		+2 semanas = 2027-09-06T20:30
		25 = 2027-08-25T20:30
		25 août 20h30 = 2027-08-25T20:30
		8/25 = !typed.day-first
		30 de febrero = !typed.no-such-day
		jueves 25 de agosto = !typed.other-weekday miércoles
		8.10 = !typed.ambiguous
		25 de agosto 20 = !typed.ambiguous
		pronto = !typed.unread-moment pronto`,
	"cnr": `
		25. avgusta u 20:30 = 2027-08-25T20:30
		25. avgusta u 20 = 2027-08-25T20:00
		25. avgusta u 20 sati = 2027-08-25T20:00
		25. avgust 2027. 22:00 = 2027-08-25T22:00
		25. avgusta 2027. u 20:30 = 2027-08-25T20:30
		25.8. 20:30 = 2027-08-25T20:30
		25.08.2027. 20:30 = 2027-08-25T20:30
		25.08.2027. u 20.30 = 2027-08-25T20:30
		25.8.27. = 2027-08-25T20:30
		25. 8. 2027. = 2027-08-25T20:30
		25/8 = 2027-08-25T20:30
		25. avg = 2027-08-25T20:30
		25 avgust 20h = 2027-08-25T20:00
		1. septembra u 9h = 2027-09-01T09:00
		2. juna = 2027-06-02T20:30
		2. jula 18:00 = 2027-07-02T18:00
		15. marta = 2027-03-15T20:30
		mar 15 = 2027-03-15T20:30
		10. maja = 2027-05-10T20:30
		3. januara 2028. = 2028-01-03T20:30
		pet 20 = 2027-08-20T20:30
		petak, 20. avgusta 2027. = 2027-08-20T20:30
		petak = 2027-08-27T20:30
		u petak u 21h = 2027-08-27T21:00
		u petak, 20. avgusta u 20:30 = 2027-08-20T20:30
		u srijedu = 2027-08-25T20:30
		u subotu = 2027-08-28T20:30
		u nedjelju u 11 = 2027-08-29T11:00
		pon = 2027-08-23T20:30
		uto 24 = 2027-08-24T20:30
		sri 25 = 2027-08-25T20:30
		čet 26 = 2027-08-26T20:30
		sub 28 = 2027-08-28T20:30
		danas = 2027-08-19T20:30
		sjutra = 2027-08-20T20:30
		sutra u 9 = 2027-08-20T09:00
		prekosjutra = 2027-08-21T20:30
		juče = 2027-08-18T20:30
		20:30 = 2027-08-23T20:30
		20.30 = 2027-08-23T20:30
		u 20.05 = 2027-08-23T20:05
		u 20 časova = 2027-08-23T20:00
		21 sat = !typed.unread-moment sat
		podne = 2027-08-23T12:00
		2030 = 2027-08-23T20:30
		+1d = 2027-08-24T20:30
		+3 dana = 2027-08-26T20:30
		+2 sedmice = 2027-09-06T20:30
		25 = 2027-08-25T20:30
		25. = 2027-08-25T20:30
		8.10. = 2027-10-08T20:30
		25 août 20h30 = 2027-08-25T20:30
		8/25 = !typed.day-first
		31. 6. = !typed.no-such-day
		četvrtak, 25. 8. = !typed.other-weekday srijeda
		8.10 = !typed.ambiguous
		25. 8. 20 = !typed.ambiguous
		uskoro = !typed.unread-moment uskoro`,
}

// cases are the lines of a table, "typed = want".
func cases(t *testing.T, table string, least int) (typed, want []string) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
		text, meant, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok {
			t.Fatalf("%q is no case", line)
		}
		typed, want = append(typed, text), append(want, meant)
	}
	if len(typed) < least {
		t.Errorf("only %d cases", len(typed))
	}
	return typed, want
}

// fits compares what was read with what was wanted: "!key words" is a fault whose sentence holds the words.
func fits(language, got, want string, fault *typed.Fault) bool {
	wanted, isFault := strings.CutPrefix(want, "!")
	if !isFault || fault == nil {
		return !isFault && fault == nil && got == want
	}
	key, words, _ := strings.Cut(wanted, " ")
	return fault.Key == key && strings.Contains(assets.Say(language, fault.Key, fault.Args...), words)
}

func why(language string, f *typed.Fault) string {
	if f == nil {
		return "no fault"
	}
	return fmt.Sprintf("%s: %s", f.Key, assets.Say(language, f.Key, f.Args...))
}

func TestAMomentIsReadAsPeopleTypeIt(t *testing.T) {
	for language, table := range moments {
		text, want := cases(t, table, 40)
		for i := range text {
			got, fault := here(language).Moment(text[i])
			if !fits(language, got.Wall().String(), want[i], fault) {
				t.Errorf("%s: %q is %s (%s), want %s", language, text[i], got.Wall(), why(language, fault), want[i])
			}
		}
	}
}

func TestNothingIsSaidToBeNothing(t *testing.T) {
	for typed, want := range map[string]string{
		"": "typed.nothing", " \t ": "typed.nothing", "()": "typed.nothing", strings.Repeat("25.8. ", 200): "typed.too-long",
	} {
		if _, fault := here("en").Moment(typed); fault == nil || fault.Key != want {
			t.Errorf("%.20q: %s, want %s", typed, why("en", fault), want)
		}
	}
}

func TestAMomentTellsWhatWasSaidOfIt(t *testing.T) {
	for text, want := range map[string]typed.Part{
		"20:45": typed.SaidClock, "fri": typed.SaidDay, "25.8.": typed.SaidDay, "25.8.27": typed.SaidDay | typed.SaidYear,
		"tomorrow 20h": typed.SaidDay | typed.SaidClock, "+1d": typed.SaidDay, "+2h": typed.SaidDay | typed.SaidClock,
		"2027-08-25T20:30": typed.SaidDay | typed.SaidYear | typed.SaidClock,
	} {
		if got, fault := here("en").Moment(text); fault != nil || got.Said != want {
			t.Errorf("%q says %b (%s), want %b", text, got.Said, why("en", fault), want)
		}
	}
}

func TestWithoutATimeThatThereIsTodayFillsTheGaps(t *testing.T) {
	r := typed.Reader{Language: "en", Today: calendar.DayOf(2027, 8, 19), Turn: 300}
	for text, want := range map[string]string{
		"fri": "2027-08-20T00:00", "thu": "2027-08-26T00:00", "25": "2027-08-25T00:00", "20:30": "2027-08-19T20:30",
		"25.8. 20:30": "2027-08-25T20:30", "+1d": "2027-08-20T00:00", "+2h": "!fault.whole-days-with-times",
	} {
		if got, fault := r.Moment(text); !fits("en", got.Wall().String(), want, fault) {
			t.Errorf("%q is %s (%s), want %s", text, got.Wall(), why("en", fault), want)
		}
	}
}

func TestAfterMidnightBelongsToTheEveningBefore(t *testing.T) {
	evening, night := calendar.DayOf(2027, 8, 23).At(22*60), calendar.DayOf(2027, 8, 24).At(90)
	for _, c := range []struct {
		around     calendar.Wall
		typed      string
		evenings   bool
		turn       int
		want, said string
	}{
		{evening, "1:30", false, 300, "2027-08-24T01:30", "the night after"},
		{evening, "1:30", false, 0, "2027-08-23T01:30", "a day that turns at midnight"},
		{evening, "5:00", false, 300, "2027-08-23T05:00", "the turn itself begins the day"},
		{night, "22:00", false, 300, "2027-08-23T22:00", "the same evening"},
		{night, "2:00", false, 300, "2027-08-24T02:00", "the same night"},
		{night, "fri", false, 300, "2027-08-28T01:30", "the night after Friday"},
		{evening, "fri 1:30", false, 300, "2027-08-28T01:30", "the night after Friday"},
		{evening, "mon 20h", false, 300, "2027-08-23T20:00", "the Monday that it is on"},
		{night, "mon", false, 300, "2027-08-24T01:30", "the night after the same Monday"},
		{evening, "next mon", false, 300, "2027-08-23T22:00", "the first that comes"},
		{evening, "26.8. 1:30", false, 300, "2027-08-26T01:30", "a day of the calendar"},
		{evening, "26.8. 1:30", true, 300, "2027-08-27T01:30", "an evening is meant"},
		{evening, "2027-08-26T01:30", true, 300, "2027-08-26T01:30", "machines mean the calendar"},
		{evening, "25:30", true, 300, "2027-08-24T01:30", "already beyond midnight"},
		{evening, "tomorrow 0:15", false, 300, "2027-08-21T00:15", "the night after tomorrow"},
	} {
		r := here("en")
		r.Around, r.Turn, r.Evenings = c.around, c.turn, c.evenings
		if got, fault := r.Moment(c.typed); !fits("en", got.Wall().String(), c.want, fault) {
			t.Errorf("%q beside %s is %s (%s), want %s: %s", c.typed, c.around, got.Wall(), why("en", fault), c.want, c.said)
		}
	}
}

func TestOfWholeDaysOnlyTheDayIsRead(t *testing.T) {
	r := here("en")
	r.Around, r.WholeDays, r.Turn = calendar.DayOf(2027, 8, 23).At(0), true, 300
	for text, want := range map[string]string{
		"25.8.": "2027-08-25T00:00", "8.10": "2027-10-08T00:00", "fri": "2027-08-27T00:00", "+1w": "2027-08-30T00:00",
		"25.8. 20:30": "!fault.whole-days-with-times", "20:30": "!fault.whole-days-with-times", "+2h": "!fault.whole-days-with-times",
	} {
		if got, fault := r.Moment(text); !fits("en", got.Wall().String(), want, fault) {
			t.Errorf("%q is %s (%s), want %s", text, got.Wall(), why("en", fault), want)
		}
	}
}

func TestAnEndIsReadBesideItsStart(t *testing.T) {
	evening := calendar.When{Start: here("en").Around, End: here("en").Around + 75*60, Zone: "Europe/Ljubljana"}
	week := calendar.Days(calendar.DayOf(2027, 7, 5), calendar.DayOf(2027, 7, 14), "Europe/Rome")
	for _, c := range []struct {
		of          calendar.When
		typed, want string
	}{
		{evening, "23:15", "2027-08-23T23:15"},
		{evening, "1:30", "2027-08-24T01:30"},
		{evening, "20:30", "2027-08-24T20:30"},
		{evening, "24.8. 2:00", "2027-08-24T02:00"},
		{evening, "90 min", "2027-08-23T22:00"},
		{evening, "for 2h", "2027-08-23T22:30"},
		{evening, "23h", "2027-08-23T23:00"},
		{evening, "+15 min", "2027-08-23T22:00"},
		{evening, "+1d", "2027-08-24T21:45"},
		{evening, "soon", "!typed.unread-moment soon"},
		{week, "20.7.", "2027-07-21T00:00"}, // the 20th is the last day
		{week, "20 Jul 2027", "2027-07-21T00:00"},
		{week, "3 days", "2027-07-08T00:00"},
		{week, "+1d", "2027-07-16T00:00"},
		{week, "20:30", "!fault.whole-days-with-times"},
		{week, "90 min", "!typed.unread-moment"},
	} {
		if got, fault := here("en").End(c.typed, c.of); !fits("en", got.String(), c.want, fault) {
			t.Errorf("%q ends at %s (%s), want %s", c.typed, got, why("en", fault), c.want)
		}
	}
}

func TestWhatIsShownIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := here(rapid.SampledFrom(assets.Languages()).Draw(t, "language").Code)
		r.Turn = rapid.SampledFrom([]int{0, 300}).Draw(t, "turn")
		shown := r.Language
		if rapid.Bool().Draw(t, "from elsewhere") {
			shown = rapid.SampledFrom(assets.Languages()).Draw(t, "its language").Code
		}
		day := calendar.DayOf(1970, 1, 1) + calendar.Day(rapid.IntRange(0, 60_000).Draw(t, "day"))
		minute := rapid.IntRange(0, 1439).Draw(t, "minute")
		style := rapid.SampledFrom([]assets.DateStyle{assets.DayMonthYear, assets.WeekdayDayYear, assets.FullDay}).Draw(t, "style")
		text := assets.Date(shown, day.Date(), style) + " " + assets.Clock(shown, day.At(minute).Plain())
		if got, fault := r.Moment(text); fault != nil || got.Wall() != day.At(minute) {
			t.Fatalf("%s: %q is read as %s (%s), not %s", r.Language, text, got.Wall(), why(r.Language, fault), day.At(minute))
		}
		r.Around, r.Turn = day.At(720), 0
		clock := assets.Clock(r.Language, day.At(minute).Plain())
		if got, fault := r.Moment(clock); fault != nil || got.Wall() != day.At(minute) {
			t.Fatalf("%s: %q is read as %s (%s), not %s", r.Language, clock, got.Wall(), why(r.Language, fault), day.At(minute))
		}
	})
}

func TestAWeekdayWithItsNumberIsFoundWhereItFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := here(rapid.SampledFrom(assets.Languages()).Draw(t, "language").Code)
		day := r.Around.Day() + calendar.Day(rapid.IntRange(-14, 14).Draw(t, "off"))
		text := assets.Say(r.Language, fmt.Sprint("weekday.short.", (int(day.Weekday())+6)%7+1)) + fmt.Sprint(" ", day.Date().Day())
		if got, fault := r.Moment(text); fault != nil || got.Day != day {
			t.Fatalf("%s: %q is %s (%s), not %s", r.Language, text, got.Day, why(r.Language, fault), day)
		}
	})
}

func TestOfTwoDaysAsNearTheLaterIsMeant(t *testing.T) {
	r := here("en")
	r.Around = calendar.DayOf(2027, 12, 28).At(1200)
	if got, fault := r.Moment("tue 13th"); fault != nil || got.Day != calendar.DayOf(2028, 6, 13) {
		t.Errorf("it is %s (%s)", got.Day, why("en", fault))
	}
}

func FuzzMoment(f *testing.F) {
	for _, table := range moments {
		for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
			text, _, _ := strings.Cut(strings.TrimSpace(line), " = ")
			f.Add(text, false)
		}
	}
	for _, seed := range []string{"T:h", "99999999999999999999", "\x00", "25\u200b.8.", "+999 weeks", "٢٥.٨.", "1..2", "\xff8.8."} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, whole bool) {
		for _, l := range assets.Languages() {
			r := here(l.Code)
			r.WholeDays = whole
			got, fault := r.Moment(text)
			if fault != nil {
				if strings.Contains(assets.Say(l.Code, fault.Key, fault.Args...), "{") && !strings.Contains(text, "{") || !assets.Has(l.Code, fault.Key) {
					t.Errorf("%q: the fault %s is not said", text, fault.Key)
				}
				continue
			}
			if year := got.Wall().Plain().Year(); year < 1899 || year > 2201 {
				t.Errorf("%q is in the year %d", text, year)
			}
			of := calendar.When{Start: r.Around, End: r.Around + 3600}
			if end, fault := r.End(text, of); fault == nil && !got.Has(typed.SaidDay) && end <= of.Start {
				t.Errorf("%q ends at %s, before it begins", text, end)
			}
		}
	})
}
