/** A reader of RFC 4180, independent of the library that writes, so that the two check each other. */
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter) {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) throw new Error('the last line is not ended');
  return rows;
}

/** Rows by column name. */
export function readTable(text: string, delimiter: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text, delimiter);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`a row of ${row.length} cells`);
    return Object.fromEntries(header.map((name, i) => [name, row[i] ?? '']));
  });
}
