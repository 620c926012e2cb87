package command

// line is the whole command line. What each word means to people is in the catalogue: "command.help.info",
// "command.flag.dry-run".
type line struct {
	Lang    string  `placeholder:"LANG"`
	JSON    bool    `name:"json"`
	In      string  `name:"scenario" placeholder:"NAME"`
	Help    help    `short:"h"`
	Version version `name:"version"`

	Window    window    `cmd:"" default:"withargs" hidden:""`
	New       new_      `cmd:"" name:"new"`
	Info      info      `cmd:""`
	List      list      `cmd:""`
	Find      find      `cmd:""`
	Set       set       `cmd:""`
	Add       add       `cmd:""`
	Move      move      `cmd:""`
	Copy      copy_     `cmd:"" name:"copy"`
	Delete    delete_   `cmd:"" name:"delete"`
	Undo      undo      `cmd:""`
	Redo      redo      `cmd:""`
	Import    import_   `cmd:"" name:"import"`
	Export    export    `cmd:""`
	Feeds     feeds     `cmd:""`
	History   history   `cmd:""`
	Merge     merge     `cmd:""`
	Conflicts conflicts `cmd:""`
	Picture   picture   `cmd:""`
	Status    status    `cmd:""`
	Costs     costs     `cmd:""`
	Due       due       `cmd:""`
	Holds     holds     `cmd:""`
	Calls     called    `cmd:""`
	Phases    phases    `cmd:""`
	Templates templates `cmd:""`
	Sheets    sheets    `cmd:""`
	Stock     stock     `cmd:""`
	Access    access    `cmd:""`
	Scenario  scenario  `cmd:""`
	Life      life      `cmd:""`
	Came      came      `cmd:""`
	Beds      beds      `cmd:""`
	Same      same      `cmd:""`
	Rebuild   rebuild   `cmd:""`
}
