package sample

import (
	"fmt"
	"slices"
	"strings"

	"affiche/calendar"
)

// A link is a word whose value is a list of names, each of which makes a record between two: "Ana Kos: light design".
type link struct {
	in    calendar.Type // the block that has the word
	word  string
	makes calendar.Type
	to    []calendar.Type // what the names may be
	role  string          // the field that takes what follows the colon
}

var linkWords = []link{
	{calendar.TypeActivity, "people", calendar.TypeAppearance, []calendar.Type{calendar.TypePerson, calendar.TypeCompany}, "role"},
	{calendar.TypeActivity, "with", calendar.TypeCoProduction, []calendar.Type{calendar.TypeOrganisation}, "role"},
	{calendar.TypeActivity, "credits", calendar.TypeCredit, []calendar.Type{calendar.TypeOrganisation}, "text"},
	{calendar.TypeActivity, "enrolled", calendar.TypeEnrolment, []calendar.Type{calendar.TypePerson}, "stage"},
	{calendar.TypeLaboratory, "members", calendar.TypeMembership, []calendar.Type{calendar.TypeOrganisation}, "role"},
	{calendar.TypeCompany, "members", calendar.TypeCompanyMember, []calendar.Type{calendar.TypePerson}, "role"},
	{calendar.TypeAgreement, "parties", calendar.TypeParty, []calendar.Type{calendar.TypeOrganisation, calendar.TypePerson}, "role"},
}

func linkOf(t calendar.Type, word string) (link, bool) {
	at := slices.IndexFunc(linkWords, func(l link) bool { return l.in == t && l.word == word })
	if at < 0 {
		return link{}, false
	}
	return linkWords[at], true
}

// links makes the records of a list of names, once the names are known.
func (b *book) links(at *block, r calendar.Record, l link, value any) {
	for i, text := range b.texts(at, l.word, value) {
		b.later = append(b.later, func() { b.link(at, r, l, text, i+1) })
	}
}

func (b *book) link(at *block, r calendar.Record, l link, text string, row int) {
	name, role, _ := strings.Cut(text, ":")
	found, ok := b.find(name, l.to...)
	if !ok {
		b.fail(at, text, fmt.Errorf("%s: there is no %q", l.word, strings.TrimSpace(name)))
		return
	}
	joined := calendar.New(l.makes, linkID(l.makes, r.Ref().ID, found.ID))
	b.tie(at, joined, r.Ref())
	b.tie(at, joined, found)
	b.role(at, joined, l, strings.TrimSpace(role))
	if f, ok := calendar.FieldOf(l.makes, "position"); ok {
		b.set(at, joined, f, int64(row))
	}
	b.add(joined, at)
}

// linkID is the id of a record that joins two others; it derives from both.
func linkID(t calendar.Type, of, to calendar.ID) calendar.ID {
	return calendar.DerivedID(string(t), string(of), string(to))
}

// tie sets the field of a record that is named as the type referred to.
func (b *book) tie(at *block, r calendar.Record, to calendar.Ref) {
	if f, ok := calendar.FieldOf(r.Ref().Type, string(to.Type)); ok {
		b.set(at, r, f, string(to.ID))
	}
}

func (b *book) role(at *block, joined calendar.Record, l link, role string) {
	switch e := joined.(type) {
	case *calendar.Enrolment:
		if e.Stage = calendar.Stage(role); role == "" {
			e.Stage = calendar.Enrolled
		}
		return
	case *calendar.Membership:
		if e.Role = calendar.MemberRole(role); role == "" {
			e.Role = calendar.Member
		}
		return
	}
	if f, ok := calendar.FieldOf(l.makes, l.role); ok && role != "" {
		b.field(at, joined, f, role)
	}
}

// texts takes a list of texts.
func (b *book) texts(at *block, word string, value any) []string {
	list, ok := value.([]any)
	if value != nil && !ok {
		b.fail(at, word, fmt.Errorf("%s wants a list of texts", word))
	}
	var texts []string
	for _, one := range list {
		text, ok := one.(string)
		if !ok {
			b.fail(at, word, fmt.Errorf("%s wants a list of texts", word))
			continue
		}
		texts = append(texts, text)
	}
	return texts
}

// attended reads "5 Oct: Ana Kos, Miha Oblak": of those enrolled, who came that day.
func (b *book) attended(at *block, a *calendar.Activity, key string) {
	for _, text := range b.texts(at, "attended", at.words["attended"]) {
		day, names, _ := strings.Cut(text, ":")
		b.later = append(b.later, func() { b.present(at, a, key+"/"+day, names) })
	}
}

func (b *book) present(at *block, a *calendar.Activity, date, names string) {
	event, ok := b.find(date, calendar.TypeEvent)
	if !ok {
		b.fail(at, names, fmt.Errorf("attended: there is no date %q", date))
		return
	}
	came := map[calendar.ID]bool{}
	for name := range strings.SplitSeq(names, ",") {
		person, ok := b.find(name, calendar.TypePerson)
		if !ok {
			b.fail(at, name, fmt.Errorf("attended: there is no person %q", strings.TrimSpace(name)))
		}
		came[person.ID] = true
	}
	for _, text := range b.texts(at, "enrolled", at.words["enrolled"]) {
		name, _, _ := strings.Cut(text, ":")
		person, _ := b.find(name, calendar.TypePerson)
		enrolment := linkID(calendar.TypeEnrolment, a.ID, person.ID)
		b.add(&calendar.Attendance{
			ID: linkID(calendar.TypeAttendance, enrolment, event.ID), Enrolment: enrolment, Event: event.ID, Came: came[person.ID],
		}, at)
	}
}
