package work

import (
	"slices"
	"strings"

	"affiche/calendar"
)

// whenOf reads when the date of a row is, by the clocks of its place. Without a time it lasts whole days; without an end as long
// as its kind usually does. The field to blame is named with the rule.
func (s *seasonTaking) whenOf(row *seasonRow, day dayRead) (field, rule string) {
	if day.first == 0 {
		return "", "" // still to be placed
	}
	zone, last := s.zoneOf(row.place), day.last
	if said := s.cell(row.ForeignRow, "zone").Text; said != "" {
		if _, err := calendar.Zone(said); err != nil {
			return "zone", "cell-unfit"
		}
		zone = said
	}
	if c := s.cell(row.ForeignRow, "until"); c.Text != "" {
		s.read.today = day.first
		until := s.read.day(c)
		if until.rule != "" {
			return "until", until.rule
		}
		last = until.last
	}
	if last < day.first {
		return "until", "cell-until"
	}
	start, end := day.minute, day.end
	if c := s.cell(row.ForeignRow, "time"); c.Text != "" {
		var ok bool
		if start, end, ok = s.read.clocks(c); !ok {
			return "time", "cell-time"
		}
	}
	if start < 0 {
		row.when = calendar.Days(day.first, last, zone)
		return "", ""
	}
	row.when = calendar.When{Start: day.first.At(start), Zone: zone}
	if c := s.cell(row.ForeignRow, "end"); c.Text != "" {
		minute, _, ok := s.read.clocks(c)
		if !ok {
			return "end", "cell-time"
		}
		end = minute
		if minute <= start && last == day.first {
			end += 24 * 60
		}
	}
	if c := s.cell(row.ForeignRow, "duration"); c.Text != "" && end < 0 {
		minutes, ok := minutesOf(c)
		if !ok || minutes == 0 {
			return "duration", "cell-length"
		}
		row.when = row.when.Lasting(calendar.Wall(minutes * 60))
		return "", ""
	}
	switch {
	case end >= 0:
		row.when.End = last.At(end)
	case last > day.first:
		row.when.End = (last + 1).At(0)
	default:
		row.when = s.asUsual(row)
	}
	if row.when.End <= row.when.Start {
		return "end", "cell-until"
	}
	return "", ""
}

// asUsual ends a date as long after its start as its activity, or its kind, lasts.
func (s *seasonTaking) asUsual(row *seasonRow) calendar.When {
	kind := calendar.ActivityKind(row.values["kind"])
	if a := s.activityCalled(row.title); a != nil {
		if a.Duration > 0 {
			return row.when.Lasting(calendar.Wall(a.Duration * 60))
		}
		kind = a.Kind
	}
	days, minutes := kindLasts(kind)
	if days > 0 {
		_, minutes = kindLasts(calendar.Show)
	}
	return row.when.Lasting(calendar.Wall(minutes * 60))
}

func (s *seasonTaking) zoneOf(at calendar.Place) string {
	if v, ok := s.found(calendar.TypeVenue, at.Venue).(*calendar.Venue); ok && s.plan.Venues.At(at.Venue) == nil {
		return firstOf(v.Zone, s.o.Zone, s.plan.Programme.Zone)
	}
	if at.Venue == "" {
		return firstOf(s.o.Zone, s.plan.Programme.Zone)
	}
	return placeZone(s.plan, at)
}

// placeZone is whose clocks a place shows; nowhere the programme's.
func placeZone(plan *calendar.Plan, at calendar.Place) string {
	if at.Venue == "" {
		return plan.Programme.Zone
	}
	return ZoneAt(plan, at)
}

// activityCalled is the activity that a title means: the first of those that are called so.
func (s *seasonTaking) activityCalled(title string) *calendar.Activity {
	for _, ref := range s.names.called(calendar.TypeActivity, title) {
		if a, ok := s.found(ref.Type, ref.ID).(*calendar.Activity); ok {
			return a
		}
	}
	return nil
}

// knownBy reads the id of a row, of ours or of its source, and puts down when it is.
func (s *seasonTaking) knownBy(row *seasonRow) {
	said := oneLine(s.cell(row.ForeignRow, "id").Text)
	if id := calendar.ID(strings.ToLower(said)); id.Valid() && s.plan.Events.At(id) != nil {
		row.id, row.key = id, "id "+said
	} else if said != "" {
		row.key = "foreign " + said
	}
	if !row.when.IsZero() {
		row.values["start"], row.values["end"], row.values["zone"] = row.when.Start.String(), row.when.End.String(), row.when.Zone
	}
	if row.when.WholeDays {
		row.values["whole_days"] = "true"
	}
}

// identify finds the dates that are known: of those with one title first by day, time and place, then by less and less of it.
// Ids tell them where the table has some. What is left is new.
func (s *seasonTaking) identify(rows []*seasonRow) {
	free := map[string]*calendar.Alias{}
	for key, a := range s.aliases {
		free[key] = a
	}
	var open []*seasonRow
	for _, row := range rows {
		if row.key == "" {
			open = append(open, row)
			continue
		}
		delete(free, row.key)
	}
	likenesses := []func(v map[string]string) string{
		func(v map[string]string) string { return join(nameKey(v["title"]), v["start"], nameKey(v["place"])) },
		func(v map[string]string) string { return join(nameKey(v["title"]), v["start"]) },
		func(v map[string]string) string {
			return join(nameKey(v["title"]), dayIn(v["start"]), nameKey(v["place"]))
		},
		func(v map[string]string) string { return join(nameKey(v["title"]), nameKey(v["place"])) },
		func(v map[string]string) string { return nameKey(v["title"]) },
		func(v map[string]string) string {
			if v["start"] == "" || v["place"] == "" {
				return ""
			}
			return join(v["start"], nameKey(v["place"])) // another title at the same time in the same place
		},
	}
	for i, of := range likenesses {
		open = s.pair(open, free, of, i >= 3)
	}
	for _, row := range open {
		v := row.values
		base := join(nameKey(v["title"]), v["start"], nameKey(v["place"]))
		row.key = strings.ReplaceAll(base, "\x00", "/")
		for n := 2; s.aliases[row.key] != nil || s.seen[row.key]; n++ {
			row.key = strings.ReplaceAll(base, "\x00", "/") + "/" + itoaLine(n)
		}
		s.seen[row.key] = true
	}
	for _, row := range rows {
		s.seen[row.key] = true
	}
}

func dayIn(start string) string { return start[:min(len(start), len("2027-08-25"))] }

// pair finds the rows that one likeness tells; where it is a weak one only if as many dates are free as there are rows.
func (s *seasonTaking) pair(rows []*seasonRow, free map[string]*calendar.Alias, of func(map[string]string) string, weak bool) (left []*seasonRow) {
	known, asked := map[string][]string{}, map[string]int{}
	for _, key := range sortedKeys(free) {
		like := of(readRow(free[key]).Values)
		known[like] = append(known[like], key)
	}
	for like, keys := range known {
		slices.SortStableFunc(keys, func(a, b string) int {
			return strings.Compare(readRow(free[a]).Values["start"], readRow(free[b]).Values["start"])
		})
		known[like] = keys
	}
	for _, row := range rows {
		asked[of(row.values)]++
	}
	for _, row := range rows {
		like := of(row.values)
		keys := known[like]
		if len(keys) == 0 || like == "" || weak && len(keys) != asked[like] {
			left = append(left, row)
			continue
		}
		row.key, known[like] = keys[0], keys[1:]
		asked[like]--
		delete(free, keys[0])
	}
	return left
}
