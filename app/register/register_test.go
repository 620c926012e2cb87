package register

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/board/boardtest"
	"affiche/app/golden"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

func id(name string) calendar.ID { return calendar.DerivedID("register", name) }

// small is a directory of a few of each.
func small() []calendar.Record {
	records := []calendar.Record{
		&calendar.Organisation{ID: id("org"), Name: "Zavod Bunker", City: "Ljubljana", Country: "SI"},
		&calendar.Organisation{ID: id("kiln"), Name: "Kiln House", City: "Chiusi", Country: "IT", Kinds: calendar.SetOf("enterprise")},
		&calendar.Organisation{ID: id("fund"), Name: "Fund for Culture", City: "Roma", Country: "IT"},
		&calendar.Partner{ID: id("bunker"), Organisation: id("org"), Name: "Bunker", Monogram: "BUN", Role: calendar.LeadPartner, From: calendar.DayOf(2024, 1, 1)},
		&calendar.Laboratory{
			ID: id("lab"), Name: calendar.Texts{"en": "Crafts cluster"}, Kind: calendar.Cluster, Funder: id("fund"),
			From: calendar.DayOf(2025, 1, 1), Until: calendar.DayOf(2027, 12, 31), Budget: calendar.Money{Amount: 12_000_000, Currency: "EUR"},
		},
		&calendar.Membership{ID: id("m1"), Laboratory: id("lab"), Organisation: id("org"), Role: calendar.RunsIt},
		&calendar.Membership{ID: id("m2"), Laboratory: id("lab"), Organisation: id("kiln"), Role: calendar.Incubated, From: calendar.DayOf(2026, 3, 1)},
		&calendar.Venue{ID: id("house"), Name: "Elektrarna", Kind: calendar.House, City: "Ljubljana", Partner: id("bunker")},
		&calendar.Space{ID: id("hall"), Venue: id("house"), Name: "Main hall", Kind: calendar.Hall, Capacity: 180},
		&calendar.Space{ID: id("foyer"), Venue: id("house"), Name: "Foyer", Kind: calendar.Foyer, Capacity: 60},
		&calendar.Venue{ID: id("square"), Name: "Novi trg", Kind: calendar.Site, City: "Kotor"},
		&calendar.Equipment{ID: id("lamps"), Name: calendar.Texts{"en": "Lamps"}, Owner: id("org"), Place: calendar.Place{Venue: id("house"), Space: id("hall")}, Count: 24, Category: "light"},
	}
	for i, name := range []string{"Čuk Ana", "Novák Maja", "Clara Bo", "Zupan Žiga"} {
		family, given, _ := strings.Cut(name, " ")
		records = append(records, &calendar.Person{
			ID: id(name), Given: given, Family: family, Organisation: []calendar.ID{id("org"), ""}[i%2], City: "Ljubljana",
			Department: []string{"light", "sound"}[i%2], Languages: calendar.List{"sl"},
		})
	}
	hold := func(name string, rank int, until calendar.Day) *calendar.Hold {
		from := calendar.DayOf(2027, 9, 6)
		return &calendar.Hold{
			ID: id(name), Subject: calendar.Subject{Space: id("hall")}, To: id("org"), Rank: rank, State: calendar.Held,
			When: calendar.Days(from, from+4, "Europe/Ljubljana"), Until: until.At(18 * 60),
		}
	}
	gone, asked := hold("gone", 1, calendar.DayOf(2027, 8, 20)), hold("asked", 2, calendar.DayOf(2027, 9, 1))
	asked.State, asked.Asked = calendar.Challenged, calendar.Challenge{By: id("last"), AnswerBy: calendar.DayOf(2027, 8, 23).At(12 * 60)}
	free := hold("free", 2, calendar.DayOf(2027, 8, 30))
	free.Subject = calendar.Subject{Equipment: id("lamps")}
	past := hold("past", 1, calendar.DayOf(2027, 8, 1))
	past.State = calendar.HoldReleased
	return append(records, gone, asked, hold("last", 3, calendar.DayOf(2027, 9, 3)), free, past)
}

// desk is a register of 900×400 on a small season, in a window.
type desk struct {
	*Register
	s       *state.State
	opened  calendar.Ref
	deleted []calendar.Ref
	made    int
}

func newDesk(t testing.TB, room Room, language string, choice theme.Choice, records ...calendar.Record) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: choice})
	now := time.Date(2027, 8, 22, 12, 0, 0, 0, time.UTC)
	s := state.New(state.Options{Run: state.Inline{}, Locale: language, Now: func() time.Time { now = now.Add(time.Millisecond); return now }})
	s.Create(filepath.Join(t.TempDir(), "s.affiche"), work.NewProgramme{Name: "S", Zone: "Europe/Ljubljana", Language: "en"})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	boardtest.Put(t, s, records...)
	d := &desk{Register: New(s, room), s: s}
	d.OnOpen = func(ref calendar.Ref) { d.opened = ref }
	d.OnDelete = func(refs []calendar.Ref) { d.deleted = refs }
	d.OnNew = func() { d.made++ }
	s.Selected.Listen(func(calendar.Ref) { d.Reselect() })
	s.Changed.Listen(func([]calendar.Ref) { d.Relay() })
	d.Resize(fyne.NewSize(900, 400))
	d.Enter()
	return d
}

// rows are the names that are shown, folded in brackets, those that are selected with a star.
func (d *desk) rows() string {
	var said []string
	for i := range d.lines {
		line := d.says(i)
		name := strings.Repeat("-", max(line.Inset-1, 0)) + line.Cells[0]
		if line.Fold == scene.RowsFolded {
			name = "[" + name + "]"
		}
		if line.Chosen {
			name += "*"
		}
		said = append(said, name)
	}
	return strings.Join(said, ", ")
}

func (d *desk) key(names ...fyne.KeyName) {
	for _, name := range names {
		d.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestARegisterNarrowsAsOneTypesWithoutAccents(t *testing.T) {
	d := newDesk(t, People(), "en", theme.Light, small()...)
	if got := d.rows(); got != "Ana Čuk, Bo Clara, Maja Novák, Žiga Zupan" {
		t.Errorf("all: %s", got)
	}
	for typed, want := range map[string]string{"novak": "Maja Novák", "zig bun": "", "cuk bunk": "Ana Čuk", "": "Ana Čuk, Bo Clara, Maja Novák, Žiga Zupan"} {
		if d.Narrow(typed); d.rows() != want {
			t.Errorf("%q: %s", typed, d.rows())
		}
	}
	d.Narrow("")
	f := d.Filters()[0]
	if got := fmt.Sprint(d.Options(f)); got != "[{light Light } {sound Sound }]" {
		t.Errorf("the departments are %s", got)
	}
	if d.Ask(f, "sound"); d.rows() != "Maja Novák, Žiga Zupan" {
		t.Errorf("of sound: %s", d.rows())
	}
	if shown, all := d.Counted(); shown != 2 || all != 4 {
		t.Errorf("%d of %d", shown, all)
	}
}

func TestAColumnSortsAndIsRemembered(t *testing.T) {
	d := newDesk(t, People(), "sl", theme.Light, small()...)
	d.SortBy("department")
	d.SortBy("department")
	if got := d.rows(); got != "Maja Novák, Žiga Zupan, Ana Čuk, Bo Clara" {
		t.Errorf("falling: %s", got)
	}
	if again := New(d.s, People()); again.Sort != "department" || !again.Falls {
		t.Errorf("remembered: %s, %v", again.Sort, again.Falls)
	}
	if other := New(d.s, Stock()); other.Sort != "name" {
		t.Error("another room has its own")
	}
}

func TestHousesUnfoldToTheirSpaces(t *testing.T) {
	d := newDesk(t, Places(), "en", theme.Light, small()...)
	if got := d.rows(); got != "[Elektrarna], Novi trg" {
		t.Errorf("folded: %s", got)
	}
	d.key(fyne.KeyDown, fyne.KeyRight)
	if got := d.rows(); got != "Elektrarna*, -Foyer, -Main hall, Novi trg" {
		t.Errorf("unfolded: %s", got)
	}
	d.key(fyne.KeyDown, fyne.KeyLeft, fyne.KeyLeft)
	if got := d.rows(); got != "[Elektrarna]*, Novi trg" {
		t.Errorf("back: %s", got)
	}
	if d.Narrow("main"); d.rows() != "Elektrarna*, -Main hall" {
		t.Errorf("found: %s", d.rows())
	}
	d.Narrow("")
	d.Reveal([]calendar.Ref{{Type: calendar.TypeSpace, ID: id("foyer")}}, calendar.Span{})
	if d.Stands.ID != id("foyer") || d.Line < 0 {
		t.Error("what is led to is not in sight")
	}
}

func TestTheTriangleFoldsAndTheNameSelects(t *testing.T) {
	d := newDesk(t, Places(), "en", theme.Light, small()...)
	press := func(x float32) {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, scene.TableHead+20)}, Button: desktop.MouseButtonPrimary}
		d.MouseDown(e)
		d.MouseUp(e)
	}
	press(14)
	if got := d.rows(); got != "Elektrarna, -Foyer, -Main hall, Novi trg" {
		t.Errorf("the triangle: %s", got)
	}
	press(60)
	if got := d.rows(); got != "Elektrarna*, -Foyer, -Main hall, Novi trg" {
		t.Errorf("the name: %s", got)
	}
}

func TestKeysWalkLettersLeadAndNMakesOneMore(t *testing.T) {
	d := newDesk(t, People(), "en", theme.Light, small()...)
	d.key(fyne.KeyEnd)
	if got := d.rows(); !strings.HasSuffix(got, "Žiga Zupan*") {
		t.Errorf("at the end: %s", got)
	}
	for _, letter := range "ana" { // the n goes on with a name
		d.TypedRune(letter)
	}
	if d.key(fyne.KeyReturn); d.opened.ID != id("Čuk Ana") || d.made != 0 {
		t.Errorf("%v is opened, %d are made", d.opened, d.made)
	}
	fresh := newDesk(t, People(), "en", theme.Light, small()...)
	if fresh.TypedRune('n'); fresh.made != 1 {
		t.Error("N makes none")
	}
	if d.key(fyne.KeyDelete); len(d.deleted) != 1 || d.deleted[0].ID != id("Čuk Ana") {
		t.Errorf("%v is deleted", d.deleted)
	}
}

// TestRoomsTell reads every row of every room of the directory.
func TestRoomsTell(t *testing.T) {
	var said strings.Builder
	now := func() calendar.Instant { return calendar.InstantOf(time.Date(2027, 8, 22, 12, 0, 0, 0, time.UTC)) }
	for _, room := range []Room{Organisations(), Laboratories(), Places(), People(), Companies(), Stock(), Holds(now)} {
		d := newDesk(t, room, "en", theme.Light, small()...)
		fmt.Fprintf(&said, "== %s\n", room.Name)
		for i := range d.Columns {
			d.Columns[i].Hidden = false
		}
		d.unfolds[id("house")] = true
		d.ShowDay(d.s.Day())
		d.Relay()
		var names []string
		for _, c := range d.Shown() {
			names = append(names, d.reader().caption(room.column(c.Name)))
		}
		fmt.Fprintln(&said, strings.Join(names, " | "))
		for i := range d.lines {
			fmt.Fprintln(&said, strings.Join(d.says(i).Cells, " | "))
		}
		for _, f := range room.Filters {
			fmt.Fprintf(&said, "? %s: %v\n", d.s.Say(f.Name), d.Options(f))
		}
	}
	golden.Text(t, "rooms.txt", said.String())
}

func TestTheRegisterLooksLikeThis(t *testing.T) {
	for name, choice := range map[string]theme.Choice{"light": theme.Light, "dark": theme.Dark} {
		d := newDesk(t, Places(), "en", choice, small()...)
		d.key(fyne.KeyDown, fyne.KeyRight)
		golden.Picture(t, "places."+name+".png", d.Painter.Table(&d.Frame, 900, 400))
	}
}
