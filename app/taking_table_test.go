package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/calendar"
)

const crewList = "Wer;E-Mail;Firma\nAna Kos;ana@example.org;Lučka\nBor Žagar;bor@example.org;Lučka\n;;\nEva;keine;\n"

// offered are the choices of the dialog, in their order.
func offered(w *window) (all []*control.Choice) {
	walk(w.dialog.content, func(o fyne.CanvasObject) bool {
		if c, ok := o.(*control.Choice); ok {
			all = append(all, c)
		}
		return false
	})
	return all
}

func TestAListIsTakenInByItsColumnsAndNames(t *testing.T) {
	w := opened(t)
	people := func() int { return w.state.Season().Plan.Persons.Len() }
	before := people()
	w.openAny(written(t, "crew.csv", crewList))
	offered(w)[0].Pick("person")
	says(t, w, "Wer", "Ana Kos", "E-Mail", "No column is taken for the name")
	offered(w)[1].Pick("name")
	press(t, w, "Preview")
	says(t, w, "2 rows wait for an answer", "1 row stays out", "“keine” cannot be kept so", "Who or what is “Lučka”? (2 rows)")
	offered(w)[0].Pick("new")
	says(t, w, "2 rows new")
	press(t, w, "Import")
	if n := people() - before; n != 2 {
		t.Fatalf("%d people came: %s", n, shown(w))
	}
	w.takeIn(written(t, "crew.csv", crewList))
	says(t, w, "2 rows as before", "Nothing else is new")
	press(t, w, "OK")
	w.run("undo")
	if n := people() - before; n != 0 {
		t.Errorf("%d people stay after undo", n)
	}
}

func TestATableIsExportedWithWhatIsConfidentialOnlyWhereItIsTicked(t *testing.T) {
	w := opened(t)
	w.takeIn(written(t, "people.csv", "Given name,Family name,E-mail\nAna,Kos,ana@example.org\n"))
	press(t, w, "Preview")
	press(t, w, "Import")
	for _, confidential := range []bool{false, true} {
		out := &tableOut{window: w}
		out.Kind, out.Format, out.Language, out.Confidential = "person", "csv", "en", confidential
		out.ask()
		if got := strings.Contains(shown(w), "give it only to those"); got != confidential {
			t.Errorf("it warns %v", got)
		}
		path := filepath.Join(t.TempDir(), "people.csv")
		out.write(path)
		text, err := os.ReadFile(path)
		if err != nil || strings.Contains(string(text), "ana@example.org") != confidential || !strings.Contains(string(text), "Kos") {
			t.Errorf("confidential %v: %q %v", confidential, text, err)
		}
		press(t, w, "OK")
	}
	if w.state.Season().Plan.Count(calendar.TypePerson) == 0 {
		t.Error("nobody is there")
	}
}
