package storage

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar/lawtest"
)

// lies are ways to alter a change, $ being its id, and one of its ops, # being its row and unit.
var lies = []string{
	`UPDATE op SET new = replace(new, '}', ',"x":1}') WHERE change = $ AND #`,
	`UPDATE op SET new = '{}' WHERE change = $ AND # AND new <> '{}'`,
	`UPDATE op SET old = '{"title.en":"never"}' WHERE change = $ AND #`,
	`UPDATE op SET new = NULL, digest = zeroblob(32) WHERE change = $ AND #`,
	`UPDATE op SET digest = randomblob(32) WHERE change = $ AND #`,
	`UPDATE op SET row = '018f0000-0000-7000-8000-000000000001' WHERE change = $ AND #`,
	`UPDATE op SET unit = 'website' WHERE change = $ AND #`,
	`DELETE FROM op WHERE change = $ AND #`,
	`INSERT INTO op SELECT row, 'website', change, tbl, old, new, digest FROM op WHERE change = $ AND #`,
	`INSERT INTO op_pred SELECT row, unit, '018f0000-0000-7000-8000-000000000002', change FROM op WHERE change = $ AND #`,
	`UPDATE change SET lamport = lamport + 1 WHERE id = $`,
	`UPDATE change SET lamport = -1 WHERE id = $`,
	`UPDATE change SET at = at - 1 WHERE id = $`,
	`UPDATE change SET actor = actor || 'x' WHERE id = $`,
	`UPDATE change SET device = 'x' WHERE id = $`,
	`UPDATE change SET kind = 'migrate' WHERE id = $`,
	`UPDATE change SET label = '{}' WHERE id = $`,
	`UPDATE change SET reverts = '018f0000-0000-7000-8000-000000000003' WHERE id = $`,
	`UPDATE change SET schema = schema + 1 WHERE id = $`,
	`UPDATE change SET branch = 'x' WHERE id = $`,
	`UPDATE change SET digest = randomblob(32) WHERE id = $`,
}

func TestLaw10WhatIsDamagedNewerOrATwinIsRefusedWhole(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(int) {})
		w.edit(t, 1)
		news := w.unknownTo(0, 1)
		if len(news) == 0 {
			t.Skip("nothing to lie about")
		}
		change := rapid.SampledFrom(news).Draw(t, "change")
		o := rapid.SampledFrom(change.ops).Draw(t, "op")
		lie := rapid.SampledFrom(lies).Draw(t, "lie")
		lie = strings.NewReplacer("$", "'"+change.ID+"'", "#", "row = '"+o.row+"' AND unit = '"+o.unit+"'").Replace(lie)
		path := filepath.Join(w.folder, "liar.affiche")
		if err := w.copies[1].SaveCopy(t.Context(), path, CopyOptions{Replace: true}); err != nil {
			t.Fatal(err)
		}
		honest := fingerprint(t, path)
		spoil(t, path, lie)
		if fingerprint(t, path) == honest {
			t.Skip("the lie was none")
		}
		before := stateOf(t, w.copies[0])
		_, err := w.copies[0].Merge(path, false)
		if !errors.Is(err, ErrForged) && !errors.Is(err, ErrNewer) && !errors.Is(err, ErrTwin) {
			t.Fatalf("%s: %v", lie, err)
		}
		sameState(t, "before and after the refusal", before, stateOf(t, w.copies[0]))
	})
}

func TestLaw10ATwinOfAChangeIsRefusedWhole(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 1)
		w.history(t, func(int) {})
		twin := *rapid.SampledFrom(w.everyChange()).Draw(t, "change").toldChange
		twin.Actor = "a twin"
		path := filepath.Join(w.folder, "liar.affiche")
		if err := w.copies[0].SaveCopy(t.Context(), path, CopyOptions{}); err != nil {
			t.Fatal(err)
		}
		spoil(t, path, fmt.Sprintf(`UPDATE change SET actor = '%s', digest = x'%x' WHERE id = '%s'`,
			twin.Actor, twin.sum(twin.schema, twin.ops), twin.ID))
		before := stateOf(t, w.copies[0])
		if _, err := w.copies[0].Merge(path, false); !errors.Is(err, ErrTwin) {
			t.Fatalf("a twin of %s: %v", twin.ID, err)
		}
		sameState(t, "before and after the refusal", before, stateOf(t, w.copies[0]))
	})
}

// unknownTo lists the changes of one copy that the other lacks.
func (w *world) unknownTo(here, there int) (news []arrival) {
	known, _, err := digests(w.copies[here].writer)
	if err != nil {
		w.t.Fatal(err)
	}
	all := (&world{t: w.t, copies: w.copies[there : there+1]}).everyChange()
	for _, a := range all {
		if known[a.ID] == "" {
			news = append(news, a)
		}
	}
	return news
}
