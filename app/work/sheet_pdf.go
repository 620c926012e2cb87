package work

import (
	"bytes"
	"fmt"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"affiche/assets/fonts"
)

// The measures of a page, in millimetres.
const (
	sheetMargin = 15.0
	sheetFoot   = 14.0
	sheetLine   = 4.6
	sheetPad    = 1.5
)

// The colours of paper, as those of the window in daylight.
var (
	sheetInk    = [3]int{0x1d, 0x24, 0x30}
	sheetMuted  = [3]int{0x5b, 0x65, 0x79}
	sheetRule   = [3]int{0xd5, 0xda, 0xe2}
	sheetBand   = [3]int{0xf2, 0xf4, 0xf7}
	sheetAccent = [3]int{0xb2, 0x33, 0x43}
)

// PDF is a sheet as a document of A4 pages. The same sheet gives the same bytes.
func (s Sheet) PDF() ([]byte, error) {
	printed, err := s.print(1)
	if err == nil && printed.PageCount() > 1 {
		printed, err = s.print(printed.PageCount())
	}
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := printed.Output(&b); err != nil {
		return nil, fmt.Errorf("sheet: %w", err)
	}
	return b.Bytes(), nil
}

// A press writes a sheet on pages.
type press struct {
	*fpdf.Fpdf
	sheet Sheet
	pages int // how many there are
}

func (s Sheet) print(pages int) (*fpdf.Fpdf, error) {
	lies := "P"
	if s.Wide {
		lies = "L"
	}
	p := &press{fpdf.New(lies, "mm", "A4", ""), s, pages}
	p.SetCatalogSort(true)
	p.SetCreationDate(s.Day.Date())
	p.SetModificationDate(s.Day.Date())
	p.SetTitle(printed(s.Title+" · "+s.Sub), true)
	p.SetLang(s.Language)
	p.AddUTF8FontFromBytes("noto", "", fonts.Regular())
	p.AddUTF8FontFromBytes("noto", "B", fonts.Bold())
	p.SetMargins(sheetMargin, sheetMargin, sheetMargin)
	p.SetAutoPageBreak(false, sheetFoot)
	p.SetFooterFunc(p.foot)
	p.AddPage()
	p.head()
	for _, part := range s.Parts {
		p.part(part)
	}
	if err := p.Error(); err != nil {
		return nil, fmt.Errorf("sheet: %w", err)
	}
	return p.Fpdf, nil
}

func (p *press) ink(c [3]int)  { p.SetTextColor(c[0], c[1], c[2]) }
func (p *press) fill(c [3]int) { p.SetFillColor(c[0], c[1], c[2]) }

// wide is the width between the margins, and low how far down a page goes.
func (p *press) wide() float64 {
	w, _ := p.GetPageSize()
	return w - 2*sheetMargin
}

func (p *press) low() float64 {
	_, h := p.GetPageSize()
	return h - sheetFoot - 3
}

// head is the title, what the sheet is, and its facts.
func (p *press) head() {
	p.fill(sheetAccent)
	p.Rect(sheetMargin, sheetMargin, 14, 1.2, "F")
	p.SetXY(sheetMargin, sheetMargin+3)
	p.SetFont("noto", "", 9)
	p.ink(sheetMuted)
	p.line(printed(p.sheet.Season), 5)
	p.SetFont("noto", "B", 21)
	p.ink(sheetInk)
	p.line(printed(p.sheet.Title), 9.5)
	p.SetFont("noto", "", 12)
	p.ink(sheetAccent)
	p.line(printed(p.sheet.Sub), 7)
	p.Ln(2)
	for _, f := range p.sheet.Facts {
		p.SetFont("noto", "", 9)
		p.ink(sheetMuted)
		y := p.GetY()
		p.CellFormat(38, sheetLine+0.6, p.cut(printed(f[0]), 37), "", 0, "L", false, 0, "")
		p.ink(sheetInk)
		for _, line := range p.SplitText(printed(f[1]), p.wide()-38) {
			p.SetX(sheetMargin + 38)
			p.CellFormat(p.wide()-38, sheetLine+0.6, line, "", 2, "L", false, 0, "")
		}
		p.SetXY(sheetMargin, max(p.GetY(), y+sheetLine+0.6))
	}
	p.Ln(3)
}

// line writes a line, over as many as it takes.
func (p *press) line(text string, tall float64) {
	for _, part := range p.SplitText(text, p.wide()) {
		p.SetX(sheetMargin)
		p.CellFormat(p.wide(), tall, part, "", 2, "L", false, 0, "")
	}
}

func (p *press) foot() {
	p.SetY(-sheetFoot)
	p.SetFont("noto", "", 8)
	p.ink(sheetMuted)
	p.SetX(sheetMargin)
	p.CellFormat(p.wide()*0.8, 5, p.cut(printed(p.sheet.Title+" · "+p.sheet.Sub), p.wide()*0.79), "", 0, "L", false, 0, "")
	p.CellFormat(p.wide()*0.2, 5, fmt.Sprintf("%d / %d", p.PageNo(), p.pages), "", 0, "R", false, 0, "")
}

// cut shortens a text to a width.
func (p *press) cut(text string, wide float64) string {
	letters := []rune(text)
	if p.GetStringWidth(text) <= wide {
		return text
	}
	for len(letters) > 0 && p.GetStringWidth(string(letters)+"…") > wide {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}

func (p *press) part(part SheetPart) {
	if p.GetY()+24 > p.low() {
		p.AddPage()
	}
	if part.Heading != "" {
		p.Ln(2)
		p.SetFont("noto", "B", 11)
		p.ink(sheetInk)
		p.line(printed(part.Heading), 7)
	}
	if part.Note != "" {
		p.SetFont("noto", "", 9.5)
		p.ink(sheetInk)
		p.line(printed(part.Note), 5.2)
	}
	if len(part.Rows) == 0 {
		return
	}
	p.columns(part)
	for _, r := range part.Rows {
		p.row(part, r)
	}
}

func (p *press) columns(part SheetPart) {
	p.SetFont("noto", "B", 8)
	p.ink(sheetMuted)
	p.fill(sheetBand)
	p.SetX(sheetMargin)
	for _, c := range part.Columns {
		p.CellFormat(c.Share*p.wide(), 6.4, p.cut(" "+printed(c.Name), c.Share*p.wide()-1), "", 0, "L", true, 0, "")
	}
	p.Ln(6.4)
}

// row writes a row as high as its highest cell; what has no room goes to the next page, and what has room on none is cut there.
func (p *press) row(part SheetPart, r SheetRow) {
	size := 9.0
	if p.sheet.Wide {
		size = 7.4
	}
	most := int((p.low() - 2*sheetMargin - 8) / sheetLine)
	cells, tall := make([][]string, len(r.Cells)), 1
	for i, cell := range r.Cells {
		p.face(r, i, size)
		wide := part.Columns[i].Share*p.wide() - 2*sheetPad
		if r.Head {
			wide = p.wide() - 2*sheetPad
		}
		for line := range strings.SplitSeq(cell, "\n") {
			cells[i] = append(cells[i], p.SplitText(printed(line), wide)...)
		}
		cells[i] = cells[i][:min(len(cells[i]), most)]
		tall = max(tall, len(cells[i]))
	}
	height := float64(tall)*p.tall() + 2*sheetPad
	room := height
	if r.Head { // it does not stay behind alone
		room += 4 * p.tall()
	}
	if p.GetY()+room > p.low() {
		p.AddPage()
		p.SetY(sheetMargin)
		p.columns(part)
	}
	p.cells(part, r, cells, height, size)
}

func (p *press) tall() float64 {
	if p.sheet.Wide {
		return 3.7
	}
	return sheetLine
}

// face is how a cell is written: what names the row is bold.
func (p *press) face(r SheetRow, column int, size float64) {
	style := ""
	if r.Head || column == 0 || r.Strong && column == 1 {
		style = "B"
	}
	p.SetFont("noto", style, size)
}

func (p *press) cells(part SheetPart, r SheetRow, cells [][]string, height, size float64) {
	x, y := sheetMargin, p.GetY()
	if r.Head {
		p.fill(sheetBand)
		p.Rect(x, y, p.wide(), height, "F")
	}
	for i, lines := range cells {
		p.face(r, i, size)
		p.ink(sheetInk)
		if r.Warn && i == 0 || r.Head {
			p.ink(sheetAccent)
		}
		wide := p.wide()
		if !r.Head {
			wide = part.Columns[i].Share * p.wide()
		}
		for n, line := range lines {
			p.SetXY(x+sheetPad, y+sheetPad+float64(n)*p.tall())
			p.CellFormat(wide-sheetPad, p.tall(), line, "", 0, "L", false, 0, "")
		}
		x += wide
	}
	p.SetDrawColor(sheetRule[0], sheetRule[1], sheetRule[2])
	p.SetLineWidth(0.15)
	p.Line(sheetMargin, y+height, sheetMargin+p.wide(), y+height)
	p.SetXY(sheetMargin, y+height)
}

// printed is a text as the letters of paper have it: those beyond the first 65,536 they have not.
func printed(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0xffff {
			return '□'
		}
		return r
	}, plainLine(s))
}
