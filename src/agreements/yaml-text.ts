import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';

/** The line on which a field stands, counted from 1; for one that is missing, that of what should hold it. */
export type LineOf = (path: readonly unknown[]) => number;

interface YamlText {
  readonly content: unknown;
  readonly lineOf: LineOf;
}

/**
 * A YAML or JSON text as data. `file` is its name, for the sentence that is thrown where it is not well formed: it
 * names the line and says what to do.
 */
export function readYamlText(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines });
  const fault = parsed.errors[0];
  if (fault) throw new Error(explain(file, fault));
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  return {
    content: toData(parsed, file),
    lineOf: (path) => lineAt(offsetOf(parsed.contents, path)),
  };
}

/** The same, for a file that holds named fields and is no list, number or bare text. */
export function readYamlFields(text: string, file: string): YamlText {
  const read = readYamlText(text, file);
  const { content } = read;
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return read;
  throw new Error(`${file}, line 1: the file must be a set of named fields.`);
}

function toData(parsed: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return parsed.toJS();
  } catch {
    throw new Error(
      `${file}: it repeats itself by aliases (*name). Write the words out where they are wanted.`,
    );
  }
}

/** Where the last step of the path stands that is there. */
function offsetOf(root: unknown, path: readonly unknown[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

function explain(file: string, { linePos, message }: YAMLError): string {
  const place = linePos ? `${file}, line ${linePos[0].line}` : file;
  const hint = message.includes('mapping')
    ? 'Text that holds a colon stands between quotation marks.'
    : explainBriefly(message);
  return `${place}: this is not well-formed YAML. ${hint}`;
}

function explainBriefly(message: string): string {
  const [sentence = message] = message.split(/ at line |\n/);
  return `${sentence.replace(/[.:]$/, '')}.`;
}
