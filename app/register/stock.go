package register

import (
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// Stock is all equipment: whose it is, where, how much of it is free today, out, and short in the season.
func Stock() Room {
	return Room{
		Name: "stock", Types: []calendar.Type{calendar.TypeEquipment},
		Columns: []Column{
			{Name: "name", Width: 210, Manner: scene.NameCell},
			{Name: "count", Width: 72, Manner: scene.ClockCell},
			{Name: "days", Width: 420, Manner: scene.StripCell, Text: noText, Rank: rank(free), Head: weeks, Strip: strip},
			{Name: "free", Caption: "stock.free-today", Width: 96, Manner: scene.ClockCell, Text: freeText, Rank: rank(free)},
			{Name: "out", Caption: "stock.out", Width: 72, Manner: scene.ClockCell, Text: number(out), Rank: rank(out)},
			{Name: "short", Caption: "stock.short", Width: 150, Text: shortText, Rank: shortRank},
			{Name: "category", Width: 110},
			{Name: "owner", Width: 120},
			{Name: "place", Width: 200},
			{Name: "kit", Width: 140, Hidden: true},
			used(),
		},
		Filters: []Filter{
			{Name: "stock.all", Of: stockWords, Says: func(r Reader, w string) string { return r.Say("stock.is." + w) }},
			{Name: "register.all.category", Of: words("category")},
			refers("register.all.owner", "owner"),
			{Name: "register.all.place", Of: func(r Reader, of calendar.Record) []string { return one(r.unit("place", of)) }},
		},
	}
}

func (r Reader) stockToday(of calendar.Record) calendar.StockDay {
	return r.Plan.StockOn(of.Ref().ID, r.today, r.today)
}

func noText(Reader, calendar.Record) string { return "" }

// lastDay is the last day of strips.
func (r Reader) lastDay() calendar.Day { return r.from + 7*scene.StripWeeks - 1 }

// weeks are the days of the strips.
func weeks(r Reader) string {
	return assets.Dates(r.Language, r.from.Date(), r.lastDay().Date(), true)
}

// strip is how much of a piece is where, over some weeks.
func strip(r Reader, of calendar.Record) (parts []scene.StripPart) {
	for _, s := range r.Plan.StockOver(of.Ref().ID, r.from, r.lastDay(), r.today) {
		parts = append(parts, scene.StripPart{
			Days: int(s.Until-s.From) + 1, Free: assets.Number(r.Language, s.Free()), All: s.Count,
			Held: s.Held, Lent: s.Lent, Mending: s.Mending, Short: s.Free() < 0,
		})
	}
	return parts
}

func free(r Reader, of calendar.Record) int { return r.stockToday(of).Free() }

func freeText(r Reader, of calendar.Record) string { return assets.Number(r.Language, free(r, of)) }

// out is how many pieces are lent or in maintenance.
func out(r Reader, of calendar.Record) int {
	s := r.stockToday(of)
	return s.Lent + s.Mending
}

func (r Reader) short(of calendar.Record) calendar.StockStretch {
	return work.ShortFrom(r.Plan, of.Ref().ID, r.today, r.today)
}

// shortText says how many are short, and from when on.
func shortText(r Reader, of calendar.Record) string {
	s := r.short(of)
	if s.From == 0 {
		return ""
	}
	return assets.Number(r.Language, -s.Free()) + " · " + r.Day(s.From)
}

func shortRank(r Reader, of calendar.Record) int64 { return int64(r.short(of).From) }

// stockWords are what can be asked for of a piece.
func stockWords(r Reader, of calendar.Record) (words []string) {
	if r.short(of).From != 0 {
		words = append(words, "short")
	}
	if out(r, of) > 0 {
		words = append(words, "out")
	}
	for _, t := range r.Plan.TakingsOf(of.Ref().ID, r.today) {
		if t.Late {
			words = append(words, "late")
			break
		}
	}
	if r.Plan.PartsOfKit.Count(of.Ref().ID) > 0 {
		words = append(words, "kit")
	}
	return words
}
