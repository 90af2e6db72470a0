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
p:has(+.aloud),p:has(+table){break-after:avoid}
.aloud b{display:block;font-size:11pt;font-weight:normal;color:#444}
.blanks{display:flex;gap:8mm;margin:0 0 5mm}
.blanks span{flex:1;border-bottom:.3mm solid #000;padding-bottom:1mm;font-size:12pt}
.question{margin:0 0 6mm;break-inside:avoid}
.question h2{margin:0 0 2mm;font-size:14pt}
.options{display:flex;flex-wrap:wrap;gap:2mm 6mm;list-style:none;padding:0;margin:0 0 1mm}
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
.whole{white-space:nowrap}
.marks{display:flex;gap:5mm;align-items:flex-start;padding-left:3mm;border-left:.2mm solid #bbb;font-size:13pt;line-height:7mm}
.marks span{display:flex;gap:1.5mm;align-items:center}
`

/** Pages that are used on a screen: the form and the pack's index. */
export const SCREEN_CSS = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1b1f24;font:1.1rem/1.5 Arial,"Liberation Sans",system-ui,sans-serif}
main{max-width:52rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.3rem;margin:1.75rem 0 .5rem;overflow-wrap:anywhere}
h3{font-size:1.1rem;margin:1.5rem 0 .25rem}
p{margin:.5rem 0}
a{color:#0b4fb3}
li{margin:.25rem 0}
.soft{color:#57606a}
.note{border-left:.3rem solid #b7791f;background:#fff8e6;padding:.5rem .9rem;margin:1rem 0}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:end}
.bar form{display:flex;gap:.5rem;align-items:end}
.bar p{margin:0}
label{display:block;font-size:1rem}
input[type=text],input:not([type]),select,textarea{font:inherit;width:100%;min-height:2.75rem;padding:.4rem .6rem;border:1px solid #6b7480;border-radius:.35rem;background:#fff;color:inherit}
.bar input,.bar select{width:auto;min-width:6rem}
button{font:inherit;min-height:2.75rem;min-width:2.75rem;padding:.35rem .9rem;border:1px solid #6b7480;border-radius:.35rem;background:#f4f5f7;color:inherit;cursor:pointer}
button[aria-pressed=true],button.main{background:#0b4fb3;border-color:#0b4fb3;color:#fff}
button:disabled{background:#f4f5f7;border-color:#c4c9cf;color:#6b7480;cursor:default}
#parts,.buttons{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
.buttons{margin:.25rem 0 0 2.5rem}
#status{background:#eef4fb;padding:.4rem .8rem;border-radius:.35rem;min-height:2.3rem}
#title:focus{outline:none}
fieldset{border:1px solid #c4c9cf;border-radius:.5rem;margin:1rem 0;padding:.25rem .9rem .75rem;min-width:0}
legend{font-weight:bold;padding:0 .3rem}
.choices{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.choice{display:flex;align-items:center;gap:.5rem;min-height:2.75rem;font-size:1.1rem}
.choice input{width:1.3rem;height:1.3rem;margin:0}
.paragraph{border-bottom:1px solid #d5d8dd;padding:.6rem 0}
.read{display:grid;grid-template-columns:2.5rem 1fr}
.number{color:#57606a}
.words{white-space:pre-line;overflow-wrap:anywhere}
.mark{margin:.5rem 0 .5rem 2.5rem;border:1px solid #c4c9cf;border-left-width:.4rem;border-radius:.35rem;padding:.5rem .9rem}
.mark.plus{border-left-color:#2e8555}.mark.min{border-left-color:#c0392b}.mark.woord{border-left-color:#b7791f}
#status:empty{background:none}
.version{white-space:nowrap}
.end{border-top:1px solid #d5d8dd;margin-top:2rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid #d5d8dd}
:focus-visible{outline:3px solid #0b4fb3;outline-offset:2px}
@media (max-width:30rem){.buttons,.mark{margin-left:0}.read{grid-template-columns:1.8rem 1fr}}
`
