package work

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/assets"
	"affiche/calendar"
)

// A Picture says what to draw of a programme.
type Picture struct {
	View          string         // one of [PictureViews]; "" is the first
	Grouping      scene.Grouping // of the timeline's rows
	From, Until   calendar.Day   // both included; none takes the programme's own
	Dark          bool
	Width, Height int     // pixels; no height is as high as all rows need
	Scale         float64 // device pixels for each, of a PNG
	Language      string
	Now           time.Time
}

// The ways in which a picture can be kept.
const (
	asPNG = ".png"
	asSVG = ".svg"
)

// The views of which there are pictures.
const (
	TimelineView = "timeline"
	DayView      = "day"
	MonthView    = "month"
)

// PictureViews lists them.
func PictureViews() []string { return []string{TimelineView, DayView, MonthView} }

// PictureFormats lists the endings of files that [Picture.Save] writes.
func PictureFormats() []string { return []string{asPNG, asSVG} }

// Save draws the view into a file, in the format that its name ends with. The file takes its place once it is whole.
func (p Picture) Save(ctx context.Context, plan *calendar.Plan, path string) error {
	format := strings.ToLower(filepath.Ext(path))
	if !slices.Contains(PictureFormats(), format) {
		return refuse("no-picture-format", path, strings.Join(PictureFormats(), ", "))
	}
	drawing, err := p.drawing(plan)
	if err != nil {
		return err
	}
	s := stage{}
	defer s.clear()
	_, err = s.write(path, func(w io.Writer) error {
		if format == asSVG {
			return paint.SVG(w, drawing)
		}
		return paint.PNG(w, drawing)
	})
	if errors.Is(err, paint.ErrSize) {
		return refuse("picture-size", fmt.Sprint(p.Width), fmt.Sprint(p.Height))
	}
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return s.place()
}

func (p Picture) drawing(plan *calendar.Plan) (paint.Picture, error) {
	from, after := Range(plan)
	if p.From != 0 {
		from = p.From
	}
	if p.Until != 0 {
		after = p.Until + 1
	} else if p.View == DayView && p.From != 0 {
		after = p.From + 1
	}
	if after <= from {
		return paint.Picture{}, refuse("no-days", from.String(), (after - 1).String())
	}
	if p.View == DayView && after-from > scene.MostDays {
		return paint.Picture{}, refuse("too-many-days", strconv.Itoa(scene.MostDays))
	}
	span, ok := calendar.Days(from, after-1, plan.Programme.Zone).Span()
	if !ok {
		return paint.Picture{}, refuse("no-days", from.String(), (after - 1).String())
	}
	theme := paint.Light()
	if p.Dark {
		theme = paint.Dark()
	}
	languages := append([]string{p.Language}, plan.Programme.Languages...)
	if p.View == MonthView {
		first, last := scene.MonthOf(from).Days()
		within, _ := calendar.Days(first-1, last+1, plan.Programme.Zone).Span()
		span = within
	}
	grouping := p.Grouping
	if p.View != TimelineView && p.View != "" {
		grouping = scene.Places
	}
	layout := scene.New(plan, scene.Options{
		Language: p.Language, Languages: languages, Ruler: paint.Ruler(), Grouping: grouping, UsedOnly: true, Now: calendar.InstantOf(p.Now), Within: calendar.Span{Start: span.Start, End: span.End + calendar.Instant(plan.Programme.DayTurn*60)},
		ZoneAt: func(at calendar.Place) string { return ZoneAt(plan, at) },
	})
	drawn := paint.Picture{
		Layout: layout, Span: span, Width: float64(p.Width), Height: float64(p.Height), Scale: p.Scale, Theme: theme,
		Title:    plan.Programme.Name.In(languages...),
		Subtitle: assets.Dates(p.Language, from.Date(), (after-1).Date(), true) + " · " + plan.Programme.Zone,
		Language: p.Language, Now: calendar.InstantOf(p.Now),
	}
	switch p.View {
	case MonthView:
		month := scene.MonthOf(from)
		drawn.Sheet, drawn.Subtitle = &month, assets.Date(p.Language, month.Month.Date(), assets.MonthYear)
	case DayView:
		drawn.Grid = &scene.GridView{First: from, Days: int(after - from), PerHour: hourOfPicture}
	}
	return drawn, nil
}

// hourOfPicture is how high an hour of the day grid is, in pixels.
const hourOfPicture = 44
