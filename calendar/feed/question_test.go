package feed

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"affiche/calendar"
)

func names(questions []Question) []string {
	var files []string
	for _, q := range questions {
		files = append(files, q.File)
	}
	return files
}

func TestEveryPartnerVenueFestivalKindAndPersonHasACalendar(t *testing.T) {
	want := []string{
		"partner-bunker", "partner-citema", "venue-borgo-dolciano", "venue-les-abattoirs", "venue-stara-mestna-elektrarna",
		"festival-mladi-levi-2027", "kind-exhibition", "kind-festival", "kind-show", "person-ana-kos", "person-jan-novak-ml",
		"feed-elektrarna-crew", "feed-po-slovensko",
	}
	if got := names(Ready(littleSeason().plan)); !slices.Equal(got, want) {
		t.Errorf("calendars\n%q, want\n%q", got, want)
	}
}

func TestFilesHaveNamesThatEverySystemTakes(t *testing.T) {
	s := emptyStage()
	fine := regexp.MustCompile(`^[a-z]+-[a-z0-9]+(-[a-z0-9]+)*$`)
	for i, name := range []string{
		"CON", "aux.", "Kovačič & Đurić", "Čarovnija/..\\..", "Ж театр", "театр", "موسيقى", "", "  ", "a:b*c?\"<>|", "BUNKER", "Bunker", "bunker!",
		strings.Repeat("long ", 100), "Smørrebrød Straße Łódź œuvre",
	} {
		s.put(&calendar.Person{ID: calendar.ID("0199-" + string(rune('a'+i)) + "12345"), Family: name})
	}
	files := names(Ready(s.plan))
	for _, f := range files {
		if !fine.MatchString(f) || len(f) > 90 {
			t.Errorf("a file named %q", f)
		}
	}
	if n := len(slices.Compact(slices.Sorted(slices.Values(files)))); n != len(files) || n != 15 {
		t.Errorf("%d names for %d files: %q", n, len(files), files)
	}
	for _, want := range []string{"person-con", "person-kovacic-duric", "person-bunker", "person-smorrebrod-strasse-lodz-oeuvre"} {
		if !slices.Contains(files, want) {
			t.Errorf("no %s in %q", want, files)
		}
	}
}

func TestTheEldestOfOneNameKeepsThePlainName(t *testing.T) {
	s := emptyStage()
	s.put(&calendar.Person{ID: "1-aaaaaa", Given: "Ana", Family: "Kos"})
	s.put(&calendar.Person{ID: "2-bbbbbb", Given: "Ana", Family: "Kos"})
	if got := names(Ready(s.plan)); !slices.Equal(got, []string{"person-ana-kos", "person-ana-kos-bbbbbb"}) {
		t.Errorf("files %q", got)
	}
}

// shownIn lists the dates of a calendar by their ids.
func shownIn(t *testing.T, s *stage, file string) string {
	t.Helper()
	var ids []string
	for _, e := range events(s.publish(t, s.question(t, file))) {
		id, _, _ := strings.Cut(e["UID"][0], "@")
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

func TestACalendarHoldsWhatItsQuestionAsks(t *testing.T) {
	for file, want := range map[string]string{
		"partner-bunker":                "e1 e2 gap mission overlap",             // no idea, nothing under embargo
		"partner-citema":                "days e1 e2 gap mission oneday overlap", // what it co-produces, too
		"venue-stara-mestna-elektrarna": "e1 e2 gap overlap",                     // a date is where its run is
		"festival-mladi-levi-2027":      "e1 e2",
		"kind-exhibition":               "days oneday",
		"kind-festival":                 "",
		"person-ana-kos":                "c1 c3 e1 e2 gap mission overlap secret", // people know before the public
		"person-jan-novak-ml":           "e1 e2 gap mission overlap secret",       // with his company
		"feed-elektrarna-crew":          "e1 e2 focus gap getin overlap secret",
	} {
		if got := shownIn(t, littleSeason(), file); got != want {
			t.Errorf("%s shows %q, want %q", file, got, want)
		}
	}
}

func TestADefinedQuestionMayAskForAnything(t *testing.T) {
	for want, ask := range map[string]func(*calendar.Feed){
		"idea":                      func(f *calendar.Feed) { f.Statuses = calendar.SetOf("idea"); f.Audience = calendar.ForPartner },
		"":                          func(f *calendar.Feed) { f.Statuses = calendar.SetOf("idea") }, // never in public
		"e2":                        func(f *calendar.Feed) { f.Statuses = calendar.SetOf("option") },
		"gap overlap":               func(f *calendar.Feed) { f.Space = "foyer" },
		"days mission":              func(f *calendar.Feed) { f.From, f.Until = calendar.DayOf(2027, 4, 10), calendar.DayOf(2027, 4, 19) },
		"e1 e2 gap mission overlap": func(f *calendar.Feed) { f.Tags = calendar.SetOf("opera", "nothing else") },
		"days oneday":               func(f *calendar.Feed) { f.Kinds, f.Partner = calendar.SetOf("exhibition"), "citema" },
		"c1 c3 e1 e2 overlap": func(f *calendar.Feed) {
			f.Person, f.Audience, f.From, f.Until = "ana", calendar.ForPerson, calendar.DayOf(2027, 5, 3), calendar.DayOf(2027, 12, 1)
		},
	} {
		s := littleSeason()
		f := calendar.Feed{ID: "asked", Name: "asked", Audience: calendar.ForPublic}
		ask(&f)
		s.put(&f)
		if got := shownIn(t, s, "feed-asked"); got != want {
			t.Errorf("shows %q, want %q", got, want)
		}
	}
}

func TestACallIsTheTimeOfItsPhaseWithLeadAndLag(t *testing.T) {
	s := littleSeason()
	text := s.publish(t, s.question(t, "person-ana-kos"))
	focus, house := show(text, "c1"), show(text, "c3")
	if focus["DTSTART"][0] != ";TZID=Europe/Ljubljana:20270823T093000" || focus["DTEND"][0] != ";TZID=Europe/Ljubljana:20270823T120000" ||
		focus["SUMMARY"][0] != `:Light: focus\, Cantata\, in C\; \\ minor` || focus["STATUS"][0] != ":CONFIRMED" ||
		focus["LOCATION"][0] != `:Dvorana\, Stara mestna elektrarna\, Slomškova 18\, 1000 Ljubljana\, Slovenia` {
		t.Errorf("the call to the focus is %v", focus)
	}
	if house["SUMMARY"][0] != `:House: Cantata\, in C\; \\ minor` || house["STATUS"][0] != ":TENTATIVE" {
		t.Errorf("the call to the evening is %v", house)
	}
	change(s, &calendar.Call{ID: "c1"}, func(c *calendar.Call) { c.State = calendar.Declined })
	if e := show(s.publish(t, s.question(t, "person-ana-kos")), "c1"); e["STATUS"][0] != ":CANCELLED" {
		t.Errorf("a declined call is %v", e)
	}
}

func TestACrewCalendarTellsWhoIsCalledToAPhase(t *testing.T) {
	s := littleSeason()
	text := s.publish(t, s.question(t, "feed-elektrarna-crew"))
	if e := show(text, "focus"); e["DESCRIPTION"][0] != ":Light: Ana Kos" || e["SUMMARY"][0] != `:focus: Cantata\, in C\; \\ minor` {
		t.Errorf("the focus is %v", e)
	}
	if e := show(text, "getin"); e["DESCRIPTION"][0] != ":Stage: still to be found" || e["DTSTART"][0] != ";TZID=Europe/Ljubljana:20270822T090000" {
		t.Errorf("the get-in is %v", e)
	}
}

func TestAGuestOfOneEveningIsNamedForThatOneOnly(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.Person{ID: "guest", Given: "Iva", Family: "Gost"})
	s.put(&calendar.Appearance{ID: "app3", Activity: "cantata", Event: "e2", Person: "guest", Position: -1})
	text := s.publish(t, s.question(t, "partner-bunker"))
	if got := show(text, "e2")["CONTACT"]; !slices.Equal(got, []string{":Iva Gost", ":Ana Kos", `:Skupina "Jutri"\; d.o.o.`}) {
		t.Errorf("the evening has %q", got)
	}
	if got := show(text, "e1")["CONTACT"]; len(got) != 2 {
		t.Errorf("the other evening has %q", got)
	}
	if got := shownIn(t, s, "person-iva-gost"); got != "e2" {
		t.Errorf("the guest appears in %q", got)
	}
}

func TestACalendarSpeaksItsLanguages(t *testing.T) {
	s := littleSeason()
	q := s.question(t, "feed-po-slovensko")
	e := show(s.publish(t, q), "e1")
	if e["SUMMARY"][0] != ":Kantata" || e["CATEGORIES"][0] != ":predstava" || !strings.Contains(e["LOCATION"][0], "Slovenija") {
		t.Errorf("in Slovene: %v", e)
	}
	if !strings.Contains(e["DESCRIPTION"][0], "First line") { // there is no Slovene text
		t.Errorf("nothing stands in: %v", e)
	}
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Cancelled })
	if e := show(s.publish(t, q), "e1"); e["SUMMARY"][0] != ":Odpovedano: Kantata" {
		t.Errorf("cancelled in Slovene: %v", e)
	}
}

func TestCountriesHaveNamesInEveryLanguageOfTheProgramme(t *testing.T) {
	for lang, want := range map[string]string{"en": "Montenegro", "fr": "Monténégro", "it": "Montenegro", "sl": "Črna gora", "es": "Montenegro", "cnr": "Crna Gora", "xx": "Montenegro", "": "Montenegro"} {
		if got := country(lang, "ME"); got != want && got != "ME" || got == "ME" && lang != "xx" && lang != "" {
			t.Errorf("in %q it is %q, want %q", lang, got, want)
		}
	}
	if got := country("en", ""); got != "" {
		t.Errorf("no country is %q", got)
	}
}

// Nothing confidential leaves through any calendar but by name: every confidential text of every record is marked.
func TestNothingConfidentialStandsInAnyCalendar(t *testing.T) {
	const mark = "XXCONFIDENTIALXX"
	s := littleSeason()
	marked := 0
	for _, typ := range calendar.Types() {
		for r := range s.plan.Records(typ) {
			c := calendar.Copy(r)
			for _, f := range calendar.Fields(typ) {
				if f.Confidential && f.Form == calendar.Text {
					if err := f.Set(c, mark); err != nil {
						t.Fatal(err)
					}
					marked++
				}
			}
			s.put(c)
		}
	}
	if marked < 20 {
		t.Fatalf("only %d texts are marked", marked)
	}
	for _, q := range Ready(s.plan) {
		if text := s.publish(t, q); strings.Contains(strings.ReplaceAll(text, "\r\n ", ""), mark) {
			t.Errorf("%s tells", q.File)
		}
	}
	for i := range s.plan.Issues.Each() {
		if strings.Contains(i.Shown, mark) {
			t.Errorf("%s remember", i.Feeds)
		}
	}
}

func TestAPublicCalendarDoesNotSayWhatADateHangsOn(t *testing.T) {
	s := littleSeason()
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.SubjectTo = "visa" })
	if e := show(s.publish(t, s.question(t, "partner-bunker")), "e1"); strings.Contains(e["DESCRIPTION"][0], "visa") {
		t.Errorf("in public: %v", e["DESCRIPTION"])
	}
	if e := show(s.publish(t, s.question(t, "person-ana-kos")), "e1"); !strings.Contains(e["DESCRIPTION"][0], "Subject to: visa") {
		t.Errorf("to those who work on it: %v", e["DESCRIPTION"])
	}
}

func TestAPostponedDateTellsItsNewOne(t *testing.T) {
	s := littleSeason()
	q := s.question(t, "partner-bunker")
	s.publish(t, q)
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status, e.MovedTo, e.Reason = calendar.Postponed, "e2", "rain" })
	if e := show(s.publish(t, q), "e1"); !strings.HasPrefix(e["DESCRIPTION"][0], `:rain\n\nNew date: 2027-08-25 23:00\n\nFirst line`) {
		t.Errorf("it says %v", e["DESCRIPTION"])
	}
}

func TestTranslationsAreComplete(t *testing.T) {
	catalogue(t)
	texts, _ := rooms()
	for _, lang := range []string{"fr", "it", "sl", "es", "cnr"} {
		for key := range texts["en"] {
			if _, ok := texts[lang][key]; !ok {
				t.Errorf("%s lacks %s", lang, key)
			}
		}
	}
}

func TestTheHeadNamesTheCalendarAndItsColour(t *testing.T) {
	s := littleSeason()
	for file, want := range map[string][]string{
		"kind-show":      {"NAME:Show · Season 2027", "X-WR-CALNAME:Show · Season 2027", "COLOR:chocolate", "X-APPLE-CALENDAR-COLOR:#b0421b"},
		"partner-bunker": {"NAME:Bunker · Season 2027", "DESCRIPTION:contemporary art production", "X-WR-TIMEZONE:Europe/Ljubljana", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"},
	} {
		lines := linesOf(s.publish(t, s.question(t, file)))
		for _, l := range want {
			if !slices.Contains(lines, l) {
				t.Errorf("%s lacks %s", file, l)
			}
		}
	}
}
