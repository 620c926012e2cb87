//go:build unix

package feed

import (
	"syscall"
	"time"
)

// cpu is the processor time that the tests have used: on a shared machine a clock on the wall tells what others do.
func cpu() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
