/** On paper: A4, nothing that can only be clicked, who said what kept, quotations and tables not cut in two. */
export const printRules = `
@page{size:A4;margin:14mm 20mm 16mm}
@media print{
html{font-size:10.5pt}
body{font-size:1rem;background:#fff}
.draft{padding-inline:.8rem}
.wrap{width:auto}
.top a,figcaption a,.go,.pages,.body>.contents{display:none}
.top{padding:0}
.head{padding-block:3mm 4mm}
.form{margin-bottom:4mm}
h1{font-size:25pt}
.stand,.facts{margin-top:3mm}
.big{margin-block:0}
.big>li{padding-block:2.4mm}
.big>li::before{top:2mm}
.note,.write{margin-block:5mm}
h2{font-size:16pt;border-width:1.5pt}
h1,h2,h3,h4,.label,caption,.write b,.write span{break-after:avoid}
figure,li,tr,.event,.write,.note{break-inside:avoid}
section{margin-top:7mm}
.fresh{break-before:page;margin-top:0}
p{orphans:3;widows:3}
.key{margin-block:5mm;padding:0 0 0 4mm;border-inline-start:2pt solid var(--form)}
.key::before,.foot p+p{display:none}
.key blockquote{font-size:15pt}
.tile,.host,.draft{print-color-adjust:exact}
.host{border:1pt solid var(--line);break-before:avoid}
.event{background:none;color:inherit;border:1.5pt solid;padding:4mm;margin-block:5mm}
.write i{height:9mm}
.foot{margin-top:6mm;padding-block:4mm 0;font-size:8.5pt}
a{color:inherit;text-decoration:none}}`;
