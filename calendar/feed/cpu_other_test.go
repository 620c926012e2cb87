//go:build !unix

package feed

import "time"

var begun = time.Now()

// cpu is the time on the wall: nothing else is at hand everywhere.
func cpu() time.Duration { return time.Since(begun) }
