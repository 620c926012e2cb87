package paint_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func picture() paint.Picture {
	return paint.Picture{
		Layout: season(), Span: days("2027-07-01", "2027-09-30"), Width: 900, Theme: paint.Light(), Language: "en",
		Title: "Residencies & <Festivals>", Subtitle: "July to September",
	}
}

func TestAPictureIsAsHighAsItsRows(t *testing.T) {
	for _, scale := range []float64{0, 1, 1.5, 2} {
		p, out := picture(), &bytes.Buffer{}
		p.Scale = scale
		if err := paint.PNG(out, p); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(out)
		if err != nil {
			t.Fatal(err)
		}
		wide := int(900 * max(scale, 1))
		if got := img.Bounds().Dx(); got != wide {
			t.Errorf("at scale %g it is %d wide, want %d", scale, got, wide)
		}
		least := p.Layout.Height() * max(scale, 1)
		if got := float64(img.Bounds().Dy()); got < least || got > least+200*max(scale, 1) {
			t.Errorf("at scale %g it is %g high, its rows %g", scale, got, least)
		}
	}
}

func TestTheDrawingSaysWhatTheFrameSays(t *testing.T) {
	p, out := picture(), &bytes.Buffer{}
	if err := paint.SVG(out, p); err != nil {
		t.Fatal(err)
	}
	texts := textsOf(t, out.Bytes())
	f := &scene.Frame{}
	p.Layout.Frame(f, scene.ViewOf(p.Span, p.Width), p.Width, p.Layout.Height()+scene.Axis, 0)
	for i := range f.Blocks {
		if b := &f.Blocks[i]; !b.Title.Empty() && !slices.Contains(texts, b.Title.String()) {
			t.Errorf("the drawing lacks %q", b.Title)
		}
	}
	for _, want := range []string{p.Title, p.Subtitle, "August 2027", "Mladi levi", "Bunker · Ljubljana", "residency", "cancelled"} {
		if !slices.Contains(texts, want) {
			t.Errorf("the drawing lacks %q", want)
		}
	}
}

func TestWhatIsCancelledIsStruck(t *testing.T) {
	out := &bytes.Buffer{}
	if err := paint.SVG(out, picture()); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		struck := strings.Contains(line, "line-through")
		if cancelled := strings.Contains(line, "The long table"); struck != cancelled {
			t.Errorf("struck %v: %s", struck, line)
		}
	}
}

// textsOf reads the texts of an SVG, which must be XML.
func textsOf(t *testing.T, svg []byte) []string {
	t.Helper()
	texts, decoder := []string{}, xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return texts
		}
		if err != nil {
			t.Fatalf("the drawing is no XML: %v", err)
		}
		if c, ok := token.(xml.CharData); ok && strings.TrimSpace(string(c)) != "" {
			texts = append(texts, string(c))
		}
	}
}

func FuzzTitlesOfAnyKindMakeAPicture(f *testing.F) {
	for _, title := range []string{"", "A & B <i>", "]]>", "\x00\x1b\xff", "ŠĆŽ 日本 🎭", "\u202eover", strings.Repeat("long ", 900)} {
		f.Add(title)
	}
	f.Fuzz(func(t *testing.T, title string) {
		plan := scenetest.Season()
		plan.Put(&calendar.Activity{ID: "glass", Kind: calendar.Residency, Title: calendar.Texts{"en": title}})
		p := picture()
		p.Title, p.Width, p.Height = title, 500, 320
		p.Layout = scene.New(plan, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
		out := &bytes.Buffer{}
		if err := paint.SVG(out, p); err != nil {
			t.Fatal(err)
		}
		textsOf(t, out.Bytes())
		if err := paint.PNG(io.Discard, p); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAPictureOfNoSizeIsRefused(t *testing.T) {
	for name, spoil := range map[string]func(*paint.Picture){
		"narrow":       func(p *paint.Picture) { p.Width = 10 },
		"no number":    func(p *paint.Picture) { p.Width = math.NaN() },
		"endless":      func(p *paint.Picture) { p.Width = math.Inf(1) },
		"too large":    func(p *paint.Picture) { p.Width, p.Height = 1e5, 1e5 },
		"too detailed": func(p *paint.Picture) { p.Scale = 1000 },
		"turned":       func(p *paint.Picture) { p.Scale = -1 },
		"flat":         func(p *paint.Picture) { p.Height = 3 },
		"no time":      func(p *paint.Picture) { p.Span.End = p.Span.Start },
	} {
		p := picture()
		spoil(&p)
		if err := paint.PNG(io.Discard, p); !errors.Is(err, paint.ErrSize) {
			t.Errorf("%s: PNG says %v", name, err)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestAFullDiskIsSaid(t *testing.T) {
	if err := paint.PNG(full{}, picture()); err == nil {
		t.Error("PNG says nothing")
	}
	if err := paint.SVG(full{}, picture()); err == nil {
		t.Error("SVG says nothing")
	}
}

func TestWhatJoinsLettersTakesNoRoom(t *testing.T) {
	ruler := paint.Ruler()
	for _, letter := range "\ufe0f\u200d\u0301" {
		if w := ruler(scene.TitleStyle, letter); w != 0 {
			t.Errorf("%U is %g wide", letter, w)
		}
	}
}

func TestTheRulerMeasuresWhatIsDrawn(t *testing.T) {
	ruler := paint.Ruler()
	for s := range scene.Styles {
		if w := ruler.Width(s, "mmmm"); w < 2*s.Size() || w > 5*s.Size() {
			t.Errorf("style %d: four m are %g wide", s, w)
		}
		for _, letter := range "aČšž…–·日\U0001f3ad" {
			if w := ruler(s, letter); w <= 0 || w > 2*s.Size() {
				t.Errorf("style %d: %c is %g wide", s, letter, w)
			}
		}
	}
}
