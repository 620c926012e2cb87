package calendar_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"affiche/calendar"
)

func TestTextsOfSchedulesBecomePlain(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"what is plain stays", "Bring a torch.\nAll welcome", "Bring a torch.\nAll welcome"},
		{"a heart is no tag", "with love <3 and <yawn>", "with love <3 and <yawn>"},
		{"an address in brackets is no tag", "see <https://example.org/a?b=1&copy=2>", "see <https://example.org/a?b=1&copy=2>"},
		{"lines and paragraphs", "<p>One<br/>two</p><P class='x'>Three</P>", "One\ntwo\n\nThree"},
		{"lists", "<ul><li>hammer</li><li>nails</li></ul>", "- hammer\n- nails"},
		{"a link keeps its address", `<a href="https://example.org">our page</a>`, "our page (https://example.org)"},
		{"a link that is its own text", `<a href="https://example.org">https://example.org</a>`, "https://example.org"},
		{"a link of several attributes", `<A class=x download HREF = 'http://a.example/?b=1&amp;c=2&copy=3' >us</A >`, "us (http://a.example/?b=1&c=2&copy=3)"},
		{"a link within the page", `<a href="#top">up</a>`, "up"},
		{"a link without a text", `<a href=https://example.org> <img src=x></a>`, "https://example.org"},
		{"a link that never ends", `<a href="https://example.org">our page`, "our page"},
		{"a link without an address, and an end too many", `<a name=x>here</a></a>`, "here"},
		{"table cells and headings", "<h2>When</h2><table><tr><td>8</td><td>pm</td></tr></table>", "When\n\n8 pm"},
		{"spaces that do not break", "8&nbsp;pm\u00a0sharp", "8 pm sharp"},
		{"line ends of entities", "one&#13;&#10;two&#x0D;three", "one\ntwo\nthree"},
		{"what only begins as an entity", "Q&A; &notit; R&D &; &", "Q&A; &notit; R&D &; &"},
		{"a style sheet", "a<STYLE type=x>p{}</style >b", "ab"},
		{"a script that talks of tags", `a<script>if (x</b/) "</scripts>";</script >b`, "ab"},
		{"a script whose end has no end", "a<script>b</script", "ab</script"},
		{"scripts and styles one after the other", "a<script>1</script>b<style>2</style>c<script>3</script>d", "abcd"},
		{"two comments", "a<!-- 1 -->b<!---->c<!-- 2", "abc<!-- 2"},
		{"what only begins as a tag", "1 <b.x> 2 <bx> 3 <blockquotes> 4 <@b> 5 <{i} 6 <b", "1 <b.x> 2 <bx> 3 <blockquotes> 4 <@b> 5 <{i} 6 <b"},
		{"tags over lines", "a<br\n/>b<hr\t>c<H1\nid=z>d</H1>", "a\nb\nc\n\nd"},
		{"a quoted address with spaces", "<a\nhref = \"http://a.example/b c\"\trel=x>us</a>", "us (http://a.example/b c)"},
		{"an address without its quote", `<a href="http://a.example>us</a>`, "us (http://a.example)"},
		{"a comment without end", "a<!-- b", "a<!-- b"},
		{"a tag without end", "a<b c", "a<b c"},
		{"entities", "R&amp;B &lt;live&gt; &#233;t&eacute; &nosuch;", "R&B <live> été &nosuch;"},
		{"scripts and comments go", "a<script>alert(1)</script><!-- b -->c", "ac"},
		{"a script without end is let go as a tag", "a<script>b", "ab"},
		{"indentation of the file goes", "one\r\n          two\r\n\r\n\r\n\r\nthree ", "one\ntwo\n\nthree"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := calendar.PlainText(c.html); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Some of these took minutes while the text was searched anew for each of its parts. The test's own time limit stands guard.
func TestHostileTextsTakeNoLongerThanOthers(t *testing.T) {
	for _, part := range []string{
		"<script><!---->", "<script <!--", "<style></script>", "<a href=x>", `<a href="`, "<a <a href=x></a>", "<!--", "</script ", "&", "</a>", "<a href=x></a>",
	} {
		calendar.PlainText("<a href=y>z" + strings.Repeat(part, 1<<19/len(part)))
	}
}

func TestLengthsAreReadAsSchedulesWriteThem(t *testing.T) {
	for said, want := range map[string]time.Duration{
		"0:30": 30 * time.Minute, "01:30": 90 * time.Minute, "16:00": 16 * time.Hour, "36:00": 36 * time.Hour,
		"2:06:00": 54 * time.Hour, "1:12:00": 36 * time.Hour, "01:30:00": 90 * time.Minute, "00:45:00": 45 * time.Minute,
		"1:23:00": 47 * time.Hour, "1:24:00": time.Hour + 24*time.Minute, "1:59:59": 2*time.Hour - time.Second, "0:59": 59 * time.Minute, "2:00:30": 48*time.Hour + 30*time.Minute,
	} {
		if got, ok := calendar.ForeignLength(said); !ok || got != want {
			t.Errorf("%s: got %v %v, want %v", said, got, ok, want)
		}
	}
	for _, said := range []string{"", "90", "1:60", "-1:00", "1:30:75:00", "x:30", "PT1H", "00:45:61", "00:45:60", "00:60:00", "2:06:60", "1000:00"} {
		if got, ok := calendar.ForeignLength(said); ok {
			t.Errorf("%q is read as %v", said, got)
		}
	}
}

func TestTimesWithAnOffsetAreMomentsOfTheZone(t *testing.T) {
	for _, c := range []struct {
		name  string
		times calendar.ForeignTimes
		zone  string
		want  string // start end zone fold
	}{
		{"the zone has the offset", calendar.ForeignTimes{"2024-12-27T10:30:00+01:00", "", "00:30"}, "Europe/Berlin", "2024-12-27T10:30 2024-12-27T11:00 Europe/Berlin 0"},
		{"the zone has another", calendar.ForeignTimes{"2024-12-27T10:30:00+01:00", "", "00:30"}, "UTC", "2024-12-27T09:30 2024-12-27T10:00 UTC 0"},
		{"no zone keeps the clock", calendar.ForeignTimes{"2024-12-27T10:30:00+01:00", "", "00:30"}, "", "2024-12-27T10:30 2024-12-27T11:00  0"},
		{"no offset keeps the clock", calendar.ForeignTimes{"2024-12-27 10:30:00", "2024-12-27 11:00:00", ""}, "", "2024-12-27T10:30 2024-12-27T11:00  0"},
		{"a night of two hours over the clock change", calendar.ForeignTimes{"2024-10-27T01:30:00+02:00", "", "2:00"}, "Europe/Berlin", "2024-10-27T01:30 2024-10-27T02:30 Europe/Berlin 2"},
		{"from the second half past two", calendar.ForeignTimes{"2024-10-27T02:30:00+01:00", "", "1:00"}, "Europe/Berlin", "2024-10-27T02:30 2024-10-27T03:30 Europe/Berlin 1"},
		{"an end of another offset, no zone", calendar.ForeignTimes{"2024-03-31T01:30:00+01:00", "2024-03-31T03:30:00+02:00", ""}, "", "2024-03-31T01:30 2024-03-31T02:30  0"},
		{"only the start has an offset", calendar.ForeignTimes{"2024-06-01T10:00:00+02:00", "2024-06-01T11:00:00", ""}, "Europe/Berlin", "2024-06-01T10:00 2024-06-01T11:00 Europe/Berlin 0"},
		{"only the end has an offset", calendar.ForeignTimes{"2024-06-01T10:00:00", "2024-06-01T11:00:00+02:00", ""}, "Europe/Berlin", "2024-06-01T10:00 2024-06-01T11:00 Europe/Berlin 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, _, refused := c.times.In(c.zone)
			got := strings.Join([]string{w.Start.String(), w.End.String(), w.Zone, string(rune('0' + w.Fold))}, " ")
			if refused != "" || got != c.want {
				t.Errorf("got %q %s, want %q", got, refused, c.want)
			}
		})
	}
}

// time.Parse takes the machine's zone for an offset that this zone has just then: a schedule would end at another hour on a
// laptop in Berlin.
func TestTimesDoNotDependOnTheMachineThatReadsThem(t *testing.T) {
	own := time.Local
	defer func() { time.Local = own }()
	times := calendar.ForeignTimes{Start: "2024-03-31T01:30:00+01:00", Length: "1:00"}
	for _, name := range []string{"UTC", "Europe/Berlin", "America/New_York"} {
		machine, err := calendar.Zone(name)
		if err != nil {
			t.Fatal(err)
		}
		time.Local = machine
		if w, span, refused := times.In(""); refused != "" || w.End.String() != "2024-03-31T02:30" || span.End-span.Start != 3600 {
			t.Errorf("on a machine in %s it ends at %v, %v %s", name, w.End, span, refused)
		}
	}
}

func TestYearsThatStandForNeverAreNoTimes(t *testing.T) {
	for start, ok := range map[string]bool{
		"1899-12-31T23:59:00Z": false, "1900-01-01T00:00:00Z": true, "2199-12-31T23:59:59Z": true, "2200-01-01T00:00:00Z": false, "0000-01-01 00:00": false,
	} {
		if _, _, refused := (calendar.ForeignTimes{Start: start, Length: "1:00"}).In("UTC"); (refused == "") != ok {
			t.Errorf("%s: %q", start, refused)
		}
	}
}

func TestRoomsComeOnceInTheOrderOfTheFile(t *testing.T) {
	if got := calendar.Distinct([]string{"Yard", "", "Hall", "Yard", "Attic", "Hall"}); !slices.Equal(got, []string{"Yard", "Hall", "Attic"}) {
		t.Errorf("got %v", got)
	}
}

func TestARefusedFileTellsAllItsReasons(t *testing.T) {
	got := calendar.Unreadable{{Line: 3, Rule: "member-missing", Args: []string{"title"}}, {Rule: "truncated"}}.Error()
	if want := "line 3: member missing (title); line 0: truncated"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTimesThatAreNoneSayWhy(t *testing.T) {
	for rule, times := range map[string]calendar.ForeignTimes{
		"start-unreadable":  {"next Friday", "", "0:30"},
		"end-unreadable":    {"2024-12-27T10:30:00+01:00", "late", ""},
		"length-unreadable": {"2024-12-27T10:30:00+01:00", "", "half an hour"},
		"end-before-start":  {"2024-12-27T10:30:00+01:00", "2024-12-27T10:30:00+01:00", ""},
	} {
		if _, _, refused := times.In("Europe/Berlin"); refused != rule {
			t.Errorf("%v: got %q, want %q", times, refused, rule)
		}
	}
}

func TestASpanShownInAZoneIsTheSameSpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := rapid.SampledFrom([]string{"Europe/Ljubljana", "Europe/London", "America/Havana", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"}).Draw(t, "zone")
		start := calendar.Instant(rapid.Int64Range(1_500_000_000, 1_900_000_000).Draw(t, "start"))
		span := calendar.Span{Start: start, End: start + calendar.Instant(rapid.Int64Range(60, 200_000).Draw(t, "length"))}
		when, err := span.In(zone)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := when.Span(); !ok || got != span {
			t.Fatalf("%v shown as %v means %v", span, when, got)
		}
	})
}

func FuzzPlainText(f *testing.F) {
	for _, seed := range []string{"", "<3", "<p>a<br>b</p>", "&amp;&#xffffff;&lt", `<a href='x'>y</a>`, "<!--", "<script>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		plain := calendar.PlainText(s)
		if strings.ContainsAny(plain, "\r\u00a0") {
			t.Errorf("%q keeps a carriage return: %q", s, plain)
		}
		if plain != strings.TrimSpace(plain) {
			t.Errorf("%q is not tidy", plain)
		}
	})
}

func FuzzForeignTimes(f *testing.F) {
	f.Add("2024-12-27T10:30:00+01:00", "", "00:30", "Europe/Berlin")
	f.Add("2024-12-27 10:30:00", "2024-12-28 10:30:00", "", "")
	f.Add("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "", "UTC")
	f.Fuzz(func(t *testing.T, start, end, length, zone string) {
		when, _, refused := calendar.ForeignTimes{Start: start, End: end, Length: length}.In(zone)
		if refused == "" && (when.Start == 0 || when.End == 0) {
			t.Skip("midnight of 1970-01-01 is no time, as elsewhere")
		}
	})
}
