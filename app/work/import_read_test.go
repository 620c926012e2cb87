package work_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

const (
	smallXML = `<schedule><version>1</version><conference><title>Night</title></conference><day date="2027-08-21"/></schedule>`
	smallICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//night\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20270101T000000Z\r\nSUMMARY:Strings\r\n" +
		"DTSTART:20270821T200000Z\r\nDTEND:20270821T210000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	smallJSON = `{"schedule": {"version": "1", "conference": {"title": "Night", "acronym": "night", "days": []}}}`
	smallEMF  = `[{"id": 1, "title": "Strings", "start_date": "2027-08-21 20:00:00", "end_date": "2027-08-21 21:00:00"}]`
)

func TestAFormatIsKnownByItsContentWhateverTheFileIsCalled(t *testing.T) {
	for _, c := range []struct{ name, data, format string }{
		{"night.json", smallXML, "schedule.xml"},
		{"night.ics", "\ufeff" + smallXML, "schedule.xml"},
		{"night.xml", smallJSON, "schedule.json"},
		{"night", "\n\n  " + smallEMF, "emf"},
		{"night.frab", smallICS, "ics"},
		{"night.txt", "\ufeff\ufeff" + smallICS, "ics"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), c.name)
			if err := os.WriteFile(path, []byte(c.data), 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := work.ReadScheduleFile(path, "")
			if err != nil || s.Format != c.format || s.Source != "night" {
				t.Errorf("got %q from %q: %v", s.Format, s.Source, err)
			}
		})
	}
}

func TestWhatIsNoScheduleIsRejectedInASentenceOfEveryLanguage(t *testing.T) {
	for _, c := range []struct{ name, data, format, want string }{
		{"nothing", "", "", "The file is empty."},
		{"a byte order mark", "\ufeff\n", "", "The file is empty."},
		{"noise", "\x00\x01\x02", "", "no schedule that Affiche knows"},
		{"a letter", "Dear all, see you on Friday", "", "no schedule that Affiche knows"},
		{"a page", "<html></html>", "", "no schedule that Affiche knows"},
		{"another format than told", smallXML, "schedule.json", "cannot be read"},
		{"too much", strings.Repeat(" ", 21<<20), "", "more than 20 MB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "night")
			if err := os.WriteFile(path, []byte(c.data), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := work.ReadScheduleFile(path, c.format)
			var rejected *work.Rejected
			if !errors.As(err, &rejected) {
				t.Fatalf("got %v", err)
			}
			for _, l := range assets.Languages() {
				said := rejected.Sentence(func(key string, args ...any) string { return assets.Say(l.Code, key, args...) })
				if strings.Contains(said, "refused.") || strings.ContainsAny(said, "{}\n") || !strings.Contains(said, "night") {
					t.Errorf("%s: %s", l.Code, said)
				}
				if l.Code == "en" && !strings.Contains(said, c.want) {
					t.Errorf("got %q, want %q in it", said, c.want)
				}
			}
		})
	}
}

func FuzzReadSchedule(f *testing.F) {
	for _, seed := range []string{"", smallXML, smallICS, smallJSON, smallEMF, "\ufeff<", "BEGIN:VCALENDAR", "hello"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := work.ReadSchedule(data)
		var reasons calendar.Unreadable
		if err != nil && !errors.As(err, &reasons) {
			t.Fatalf("a refusal without reasons: %v", err)
		}
		if err != nil {
			return
		}
		done, err := work.Import(t.Context(), nil, calendar.NewPlan(), []calendar.Schedule{s}, work.ImportOptions{Zone: "Europe/Ljubljana", DryRun: true})
		if err != nil || done.New+len(done.Refused) < len(s.Items) {
			t.Fatalf("%d items, %d new, refused %v: %v", len(s.Items), done.New, done.Refused, err)
		}
	})
}
