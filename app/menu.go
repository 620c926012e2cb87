package app

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/theme"
	"affiche/assets"
)

// menu is the menu bar, made of the table of commands.
type menu struct {
	window *window
	main   *fyne.MainMenu
	items  map[string]*fyne.MenuItem
}

func newMenu(w *window) *menu {
	m := &menu{window: w, items: map[string]*fyne.MenuItem{}}
	m.main = fyne.NewMainMenu(
		m.menu("file", m.item("new"), m.item("open"), m.recent(), m.item("sample"), separator(),
			m.item("copy"), m.item("import"), m.item("export"), separator(), m.quit()),
		m.menu("edit", m.item("undo"), m.item("redo"), separator(), m.item("date"), m.item("delete")),
		m.menu("view", append(m.rooms(), separator(), m.item("zoom-in"), m.item("zoom-out"), m.item("earlier"), m.item("later"), m.item("today"), m.item("all"),
			separator(), m.looks(), m.languages())...),
		m.menu("help", m.item("about")),
	)
	m.state()
	return m
}

// rooms are the items that bring rooms to the front.
func (m *menu) rooms() (items []*fyne.MenuItem) {
	for _, r := range m.window.rooms.all {
		items = append(items, m.item("room."+r.name))
	}
	return items
}

func separator() *fyne.MenuItem { return fyne.NewMenuItemSeparator() }

func (m *menu) menu(name string, items ...*fyne.MenuItem) *fyne.Menu {
	return fyne.NewMenu(m.window.state.Say("window.menu."+name), items...)
}

func (m *menu) item(name string) *fyne.MenuItem {
	c := m.window.commands[name]
	item := fyne.NewMenuItem(m.window.words(c), func() { m.window.run(name) })
	item.Shortcut = c.keys
	m.items[name] = item
	return item
}

func (m *menu) quit() *fyne.MenuItem {
	item := m.item("quit")
	item.IsQuit = true
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

func (m *menu) looks() *fyne.MenuItem {
	item := fyne.NewMenuItem(m.window.state.Say("window.menu.look"), nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, choice := range []theme.Choice{theme.System, theme.Light, theme.Dark} {
		name := string(choice)
		if choice == theme.System {
			name = "system"
		}
		look := fyne.NewMenuItem(m.window.state.Say("window.look."+name), func() { m.window.state.SetLook(string(choice)) })
		look.Checked = m.window.state.Settings().Look == string(choice)
		item.ChildMenu.Items = append(item.ChildMenu.Items, look)
	}
	return item
}

func (m *menu) languages() *fyne.MenuItem {
	item := fyne.NewMenuItem(m.window.state.Say("window.menu.language"), nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, l := range assets.Languages() {
		language := fyne.NewMenuItem(l.Name, func() { m.window.state.SetLanguage(l.Code) })
		language.Checked = m.window.state.Language() == l.Code
		item.ChildMenu.Items = append(item.ChildMenu.Items, language)
	}
	return item
}

// state brings words and states of the items up to date.
func (m *menu) state() (changed bool) {
	for name, item := range m.items {
		c := m.window.commands[name]
		words, disabled := m.window.words(c), c.enabled != nil && !c.enabled()
		changed = changed || item.Label != words || item.Disabled != disabled
		item.Label, item.Disabled = words, disabled
	}
	return changed
}

// refresh shows what changed, if anything did: the menu bar is made anew each time.
func (m *menu) refresh() {
	if m.state() {
		m.main.Refresh()
	}
}
