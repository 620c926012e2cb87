//go:build unix

package app

import (
	"syscall"
	"time"
)

// cpu is the time that processors have worked for this process: on a busy machine the clock on the wall says little.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
