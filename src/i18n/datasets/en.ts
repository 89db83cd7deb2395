/** What exported files say about themselves, and what is said of them. */
const count = (number: string, isOne: boolean, one: string, other: string): string =>
  `${number} ${isOne ? one : other}`;

export const en = {
  file: {
    provenance:
      'Harmattan incident data: facts collected from public reports; every figure names its source and the page it was read at. Conflicting figures stand side by side; an empty figure means not reported, never zero.',
    licence:
      'Facts and figures are free to use: cite the sources named. Titles, summaries and notes: MIT licence. Coordinates: GeoNames (CC BY). Records of an external dataset follow its licence.',
  },
  command: {
    name: 'export',
    description: 'Download incidents as a file: CSV, JSON or GeoJSON',
    format: { name: 'format', description: 'Kind of file' },
    formats: {
      csv: 'CSV (spreadsheets, one row a figure)',
      json: 'JSON (complete records)',
      geojson: 'GeoJSON (maps)',
    },
  },
  title: (what: string) => `Export · ${what}`,
  lead: (incidents: string, figures: string, format: string, size: string) =>
    `${incidents} with ${figures}, as ${format} (${size}).`,
  incidents: (number: string, isOne: boolean) => count(number, isOne, 'incident', 'incidents'),
  figures: (number: string, isOne: boolean) => count(number, isOne, 'figure', 'figures'),
  size: (megabytes: string) => `${megabytes} MB`,
  formatNames: { csv: 'CSV', json: 'JSON', geojson: 'GeoJSON' },
  notes: {
    csv: 'One row per figure, commas between columns. An empty min or max means not reported, never zero. Superseded figures are included and marked.',
    json: 'The complete records, with every report and attribution on file.',
    geojson:
      'Incidents whose coordinates are not known have no geometry; place_precision says how well a place is known.',
  },
  tooLarge: (limit: string) =>
    `That file would be larger than the ${limit} MB that Discord takes. Narrow it down, for example by year or country, and export the parts.`,
};

export type DatasetWords = typeof en;
