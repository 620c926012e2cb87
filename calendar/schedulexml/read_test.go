package schedulexml_test

import (
	"strings"
	"testing"

	"affiche/calendar"
	"affiche/calendar/foreigntest"
	"affiche/calendar/schedulexml"
)

var reader = foreigntest.Reader(schedulexml.Read)

// small is a schedule of our own, on lines that the tests below count.
const small = `<?xml version="1.0" encoding="utf-8"?>
<schedule><version>1</version>
 <conference><acronym>night</acronym><title>Night of Puppets</title><time_zone_name>Europe/Ljubljana</time_zone_name></conference>
 <day index="1" date="2027-08-21" start="2027-08-21T10:00:00+02:00" end="2027-08-22T04:00:00+02:00">
  <room name="Hall">
   <event id="1" guid="a"><date>2027-08-21T22:00:00+02:00</date><start>22:00</start><duration>3:30</duration><room>Hall</room>
    <title>Strings &lt;b&gt;attached&lt;/b&gt;</title><type>performance</type><language>sl</language><abstract>One</abstract>
    <description>&lt;p&gt;Two&lt;/p&gt;</description><persons><person id="7">Ana</person><person guid="g">Bor</person></persons></event>
  </room>
  <room name="Attic"/>
  <room name="Yard">
   <event id="2"><date>soon</date><duration>1:00</duration><title>Who knows when</title></event>
   <event id="3"><date>2027-08-21T12:00:00+02:00</date><duration>1:00</duration><title> </title></event>
   <event id="4"><date>2027-08-21T12:00:00+02:00</date><duration>an hour</duration><title>How long</title></event>
   <event><date>2027-08-21T12:00:00+02:00</date><duration>1:00</duration><title>Nobody's</title></event>
  </room>
 </day>
</schedule>
`

func TestAScheduleIsRead(t *testing.T) {
	s := reader.Read(t, []byte(small))
	if s.Format != "schedule.xml" || s.Source != "night" || s.Zone != "Europe/Ljubljana" || strings.Join(s.Rooms, ",") != "Hall,Attic,Yard" {
		t.Errorf("head: %+v", s)
	}
	i := s.Items[0]
	if i.Line != 6 || i.Foreign != "a" || i.Title != "Strings attached" || i.Text != "One\n\nTwo" || i.Room != "Hall" || i.Language != "sl" {
		t.Errorf("item: %+v", i)
	}
	if got := i.When.Start.String() + " " + i.When.End.String() + " " + i.When.Zone; got != "2027-08-21T22:00 2027-08-22T01:30 Europe/Ljubljana" {
		t.Errorf("when: %s", got)
	}
	if len(i.People) != 2 || i.People[0] != (calendar.ForeignPerson{Foreign: "7", Name: "Ana"}) || i.People[1].Foreign != "g" {
		t.Errorf("people: %+v", i.People)
	}
}

func TestWhatNobodyReadsIsPassedOver(t *testing.T) {
	s := reader.Read(t, []byte("\ufeff\ufeff"+strings.NewReplacer(
		`<version>`, `<!ELEMENT x><generator><name>frab</name></generator><version>`, `<room name="Attic"/>`, `<colour>red</colour><room name="Attic"/>`,
		`<person id="7">Ana</person>`, `<person id="6"> </person><person id="7">Ana</person>`,
	).Replace(small)))
	if len(s.Items) != 1 || len(s.Rooms) != 3 || len(s.Items[0].People) != 2 {
		t.Errorf("got %+v", s)
	}
}

func TestAConferenceIsKnownByItsAcronymOrItsTitle(t *testing.T) {
	for _, drop := range []string{"<acronym>night</acronym>", "<title>Night of Puppets</title>", ` date="2027-08-21"`, ` start="2027-08-21T10:00:00+02:00"`} {
		if s := reader.Read(t, []byte(strings.Replace(small, drop, "", 1))); len(s.Items) != 1 {
			t.Errorf("without %s: %+v", drop, s)
		}
	}
}

// Who repairs a generator of files needs no thousandth example.
func TestReasonsAreTwentyAtTheMost(t *testing.T) {
	got := reader.Refused(t, []byte(strings.Replace(small, `<room name="Attic"/>`, strings.Repeat("<room/>", 100), 1)))
	if n := strings.Count(got, "member-missing"); n != 20 {
		t.Errorf("%d reasons", n)
	}
}

func TestAFaultOfOneEventRefusesThatEventWithItsLine(t *testing.T) {
	s := reader.Read(t, []byte(small))
	got, want := foreigntest.Refusals(s.Refused), "12 start-unreadable, 13 title-missing, 14 length-unreadable, 15 id-missing"
	if got != want || len(s.Items) != 1 {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWhatTheSchemaForbidsRefusesTheFileWithEveryReason(t *testing.T) {
	for _, c := range []struct{ name, from, to, want string }{
		{"no version and no conference", small[strings.Index(small, "<version>"):strings.Index(small, " <day")], "", "1 member-missing, 1 member-missing"},
		{"no title", "<acronym>night</acronym><title>Night of Puppets</title>", "", "3 member-missing"},
		{"no days", small[strings.Index(small, "<day"):strings.Index(small, "</schedule>")], "", "1 member-missing"},
		{"a room without a name, a day without a date", ` date="2027-08-21" start="2027-08-21T10:00:00+02:00"`, "", "4 member-missing"},
		{"a room without a name", ` name="Attic"`, "", "10 member-missing"},
		{"an event beside the rooms", `<room name="Attic"/>`, `<event id="9"/>`, "10 misplaced"},
		{"a zone that there is not", `Europe/Ljubljana`, `Europe/Atlantis`, "3 no-such-zone"},
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
	laughs := `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>` + "\n<schedule><version>&b;</version></schedule>"
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", "0 empty"},
		{"blanks", " \n\t", "0 empty"},
		{"a word", "hello", "1 no-schedule"},
		{"a page", "\n<html><body/></html>", "2 no-schedule"},
		{"cut off", strings.SplitAfter(small, "<persons>")[0], "8 truncated"},
		{"cut off in a tag", "<schedule", "1 truncated"},
		{"cut off in the version", "<schedule><version>1", "1 truncated"},
		{"cut off in the conference", strings.SplitAfter(small, "<title>")[0], "3 truncated"},
		{"cut off between days", strings.SplitAfter(small, "</day>")[0], "17 truncated"},
		{"cut off in what nobody reads", "<schedule><x>", "1 truncated"},
		{"nothing but a comment", "<!-- none -->", "1 no-schedule"},
		{"tags that do not match", "<schedule>\n</version>", "2 malformed"},
		{"two roots", small + "<schedule/>", "19 malformed"},
		{"an unknown entity", "<schedule>&b;</schedule>", "1 malformed"},
		{"a billion laughs", laughs, "1 doctype"},
		{"an outside entity", `<!DOCTYPE s SYSTEM "file:///etc/passwd"><schedule/>`, "1 doctype"},
		{"another encoding", `<?xml version="1.0" encoding="iso-8859-2"?><schedule/>`, "1 not-utf8"},
		{"not UTF-8", "<schedule>\xff</schedule>", "1 not-utf8"},
		{"zeros", "<schedule>\x00</schedule>", "1 malformed"},
		{"nesting without end", "<schedule>" + strings.Repeat("<a>", 100_000), "1 too-deep"},
		{"nesting in an event", strings.Replace(small, "One", strings.Repeat("<a>", 100_000), 1), "7 too-deep"},
		{"more than anybody publishes", strings.Repeat(" ", schedulexml.MaxBytes) + "<schedule/>", "0 too-large"},
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
		file         string
		items, rooms int
		named, zone  string
	}{
		{"emf-2024/schedule.frab", 482, 44, "emf2024", ""},
		{"fahrplan-31c3/schedule-1.3.xml", 137, 4, "31c3", ""},
		{"fahrplan-31c3/schedule-1.4.xml", 139, 4, "31c3", ""},
		{"fahrplan-31c3/schedule-1.5.xml", 138, 4, "31c3", ""},
		{"fahrplan-38c3/schedule.xml", 1007, 72, "38c3", "Europe/Berlin"},
	} {
		t.Run(c.file, func(t *testing.T) {
			s := reader.Read(t, foreigntest.Published(t, c.file))
			if len(s.Items) != c.items || len(s.Rooms) != c.rooms || s.Source != c.named || s.Zone != c.zone || len(s.Refused) != 0 {
				t.Errorf("%d items, %d rooms, %q, %q, refused %s", len(s.Items), len(s.Rooms), s.Source, s.Zone, foreigntest.Refusals(s.Refused))
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "<schedule/>", small, small[:400], "<!DOCTYPE a>", "<a><a><a>", "<schedule><version/><conference><title>x</title></conference>" +
			"<day date='2027-01-01'><room name='r'><event id='1'><date>2027-01-01T00:00:00Z</date><duration>1:00</duration><title>t</title></event></room></day></schedule>",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { reader.Whatever(t, data) })
}
