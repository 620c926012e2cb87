package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/partners"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// partnersView is the room of the network's partners.
type partnersView struct {
	*partners.Partners
	window *window
}

func newPartnersView(w *window) *partnersView {
	v := &partnersView{partners.New(w.state), w}
	v.Empty = w.noPartners
	v.Relay()
	return v
}

// noPartners tells in a network without partners what to do first.
func (w *window) noPartners() fyne.CanvasObject {
	say := w.state.Say
	column := container.New(layout.NewCustomPaddedVBoxLayout(12),
		control.Paragraph(say("partners.empty.title"), theme.Ink, theme.Title, true),
		control.Paragraph(say("partners.empty.text"), theme.Muted, theme.Text, false),
		w.offer("partner", say("partners.empty.new"), control.First))
	return container.New(centred{400}, card("", column, control.Room(0, 0)))
}

// Bar says which room this is, and makes new partners.
func (v *partnersView) Bar() fyne.CanvasObject {
	w := v.window
	add := control.NewButton(w.state.Say("window.command.partner"), control.Plain, func() { w.run("partner") })
	if !w.isWritable() {
		add.Disable()
	}
	offers := container.New(layout.NewCustomPaddedHBoxLayout(lineGap), newSearch(w), add)
	return w.plainBar(w.barTitle("window.nav.partners"), container.NewCenter(offers))
}

// askPartner asks for a new partner of the network and its organisation.
func (w *window) askPartner() {
	say := w.state.Say
	name, short, city := control.NewEntry("", nil), control.NewEntry("", nil), control.NewEntry("", nil)
	country := control.NewEntry("", nil)
	roles := []control.Option{}
	for _, r := range calendar.PartnerRoles() {
		roles = append(roles, control.Option{Key: string(r), Text: state.Capital(say("role." + string(r)))})
	}
	role := control.NewChoice(roles, string(calendar.FullPartner), nil)
	form := form(labelled(say("field.name"), name),
		beside(labelled(say("partners.new.short"), short), labelled(say("partners.role"), role)),
		beside(labelled(say("field.city"), city), labelled(say("field.country"), country)))
	w.askForm(say("partners.new.title"), form, say("partners.new.add"), func() *wrong {
		n := work.NewPartner{
			Name: strings.TrimSpace(name.Text), Short: strings.TrimSpace(short.Text), City: strings.TrimSpace(city.Text),
			Role: calendar.PartnerRole(role.Chosen),
		}
		if typed := strings.TrimSpace(country.Text); typed != "" {
			var ok bool
			if n.Country, ok = assets.CountryNamed(typed); !ok {
				return wrongIn(country, say("fault.unknown-country", typed))
			}
		}
		if _, err := n.Act(w.state.Season().Plan); err != nil {
			return called{"name": name, "short": short, "monogram": short, "city": city, "country": country, "role": role}.wrong(w.state, err)
		}
		w.state.Do(n.Act, w.refuse, func(a work.Act) { w.state.Select(a.Made...) })
		return nil
	}, name, short, city, country)
}
