package work

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

func TestASettledConflictIsLabelledInWordsInEveryLanguage(t *testing.T) {
	for _, l := range assets.Languages() {
		for unit, want := range map[string]string{
			"deleted":  assets.Say(l.Code, "label.pick.deleted"),
			"when":     assets.Say(l.Code, "storage.resolve", assets.Say(l.Code, "field.when")),
			"title.fr": assets.Say(l.Code, "storage.resolve", assets.Say(l.Code, "field.title")+" · FR"),
		} {
			if got := LabelText(l.Code, storage.Label{Key: "storage.resolve", Args: []string{unit}}); got != want {
				t.Errorf("%s says %q, want %q", l.Name, got, want)
			}
		}
	}
}

func TestEveryWordOfAVocabularyIsSaid(t *testing.T) {
	seen := 0
	for _, typ := range calendar.Types() {
		for _, f := range calendar.Fields(typ) {
			for _, w := range Vocabulary(typ, f.Name) {
				if seen++; !assets.Has("en", w.Key) {
					t.Errorf("%s.%s: %s is not in the catalogue", typ, f.Name, w.Key)
				}
			}
		}
	}
	if seen < 80 {
		t.Errorf("only %d words", seen)
	}
}

func TestNoLabelNamesAPersonOrWhatIsConfidential(t *testing.T) {
	f := emptySeason(t)
	o, err := Add(f, calendar.TypeOrganisation, []Assignment{{"name", "Bunker"}})
	if err != nil {
		t.Fatal(err)
	}
	p, err := Add(f, calendar.TypePerson, []Assignment{{"given", "Ana-FORGOTTEN"}, {"family", "Novak-FORGOTTEN"}})
	if err != nil {
		t.Fatal(err)
	}
	c, err := Add(f, calendar.TypeContact, []Assignment{{"organisation", string(o.Ref.ID)}, {"name", "Ana-SECRET"}, {"email", "ana@bunker.example"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Add(f, calendar.TypeAvailability, []Assignment{{"person", string(p.Ref.ID)}, {"kind", "available"}, {"start", "2027-08-25T10:00"}, {"end", "2027-08-26T10:00"}}); err != nil {
		t.Fatal(err)
	}
	for _, ref := range []calendar.Ref{p.Ref, c.Ref} {
		if _, err := Set(f, string(ref.ID), []Assignment{{"email", "a@bunker.example"}}); err != nil {
			t.Fatal(err)
		}
	}
	copied := filepath.Join(t.TempDir(), "public.affiche")
	if _, err := f.Redact(p.Ref, "given", "family"); err != nil {
		t.Fatal(err)
	}
	if err := f.SaveCopy(t.Context(), copied, storage.CopyOptions{WithoutConfidential: true}); err != nil {
		t.Fatal(err)
	}
	for path, secret := range map[string]string{copied: "SECRET", f.Path(): "FORGOTTEN", f.Path() + "-wal": "FORGOTTEN"} {
		b, err := os.ReadFile(path)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if bytes.Contains(b, []byte(secret)) {
			t.Errorf("somebody is named in %s", path)
		}
	}
	history, err := f.History(storage.Query{})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, c := range history {
		said = append(said, LabelText("en", c.Label))
	}
	for _, want := range []string{"Change Contact", "Change Person", "Add Availability", "Add Person", "Add Bunker"} {
		if !slices.Contains(said, want) {
			t.Errorf("%q is not among %q", want, said)
		}
	}
}

func emptySeason(t *testing.T) *storage.File {
	t.Helper()
	f, err := New(filepath.Join(t.TempDir(), "season.affiche"), NewProgramme{Name: "Season", Language: "en", Zone: "Europe/Ljubljana"}, storage.Options{Actor: "Ana"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// A label goes wherever the file goes, and stays for ever.
func TestTheLabelOfANewPersonDoesNotNameThem(t *testing.T) {
	act, err := PersonCalled("Ana Novak").Act(season())
	if err != nil || act.Label.Args[0] != "type.person" {
		t.Errorf("it says %v, %v", act.Label, err)
	}
}

func TestALabelTellsAPartFromWhatItIsAPartOf(t *testing.T) {
	plan := season()
	co := &calendar.CoProduction{ID: "co", Activity: "winds", Organisation: "o2"}
	plan.Put(&calendar.Organisation{ID: "o2", Name: "A.M.I."})
	plan.Put(co)
	deleted, err := Delete{}.Act(plan, co.Ref())
	if err != nil {
		t.Fatal(err)
	}
	made, err := Make(plan, calendar.TypeCoProduction, asTyped("activity=winds", "organisation=o2"))
	if err != nil {
		t.Fatal(err)
	}
	for want, l := range map[string]storage.Label{
		"Delete from Balkan winds: Co-production": deleted.Label, "Add to Balkan winds: Co-production": made.Label,
		"Add Late": labelOf(plan, "label.add", plan.Events.At("e1")),
	} {
		if got := LabelText("en", l); got != want {
			t.Errorf("it says %q and not %q", got, want)
		}
	}
}
