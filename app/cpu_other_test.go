//go:build !unix

package app

import "time"

// start is when the tests began.
var start = time.Now()

// cpu is the clock on the wall, where the system does not tell how long processors worked for a process.
func cpu() time.Duration { return time.Since(start) }
