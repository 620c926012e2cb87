package history

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/typed"
	"affiche/calendar"
	"affiche/storage"
)

// filters are the choices of whose, of what, and from when on, and the words.
func (h *History) filters() fyne.CanvasObject {
	say := h.state.Say
	h.people = control.NewChoice([]control.Option{{Key: all, Text: say("history.everybody")}}, all, func(key string) {
		h.question.Actor = chosen(key)
		h.ask()
	})
	h.kinds = control.NewChoice(h.records(), all, h.askOf)
	times := []control.Option{}
	for _, key := range []string{"ever", "day", "week", "month"} {
		times = append(times, control.Option{Key: key, Text: say("history." + key)})
	}
	when := control.NewChoice(times, "ever", func(key string) {
		h.days.Keep("")
		h.question.Since, h.question.Until = h.since(key), time.Time{}
		h.ask()
	})
	words := control.NewEntry("", nil)
	words.PlaceHolder = say("history.words")
	words.OnChanged = func(s string) {
		h.question.Text = s
		h.ask()
	}
	h.days = control.NewEntry("", h.askDays)
	h.days.PlaceHolder = say("history.days")
	choices := container.New(layout.NewGridLayoutWithColumns(3), h.people, h.kinds, when)
	return container.New(layout.NewCustomPaddedVBoxLayout(6), choices, container.New(layout.NewGridLayoutWithColumns(2), words, h.days))
}

// all is the key of no choice.
const all = "*"

func chosen(key string) string {
	if key == all {
		return ""
	}
	return key
}

// selected is the key of the record that is selected. No type has such a name.
const selected = "!"

// askOf asks for one kind of records, or for one record and what hangs on it.
func (h *History) askOf(key string) {
	h.question.Type, h.question.Records = "", nil
	if ref := h.state.Selection(); key == selected {
		h.question.Records = []calendar.ID{ref.ID}
	} else {
		h.question.Type = calendar.Type(chosen(key))
	}
	h.ask()
}

// askDays asks for what was done on some days; of what cannot be read it says so.
func (h *History) askDays(said string) {
	h.question.Since, h.question.Until = time.Time{}, time.Time{}
	if strings.TrimSpace(said) == "" {
		h.ask()
		return
	}
	reader := typed.Reader{Language: h.state.Language(), Today: calendar.WallOf(h.state.Now()).Day(), WholeDays: true}
	span, fault := reader.Span(said)
	if fault != nil {
		h.stop()
		h.changes, h.next = nil, storage.Point{}
		h.lay()
		h.nothing.SetText(h.state.Say(fault.Key, fault.Args...))
		return
	}
	h.question.Since, h.question.Until = h.midnight(span.Start), h.midnight(span.End)
	h.ask()
}

// midnight is the moment at which the clock of the machine shows a time: by that it is told when things were done, see [state.State.At].
func (h *History) midnight(w calendar.Wall) time.Time {
	at, _ := w.Moment(h.state.Now().Location(), false)
	return at.Time()
}

// records are the record that is selected, and the kinds of records that people know by name.
func (h *History) records() []control.Option {
	options := []control.Option{{Key: all, Text: h.state.Say("history.everything")}}
	if ref := h.state.Selection(); ref.ID != "" {
		options = append(options, control.Option{Key: selected, Text: h.state.Say("history.only", h.state.NameOf(ref))})
	}
	for _, t := range []calendar.Type{
		calendar.TypeActivity, calendar.TypeEvent, calendar.TypeRun, calendar.TypePhase, calendar.TypeCall, calendar.TypeHold,
		calendar.TypePartner, calendar.TypeOrganisation, calendar.TypeVenue, calendar.TypeSpace, calendar.TypePerson,
		calendar.TypeEquipment, calendar.TypeAgreement, calendar.TypeLine, calendar.TypeFeed, calendar.TypeProgramme,
	} {
		options = append(options, control.Option{Key: string(t), Text: h.state.Say("type." + string(t))})
	}
	return options
}

func (h *History) offerPeople(people []string) {
	h.people.Options = h.people.Options[:1]
	for _, p := range people {
		if p != "" {
			h.people.Options = append(h.people.Options, control.Option{Key: p, Text: p})
		}
	}
	h.people.Refresh()
}

// since is when the last day, week or month began.
func (h *History) since(key string) time.Time {
	now := h.state.Now()
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
	switch key {
	case "day":
		return today
	case "week":
		return today.AddDate(0, 0, -6)
	case "month":
		return today.AddDate(0, 0, -29)
	}
	return time.Time{}
}
