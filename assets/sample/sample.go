// Package sample holds the files of the sample season as people edit them; README.md beside it says how they are
// written. It knows nothing of what they mean: package app/work/sample reads them.
package sample

import "embed"

// Files are the season's files, one for each partner and one for what they share.
//
//go:embed *.toml
var Files embed.FS
