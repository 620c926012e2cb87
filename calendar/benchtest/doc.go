// Package benchtest is the clock of the benchmarks, and their size. It tells how long processors worked: on a busy machine
// the clock on the wall says little. Only tests may use it.
package benchtest
