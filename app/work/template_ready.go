package work

import (
	"strings"

	"affiche/app/work/sample"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// ReadyTemplates adds the templates that come with the program, in the words of a language: those of the sample that are of no
// house. One whose name is there already is left out.
func ReadyTemplates(plan *calendar.Plan, language string) (Act, error) {
	records, err := sample.Records()
	if err != nil {
		return Act{}, err
	}
	act := Act{Label: storage.Label{Key: "label.templates"}}
	there := map[string]bool{}
	for t := range plan.Templates.Each() {
		there[calendar.Unaccented(t.Name)] = true
	}
	now := map[calendar.ID]calendar.ID{}
	for _, r := range records {
		if t, ok := r.(*calendar.Template); ok && t.Place == (calendar.Place{}) {
			to := *t
			to.ID, to.Name = calendar.NewID(), readyWord(language, t.Name)
			if !there[calendar.Unaccented(to.Name)] {
				now[t.ID] = to.ID
				act.Put, act.Made = append(act.Put, &to), append(act.Made, to.Ref())
			}
		}
	}
	for _, r := range records {
		if p, ok := r.(*calendar.TemplatePhase); ok && now[p.Template] != "" {
			to := *p
			to.ID, to.Template, to.Crew = calendar.NewID(), now[p.Template], nil
			for _, position := range p.Crew {
				to.Crew = append(to.Crew, readyWord(language, position))
			}
			act.Put = append(act.Put, &to)
		}
	}
	return act, nil
}

// readyWord is a name or a position of a template that comes with the program, in a language.
func readyWord(language, word string) string {
	key := "template.ready." + strings.NewReplacer(" ", "-", ":", "").Replace(strings.ToLower(word))
	if assets.Has(language, key) {
		return assets.Say(language, key)
	}
	return word
}

// TemplateNamed finds the one template that is called so, or whose id begins so.
func TemplateNamed(plan *calendar.Plan, name string) (calendar.ID, error) {
	return recordNamed(plan, name, []calendar.Type{calendar.TypeTemplate})
}

// TemplateHosts is the key of what a template is for.
func TemplateHosts(t *calendar.Template) string {
	if t.OfRun {
		return "template.for.run"
	}
	return "template.for.date"
}
