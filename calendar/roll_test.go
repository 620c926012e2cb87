package calendar_test

import (
	"fmt"
	"strings"
	"testing"

	"affiche/calendar"
)

func TestPeopleStandByTheirNamesAfterAnyChange(t *testing.T) {
	p := calendar.NewPlan()
	put := func(id, family, given string) {
		p.Put(&calendar.Person{ID: calendar.ID(id), Family: family, Given: given})
	}
	names := func(p *calendar.Plan) string {
		var all []string
		for person := range p.PeopleByName() {
			all = append(all, person.Family+" "+person.Given)
		}
		return strings.Join(all, ", ")
	}
	is := func(p *calendar.Plan, want string) {
		t.Helper()
		if got := names(p); got != want {
			t.Errorf("they stand as %s, want %s", got, want)
		}
	}
	is(p, "")
	put("1", "Zupan", "Ana")
	put("2", "Čeh", "Črt")
	put("3", "Kos", "Žan")
	put("4", "Kos", "Eva")
	put("5", "čadež", "Vid")
	is(p, "čadež Vid, Čeh Črt, Kos Eva, Kos Žan, Zupan Ana")
	put("1", "Ažbe", "Ana")
	put("6", "Šef", "Ivo")
	p.Remove(calendar.Ref{Type: calendar.TypePerson, ID: "3"})
	is(p, "Ažbe Ana, čadež Vid, Čeh Črt, Kos Eva, Šef Ivo")
	over := p.Over()
	over.Remove(calendar.Ref{Type: calendar.TypePerson, ID: "6"})
	is(over, "Ažbe Ana, čadež Vid, Čeh Črt, Kos Eva")
	for i := range 30 {
		put(fmt.Sprint("7", i), "Žižek", "")
	}
	put("1", "Žvab", "Ana")
	is(p, "čadež Vid, Čeh Črt, Kos Eva, Šef Ivo, "+strings.Repeat("Žižek , ", 30)+"Žvab Ana")
}
