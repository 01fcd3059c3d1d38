import { LetterCountSchema } from '../tally/letter-count.ts';
import { LetterCount1Schema } from '../tally/letter-count-1.ts';
import { RollUpSchema } from '../tally/reports/roll-up.ts';
import { type Shape, shapeOf } from './shape-of.ts';

interface DesignDocument {
  readonly _id: string;
  readonly language: 'javascript';
  readonly validate_doc_update: string;
}

/** The design document of a practice's database on a counts server, with which it turns down anything but counts. */
export function countsDesign(): DesignDocument {
  return designOf([LetterCountSchema, LetterCount1Schema].map(shapeOf), '^[0-9a-f]{64}$');
}

/** What stays of a document that was deleted. */
const TRACE: Shape = {
  is: 'object',
  parts: {
    id: { is: 'text', patterns: [], least: 1, most: 500 },
    ended: { is: 'number', whole: true, least: 1, most: 1_000_000 },
  },
  optional: ['ended'],
};

/** The design document of a database of monthly roll-ups, which holds those and no counts of single letters. */
export function rollUpDesign(): DesignDocument {
  return designOf([shapeOf(RollUpSchema)], '^[a-z0-9]{3,10}-[0-9]{4}-[0-9]{2}$');
}

/** A design document that admits documents of some shapes, with ids of a pattern, and the traces of deleted ones. */
function designOf(shapes: readonly Shape[], id: string): DesignDocument {
  return {
    _id: '_design/handback',
    language: 'javascript',
    validate_doc_update: `function (given) {
  var shapes = ${asciiJson(shapes)};
  var trace = ${asciiJson(TRACE)};
  var names = ['_id', '_rev', '_revisions', '_deleted'];

  function fits(value, shape) {
    if (shape.is === 'one of') return shape.values.indexOf(value) >= 0;
    if (shape.is === 'number')
      return typeof value === 'number' && value >= shape.least && value <= shape.most &&
        (!shape.whole || Math.floor(value) === value);
    if (shape.is === 'text')
      return typeof value === 'string' && value.length >= shape.least && value.length <= shape.most &&
        shape.patterns.every(function (pattern) { return new RegExp(pattern).test(value); });
    if (value === null || typeof value !== 'object') return false;
    if (shape.is === 'array')
      return Array.isArray(value) && value.length <= shape.most &&
        value.every(function (item) { return fits(item, shape.of); });
    return !Array.isArray(value) &&
      Object.keys(value).every(function (name) {
        return Object.prototype.hasOwnProperty.call(shape.parts, name);
      }) &&
      Object.keys(shape.parts).every(function (name) {
        return Object.prototype.hasOwnProperty.call(value, name)
          ? fits(value[name], shape.parts[name])
          : shape.optional.indexOf(name) >= 0;
      });
  }

  if (given._id.indexOf('_design/') === 0) return;
  if (!new RegExp(${asciiJson(id)}).test(given._id))
    throw { forbidden: 'This database holds counts of Handback and nothing else.' };
  var count = { id: given._id };
  Object.keys(given).forEach(function (name) {
    if (names.indexOf(name) < 0) count[name] = given[name];
  });
  if (given._deleted === true && fits(count, trace)) return;
  if (!shapes.some(function (shape) { return fits(count, shape); }))
    throw { forbidden: 'This is no count that this database knows. It may need the design document of a newer Handback.' };
}`,
  };
}

/** JSON that is a JavaScript expression in every engine that CouchDB has had. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
