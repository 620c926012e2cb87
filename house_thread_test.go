package main

import (
	"go/ast"
	"strings"
	"testing"
)

// The toolkit is built without locks: its caches are the window's thread's alone. What is done beside that thread may
// therefore mention nothing of the toolkit, nor of our rooms that know it, but in what it gives to Do, or gives back to be
// done there. The law looks at the function literals that are given to the doors below, and at what they call in their
// room, as deep as that goes.

// besideDoors are the functions whose function arguments run beside the window's thread: which of them, and that those of
// whom another comes after run on it again.
var besideDoors = map[string][]int{"Go": {0}, "Beside": {0}, "Apply": {0}, "busy": {1}, "busyChanging": {1}, "AfterFunc": {1}}

// aheadOf is what a function says that runs before the window's thread asks the toolkit for anything.
const aheadOf = "its own thread asks for\n// none before"

func TestNothingOfTheToolkitIsDoneBesideItsThread(t *testing.T) {
	rooms, bodies := map[string][]sourceFile{}, 0
	for _, f := range everyFile(t) {
		if !f.test && (f.room == "app" || strings.HasPrefix(f.room, "app/")) && !plain(f.room) {
			rooms[f.room] = append(rooms[f.room], f)
		}
	}
	for _, files := range rooms {
		b := beside{t: t, files: files, seen: map[string]bool{}}
		for _, f := range files {
			bodies += b.doors(f)
		}
	}
	if bodies < 10 {
		t.Errorf("only %d bodies were looked at: the doors have other names", bodies)
	}
}

// beside looks through what one room does beside the window's thread.
type beside struct {
	t     *testing.T
	files []sourceFile
	seen  map[string]bool // the functions of the room that were looked at
}

// doors looks through all that a file gives to the doors, and counts it.
func (b *beside) doors(f sourceFile) (bodies int) {
	ast.Inspect(f.tree, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		for _, i := range besideDoors[called(call)] {
			if i < len(call.Args) {
				bodies++
				b.look(f, call.Args[i])
			}
		}
		return true
	})
	return bodies
}

// look finds what of the toolkit a node mentions, and goes on into what it calls in its own room.
func (b *beside) look(f sourceFile, of ast.Node) {
	after := map[ast.Node]bool{} // the literals that are given back
	ast.Inspect(of, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return !after[n]
		case *ast.ReturnStmt:
			ast.Inspect(n, func(in ast.Node) bool { after[in] = true; return true })
		case *ast.CallExpr:
			if called(n) == "Do" {
				return false
			}
			b.into(called(n))
		case *ast.SelectorExpr:
			if of, ok := n.X.(*ast.Ident); ok && f.knowsToolkit(of.Name) {
				b.t.Errorf("%s: %s.%s is done beside the window's thread", f.set.Position(n.Pos()), of.Name, n.Sel.Name)
			}
		}
		return true
	})
}

// into goes on into the functions of the room with a name that only the room knows.
func (b *beside) into(name string) {
	if ast.IsExported(name) || b.seen[name] {
		return
	}
	b.seen[name] = true
	for _, f := range b.files {
		for _, d := range f.tree.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == name && fn.Body != nil && !strings.Contains(comment(fn), aheadOf) {
				b.look(f, fn.Body)
			}
		}
	}
}

func comment(fn *ast.FuncDecl) string {
	text := ""
	if fn.Doc != nil {
		for _, line := range fn.Doc.List {
			text += line.Text + "\n"
		}
	}
	return text
}

// called is the name of what a call calls.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		return f.Sel.Name
	case *ast.Ident:
		return f.Name
	}
	return ""
}

// knowsToolkit reports a name under which a file imports the toolkit, or a room of ours that knows it.
func (f sourceFile) knowsToolkit(name string) bool {
	for _, i := range f.tree.Imports {
		path := strings.Trim(i.Path.Value, `"`)
		known := path[strings.LastIndex(path, "/")+1:]
		if i.Name != nil {
			known = i.Name.Name
		} else if path == "fyne.io/fyne/v2" {
			known = "fyne"
		}
		room, ours := strings.CutPrefix(path, module)
		if known == name && (strings.HasPrefix(path, "fyne.io/") || ours && strings.HasPrefix(room, "app/") && !plain(room) && room != "app/locale") {
			return true
		}
	}
	return false
}
