package spreadsheet

import "strings"

// A cell of a CSV file that begins as a formula does would be reckoned out by whoever opens it: an apostrophe before it keeps
// it a text (OWASP, CSV injection). The apostrophe is taken away again when such a file is read.

const formulaBegins = "=+-@\t\r"

func guarded(s string) string {
	if isFormula(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

func unguarded(s string) string {
	if rest, cut := strings.CutPrefix(s, "'"); cut && isFormula(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return s
}

func isFormula(s string) bool { return s != "" && strings.IndexByte(formulaBegins, s[0]) >= 0 }
