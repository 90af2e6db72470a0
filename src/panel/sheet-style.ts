/** How papers look: black on white, large type, on A4 and on a screen. `foot` stands at the foot of every page. */
export const sheetCss = (foot: string): string => `
@page{size:A4;margin:16mm 15mm 20mm;
@bottom-left{content:"${foot.replace(/[^\p{L}\p{N} ·.,-]/gu, '')}";font:9pt Arial,"Liberation Sans",sans-serif;color:#444}
@bottom-right{content:"bladzijde " counter(page) " van " counter(pages);font:9pt Arial,"Liberation Sans",sans-serif;color:#444}}
*{box-sizing:border-box}
html{color-scheme:light}
body{margin:0;background:#fff;color:#000;font:14pt/1.5 Arial,"Liberation Sans",sans-serif}
main{max-width:190mm;margin:0 auto;padding:8mm 5mm}
h1{font-size:19pt;line-height:1.25;margin:0 0 4mm}
h2{font-size:15pt;line-height:1.3;margin:7mm 0 2mm;break-after:avoid}
p{margin:0 0 3mm}
ul{margin:0 0 3mm;padding-left:7mm}
li{margin:0 0 1.5mm}
.aloud{border-left:1.2mm solid #000;padding:1mm 0 1mm 4mm;margin:0 0 4mm;break-inside:avoid}
.aloud b{display:block;font-size:11pt;font-weight:normal;color:#444}
.blanks{display:flex;gap:8mm;margin:0 0 5mm}
.blanks span{flex:1;border-bottom:.3mm solid #000;padding-bottom:1mm;font-size:12pt}
.question{margin:0 0 6mm;break-inside:avoid}
.question h2{margin:0 0 2mm;font-size:14pt}
.options{display:flex;flex-wrap:wrap;gap:2mm 8mm;list-style:none;padding:0;margin:0 0 1mm}
.options li{display:flex;align-items:center;gap:2.5mm;margin:0;font-size:13pt}
.box{display:inline-block;width:5.5mm;height:5.5mm;border:.4mm solid #000;flex:none}
.face{width:10mm;height:10mm;flex:none;fill:none;stroke:#000;stroke-width:1.5}
.line{display:block;height:10mm;border-bottom:.3mm solid #777}
table{border-collapse:collapse;width:100%;margin:0 0 4mm;font-size:12pt;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:1.5mm 3mm 1.5mm 0;border-bottom:.2mm solid #777}
tr{break-inside:avoid}
.new-page{break-before:page}
@media screen{body{background:#e8e8e8}main{background:#fff;padding:12mm;margin:5mm auto;box-shadow:0 1mm 4mm #0004}}
@media print{main{max-width:none;padding:0}}
`

/** The reading sheet: the letter, numbers at its left, and room for marks at its right. */
export const READING_CSS = `
.top{display:flex;justify-content:space-between;gap:8mm;font-size:11pt;border-bottom:.3mm solid #777;padding-bottom:2mm;margin-bottom:6mm}
.top h1{font-size:11pt;font-weight:bold;margin:0}
.para{display:grid;grid-template-columns:9mm 1fr 34mm;gap:0 3mm;break-inside:avoid;margin:0 0 4mm}
.number{font-size:10pt;color:#444;padding-top:1.2mm}
.text{min-width:0;overflow-wrap:anywhere}
.text p,.text h2{margin:0;white-space:pre-line}
.text h2{font-size:17pt;line-height:1.3}
.text .subject{font-weight:bold}
.text .small{font-size:12pt}
.item{display:grid;grid-template-columns:6mm 1fr}
.deeper{padding-left:7mm}
.button{display:inline-block;border:.5mm solid #000;border-radius:2mm;padding:1mm 5mm;font-weight:bold}
.text table{margin:0;font-size:13pt}
.marks{display:flex;gap:3mm;align-items:flex-start;padding-left:3mm;border-left:.2mm solid #bbb;font-size:13pt;line-height:7mm}
.marks span{display:flex;gap:1.5mm;align-items:center}
`
