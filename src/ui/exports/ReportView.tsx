import {
  type Block,
  KEPT_BACK,
  type Report,
  type ReportTable,
  writeNumber,
} from '../../tally/reports/report.ts';
import { NumberCell, ScrollTable } from '../dashboard/ScrollTable.tsx';

/** A report as it will be pasted and printed. */
export function ReportView({ report }: { readonly report: Report }) {
  return (
    <article class="hb-report" aria-labelledby="report-title">
      <h2 id="report-title">{report.title}</h2>
      {report.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a report keep their places
        <BlockView key={at} block={block} id={`table-${at}`} />
      ))}
    </article>
  );
}

function BlockView({ block, id }: { readonly block: Block; readonly id: string }) {
  if (block.is === 'table') return <TableView table={block} id={id} />;
  return <p>{block.lines.map((line, at) => [at > 0 && <br key={`break ${line}`} />, line])}</p>;
}

function TableView({ table, id }: { readonly table: ReportTable; readonly id: string }) {
  return (
    <ScrollTable
      id={id}
      caption={table.caption}
      headings={table.headings}
      numbers={table.headings.slice(1).map((_, at) => at + 1)}
    >
      <tbody class="nhsuk-table__body">
        {table.rows.map(({ name, numbers, isSum }) => (
          <tr key={name} class={isSum ? 'hb-table__sum' : ''}>
            <th scope="row" class="nhsuk-table__header hb-table__name">
              {name}
            </th>
            {numbers.map((number, at) => (
              <NumberCell
                key={table.headings[at + 1]}
                value={number === undefined ? KEPT_BACK : writeNumber(number)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
