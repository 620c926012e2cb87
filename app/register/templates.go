package register

import (
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// Templates say which phases dates and runs usually have; each with its phases below it.
func Templates() Room {
	return Room{
		Name: "templates", Types: []calendar.Type{calendar.TypeTemplate, calendar.TypeTemplatePhase}, Under: "template", Sort: "order",
		Columns: []Column{
			{Name: "order", Caption: "field.name", Width: 220, Manner: scene.NameCell, Text: templateName, Rank: templateRank},
			{Name: "kind", Width: 110, Manner: scene.ChipCell, Text: templateKind},
			{Name: "place", Width: 160},
			{Name: "for", Caption: "template.hosts", Width: 80, Text: templateFor},
			{Name: "timing", Width: 190},
			{Name: "crew", Width: 220},
			{Name: "phases", Caption: "window.phases", Width: 80, Manner: scene.ClockCell, Text: number(templatePhases), Rank: rank(templatePhases)},
		},
		Filters: []Filter{{Name: "register.all.kind", Of: templateKinds, Says: func(r Reader, w string) string { return r.Say("kind." + w) }}},
	}
}

func templateName(r Reader, of calendar.Record) string {
	if p, ok := of.(*calendar.TemplatePhase); ok {
		return r.Unit(p, "kind")
	}
	return r.name(of)
}

// templateRank has templates in the order of their names, and the phases of one as they come.
func templateRank(r Reader, of calendar.Record) int64 {
	if p, ok := of.(*calendar.TemplatePhase); ok {
		return int64(p.Position)
	}
	rank, name := int64(1), calendar.Unaccented(r.name(of))
	for t := range r.Plan.Templates.Each() {
		if calendar.Unaccented(t.Name) < name {
			rank++
		}
	}
	return rank
}

func templateKind(r Reader, of calendar.Record) string {
	if t, ok := of.(*calendar.Template); ok {
		return r.Unit(t, "kind")
	}
	return ""
}

func templateKinds(r Reader, of calendar.Record) []string {
	t, ok := of.(*calendar.Template)
	if p, is := of.(*calendar.TemplatePhase); is {
		t, ok = r.Plan.Templates.At(p.Template), true
	}
	if !ok || t == nil {
		return nil
	}
	return one(string(t.Kind))
}

func templateFor(r Reader, of calendar.Record) string {
	if t, ok := of.(*calendar.Template); ok {
		return r.Say(work.TemplateHosts(t))
	}
	return ""
}

func templatePhases(r Reader, of calendar.Record) int {
	return r.Plan.PhasesOfTemplate.Count(of.Ref().ID)
}
