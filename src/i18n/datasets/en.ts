/** What every exported file says about itself. */
export const en = {
  provenance:
    'Harmattan incident data: facts collected from public reports; every figure names its source and the page it was read at. Conflicting figures stand side by side; an empty figure means not reported, never zero.',
  licence:
    'Facts; cite the sources named in each row. Coordinates partly from GeoNames (CC BY 4.0, geonames.org). Rows that name an external dataset follow that dataset’s licence.',
};

export type DatasetWords = typeof en;
