package command

import (
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// picture draws a view.
type picture struct {
	File   string `arg:"" name:"FILE"`
	View   string `placeholder:"VIEW" default:"timeline"`
	Group  string `placeholder:"ROWS" default:"place"`
	From   string `placeholder:"DAY"`
	Until  string `placeholder:"DAY"`
	To     string `required:"" placeholder:"OUT.png|OUT.svg"`
	Dark   bool
	Width  int `placeholder:"PIXELS" default:"1440"`
	Height int `placeholder:"PIXELS"`
}

func (p picture) Run(c *call) error {
	if err := c.choice("--view", p.View, work.PictureViews()); err != nil {
		return err
	}
	if err := c.choice("--group", p.Group, spelled(scene.Groupings())); err != nil {
		return err
	}
	from, err := c.day("--from", p.From)
	if err != nil {
		return err
	}
	until, err := c.day("--until", p.Until)
	if err != nil {
		return err
	}
	return c.read(p.File, func(_ *storage.File, plan *calendar.Plan) error {
		drawn := work.Picture{
			View: p.View, Grouping: scene.Grouping(p.Group), From: from, Until: until, Dark: p.Dark, Width: p.Width, Height: p.Height, Scale: 1, Language: c.lang, Now: c.host.Now(),
		}
		ctx, stop := c.interruptible()
		defer stop()
		if err := drawn.Save(ctx, plan, p.To); err != nil {
			return c.unwritten(err, p.To)
		}
		if c.json {
			return c.print(object{{"path", p.To}})
		}
		return c.out("%s\n", p.To)
	})
}

// day reads a day that a flag gives; none is 0.
func (c *call) day(flag, typed string) (calendar.Day, error) {
	day, err := calendar.ParseDay(typed)
	if err != nil {
		return 0, c.refuse("wrong.day", flag, typed)
	}
	return day, nil
}
