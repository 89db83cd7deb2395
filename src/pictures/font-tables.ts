/**
 * Reads from a TrueType file the two things text layout needs: which glyph a character has (table
 * `cmap`, formats 4 and 12) and how far it advances (`hmtx`). Layout of the tables: OpenType 1.9,
 * https://learn.microsoft.com/typography/opentype/spec/.
 */

export interface FontTables {
  /** Advance of a character in ems; undefined where the font has no glyph for it. */
  advance(code: number): number | undefined;
  /** Advance of the box drawn for a missing character, in ems. */
  readonly missingAdvance: number;
}

type GlyphOf = (code: number) => number;

/** Where each table starts. Throws where a needed one is missing: the file is not a usable font. */
function tableOffsets(data: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  const count = data.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    const tag = [0, 1, 2, 3].map((j) => String.fromCharCode(data.getUint8(at + j))).join('');
    offsets.set(tag, data.getUint32(at + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`the font file has no table ${tag}`);
    return offset;
  };
}

/** Format 4: segments over the basic plane. */
function readSegments(data: DataView, at: number): GlyphOf {
  const size = data.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const ranges = deltas + size;
  return (code) => {
    for (let i = 0; i < size; i += 2) {
      if (code > data.getUint16(ends + i)) continue;
      const start = data.getUint16(starts + i);
      if (code < start) return 0;
      const delta = data.getUint16(deltas + i);
      const range = data.getUint16(ranges + i);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = data.getUint16(ranges + i + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Format 12: groups over all planes. */
function readGroups(data: DataView, at: number): GlyphOf {
  const count = data.getUint32(at + 12);
  return (code) => {
    for (let i = 0; i < count; i++) {
      const group = at + 16 + 12 * i;
      if (code > data.getUint32(group + 4)) continue;
      const start = data.getUint32(group);
      return code < start ? 0 : data.getUint32(group + 8) + code - start;
    }
    return 0;
  };
}

function readCharacterMap(data: DataView, at: number): GlyphOf {
  const maps: GlyphOf[] = [];
  const count = data.getUint16(at + 2);
  for (let i = 0; i < count; i++) {
    const subtable = at + data.getUint32(at + 8 + 8 * i);
    const format = data.getUint16(subtable);
    if (format === 4) maps.push(readSegments(data, subtable));
    if (format === 12) maps.push(readGroups(data, subtable));
  }
  return (code) => {
    for (const map of maps) {
      const glyph = map(code);
      if (glyph !== 0) return glyph;
    }
    return 0;
  };
}

/** Reads the tables of a `.ttf` file. Throws where the file is not a TrueType font. */
export function readFontTables(file: Uint8Array): FontTables {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = tableOffsets(data);
  const unitsPerEm = data.getUint16(table('head') + 18);
  const metricsCount = data.getUint16(table('hhea') + 34);
  const metrics = table('hmtx');
  const glyphOf = readCharacterMap(data, table('cmap'));
  // Glyphs past the last metric repeat it.
  const ems = (glyph: number): number =>
    data.getUint16(metrics + 4 * Math.min(glyph, metricsCount - 1)) / unitsPerEm;
  const known = new Map<number, number | undefined>();
  return {
    advance(code) {
      if (!known.has(code)) {
        const glyph = glyphOf(code);
        known.set(code, glyph === 0 ? undefined : ems(glyph));
      }
      return known.get(code);
    },
    missingAdvance: ems(0),
  };
}
