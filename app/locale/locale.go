// Package locale keeps the toolkit quiet where the system has no language: a machine whose locale is "C" is common, and
// the toolkit would complain of it on standard error before main begins, of every command too.
//
// It works by being initialised first: packages that import nothing but the standard library are initialised in the order
// of their paths, and this one's is before the toolkit's. Nothing else may enter, and nothing of ours be imported.
package locale

import (
	"fmt"
	"os"
)

func init() {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		switch os.Getenv(name) {
		case "C", "POSIX", "C.UTF-8", "C.utf8":
			speakEnglish(name)
		}
	}
	if os.Getenv("LC_ALL")+os.Getenv("LC_MESSAGES")+os.Getenv("LANG") == "" {
		speakEnglish("LANG")
	}
}

// speakEnglish sets a variable of the system's language. Where that fails nobody else can tell: main has not begun.
func speakEnglish(name string) {
	if err := os.Setenv(name, "en_US.UTF-8"); err != nil {
		fmt.Fprintln(os.Stderr, "affiche:", err)
	}
}
