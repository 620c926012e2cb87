package schedulejson_test

import (
	"errors"
	"strings"
	"testing"

	"affiche/calendar"
	"affiche/calendar/foreigntest"
	"affiche/calendar/schedulejson"
)

var reader = foreigntest.Reader(schedulejson.Read)

// small is a version 1 schedule of our own, on lines that the tests below count.
const small = `{"schedule": {"version": "1", "conference": {
 "acronym": "night", "title": "Night of Puppets", "time_zone_name": "Europe/Ljubljana",
 "rooms": [{"name": "Hall"}, {"name": "Attic"}],
 "days": [{"index": 1, "date": "2027-08-21", "rooms": {"Hall": [
  {"id": 1, "guid": "a", "date": "2027-08-21T22:00:00+02:00", "duration": "3:30", "title": "Strings <b>attached</b>", "type": "performance",
   "language": "sl", "abstract": "<p>One</p>", "persons": [{"id": 7, "public_name": "Ana"}, {"name": "Bor"}]}
 ], "Yard": [
  {"id": 2, "date": "soon", "duration": "1:00", "title": "Who knows when"},
  {"id": 3, "date": "2027-08-21T12:00:00+02:00", "duration": "1:00", "title": " "},
  {"id": 4, "date": "2027-08-21T12:00:00+02:00", "duration": "0:00", "title": "No time at all"}
 ]}}]}}}`

func TestAVersion1ScheduleIsRead(t *testing.T) {
	s := reader.Read(t, []byte(small))
	if s.Format != "schedule.json" || s.Source != "night" || s.Zone != "Europe/Ljubljana" || strings.Join(s.Rooms, ",") != "Hall,Attic,Yard" {
		t.Errorf("head: %+v", s)
	}
	i := s.Items[0]
	if i.Line != 5 || i.Foreign != "a" || i.Title != "Strings attached" || i.Text != "One" || i.Room != "Hall" || i.Language != "sl" {
		t.Errorf("item: %+v", i)
	}
	if got := i.When.Start.String() + " " + i.When.End.String() + " " + i.When.Zone; got != "2027-08-21T22:00 2027-08-22T01:30 Europe/Ljubljana" {
		t.Errorf("when: %s", got)
	}
	if len(i.People) != 2 || i.People[0] != (calendar.ForeignPerson{Foreign: "7", Name: "Ana"}) || i.People[1].Name != "Bor" {
		t.Errorf("people: %+v", i.People)
	}
}

func TestAFaultOfOneEventRefusesThatEventWithItsLine(t *testing.T) {
	s := reader.Read(t, []byte(small))
	got := foreigntest.Refusals(s.Refused)
	if want := "8 start-unreadable, 9 title-missing, 10 end-before-start"; got != want || len(s.Items) != 1 {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAMarkedFileIsRead(t *testing.T) {
	for _, marks := range []string{"\ufeff", "\ufeff\ufeff"} {
		if s := reader.Read(t, []byte(marks+small)); len(s.Items) != 1 || s.Items[0].Line != 5 {
			t.Errorf("%d items", len(s.Items))
		}
	}
}

func TestThePlainListOfEMFIsRead(t *testing.T) {
	s := reader.Read(t, []byte(`[
		{"id": 17, "start_date": "2027-06-01 10:00:00", "end_date": "2027-06-01 10:30:00", "venue": "Stage A ", "title": "Tides", "speaker": " Ana Kos ", "user_id": 1},
		{"id": 18, "start_date": "2027-06-01 11:00:00", "end_date": "2027-06-01 11:30:00", "venue": null, "title": "Yoga", "speaker": " "},
		{"start_date": "2027-06-01 12:00:00", "end_date": "2027-06-01 12:30:00", "title": "Nobody's"}]`))
	if s.Format != "emf" || s.Source != "" || strings.Join(s.Rooms, ",") != "Stage A" || len(s.Items) != 2 || foreigntest.Refusals(s.Refused) != "4 id-missing" {
		t.Fatalf("got %+v", s)
	}
	i := s.Items[0]
	if i.Line != 2 || i.Foreign != "17" || i.When.Start.String() != "2027-06-01T10:00" || i.When.Zone != "" || len(i.People) != 1 || i.People[0] != (calendar.ForeignPerson{Name: "Ana Kos"}) {
		t.Errorf("item: %+v", i)
	}
	if len(s.Items[1].People) != 0 {
		t.Errorf("nobody speaks as %+v", s.Items[1].People)
	}
}

func TestPeopleWithoutANameAreNobody(t *testing.T) {
	s := reader.Read(t, []byte(strings.Replace(small, `{"name": "Bor"}`, `{"id": 8, "name": " "}`, 1)))
	if len(s.Items[0].People) != 1 {
		t.Errorf("people: %+v", s.Items[0].People)
	}
}

func TestTracksAndTextsOfSeveralLanguagesAreReadInTheEvents(t *testing.T) {
	for track, want := range map[string]string{
		`"Shadows"`: "Shadows", `{"en": "Shadows", "sl": "Sence"}`: "Sence", `{"en": "Shadows", "fr": "Ombres"}`: "Shadows", `{"sl": ""}`: "", `null`: "", `7`: "",
	} {
		s := reader.Read(t, []byte(strings.Replace(small, `"language": "sl"`, `"language": "sl", "track": `+track, 1)))
		if got := s.Items[0].Track; got != want {
			t.Errorf("%s is read as %q, want %q", track, got, want)
		}
	}
}

func TestOnlyBreaksNeedNoID(t *testing.T) {
	const file = `{"schedule": {"version": "2", "conference": {"acronym": "n", "title": "N", "days": []}, "events": [
		{"guid": "g", "type": "BREAK", "title": "Supper", "start": "2027-08-21T18:00:00Z", "end": "2027-08-21T19:00:00Z", "room": {"name": "Yard"}},
		{"type": "META", "title": "Doors", "start": "2027-08-21T18:00:00Z", "end": "2027-08-21T19:00:00Z"},
		{"type": "TALK", "title": "Who", "start": "2027-08-21T18:00:00Z", "end": "2027-08-21T19:00:00Z"}]}}`
	s := reader.Read(t, []byte(file))
	if len(s.Items) != 2 || s.Items[0].Foreign != "g" || !strings.HasPrefix(s.Items[1].Foreign, "META ") || foreigntest.Refusals(s.Refused) != "4 id-missing" {
		t.Errorf("got %+v", s)
	}
	if strings.Join(s.Rooms, ",") != "Yard" {
		t.Errorf("rooms %q", s.Rooms)
	}
}

// Who repairs a generator of files needs no thousandth example.
func TestReasonsAreTwentyAtTheMost(t *testing.T) {
	people := strings.Repeat(`{},`, 100) + `{}`
	got := reader.Refused(t, []byte(strings.Replace(small, `{"name": "Bor"}`, people, 1)))
	if n := strings.Count(got, "member-missing"); n != 20 {
		t.Errorf("%d reasons", n)
	}
}

func TestNamesWithMarksAreQuotedInReasons(t *testing.T) {
	changed := strings.Replace(strings.Replace(small, `"Yard"`, `"St. Mary [2]"`, 1), `"title": "Who knows when"`, `"title": 1`, 1)
	_, err := schedulejson.Read([]byte(changed))
	if want := `line 8: not text (schedule.conference.days[0].rooms."St. Mary [2]"[0].title)`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestWhatAVersion2ScheduleTakesOutIsCancelled(t *testing.T) {
	for state, off := range map[string]bool{
		"CANCELED": true, "WITHDRAWN": true, "REJECTED": true, "DELETED": true, "ACCEPTED": false, "CONFIRMED": false, "": false,
	} {
		s := reader.Read(t, []byte(`{"schedule": {"version": "2", "conference": {"acronym": "night", "title": "Night", "days": []}, "events": [
			{"guid": "g", "start": "2027-08-21T22:00:00+02:00", "end": "2027-08-21T23:00:00+02:00", "title": "T", "type": "TALK", "state": "`+state+`"}]}}`))
		if len(s.Items) != 1 || s.Items[0].Off != off {
			t.Errorf("%q: %+v, want it off: %v", state, s.Items, off)
		}
	}
}

func TestAVersion2ScheduleIsRead(t *testing.T) {
	s := reader.Read(t, []byte(`{"schedule": {"version": "2", "conference": {"acronym": "night", "title": "Night", "days": [],
		"rooms": [{"name": "Hall", "guid": "r1"}], "tracks": [{"slug": "s", "name": "Shadows"}]}, "events": [
		{"guid": "g", "start": "2027-08-21T22:00:00+02:00", "end": "2027-08-21T23:00:00+02:00", "room": {"guid": "r1"}, "track": {"slug": "s"},
		 "title": "T", "type": "PERFORMANCE", "language": "en", "abstract": {"de": "kurz", "en": "short"}, "state": "CANCELED",
		 "participants": [{"guid": "p", "name": "Ana"}]},
		{"type": "BREAK", "title": "Supper", "start": "2027-08-21T18:00:00+02:00", "end": "2027-08-21T19:00:00+02:00"}]}}`))
	i := s.Items[0]
	if i.Room != "Hall" || i.Track != "Shadows" || i.Text != "short" || !i.Off || i.People[0].Name != "Ana" {
		t.Errorf("item: %+v", i)
	}
	if i.When.Zone != "" || i.Span == (calendar.Span{}) {
		t.Errorf("without a zone the moments travel along: %+v", i)
	}
	if s.Items[1].Foreign != "BREAK 2027-08-21T18:00:00+02:00 Supper" {
		t.Errorf("a break has no id of its own: %+v", s.Items[1])
	}
}

func TestWhatTheSchemaForbidsRefusesTheFileWithEveryReason(t *testing.T) {
	for _, c := range []struct{ name, from, to, want string }{
		{"ids that are no numbers", `"id": 1, "guid"`, `"id": "one", "guid"`, "5 not-whole"},
		{"no version", `"version": "1", `, ``, "1 member-missing"},
		{"no title, and a wrong zone", `"title": "Night of Puppets", "time_zone_name": "Europe/Ljubljana"`, `"time_zone_name": 1`, "1 member-missing, 2 not-text"},
		{"rooms beside the conference", `"version": "1", `, `"version": "1", "rooms": [], `, "1 member-banned"},
		{"a list for an object", `{"index": 1, "date": "2027-08-21", "rooms": `, `{"index": 1.5, "date": null, "rooms": [], "x": `, "4 not-whole, 4 not-text, 4 not-object"},
		{"a person without a name", `{"name": "Bor"}`, `{}`, "6 member-missing"},
		{"a zone that there is not", `Europe/Ljubljana`, `Europe/Atlantis`, "1 no-such-zone"},
		{"a text for a list", `"persons": [{"id": 7, "public_name": "Ana"}, {"name": "Bor"}]`, `"persons": "Ana"`, "6 not-list"},
	} {
		t.Run(c.name, func(t *testing.T) {
			changed := strings.Replace(small, c.from, c.to, 1)
			if changed == small {
				t.Fatal("nothing was changed")
			}
			if got := reader.Refused(t, []byte(changed)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestWhatIsNoScheduleSaysSoInOneWord(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", "0 empty"},
		{"blanks", " \n\t", "0 empty"},
		{"an empty list", "[]", "1 no-schedule"},
		{"other JSON", `{"a": 1}`, "1 no-schedule"},
		{"a number", "42", "1 no-schedule"},
		{"cut off", strings.SplitAfter(small, "persons")[0], "6 truncated"},
		{"cut off at a brace", "{", "1 truncated"},
		{"two values", "{}\n{}", "2 malformed"},
		{"a comma too many", "{\"a\": 1,\n}", "2 malformed"},
		{"not UTF-8", "{\"a\": \"\xff\"}", "0 not-utf8"},
		{"the same key twice", "{\"schedule\": 1,\n\"schedule\": 2}", "2 key-twice"},
		{"nesting without end", strings.Repeat("[", 100_000), "1 too-deep"},
		{"nesting of objects without end", strings.Repeat(`{"a":`, 100_000), "1 too-deep"},
		{"a brace that never was opened", "{\"a\": [1, 2\n}", "2 malformed"},
		{"more than anybody publishes", strings.Repeat(" ", schedulejson.MaxBytes) + "{}", "0 too-large"},
		{"more values than anybody publishes", "[" + strings.Repeat("1,", 2_100_000) + "1]", "1 too-large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := reader.Refused(t, []byte(c.data)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestPublishedSchedulesAreRead(t *testing.T) {
	for _, c := range []struct {
		file          string
		items, rooms  int
		format, named string
	}{
		{"emf-2024/schedule.json", 482, 44, "emf", ""},
		{"voc-schedule/pretalx-democon.json", 36, 2, "schedule.json", "democon"},
		{"voc-schedule/pretalx-rc3.json", 48, 5, "schedule.json", "rc3-channels-2020"},
		{"voc-schedule/frab-camp2019.json", 79, 2, "schedule.json", "Camp2019"},
		{"voc-schedule/hub-schedule2.json", 2, 5, "schedule.json", "38c3"},
	} {
		t.Run(c.file, func(t *testing.T) {
			s := reader.Read(t, foreigntest.Published(t, c.file))
			if len(s.Items) != c.items || len(s.Rooms) != c.rooms || s.Format != c.format || s.Source != c.named || len(s.Refused) != 0 {
				t.Errorf("%d items, %d rooms, %s, %q, refused %s", len(s.Items), len(s.Rooms), s.Format, s.Source, foreigntest.Refusals(s.Refused))
			}
		})
	}
}

func TestThePublishedInvalidExampleIsRefusedWithItsReasons(t *testing.T) {
	_, err := schedulejson.Read(foreigntest.Published(t, "voc-schedule/invalid-example.json"))
	var reasons calendar.Unreadable
	if !errors.As(err, &reasons) {
		t.Fatalf("got %v", err)
	}
	var got []string
	for _, r := range reasons {
		got = append(got, r.Rule+" "+r.Args[0])
	}
	want := []string{
		"not-whole schedule.conference.days[0].rooms.Winterchaos[0].id",
		"not-whole schedule.conference.days[0].rooms.Winterchaos[0].persons[0].id",
		"member-banned schedule.rooms",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "{}", "[]", small, small[:300], "[[[[[[", `{"schedule": {"version": "1", "conference": {"title": "", "acronym": "", "days": [{}]}}}`,
		`[{"id": 1, "start_date": "2027-08-21 10:00:00", "end_date": "2027-08-21 11:00:00", "title": "t", "venue": "v", "speaker": null}]`,
		`{"schedule": {"version": "", "conference": {"title": "", "acronym": "", "days": []}, "events": [{"room": null, "track": null}]}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { reader.Whatever(t, data) })
}
