package paint_test

import (
	"os"
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip("LOOK is no folder to write pictures to")
	}
	l := scene.New(scenetest.Season(), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
	z, _ := calendar.Zone("Europe/Ljubljana")
	at := func(d string) calendar.Instant { i, _ := scenetest.Day(d).At(0).Moment(z, false); return i }
	for name, span := range map[string][2]string{"quarter": {"2027-07-01", "2027-10-01"}, "year": {"2027-01-01", "2028-01-01"}, "month": {"2027-08-01", "2027-09-01"}, "week": {"2027-08-21", "2027-08-28"}, "day": {"2027-08-23", "2027-08-24"}} {
		for theme, th := range map[string]paint.Theme{"light": paint.Light(), "dark": paint.Dark()} {
			p := paint.Picture{Layout: l, Span: calendar.Span{Start: at(span[0]), End: at(span[1])}, Width: 900, Height: 900, Theme: th, Title: "Residencies & Festivals 2027", Subtitle: "July – September 2027 · Europe/Ljubljana", Language: "en", Now: at("2027-08-26") + 13*3600}
			f, _ := os.Create(dir + "/" + name + "-" + theme + ".png")
			if err := paint.PNG(f, p); err != nil {
				t.Error(err)
			}
			f.Close()
			f, _ = os.Create(dir + "/" + name + "-" + theme + ".svg")
			if err := paint.SVG(f, p); err != nil {
				t.Error(err)
			}
			f.Close()
		}
	}
}
