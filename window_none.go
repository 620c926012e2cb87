//go:build !cgo

package main

// window is nil: without cgo the program has its commands, and no window.
func window() func(path, lang string) error { return nil }
