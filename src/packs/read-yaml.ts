import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument, type YAMLParseError } from 'yaml';

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
  if (fault) throw new Error(explain(name, fault));
  return { name, path, content: document.toJS() };
}

function explain(name: string, { linePos, message }: YAMLParseError): string {
  const place = linePos ? `${name}, line ${linePos[0].line}` : name;
  const hint = message.includes('mapping')
    ? 'Text that holds a colon stands between quotation marks.'
    : explainBriefly(message);
  return `${place}: this is not well-formed YAML. ${hint}`;
}

function explainBriefly(message: string): string {
  const [sentence = message] = message.split(/ at line |\n/);
  return `${sentence.replace(/\.$/, '')}.`;
}
