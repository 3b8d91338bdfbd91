// One table for the whole office. On a wide screen it is a ledger page; where it would not fit,
// each row becomes a card that names its own columns, so nothing is ever cut off.

import type { ReactNode } from "react";

export type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  readonly align?: "right";
  /** The sum under the column; columns without one stay empty there. */
  readonly total?: (rows: readonly Row[]) => ReactNode;
};

export type RowGroup<Row> = { readonly title: ReactNode; readonly rows: readonly Row[] };

type Table<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** `narrow` fits everywhere and never turns into cards. */
  readonly width?: "narrow";
  /** The word before the sums. */
  readonly totalName?: string;
  /** What is summed, where the page shows only a part of it. */
  readonly totalOf?: readonly Row[];
};

/** The first column names the row. */
export function Rows<Row>(table: Table<Row> & { readonly rows: readonly Row[] }) {
  const { rows, ...rest } = table;
  return <GroupedRows {...rest} groups={[{ title: null, rows }]} />;
}

export function GroupedRows<Row>(
  table: Table<Row> & { readonly groups: readonly RowGroup<Row>[] },
) {
  const { caption, columns, groups, keyOf, totalName, totalOf, width } = table;
  return (
    <div className="rows-frame">
      <table className={width === "narrow" ? "rows is-narrow" : "rows"}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, align }) => (
              <th key={head} scope="col" className={align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }, index) => (
          <tbody key={index}>
            {title === null ? null : (
              <tr className="group-head">
                <th colSpan={columns.length} scope="rowgroup">
                  {title}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Line key={keyOf(row)} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
        {totalName === undefined ? null : (
          <Totals
            name={totalName}
            columns={columns}
            rows={totalOf ?? groups.flatMap(({ rows }) => rows)}
          />
        )}
      </table>
    </div>
  );
}

function Line<Row>({
  row,
  columns,
}: {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}) {
  const [first, ...others] = columns;
  return (
    <tr>
      <th scope="row">{first?.cell(row)}</th>
      {others.map(({ head, cell, align }) => (
        <td key={head} className={align} data-head={head}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

function Totals<Row>(foot: {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}) {
  const { name, columns, rows } = foot;
  return (
    <tfoot>
      <tr>
        <th scope="row">{name}</th>
        {columns.slice(1).map(({ head, total, align }) => (
          <td key={head} className={align} data-head={total === undefined ? undefined : head}>
            {total?.(rows)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
