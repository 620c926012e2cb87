package storage

import (
	"cmp"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"hash"
	"slices"
)

// A summer writes parts into a digest, each after its length, so that no two lists of parts read the same.
type summer struct{ hash.Hash }

func newSummer(what string) summer {
	s := summer{sha256.New()}
	s.text(what)
	return s
}

func (s summer) number(n int64) {
	s.Write(binary.BigEndian.AppendUint64(make([]byte, 0, 8), uint64(n)))
}

func (s summer) text(t string) {
	s.number(int64(len(t)))
	s.Write([]byte(t))
}

func (s summer) maybe(t sql.NullString) {
	if !t.Valid {
		s.number(-1)
		return
	}
	s.text(t.String)
}

// sum is the digest of an op. It stays when the op's values are emptied, so that its change still verifies.
func (o op) sum() []byte {
	s := newSummer("op")
	s.text(o.row)
	s.text(o.unit)
	s.text(o.tbl)
	s.maybe(o.old)
	s.maybe(o.new)
	s.number(int64(len(o.preds)))
	for _, p := range o.preds {
		s.text(p)
	}
	return s.Sum(nil)
}

// sum is the digest of a change: of what it says of itself, and of its ops in the order of rows and units.
func (c *Change) sum(schema int64, ops []op) []byte {
	s := c.begin(schema)
	for _, o := range sortedOps(ops) {
		s.op(o)
	}
	return s.Sum(nil)
}

// begin is the digest of a change before its ops.
func (c *Change) begin(schema int64) summer {
	s := newSummer("change")
	s.text(c.ID)
	s.number(c.Lamport)
	s.number(c.At.UnixMilli())
	for _, t := range []string{c.Actor, c.Device, c.Kind, c.Label.text(), c.Reverts} {
		s.text(t)
	}
	s.number(schema)
	s.text(c.Branch)
	return s
}

// op adds what the digest of a change has of its next op.
func (s summer) op(o op) {
	s.text(o.row)
	s.text(o.unit)
	s.Write(o.digest)
}

// sortedOps leaves ops as they are where they come in their order, as from a journal: a change may have a hundred thousand.
func sortedOps(ops []op) []op {
	if slices.IsSortedFunc(ops, compareOps) {
		return ops
	}
	return slices.SortedFunc(slices.Values(ops), compareOps)
}

// compareOps is the order of the ops of a change.
func compareOps(a, b op) int { return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.unit, b.unit)) }
