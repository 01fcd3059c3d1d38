import * as v from 'valibot';
import { explainFault } from '../agreements/explain-fault.ts';
import type { KnownSystem } from './packs.ts';
import { readYaml } from './read-yaml.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'write something here'));
const web = v.pipe(
  text,
  v.url('write a full address'),
  v.regex(/^https:/, 'write an address that begins with https:'),
);
const system = v.strictObject({
  name: text,
  sites: v.array(
    v.pipe(
      web,
      v.check((site) => new URL(site).origin === site, 'write no more than https:// and the host'),
    ),
  ),
  known: text,
  source: v.exactOptional(v.strictObject({ title: text, url: v.exactOptional(web) })),
  tried: v.exactOptional(
    v.strictObject({ by: text, on: v.pipe(v.string(), v.isoDate('write the day as 2026-03-04')) }),
  ),
});

/** The record systems of a `systems.yaml`. Throws a sentence that names the entry at fault. */
export function readSystems(path: string): KnownSystem[] {
  const { name, content } = readYaml(path);
  const result = v.safeParse(v.array(system), content);
  if (!result.success) throw new Error(explainFault(name, result.issues, Object.keys(system.entries)));
  return result.output;
}
