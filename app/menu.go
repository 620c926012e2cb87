package app

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// menu is the menu bar, made of the table of commands.
type menu struct {
	window *window
	main   *fyne.MainMenu
	items  map[string]*fyne.MenuItem
}

func newMenu(w *window) *menu {
	m := &menu{window: w, items: map[string]*fyne.MenuItem{}}
	m.main = fyne.NewMainMenu(m.menu("file"), m.menu("edit"), m.menu("view"), m.menu("plan"), m.menu("help"))
	m.state()
	return m
}

// menu is one menu of the bar, with the commands that say so in the order of the table.
func (m *menu) menu(name string) *fyne.Menu {
	menu, inner := fyne.NewMenu(m.window.state.Say("window.menu."+name)), map[string]*fyne.MenuItem{}
	for _, c := range m.window.commands.all {
		within, child, nested := strings.Cut(c.menu, "/")
		if within != name {
			continue
		}
		if c.begins {
			menu.Items = append(menu.Items, separator())
		}
		if !nested {
			menu.Items = append(menu.Items, m.item(c))
		} else {
			if inner[child] == nil {
				inner[child] = fyne.NewMenuItem(m.window.state.Say("window.menu."+child), nil)
				inner[child].ChildMenu = fyne.NewMenu("")
				menu.Items = append(menu.Items, inner[child])
			}
			inner[child].ChildMenu.Items = append(inner[child].ChildMenu.Items, m.item(c))
		}
		if c.name == "open" {
			menu.Items = append(menu.Items, m.recent())
		}
	}
	return menu
}

func separator() *fyne.MenuItem { return fyne.NewMenuItemSeparator() }

func (m *menu) item(c *command) *fyne.MenuItem {
	item := fyne.NewMenuItem(m.window.words(c), func() { m.window.run(c.name) })
	item.IsQuit = c.name == "quit"
	if keys, ok := c.keys.(*desktop.CustomShortcut); !ok || !isBare(keys) || !isLetter(keys) || runtime.GOOS != "darwin" {
		item.Shortcut = c.keys // the menus of a Mac would take a letter from every field
	}
	m.items[c.name] = item
	return item
}

func (m *menu) recent() *fyne.MenuItem {
	item := fyne.NewMenuItem(m.window.state.Say("window.menu.recent"), nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, path := range m.window.state.Settings().Recent {
		item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItem(whereIs(path), func() {
			if m.window.dialog == nil {
				m.window.state.Open(path)
			}
		}))
	}
	item.Disabled = len(item.ChildMenu.Items) == 0
	return item
}

// whereIs names a file and its folder: "season.affiche · ~/Documents".
func whereIs(path string) string {
	folder := filepath.Dir(path)
	if home, err := os.UserHomeDir(); err == nil && home != "/" {
		if below, err := filepath.Rel(home, folder); err == nil && !strings.HasPrefix(below, "..") {
			folder = filepath.Join("~", below)
		}
	}
	return filepath.Base(path) + " · " + folder
}

// state brings words and states of the items up to date.
func (m *menu) state() (changed bool) {
	for name, item := range m.items {
		c := m.window.commands.by[name]
		words, disabled, checked := m.window.words(c), c.enabled != nil && !c.enabled(), c.checked != nil && c.checked()
		changed = changed || item.Label != words || item.Disabled != disabled || item.Checked != checked
		item.Label, item.Disabled, item.Checked = words, disabled, checked
	}
	return changed
}

// refresh shows what changed, if anything did: the menu bar is made anew each time.
func (m *menu) refresh() {
	if m.state() {
		m.main.Refresh()
	}
}
