/**
 * Colours on Discord's dark background. The series colours stay at least 20 apart in CIELAB for full
 * colour vision and for protanopia, deuteranopia and tritanopia, and have a contrast of 3.5 or more
 * with the background; tests/pictures/palette.test.ts holds them to it.
 */
import type { FiguresPicture, PictureSeries } from '../answers/picture.js';

export const COLOURS = {
  background: '#1e1f22',
  text: '#f2f3f5',
  quiet: '#b5bac1',
  grid: '#3a3c42',
  halo: '#17181a',
  panel: '#26272b',
  /** Map: the three central countries, and the ground around them. */
  land: '#37393f',
  neighbour: '#2a2b30',
  water: '#1b2733',
  border: '#c9ccd2',
  neighbourBorder: '#5b5e66',
  regionBorder: '#62656d',
} as const;

export const SERIES_COLOURS: Readonly<Record<PictureSeries['key'], string>> = {
  jnim: '#FFA31A',
  'islamic-state': '#DB492D',
  'boko-haram': '#934DFF',
  'other-jihadist': '#FDB9E7',
  rebels: '#42EDA6',
  militias: '#F5F584',
  states: '#649DF6',
  unattributed: '#6D7B84',
};

export const ROLE_COLOURS: Readonly<Record<FiguresPicture['rows'][number]['role'], string>> = {
  official: '#649DF6',
  un: '#42EDA6',
  claimed: '#DB492D',
  foreign: '#F5F584',
  media: '#FFA31A',
  other: '#FDB9E7',
};
