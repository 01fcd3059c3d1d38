import type { GenericSchema } from 'valibot';

/** What a value must look like, as plain data that a counts server can be given. */
export type Shape =
  | {
      readonly is: 'object';
      readonly parts: Readonly<Record<string, Shape>>;
      readonly optional: readonly string[];
    }
  | { readonly is: 'array'; readonly of: Shape; readonly most: number }
  | { readonly is: 'one of'; readonly values: readonly unknown[] }
  | {
      readonly is: 'text';
      readonly patterns: readonly string[];
      readonly least: number;
      readonly most: number;
    }
  | { readonly is: 'number'; readonly whole: boolean; readonly least: number; readonly most: number };

/** The largest number that is sent. */
const LARGEST = 1_000_000_000;
const LONGEST = 500;

/** Schemas and their actions, as valibot lays them out. */
interface Laid {
  readonly type: string;
  readonly pipe?: readonly Laid[];
  readonly entries?: Readonly<Record<string, Laid>>;
  readonly item?: Laid;
  readonly wrapped?: Laid;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
}

/** The shape of what a schema admits. Throws where the schema asks for something that a shape cannot say. */
export function shapeOf(schema: GenericSchema): Shape {
  return read(schema as unknown as Laid);
}

function read(schema: Laid): Shape {
  const { type, entries = {}, item, options = [], literal } = schema;
  const actions = actionsOf(schema);
  for (const action of actions)
    if (!ACTIONS.has(action.type)) throw new Error(`A server cannot be told of '${action.type}'.`);
  const limit = (name: string, otherwise: number) => {
    const found = actions.findLast((action) => action.type === name)?.requirement;
    return typeof found === 'number' ? found : otherwise;
  };
  switch (type) {
    case 'strict_object':
      return {
        is: 'object',
        parts: Object.fromEntries(
          Object.entries(entries).map(([name, part]) => [name, read(part.wrapped ?? part)]),
        ),
        optional: Object.entries(entries).flatMap(([name, part]) => (part.wrapped ? [name] : [])),
      };
    case 'array':
      if (!item) throw new Error('An array of nothing.');
      return { is: 'array', of: read(item), most: limit('max_length', LONGEST) };
    case 'picklist':
      return { is: 'one of', values: options };
    case 'literal':
      return { is: 'one of', values: [literal] };
    case 'boolean':
      return { is: 'one of', values: [true, false] };
    case 'string':
      return {
        is: 'text',
        patterns: actions.flatMap(({ requirement }) =>
          requirement instanceof RegExp ? [requirement.source] : [],
        ),
        least: actions.some((action) => action.type === 'non_empty') ? 1 : 0,
        most: limit('max_length', LONGEST),
      };
    case 'number':
      return {
        is: 'number',
        whole: actions.some((action) => action.type === 'integer'),
        least: limit('min_value', -LARGEST),
        most: limit('max_value', LARGEST),
      };
    default:
      throw new Error(`A server cannot be told of '${type}'.`);
  }
}

/** What is asked besides the type. A pipe may begin with another, of which it asks more. */
function actionsOf({ pipe: [first, ...actions] = [] }: Laid): Laid[] {
  return first ? [...actionsOf(first), ...actions.filter(({ type }) => type !== 'readonly')] : [];
}

/** What a pipe may ask. */
const ACTIONS = new Set([
  'regex',
  'iso_date',
  'max_length',
  'non_empty',
  'integer',
  'min_value',
  'max_value',
]);
