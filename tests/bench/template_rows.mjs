// Fills a template with docxtemplater: template_rows.mjs TEMPLATE.docx DATA.json OUT.docx
import { readFileSync, writeFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const [template, data, out] = process.argv.slice(2);
if (out === undefined) {
  console.error('usage: node template_rows.mjs TEMPLATE.docx DATA.json OUT.docx');
  process.exit(2);
}
const filled = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true });
filled.render(JSON.parse(readFileSync(data, 'utf8')));
writeFileSync(out, filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
