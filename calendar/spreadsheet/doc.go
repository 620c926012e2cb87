// Package spreadsheet reads and writes tables as people keep them: CSV in any encoding and with any separator, and XLSX.
//
// It knows rows and cells and nothing of what they mean, no files and no window. What is read comes from strangers: sizes are
// bounded, also those of what a small file unpacks to.
package spreadsheet
