package typed

// A role is what a word can stand for.
type role uint8

const (
	month     role = iota // 1 to 12
	weekday               // 1 to 7, from Monday
	relative              // days from today
	everyDay              // a set of weekdays, see [Week]
	every                 // before a weekday
	everyNth              // before a weekday: of every second, third ... week
	nthWeek               // the same, after the weekdays
	coming                // before or after a weekday: which of the coming ones, see [thisOne]
	one                   // before a weekday which [nthWeek] follows
	at                    // before a time
	on                    // before a day
	onWeekday             // before a weekday only: before a number these tell a time
	onMonth
	of // between a day, its month and its year
	from
	fromHour // before a time only
	to
	toHour
	and
	except
	during   // before a length
	hourMark // after the hour of a clock
	hours    // the rest are lengths
	minutes
	days
	weeks
	noon
	midnight
	am
	pm
	ordinal
	starting // before the first day of a season
	onwards  // after it
	times    // after how many dates there are
	closed   // after days
	open     // before hours, and says nothing
	till     // before the last hour, or the last day, where the first is said elsewhere
	side     // after a length: -1 before, 1 after
	hinge    // after a side: what is before or after, and says nothing
	there    // instead of a length and a side: neither before nor after
)

// spoken are the languages of the vocabulary, in its order.
var spoken = [...]string{"en", "fr", "it", "sl", "es", "cnr"}

// An entry is a meaning with its words in each language, in the cases in which dates are written.
type entry struct {
	role  role
	n     int
	words [len(spoken)]string
}

// vocabulary is all that is understood besides figures. It is kept here and not in the catalogue: only one language of that
// is read when the window opens, and all six are understood.
func vocabulary() []entry {
	return append(names(),
		entry{relative, -1, [...]string{"yesterday", "hier", "ieri", "včeraj", "ayer", "juče, jučer"}},
		entry{relative, 0, [...]string{"today, tonight", "aujourd hui, ce soir", "oggi, stasera", "danes, nocoj", "hoy, esta noche", "danas, večeras"}},
		entry{relative, 1, [...]string{"tomorrow", "demain", "domani", "jutri", "mañana", "sjutra, sutra"}},
		entry{relative, 2, [...]string{
			"day after tomorrow, the day after tomorrow", "après demain", "dopodomani", "pojutri, pojutrišnjem",
			"pasado mañana", "prekosjutra, prekosutra",
		}},
		entry{everyDay, int(EveryDay), [...]string{
			"every day, each day, daily", "tous les jours, chaque jour", "tutti i giorni, ogni giorno", "vsak dan, vse dni",
			"todos los días, cada día, a diario", "svaki dan, svakog dana",
		}},
		entry{everyDay, int(Monday | Tuesday | Wednesday | Thursday | Friday), [...]string{
			"weekdays, every weekday, on weekdays", "en semaine", "", "ob delavnikih, med tednom", "entre semana",
			"radnim danima, radnim danom",
		}},
		entry{everyDay, int(Saturday | Sunday), [...]string{
			"weekend, weekends, at weekends, every weekend", "week end, weekend, le week end, les week ends, le weekend",
			"weekend, nel weekend, fine settimana, nel fine settimana", "vikend, vikendi, ob vikendih, vsak vikend",
			"fin de semana, fines de semana, los fines de semana", "vikend, vikendom, svaki vikend",
		}},
		entry{every, 0, [...]string{
			"every, each", "chaque, tous les, toutes les", "ogni, tutti i, tutte le", "vsak, vsaka, vsako, vsake, vsakih", "cada, todos los",
			"svaki, svake, svaku, svakog, svakih",
		}},
		entry{everyNth, 2, [...]string{
			"every other, every second, each second, every alternate, alternate", "chaque deuxième, tous les deux",
			"ogni due, ogni secondo, ogni seconda", "vsak drugi, vsaka druga, vsako drugo, vsake druge", "cada dos, cada segundo",
			"svaki drugi, svaka druga, svaku drugu, svake druge, svakog drugog",
		}},
		entry{everyNth, 3, [...]string{
			"every third, each third", "chaque troisième, tous les trois", "ogni tre, ogni terzo, ogni terza", "vsak tretji, vsaka tretja, vsako tretjo, vsake tretje",
			"cada tres, cada tercer", "svaki treći, svaka treća, svaku treću, svake treće, svakog trećeg",
		}},
		entry{nthWeek, 2, [...]string{
			"every other week, every second week, every two weeks, fortnightly", "sur deux, toutes les deux semaines, une semaine sur deux",
			"alterni, alterne, ogni due settimane, sì e uno no, sì e una no, sì uno no, sì una no", "vsak drugi teden, vsaka dva tedna, na dva tedna",
			"alternos, sí y otro no, sí otro no, cada dos semanas", "svake druge sedmice, svake dvije sedmice, na dvije sedmice, svaku drugu sedmicu",
		}},
		entry{nthWeek, 3, [...]string{
			"every third week, every three weeks", "sur trois, toutes les trois semaines, une semaine sur trois", "ogni tre settimane", "vsak tretji teden, vsake tri tedne, na tri tedne",
			"cada tres semanas", "svake treće sedmice, svake tri sedmice, na tri sedmice",
		}},
		entry{coming, thisOne, [...]string{
			"this, this coming, coming", "ce", "questo, questa", "ta, to", "este, esta", "ovaj, ova, ovu, ovog, ove",
		}},
		entry{coming, nextOne, [...]string{
			"", "prochain, prochaine", "prossimo, prossima", "", "próximo, próxima, que viene", "",
		}},
		entry{coming, nextWeek, [...]string{
			"next", "", "", "naslednji, naslednja, naslednjo, naslednje, prihodnji, prihodnja, prihodnjo, prihodnje", "",
			"sljedeći, sljedeća, sljedeću, sljedeće, sljedećeg, idući, iduća, iduću, iduće, idućeg, naredni, naredna, narednu, naredne, narednog",
		}},
		entry{one, 0, [...]string{"", "un", "un, una, a", "", "un", ""}},
		entry{at, 0, [...]string{"at", "à", "alle, alla, all, ore, alle ore, h", "ob", "a las, a la, las", "u"}},
		entry{on, 0, [...]string{"on, on the, the", "le, les", "il, lo, l, i, la, le", "dne, na dan", "el, los", "dana, na dan"}},
		entry{onWeekday, 0, [...]string{"", "", "", "v, ob", "", "u"}},
		entry{onMonth, 0, [...]string{"in", "en", "a, in", "v", "en", "u"}},
		entry{of, 0, [...]string{"of", "de, d", "di, del, dell", "", "de, del", ""}},
		entry{from, 0, [...]string{
			"from", "du, de, des", "dal, dall, da", "od", "del, de, desde, desde el", "od",
		}},
		entry{fromHour, 0, [...]string{"", "", "dalle, dalle ore", "", "de las, desde las", ""}},
		entry{to, 0, [...]string{
			"to, until, till, through, to the, until the", "au, à, jusqu au, jusqu à", "al, all, a, fino al", "do", "al, a, hasta, hasta el", "do",
		}},
		entry{toHour, 0, [...]string{"", "", "alle, alle ore, fino alle", "", "a las, hasta las", ""}},
		entry{and, 0, [...]string{"and", "et", "e, ed", "in, ter", "y, e", "i"}},
		entry{except, 0, [...]string{
			"except, except on, not, not on, but not, but not on, excluding, closed, closed on, no",
			"sauf, excepté, hors, pas, relâche, fermé, fermé le, fermée, fermée le, sans", "tranne, eccetto, escluso, salvo, non, chiuso, chiusa",
			"razen, brez, ne, zaprto", "excepto, salvo, menos, no, cerrado, cerrada", "osim, sem, bez, ne, zatvoreno",
		}},
		entry{during, 0, [...]string{"for", "pendant, durée", "per, durata", "za, traja", "durante", "traje"}},
		entry{hourMark, 0, [...]string{"h, o clock", "h, heure, heures", "h", "h, uri, ur", "h, hora, horas", "h, sati, sata, časova"}},
		entry{hours, 0, [...]string{
			"h, hr, hrs, hour, hours", "h, heure, heures", "h, ora, ore", "h, ura, uro, uri, ure, ur", "h, hora, horas",
			"h, sat, sati, sata, čas, časa, časova",
		}},
		entry{minutes, 0, [...]string{
			"min, mins, minute, minutes", "min, mn, minute, minutes", "min, minuto, minuti", "min, minuta, minuti, minute, minut",
			"min, minuto, minutos", "min, minut, minuta, minute",
		}},
		entry{days, 0, [...]string{"d, day, days", "j, jour, jours", "g, gg, giorno, giorni", "d, dan, dni, dneva, dnevi", "d, día, días", "d, dan, dana"}},
		entry{weeks, 0, [...]string{
			"w, week, weeks", "sem, semaine, semaines", "sett, settimana, settimane", "t, teden, tedna, tedne, tednov",
			"sem, semana, semanas", "sedmica, sedmice, sedmicu",
		}},
		entry{side, -1, [...]string{"before, earlier", "avant, plus tôt", "prima", "pred, prej", "antes", "prije, ranije"}},
		entry{
			side, 1,
			[...]string{"after, later", "après, plus tard", "dopo", "po, potem, pozneje, kasneje", "después, más tarde", "poslije, nakon, kasnije"},
		},
		entry{hinge, 0, [...]string{
			"the start, start, the beginning, the end, end", "le début, la fin", "l inizio, dell inizio, la fine, della fine",
			"začetkom, začetku, koncem, koncu", "del inicio, del comienzo, del final, del fin", "početka, kraja",
		}},
		entry{there, 0, [...]string{
			"at the start, at the end, the same day, on the day", "au début, à la fin, le même jour, le jour même",
			"all inizio, alla fine, lo stesso giorno", "ob začetku, ob koncu, isti dan", "al inicio, al final, el mismo día",
			"na početku, na kraju, istog dana, isti dan",
		}},
		entry{noon, 0, [...]string{"noon, midday", "midi", "mezzogiorno", "poldne, opoldne, opoldan", "mediodía", "podne"}},
		entry{midnight, 0, [...]string{"midnight", "minuit", "mezzanotte", "polnoč, polnoči, opolnoči", "medianoche", "ponoć, ponoći"}},
		entry{am, 0, [...]string{"am", "", "", "", "am", ""}},
		entry{pm, 0, [...]string{"pm", "", "", "", "pm", ""}},
		entry{starting, 0, [...]string{
			"starting, starting on, starting from, beginning, beginning on, since, as of, as from", "à partir du, dès le, à compter du, débutant le",
			"a partire dal, a partire dall, a cominciare dal, con inizio il", "začenši, z začetkom, z začetkom dne",
			"a partir del, a partir de, comenzando el, empezando el", "počev od, počevši od, s početkom",
		}},
		entry{onwards, 0, [...]string{"on, onwards, onward", "", "in poi", "naprej, dalje", "en adelante", "nadalje"}},
		entry{times, 0, [...]string{
			"x, times, time, dates, sessions, meetings, classes, lessons, evenings, performances", "x, fois, dates, séances, rencontres, ateliers, cours, soirées, représentations",
			"x, volte, date, incontri, lezioni, sedute, serate, repliche", "x, krat, srečanj, srečanja, srečanji, terminov, termine, termina, ponovitev, ponovitve, predstav, večerov",
			"x, veces, fechas, sesiones, encuentros, clases, funciones", "x, puta, put, termina, susreta, sastanaka, časova, izvođenja",
		}},
		entry{closed, 0, [...]string{
			"closed", "fermé, fermée, relâche", "chiuso, chiusa, riposo", "zaprto", "cerrado, cerrada", "zatvoreno",
		}},
		entry{open, 0, [...]string{
			"open, open on, opening hours, late, late on, late opening, late opening on", "ouvert, ouverte, ouvert le, ouverture, horaires, nocturne, nocturne le",
			"aperto, aperta, apertura, apertura serale, orario", "odprto, odprta, odprt, odpiralni čas, podaljšano",
			"abierto, abierta, horario, apertura, horario ampliado", "otvoreno, otvorena, otvoren, radno vrijeme, produženo",
		}},
		entry{till, 0, [...]string{
			"until, till, until the, till the", "jusqu à, jusqu au", "fino alle, fino alle ore, fino a, fino al, fino all", "do, do vključno",
			"hasta las, hasta la, hasta, hasta el", "do, zaključno sa",
		}},
		entry{ordinal, 0, [...]string{"st, nd, rd, th", "er, ère, e", "o, a", "", "o, a", ""}},
	)
}

// names are those of months and weekdays.
func names() []entry {
	return []entry{
		{month, 1, [...]string{"january, jan", "janvier, janv, jan", "gennaio, gen, genn", "januar, januarja, januarju, jan", "enero, ene", "januar, januara, januaru, jan"}},
		{month, 2, [...]string{"february, feb", "février, févr, fév", "febbraio, feb, febbr", "februar, februarja, februarju, feb", "febrero, feb", "februar, februara, februaru, feb"}},
		{month, 3, [...]string{"march, mar", "mars", "marzo, mar", "marec, marca, marcu, mar", "marzo, mar", "mart, marta, martu, mar"}},
		{month, 4, [...]string{"april, apr", "avril, avr", "aprile, apr", "april, aprila, aprilu, apr", "abril, abr", "april, aprila, aprilu, apr"}},
		{month, 5, [...]string{"may", "mai", "maggio, mag, magg", "maj, maja, maju", "mayo, may", "maj, maja, maju"}},
		{month, 6, [...]string{"june, jun", "juin", "giugno, giu", "junij, junija, juniju, jun", "junio, jun", "jun, juna, junu, juni"}},
		{month, 7, [...]string{"july, jul", "juillet, juil, juill", "luglio, lug", "julij, julija, juliju, jul", "julio, jul", "jul, jula, julu, juli"}},
		{month, 8, [...]string{"august, aug", "août", "agosto, ago", "avgust, avgusta, avgustu, avg", "agosto, ago", "avgust, avgusta, avgustu, avg"}},
		{month, 9, [...]string{"september, sep, sept", "septembre, sept, sep", "settembre, set, sett", "september, septembra, septembru, sep, sept", "septiembre, setiembre, sep, sept", "septembar, septembra, septembru, sep, sept"}},
		{month, 10, [...]string{"october, oct", "octobre, oct", "ottobre, ott", "oktober, oktobra, oktobru, okt", "octubre, oct", "oktobar, oktobra, oktobru, okt"}},
		{month, 11, [...]string{"november, nov", "novembre, nov", "novembre, nov", "november, novembra, novembru, nov", "noviembre, nov", "novembar, novembra, novembru, nov"}},
		{month, 12, [...]string{"december, dec", "décembre, déc", "dicembre, dic", "december, decembra, decembru, dec", "diciembre, dic", "decembar, decembra, decembru, dec"}},
		{weekday, 1, [...]string{"monday, mondays, mon", "lundi, lundis, lun", "lunedì, lun", "ponedeljek, ponedeljka, ponedeljke, ponedeljkih, pon", "lunes, lun", "ponedjeljak, ponedjeljka, ponedjeljkom, ponedeljak, pon"}},
		{weekday, 2, [...]string{"tuesday, tuesdays, tue, tues", "mardi, mardis, mar", "martedì, mar", "torek, torka, torke, torkih, tor", "martes, mar", "utorak, utorka, utorkom, uto"}},
		{weekday, 3, [...]string{"wednesday, wednesdays, wed, weds", "mercredi, mercredis, mer", "mercoledì, mer", "sreda, srede, sredo, sredah, sre", "miércoles, mié", "srijeda, srijede, srijedu, srijedom, sri"}},
		{weekday, 4, [...]string{"thursday, thursdays, thu, thur, thurs", "jeudi, jeudis, jeu", "giovedì, gio", "četrtek, četrtka, četrtke, četrtkih, čet", "jueves, jue", "četvrtak, četvrtka, četvrtkom, čet"}},
		{weekday, 5, [...]string{"friday, fridays, fri", "vendredi, vendredis, ven", "venerdì, ven", "petek, petka, petke, petkih, pet", "viernes, vie", "petak, petka, petkom, pet"}},
		{weekday, 6, [...]string{"saturday, saturdays, sat", "samedi, samedis, sam", "sabato, sabati, sab", "sobota, sobote, soboto, sobotah, sob", "sábado, sábados, sáb", "subota, subote, subotu, subotom, sub"}},
		{weekday, 7, [...]string{"sunday, sundays, sun", "dimanche, dimanches, dim", "domenica, domeniche, dom", "nedelja, nedelje, nedeljo, nedeljah, ned", "domingo, domingos, dom", "nedjelja, nedjelje, nedjelju, nedjeljom, ned"}},
	}
}
