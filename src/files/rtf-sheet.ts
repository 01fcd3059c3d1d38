import type { FlowWriter } from './flow-writer.ts';

/** Space after a paragraph, in twentieths of a point, from which on it stands apart from the next. */
const APART = 80;

export type RtfSheet = ReturnType<typeof createRtfSheet>;

/** Lines and rows in the making. Spacing is in twentieths of a point. */
export function createRtfSheet() {
  const lines: (string | readonly string[])[] = [];
  let line = '';
  let cells: string[] = [];
  let isInTable = false;
  let space = 0;

  function endLine(isApart: boolean): void {
    if (isInTable) {
      line += ' ';
      return;
    }
    lines.push(line.trimEnd());
    if (isApart && line.trim() !== '') lines.push('');
    line = '';
  }

  function endCell(): void {
    cells.push(line);
    line = '';
  }

  function endRow(): void {
    lines.push(cells);
    cells = [];
    isInTable = false;
  }

  return {
    write(text: string): void {
      line += text;
    },
    control(word: string, parameter: number): void {
      if (word === 'par') endLine(space >= APART);
      if (word === 'sect' || word === 'page') endLine(true);
      if (word === 'line') endLine(false);
      if (word === 'pard') space = 0;
      if (word === 'pard' || word === 'intbl') isInTable = word === 'intbl';
      if (word === 'sa') space = parameter;
      if (word === 'cell' || word === 'nestcell') endCell();
      if (word === 'row') endRow();
    },
    writeTo(writer: FlowWriter): void {
      let typed: string[] = [];
      for (const each of [...lines, ...cells, line, []]) {
        if (typeof each === 'string') typed.push(each);
        else {
          writer.typed(typed.join('\n'));
          typed = [];
          writer.row(each);
        }
      }
    },
  };
}
