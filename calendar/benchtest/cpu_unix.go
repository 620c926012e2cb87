//go:build unix

package benchtest

import (
	"syscall"
	"time"
)

// CPU is the time that processors have worked for this process, 0 where the system does not say.
func CPU() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
