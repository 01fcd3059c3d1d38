import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readYamlText } from '../agreements/yaml-text.ts';

/** A YAML file as data, with its name for sentences about it. */
interface YamlFile {
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
  return { name, path, content: readYamlText(readFileSync(path, 'utf8'), name).content };
}
