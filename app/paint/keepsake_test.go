package paint_test

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	kept "affiche/app/golden"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

// keepsake is a small picture with everything in it: some rows, a date of each status, and the legend.
func keepsake() paint.Picture {
	plan := scenetest.Season()
	for _, id := range []calendar.ID{"ami", "citema", "zep", "econcult", "relais"} {
		plan.Remove(calendar.Ref{Type: calendar.TypePartner, ID: id})
	}
	shows := func(e *calendar.Event, a *calendar.Activity) bool { return e.Place.Space != "friche" }
	return paint.Picture{
		Layout: scene.New(plan, scene.Options{
			Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler(), Shows: shows, UsedOnly: true, Within: days("2027-08-01", "2027-09-30"),
			Collapsed: map[calendar.ID]bool{"expeditio": true},
		}),
		Span: days("2027-08-12", "2027-09-19"), Width: 600, Height: 400, Theme: paint.Light(), Language: "en",
		Title: "Residencies & Festivals", Subtitle: "12 August to 19 September", Now: days("2027-09-03", "2027-09-03").Start,
	}
}

func TestAPictureIsMadeLikeThis(t *testing.T) {
	var drawing, pixels bytes.Buffer
	if err := paint.SVG(&drawing, keepsake()); err != nil {
		t.Fatal(err)
	}
	kept.Text(t, "picture.svg", drawing.String())
	if err := paint.PNG(&pixels, keepsake()); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&pixels)
	if err != nil {
		t.Fatal(err)
	}
	kept.Picture(t, "picture.png", img)
}

func TestADrawingHasTheEdgesOfWhatIsNotSure(t *testing.T) {
	var drawing bytes.Buffer
	if err := paint.SVG(&drawing, keepsake()); err != nil {
		t.Fatal(err)
	}
	for _, edge := range []string{`stroke-dasharray="4 2"`, `stroke-dasharray="1 2"`, `fill="none"`} {
		if !strings.Contains(drawing.String(), edge) {
			t.Errorf("it has no %s", edge)
		}
	}
}
