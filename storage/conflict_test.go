package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"affiche/calendar"
)

// saidBy leaves of a side its value and who said it.
var saidBy = cmpopts.IgnoreFields(Side{}, "Change", "At")

func ours(value string) Side   { return Side{Value: value, Actor: "A.M.I.", Device: "marseille"} }
func theirs(value string) Side { return Side{Value: value, Actor: "Bunker", Device: "ljubljana"} }

func TestOneUnitSaidTwiceIsAConflictThatAPersonSettlesOnce(t *testing.T) {
	ami, bunker := twins(t)
	move := func(f *File, to string) {
		edit(t, f, "move", func(tx *Tx) error {
			e := premiere()
			e.When = e.When.MovedTo(wall(to))
			return tx.Put(e)
		})
	}
	move(ami, "2027-08-26T20:00")
	move(bunker, "2027-08-27T20:00")
	move(bunker, "2027-08-27T21:00")
	m := merge(t, ami, bunker)
	if len(m.Conflicts) != 1 {
		t.Fatalf("conflicts: %+v", m.Conflicts)
	}
	c := m.Conflicts[0]
	at := func(start, end string) string {
		return `{"start":"` + start + `","end":"` + end + `","zone":"Europe/Ljubljana","fold":0,"whole_days":0}`
	}
	want := Conflict{
		Ref: premiere().Ref(), Unit: "when", Base: at("2027-08-25T22:00", "2027-08-25T23:15"),
		Mine:   ours(at("2027-08-26T20:00", "2027-08-26T21:15")),
		Theirs: theirs(at("2027-08-27T21:00", "2027-08-27T22:15")),
	}
	if diff := cmp.Diff(want, c, saidBy); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	listed, err := ami.Conflicts()
	if diff := cmp.Diff([]Conflict{want}, listed, saidBy); diff != "" || err != nil {
		t.Errorf("listed: %v\n%s", err, diff)
	}
	if _, err := ami.Pick(c, c.Mine.Value); err != nil {
		t.Fatal(err)
	}
	if listed, err = ami.Conflicts(); err != nil || len(listed) != 0 {
		t.Errorf("after the pick: %+v %v", listed, err)
	}
	if m = merge(t, bunker, ami); len(m.Conflicts) != 0 {
		t.Errorf("the question came back: %+v", m.Conflicts)
	}
	for _, f := range []*File{ami, bunker} {
		if e, _ := planOf(t, f).Events.Get(premiere().ID); e.When.Start != wall("2027-08-26T20:00") {
			t.Errorf("%s shows %s", f.Path(), e.When.Start)
		}
	}
}

func TestPickingWhatShowsAlreadySettlesItToo(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, ami, "The Boiler")
	retitle(t, bunker, "The Room")
	m := merge(t, bunker, ami)
	shown, _ := planOf(t, bunker).Activities.Get(boilerRoom().ID)
	pick := m.Conflicts[0].Mine.Value
	if shown.Title["en"] == "The Boiler" {
		pick = m.Conflicts[0].Theirs.Value
	}
	if _, err := bunker.Pick(m.Conflicts[0], pick); err != nil {
		t.Fatal(err)
	}
	if m = merge(t, ami, bunker); len(m.Conflicts) != 0 {
		t.Errorf("still open: %+v", m.Conflicts)
	}
}

func TestADeletionThatHadNotSeenAnEditIsAskedAbout(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, ami, "The Boiler")
	edit(t, bunker, "delete", func(tx *Tx) error { return tx.Delete(boilerRoom().Ref()) })
	m := merge(t, ami, bunker)
	want := []Conflict{{Ref: boilerRoom().Ref(), Unit: "deleted", Base: `{"deleted":0}`, Mine: ours(`{"deleted":0}`), Theirs: theirs(`{"deleted":1}`)}}
	if diff := cmp.Diff(want, m.Conflicts, saidBy); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	if m.Records[calendar.TypeActivity] != (Tally{Gone: 1}) {
		t.Errorf("counts: %+v", m.Records)
	}
	if _, err := ami.Pick(m.Conflicts[0], m.Conflicts[0].Mine.Value); err != nil {
		t.Fatal(err)
	}
	if s, ok := planOf(t, ami).Activities.Get(boilerRoom().ID); !ok || s.Title["en"] != "The Boiler" {
		t.Errorf("the edit is lost: %+v", s)
	}
	if m = merge(t, bunker, ami); len(m.Conflicts) != 0 || planOf(t, bunker).Activities.Len() != 1 {
		t.Errorf("the pick did not travel: %+v", m.Conflicts)
	}
}

func TestKeepingADeletionThatIsAskedAboutSettlesIt(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, ami, "The Boiler")
	edit(t, bunker, "delete", func(tx *Tx) error { return tx.Delete(boilerRoom().Ref()) })
	m := merge(t, bunker, ami)
	if len(m.Conflicts) != 1 {
		t.Fatalf("%+v", m.Conflicts)
	}
	if _, err := bunker.Pick(m.Conflicts[0], `{"deleted":1}`); err != nil {
		t.Fatal(err)
	}
	if m = merge(t, ami, bunker); len(m.Conflicts) != 0 || planOf(t, ami).Activities.Len() != 0 {
		t.Errorf("%+v", m.Conflicts)
	}
}

func TestTwoCopiesThatMadeTheSameLinkMergeIntoOneRow(t *testing.T) {
	ami, bunker := twins(t)
	link := &calendar.Credit{ID: calendar.DerivedID("credit"), Activity: boilerRoom().ID, Text: calendar.Texts{"en": "with the support of"}, Position: 1}
	edit(t, ami, "credit", putting(link))
	other := calendar.Copy(link).(*calendar.Credit)
	other.Position = 2
	edit(t, bunker, "credit", putting(other))
	m := merge(t, ami, bunker)
	want := []Conflict{{Ref: link.Ref(), Unit: "position", Base: `{"position":0}`, Mine: ours(`{"position":1}`), Theirs: theirs(`{"position":2}`)}}
	if diff := cmp.Diff(want, m.Conflicts, saidBy); diff != "" {
		t.Errorf("they differ in one unit only:\n%s", diff)
	}
	if n := planOf(t, ami).Credits.Len(); n != 1 {
		t.Errorf("%d rows", n)
	}
}
