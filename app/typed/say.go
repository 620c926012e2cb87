package typed

import (
	"fmt"
	"slices"
	"strings"

	"affiche/assets"
)

// Text says the run in a language, as [Reader.Run] reads it back.
func (r Run) Text(language string) string {
	return strings.Join(r.words(language, true), ", ")
}

// Understood says of a run that was typed how many dates it makes, from when until when, and by which rules.
func (r Run) Understood(language string) string {
	all := r.sittings()
	if len(all) == 0 {
		return ""
	}
	days := assets.Date(language, all[0].day.Date(), assets.WeekdayDayYear)
	if last := all[len(all)-1]; last.day != all[0].day {
		days = assets.Say(language, "date.days", days, assets.Date(language, last.day.Date(), assets.WeekdayDayYear))
	}
	return assets.Say(language, "typed.understood", min(len(all), MostDates), days, strings.Join(r.words(language, false), ", "))
}

// words are the clauses of the sentence.
func (r Run) words(language string, withSeason bool) []string {
	said := []string{}
	for i, rule := range r.Rules {
		if days := rule.daysText(language); i == 0 || !sameDays(rule, r.Rules[i-1]) {
			said = append(said, days)
		} else {
			said = append(said, "")
		}
		if !rule.AllDay {
			last := &said[len(said)-1]
			*last = strings.TrimSpace(*last + " " + rule.clockText(language))
		}
	}
	if withSeason && r.Within != (Days{}) {
		said = append(said, r.Within.text(language))
	}
	if without := r.exceptText(language); without != "" {
		said = append(said, assets.Say(language, "typed.not-on", without))
	}
	return said
}

func sameDays(a, b Rule) bool {
	return a.Week == b.Week && a.Each == b.Each && slices.Equal(a.Days, b.Days)
}

func (r Rule) daysText(language string) string {
	if r.Week != 0 && r.Each > 1 {
		return assets.Say(language, "typed.every-weeks", r.Each, r.Week.Text(language))
	}
	if r.Week != 0 {
		return r.Week.Text(language)
	}
	days := []string{}
	for _, d := range r.Days {
		days = append(days, assets.Date(language, d.Date(), assets.DayMonthYear))
	}
	return strings.Join(days, ", ")
}

func (r Rule) clockText(language string) string {
	if r.End == r.Start {
		return clockText(language, r.Start)
	}
	return clockText(language, r.Start) + "–" + clockText(language, r.End%fullDay)
}

// clockText says a minute of the day; beyond midnight its hours run on.
func clockText(language string, minute int) string {
	return assets.Say(language, "clock", fmt.Sprintf("%02d", minute/hour), fmt.Sprintf("%02d", minute%hour))
}

// text says both ends of the days, also where they are one: a day alone would be a date of its own.
func (d Days) text(language string) string {
	if d.First != d.Last {
		return Reader{Language: language}.sayDays(d)
	}
	day := assets.Date(language, d.First.Date(), assets.DayMonthYear)
	return assets.Say(language, "date.days", day, day)
}

func (r Run) exceptText(language string) string {
	said := []string{}
	for _, d := range r.Except {
		said = append(said, Reader{Language: language}.sayDays(d))
	}
	if r.ExceptWeeks != 0 { // last: "Wed, 7 Jul" would be one day
		said = append(said, r.ExceptWeeks.Text(language))
	}
	return strings.Join(said, ", ")
}

// Text says a week: "every day", "Tue–Sat", "Mon, Wed".
func (w Week) Text(language string) string {
	if w == EveryDay {
		return assets.Say(language, "typed.every-day")
	}
	said := []string{}
	for first := 1; first <= 7; first++ {
		last := first
		for last < 7 && w&weekOf(first) != 0 && w&weekOf(last+1) != 0 {
			last++
		}
		switch {
		case w&weekOf(first) == 0:
			continue
		case last < first+2: // two weekdays are a list
			last = first
			said = append(said, weekdayName(language, "weekday.short.", first))
		default:
			said = append(said, weekdayName(language, "weekday.short.", first)+"–"+weekdayName(language, "weekday.short.", last))
		}
		first = last
	}
	return strings.Join(said, ", ")
}
