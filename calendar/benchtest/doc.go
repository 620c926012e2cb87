// Package benchtest is the clock of the benchmarks: how long processors worked. On a busy machine the clock on the wall says
// little. Only tests may use it.
package benchtest
