//go:build !unix

package benchtest

import "time"

var start = time.Now()

// CPU is the clock on the wall since the tests began: this system does not tell how long processors worked for a process.
func CPU() time.Duration { return time.Since(start) }
