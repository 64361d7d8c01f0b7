// Whether structured data is made of what schema.org knows: its types, as they stand in schema-dts, and the
// TypeScript compiler, which knows a property that a type does not have and a value of another kind.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The compiler is no module of the new kind.
const ts = createRequire(import.meta.url)('typescript');

/** What our pages use. A type that is missing here is a mistake of theirs, or a line to add. */
const TYPES = ['Quiz', 'Article', 'CollectionPage'];

/** What the compiler says against each of these, by its name; nothing for those that are sound. */
export function complaints(things) {
  const folder = dirname(fileURLToPath(import.meta.url));
  const file = join(folder, 'things.ts');
  const unknown = things.filter(({ data }) => !TYPES.includes(data['@type']));
  const known = things.filter(({ data }) => TYPES.includes(data['@type']));
  const lines = known.map(
    ({ data }, at) => `export const thing${at}: WithContext<${data['@type']}> = ${JSON.stringify(data)};`,
  );
  const types = [...TYPES, 'WithContext'].join(', ');
  const source = [`import type { ${types} } from 'schema-dts';`, ...lines].join('\n');
  const options = {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  // The file is nowhere but here.
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, options.target)
      : getSourceFile.call(host, name, ...rest);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((told) => {
    const at = told.file?.fileName === file ? told.file.getLineAndCharacterOfPosition(told.start).line : 0;
    const said = ts.flattenDiagnosticMessageText(told.messageText, ' ');
    return `${known[at - 1]?.name ?? 'schema-dts'}: ${said}`;
  });
  return [...unknown.map(({ name, data }) => `${name}: no type ${data['@type']} is known here`), ...found];
}
