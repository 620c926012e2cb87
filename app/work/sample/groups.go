package sample

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"affiche/calendar"
)

// A group is a word for several fields that make one unit.
type group struct {
	field string // a record that has it takes the word
	read  func(b *book, at *block, r calendar.Record, text string) error
}

func (g group) fits(t calendar.Type) bool {
	_, ok := calendar.FieldOf(t, g.field)
	return ok
}

var groups = map[string]group{
	"in":     {"space", (*book).readPlace},
	"when":   {"whole_days", (*book).readWhen},
	"geo":    {"latitude", (*book).readGeo},
	"money":  {"amount", readMoney("")},
	"cost":   {"cost_amount", readMoney("cost_")},
	"budget": {"budget_amount", readMoney("budget_")},
}

func (b *book) readPlace(at *block, r calendar.Record, key string) error {
	p := b.place(at, key)
	return setFields(r, map[string]any{"venue": string(p.Venue), "space": string(p.Space)})
}

// readWhen reads one stretch of time, in the zone of the space that the block names, else in its file's.
func (b *book) readWhen(at *block, r calendar.Record, text string) error {
	d, err := parseDates(text, b.year)
	if err != nil {
		return err
	}
	if len(d.stretches) != 1 {
		return fmt.Errorf("%q is several dates", text)
	}
	w := d.stretches[0].when(b.zone(at, b.place(at, at.word("space"))), d.second)
	return setFields(r, map[string]any{"start": w.Start, "end": w.End, "zone": w.Zone, "whole_days": w.WholeDays})
}

func (b *book) readGeo(_ *block, r calendar.Record, text string) error {
	parts := strings.Fields(text)
	if len(parts) != 2 {
		return fmt.Errorf("%q is not a place like 46.0549 14.5203", text)
	}
	var at [2]int64
	for i, part := range parts {
		degrees, err := strconv.ParseFloat(part, 64)
		if err != nil || !(degrees >= -180 && degrees <= 180) {
			return fmt.Errorf("%q is not in degrees", part)
		}
		at[i] = int64(math.Round(degrees * 1e6))
	}
	return setFields(r, map[string]any{"latitude": at[0], "longitude": at[1]})
}

// readMoney reads "1200.50 EUR" into the fields with the prefix.
func readMoney(prefix string) func(*book, *block, calendar.Record, string) error {
	return func(_ *book, _ *block, r calendar.Record, text string) error {
		amount, currency, _ := strings.Cut(text, " ")
		whole, cents, dotted := strings.Cut(amount, ".")
		n, err := strconv.ParseInt(whole+cents, 10, 53)
		if err != nil || dotted && len(cents) != 2 {
			return fmt.Errorf("%q is no amount like 1200.50 EUR", text)
		}
		if !dotted {
			n *= 100
		}
		return setFields(r, map[string]any{prefix + "amount": n, prefix + "currency": strings.TrimSpace(currency)})
	}
}

func setFields(r calendar.Record, values map[string]any) error {
	for name, value := range values {
		f, ok := calendar.FieldOf(r.Ref().Type, name)
		if !ok {
			return fmt.Errorf("%s has no field %q", r.Ref().Type, name)
		}
		if err := f.Set(r, value); err != nil {
			return err
		}
	}
	return nil
}
