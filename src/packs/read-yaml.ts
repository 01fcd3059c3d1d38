import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';

/** A YAML file as data, with its name for sentences about it. */
export interface YamlFile {
  /** Such as `fit-note.yaml`. */
  readonly name: string;
  readonly path: string;
  readonly content: unknown;
}

/** Reads every `.yaml` file of a folder, in order of name. Throws a sentence that names the file and line at fault. */
export function readYamlFolder(folder: string): YamlFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(join(folder, name)));
}

/** Reads one YAML file. Throws a sentence that names the file and line at fault. */
export function readYaml(path: string): YamlFile {
  const name = basename(path);
  const document = parseDocument(readFileSync(path, 'utf8'));
  const fault = document.errors[0];
  if (fault) {
    const line = fault.linePos?.[0].line;
    const what = (fault.message.split(/ at line | in flow|\n/)[0] ?? fault.message).replace(/\.$/, '');
    throw new Error(`${name}${line ? `, line ${line}` : ''}: this is not well-formed YAML. ${what}.`);
  }
  return { name, path, content: document.toJS() };
}
