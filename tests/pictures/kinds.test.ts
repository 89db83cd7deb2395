import { describe, expect, it } from 'vitest';
import { toSvg } from '../../src/pictures/painter.js';
import { SERIES_COLOURS } from '../../src/pictures/palette.js';
import { numberOf, texts, withClass } from './inspect.js';
import { figures, map, timeline, totals } from './samples.js';

const contents = (svg: string, role?: string): string[] =>
  texts(svg, role).map(({ content }) => content);

describe('a timeline', () => {
  const svg = toSvg(timeline);

  it('draws a bar for each number that is not zero, in its series’ colour', () => {
    expect(withClass(svg, 'bar')).toHaveLength(8);
    for (const bar of withClass(svg, 'bar', 'jnim')) {
      expect(bar.attributes.fill).toBe(SERIES_COLOURS.jnim);
    }
  });

  it('makes bars as high as their numbers', () => {
    const [one, three] = withClass(svg, 'bar', 'jnim').map((bar) => numberOf(bar, 'height'));
    expect((three ?? 0) / (one ?? 1)).toBeCloseTo(3, 1);
  });

  it('stacks series without overlap', () => {
    const [lower] = withClass(svg, 'bar', 'jnim');
    const [upper] = withClass(svg, 'bar', 'islamic-state');
    if (lower === undefined || upper === undefined) throw new Error('bars are missing');
    expect(numberOf(upper, 'y') + numberOf(upper, 'height')).toBeCloseTo(numberOf(lower, 'y'), 1);
  });

  it('writes each period’s sum, periods and years once', () => {
    expect(contents(svg, 'value').sort()).toEqual(['1,234', '3', '4', '50']);
    expect(contents(svg, 'period')).toEqual(['Nov', 'Dec', 'Jan']);
    expect(contents(svg, 'year').sort()).toEqual(['2019', '2020']);
  });

  it('writes numbers in French for French readers', () => {
    expect(contents(toSvg({ ...timeline, language: 'fr' }), 'value')).toContain('1\u202f234');
  });
});

describe('a map', () => {
  const svg = toSvg(map);

  it('sizes circles by area', () => {
    const [soum, delimane] = ['area', 'exact'].map((known) =>
      withClass(svg, 'mark', known).find(
        ({ name, attributes }) => name === 'circle' && attributes.stroke !== '#b5bac1',
      ),
    );
    if (soum === undefined || delimane === undefined) throw new Error('marks are missing');
    expect((numberOf(delimane, 'r') / numberOf(soum, 'r')) ** 2).toBeCloseTo(53 / 20, 1);
  });

  it('shows how well a place is known', () => {
    const marks = (known: string) =>
      withClass(svg, 'mark', known).filter(({ attributes }) => attributes.stroke !== '#b5bac1');
    expect(marks('near').map(({ attributes }) => attributes['fill-opacity'])).toEqual(['0']);
    const [area] = marks('area');
    expect(area?.attributes['stroke-dasharray']).toBeDefined();
    expect(area?.attributes.fill).toBe('url(#hatch-jnim)');
    expect(contents(svg, 'legend')).toEqual([
      'JNIM',
      'Islamic State',
      'place known',
      'near the place',
      'only area or region known',
      'no toll on file',
    ]);
  });

  it('tells an unknown toll from a small one by shape', () => {
    const unknown = withClass(svg, 'mark', 'no-toll').filter(
      ({ attributes }) => attributes.stroke === SERIES_COLOURS.jnim,
    );
    expect(unknown.map(({ name }) => name)).toEqual(['path']);
    const none = toSvg({ ...map, points: map.points.map((point) => ({ ...point, killed: 0 })) });
    expect(withClass(none, 'no-toll')).toEqual([]);
  });

  it('names places, but not the middle of an area', () => {
    expect(contents(svg, 'place').sort()).toEqual(['Gao', 'In-Delimane', 'Kidal']);
  });

  it('counts incidents whose marks lie on each other', () => {
    const twice = toSvg({ ...map, points: [...map.points, ...map.points.slice(0, 1)] });
    expect(contents(twice, 'place').sort()).toEqual(['Gao', 'In-Delimane ×2', 'Kidal']);
  });

  it('draws the deadliest where there are too many, and says so', () => {
    const [first] = map.points;
    if (first === undefined) throw new Error('no point');
    const points = Array.from({ length: 5000 }, (_, i) => ({ ...first, killed: i }));
    const crowded = toSvg({ ...map, points });
    expect(withClass(crowded, 'mark')).toHaveLength(600);
    expect(contents(crowded, 'footer').join(' ')).toContain('The 600 deadliest of 5,000');
  });

  it('names countries in the reader’s language', () => {
    const whole = { ...map, points: [] };
    expect(contents(toSvg(whole), 'country')).toContain('ALGERIA');
    expect(contents(toSvg({ ...whole, language: 'fr' }), 'country')).toContain('ALGÉRIE');
  });

  it('says what is missing and which regions it draws', () => {
    const footer = contents(svg, 'footer').join(' ');
    expect(footer).toContain('2 incidents without coordinates');
    expect(footer).toContain('regions of Mali before 2016');
  });

  it('shows the three countries where there is no point', () => {
    const empty = toSvg({ ...map, points: [] });
    expect(contents(empty, 'country')).toEqual(
      expect.arrayContaining(['MALI', 'NIGER', 'BURKINA FASO']),
    );
    expect(withClass(empty, 'dot')).toEqual([]);
  });
});

describe('a comparison of figures', () => {
  const svg = toSvg(figures);

  it('has a row per source, with the number in words', () => {
    expect(withClass(svg, 'row')).toHaveLength(5);
    expect(contents(svg, 'value')).toEqual(figures.rows.map(({ text }) => text));
    expect(contents(svg, 'source')).toEqual(figures.rows.map(({ source }) => source));
  });

  it('dims superseded figures and says so', () => {
    const dimmed = withClass(svg, 'superseded');
    expect(dimmed).toHaveLength(1);
    expect(numberOf(dimmed[0] ?? { name: '', attributes: {} }, 'opacity')).toBeLessThan(1);
    expect(contents(svg, 'heading')).toContain('Official · earlier');
    expect(contents(toSvg({ ...figures, language: 'fr' }), 'heading')).toContain(
      'Official · antérieur',
    );
  });

  it('starts at zero unless all numbers lie close together', () => {
    const first = (rows: typeof figures.rows) => contents(toSvg({ ...figures, rows }), 'tick')[0];
    expect(first(figures.rows)).toBe('0');
    const close = figures.rows.slice(0, 1).map((row) => ({ ...row, min: 500, max: 520 }));
    expect(Number(first(close))).toBeGreaterThan(400);
  });
});

describe('totals', () => {
  const svg = toSvg(totals);

  it('draws official and claimed bars to scale', () => {
    const [official] = withClass(svg, 'bar', 'official');
    const [claimed] = withClass(svg, 'bar', 'claimed');
    if (official === undefined || claimed === undefined) throw new Error('bars are missing');
    expect(numberOf(claimed, 'width') / numberOf(official, 'width')).toBeCloseTo(1.25, 2);
  });

  it('says where there is no figure instead of drawing zero', () => {
    expect(withClass(svg, 'bar')).toHaveLength(3);
    const missing = contents(svg, 'value').filter((value) => value.includes('no figure'));
    expect(missing).toEqual(['Claimed: no figure', 'Official, Claimed: no figure']);
    expect(contents(svg, 'value')).toContain('900–2,000+');
  });
});
