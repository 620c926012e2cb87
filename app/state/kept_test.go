package state

import (
	"path/filepath"
	"testing"

	"affiche/app/scene"
	"affiche/calendar"
)

func TestAPlaceIsKeptWhileTheWindowIsOpenAndNotOnlyWhenItIsClosed(t *testing.T) {
	d, folder := newDesk(t), t.TempDir()
	path := d.Season().File.Path()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	clock := &clockwork{}
	window := func() *State {
		return New(Options{Run: Inline{}, Settings: LoadSettings(folder), Actor: "Boris", Device: "laptop", Now: d.Now, Every: clock.every})
	}
	s := window()
	s.Open(path)
	date := calendar.Ref{Type: calendar.TypeEvent, ID: id("date1")}
	s.Enter("day")
	s.Show(scene.View{Start: 1.8e9, PerPixel: 60}, calendar.Span{Start: 1.8e9, End: 1.8e9 + 60000})
	s.Select(date)
	kept := func() Place { return LoadSettings(folder).Seasons[whole(path)].Place }
	if got := kept(); got.Room == "day" {
		t.Fatal("it is kept at each step")
	}
	clock.tick()
	if got := kept(); got.Room != "day" || got.Selected != date {
		t.Errorf("after some seconds there is %+v", got)
	}
	left, err := filepath.Glob(filepath.Join(folder, "*.new"))
	if err != nil || len(left) > 0 {
		t.Errorf("half written: %v, %v", left, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := window()
	again.Open(path)
	if again.Room() != "day" || again.Selection() != date {
		t.Errorf("it opens in %q with %v", again.Room(), again.Selection())
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	clock.tick()
}
