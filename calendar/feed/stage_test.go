package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"affiche/calendar"
)

// A stage is a small season with a journal of its own: what is put on it is a change, one minute after the last.
type stage struct {
	plan    *calendar.Plan
	clock   time.Time
	journal map[calendar.ID][]touched
	now     time.Time
}

type touched struct {
	units map[string]bool
	at    time.Time
}

func emptyStage() *stage {
	s := &stage{
		plan: calendar.NewPlan(), journal: map[calendar.ID][]touched{},
		clock: time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC), now: time.Date(2027, 1, 10, 12, 0, 0, 0, time.UTC),
	}
	s.put(&calendar.Programme{
		ID: "season", Name: calendar.Texts{"en": "Season 2027", "sl": "Sezona 2027"}, Zone: "Europe/Ljubljana",
		Currency: "EUR", Languages: calendar.List{"en", "sl"}, DayTurn: calendar.DefaultDayTurn,
		From: calendar.DayOf(2027, 1, 1), Until: calendar.DayOf(2027, 12, 31),
	})
	return s
}

// put is one change of one record.
func (s *stage) put(r calendar.Record) {
	old := s.plan.Record(r.Ref())
	units := map[string]bool{}
	for _, f := range calendar.Fields(r.Ref().Type) {
		for unit := range unitsThatDiffer(f, old, r) {
			units[unit] = true
		}
	}
	s.plan.Put(r)
	s.note(r.Ref().ID, units)
}

func (s *stage) remove(ref calendar.Ref) {
	s.plan.Remove(ref)
	s.note(ref.ID, map[string]bool{"deleted": true})
}

func (s *stage) note(id calendar.ID, units map[string]bool) {
	if len(units) == 0 {
		return
	}
	s.clock = s.clock.Add(time.Minute)
	s.journal[id] = append(s.journal[id], touched{units, s.clock})
}

func unitsThatDiffer(f calendar.Field, old, new calendar.Record) map[string]bool {
	units := map[string]bool{}
	var before any
	after := f.Value(new)
	if old != nil {
		before = f.Value(old)
	} else {
		before = reflect.Zero(reflect.TypeOf(after)).Interface()
	}
	switch now := after.(type) {
	case calendar.Texts:
		was := before.(calendar.Texts)
		for _, l := range append(calendar.SetOfKeys(now).Words(), calendar.SetOfKeys(was).Words()...) {
			if now[l] != was[l] {
				units[f.Name] = true
			}
		}
	case calendar.Set:
		was := before.(calendar.Set)
		for _, w := range append(now.Words(), was.Words()...) {
			if now[w] != was[w] {
				units[f.Name] = true
			}
		}
	default:
		if !reflect.DeepEqual(before, after) {
			units[f.Unit] = true
		}
	}
	return units
}

func (s *stage) revisions(id calendar.ID, units ...string) (count int, last time.Time) {
	for i, t := range s.journal[id] {
		hit := i == 0 || len(units) == 0 // the change that made it counts always
		for _, u := range units {
			hit = hit || t.units[u]
		}
		if hit {
			count, last = count+1, t.at
		}
	}
	return count, last
}

func (s *stage) circumstances(t testing.TB) Circumstances {
	return Circumstances{Revisions: s.revisions, Say: catalogue(t), Now: s.now}
}

// publish answers a question, remembers what was issued, and gives the bytes.
func (s *stage) publish(t testing.TB, q Question) string {
	t.Helper()
	c := Answer(s.plan, q, s.circumstances(t))
	s.remember("desk", c)
	return bytesOf(t, c)
}

// remember keeps what calendars said that a device published.
func (s *stage) remember(device string, published ...Calendar) {
	put, gone := Remember(s.plan, device, published...)
	for _, row := range put {
		s.plan.Put(&row)
	}
	for _, ref := range gone {
		s.plan.Remove(ref)
	}
}

func bytesOf(t testing.TB, c Calendar) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// question finds a ready-made question by the name of its file.
func (s *stage) question(t testing.TB, file string) Question {
	t.Helper()
	for _, q := range Ready(s.plan) {
		if q.File == file {
			return q
		}
	}
	t.Fatalf("no calendar %s", file)
	return Question{}
}

// change puts a changed copy of a record.
func change[T any, R interface {
	*T
	calendar.Record
}](s *stage, r R, how func(R),
) {
	c := R(new(T))
	*c = *s.plan.Record(r.Ref()).(R)
	how(c)
	s.put(c)
}

func wall(s string) calendar.Wall {
	w, err := calendar.ParseWall(s)
	if err != nil {
		panic(err)
	}
	return w
}

func at(start, end, zone string) calendar.When {
	return calendar.When{Start: wall(start), End: wall(end), Zone: zone}
}

// littleSeason is a season with one of everything that a calendar has to get right.
func littleSeason() *stage {
	s := emptyStage()
	for _, r := range []calendar.Record{
		&calendar.Organisation{ID: "org-bunker", Name: "Bunker, zavod", Zone: "Europe/Ljubljana", Email: "secret@bunker.example"},
		&calendar.Partner{ID: "bunker", Organisation: "org-bunker", Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner, Activities: calendar.Texts{"en": "contemporary art production"}},
		&calendar.Organisation{ID: "org-citema", Name: "CITEMA", Zone: "Europe/Rome"},
		&calendar.Partner{ID: "citema", Organisation: "org-citema", Name: "CITEMA", Monogram: "CIT", Role: calendar.FullPartner},
		&calendar.Venue{
			ID: "elektrarna", Name: "Stara mestna elektrarna", Kind: calendar.House, Partner: "bunker", Street: "Slomškova 18",
			Postcode: "1000", City: "Ljubljana", Country: "SI", Zone: "Europe/Ljubljana", Geo: calendar.Geo{Latitude: 46_054_900, Longitude: 14_520_300},
		},
		&calendar.Space{ID: "dvorana", Venue: "elektrarna", Name: "Dvorana", Kind: calendar.Hall},
		&calendar.Space{ID: "foyer", Venue: "elektrarna", Name: "Foyer", Kind: calendar.Foyer},
		&calendar.Venue{ID: "borgo", Name: "Borgo Dolciano", Kind: calendar.House, Partner: "citema", City: "Chiusi", Country: "IT", Zone: "Europe/Rome"},
		&calendar.Venue{ID: "casa", Name: "Les Abattoirs", Kind: calendar.Site, City: "Casablanca", Country: "MA", Zone: "Africa/Casablanca"},
		&calendar.Person{ID: "ana", Given: "Ana", Family: "Kos", Email: "ana@home.example", Access: "SECRET"},
		&calendar.Person{ID: "jan", Given: "Jan", Family: "Novak, ml."},
		&calendar.Company{ID: "group", Name: `Skupina "Jutri"; d.o.o.`},
		&calendar.CompanyMember{ID: "m", Company: "group", Person: "jan"},
		&calendar.Activity{ID: "levi", Kind: calendar.Festival, Title: calendar.Texts{"sl": "Mladi levi"}, Lead: "bunker"},
		&calendar.Activity{
			ID: "cantata", Kind: calendar.Show, Title: calendar.Texts{"en": "Cantata, in C; \\ minor", "sl": "Kantata"}, Lead: "bunker",
			Text: calendar.Texts{"en": "First line\nsecond line 🙂 موسيقى"}, Tags: calendar.SetOf("opera", "music, new"), Website: "https://cantata.example/?a=1,2;b",
			Notes: "SECRET fee",
		},
		&calendar.CoProduction{ID: "co", Activity: "cantata", Organisation: "org-citema"},
		&calendar.Appearance{ID: "app1", Activity: "cantata", Person: "ana"},
		&calendar.Appearance{ID: "app2", Activity: "cantata", Company: "group", Position: 1},
		&calendar.Run{ID: "run", Activity: "cantata", Festival: "levi", Place: calendar.Place{Venue: "elektrarna", Space: "dvorana"}},
		&calendar.Event{ID: "e1", Activity: "cantata", Run: "run", When: at("2027-08-23T20:30", "2027-08-23T21:45", "Europe/Ljubljana"), Status: calendar.Confirmed, Notes: "SECRET"},
		&calendar.Event{ID: "e2", Activity: "cantata", Run: "run", When: at("2027-08-25T23:00", "2027-08-26T01:30", "Europe/Ljubljana"), Status: calendar.Option},
		&calendar.Event{ID: "idea", Activity: "cantata", Run: "run", When: at("2027-08-26T20:00", "2027-08-26T21:00", "Europe/Ljubljana"), Status: calendar.Idea},
		&calendar.Event{ID: "secret", Activity: "cantata", When: at("2027-05-02T20:00", "2027-05-02T21:00", "Europe/Ljubljana"), Place: calendar.Place{Venue: "elektrarna"}, Status: calendar.Confirmed, AnnounceFrom: calendar.DayOf(2027, 3, 1)},
		&calendar.Event{ID: "gap", Activity: "cantata", When: at("2027-03-28T02:30", "2027-03-28T04:00", "Europe/Ljubljana"), Place: calendar.Place{Venue: "elektrarna", Space: "foyer"}, Status: calendar.Confirmed},
		&calendar.Event{ID: "overlap", Activity: "cantata", When: at("2027-10-31T01:00", "2027-10-31T02:30", "Europe/Ljubljana"), Place: calendar.Place{Venue: "elektrarna", Space: "foyer"}, Status: calendar.Done},
		&calendar.Event{ID: "mission", Activity: "cantata", When: at("2027-04-10T19:00", "2027-04-10T20:30", "Africa/Casablanca"), Place: calendar.Place{Venue: "casa"}, Status: calendar.Confirmed},
		&calendar.Activity{ID: "show2", Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Glass"}, Lead: "citema"},
		&calendar.Event{ID: "days", Activity: "show2", When: calendar.Days(calendar.DayOf(2027, 3, 20), calendar.DayOf(2027, 4, 14), "Europe/Rome"), Place: calendar.Place{Venue: "borgo"}, Status: calendar.Confirmed},
		&calendar.Event{ID: "oneday", Activity: "show2", When: calendar.Days(calendar.DayOf(2027, 4, 20), calendar.DayOf(2027, 4, 20), "Europe/Rome"), Place: calendar.Place{Venue: "borgo"}, Status: calendar.Confirmed},
		&calendar.Phase{ID: "focus", Event: "e1", Kind: calendar.Focus, Timing: calendar.Timing{Anchor: calendar.OnDay, Offset: 600, Length: 120}},
		&calendar.Phase{ID: "getin", Run: "run", Kind: calendar.GetIn, Timing: calendar.Timing{Anchor: calendar.OnDay, Days: -1, Offset: 540, Length: 180}},
		&calendar.Call{ID: "c1", Phase: "focus", Position: "Light", Person: "ana", Lead: 30, State: calendar.Accepted, Notes: "SECRET"},
		&calendar.Call{ID: "c2", Phase: "getin", Position: "Stage", State: calendar.ToAsk},
		&calendar.Call{ID: "c3", Event: "e2", Position: "House", Person: "ana", State: calendar.Asked},
		&calendar.Feed{ID: "crew", Name: "Elektrarna: crew", Audience: calendar.ForCrew, Venue: "elektrarna"},
		&calendar.Feed{ID: "slovene", Name: "Po slovensko", Audience: calendar.ForPublic, Languages: calendar.List{"sl"}},
	} {
		s.put(r)
	}
	return s
}

// rooms is the catalogue, read as the translators wrote it.
var rooms = sync.OnceValues(func() (map[string]map[string]string, error) {
	texts := map[string]map[string]string{}
	for _, room := range []string{"feed", "words"} {
		files, err := filepath.Glob("../../assets/translations/" + room + ".*.json")
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("no translations of %s: %v", room, err)
		}
		for _, file := range files {
			lang := strings.Split(filepath.Base(file), ".")[1]
			b, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			keys := map[string]any{}
			if err := json.Unmarshal(b, &keys); err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			if texts[lang] == nil {
				texts[lang] = map[string]string{}
			}
			for k, v := range keys {
				texts[lang][k], _ = v.(string)
			}
		}
	}
	return texts, nil
})

func catalogue(t testing.TB) Say {
	t.Helper()
	texts, err := rooms()
	if err != nil {
		t.Fatal(err)
	}
	return func(lang, key string, args ...any) string {
		s, ok := texts[lang][key]
		if !ok {
			s = texts["en"][key]
		}
		for i, a := range args {
			s = strings.ReplaceAll(s, fmt.Sprintf("{%d}", i), fmt.Sprint(a))
		}
		return s
	}
}
