/** `harmattan check`: is every data file in order, and how much is in it. */
import type { TerminalCatalogue } from '../i18n/terminal/en.js';
import type { CheckedData } from './workspace.js';

const tallies = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** The report, one fact a line. */
export function checkText(
  { summary, faults, stored }: CheckedData,
  words: TerminalCatalogue,
): string {
  const { check } = words;
  const { quarantine, deployed, incidents } = stored;
  return [
    `${check.shipped}:`,
    `  incidents     ${summary.incidents} (${tallies(summary.countries)}), ${summary.firstDay ?? '–'} to ${summary.lastDay ?? '–'}`,
    `  reports       ${summary.reports}`,
    `  figures       ${summary.figures}`,
    `  attributions  ${tallies(summary.attributions)}`,
    `  groups        ${summary.groups}`,
    `  places        ${summary.places}, ${summary.placesWithCoordinates} with coordinates`,
    `  observations  ${summary.observations}`,
    `  terms         ${summary.terms}`,
    `${check.store}: ${deployed ? `${incidents.length} incidents` : check.noStore}`,
    ...(faults.length === 0 ? [] : [check.faults(faults.length)]),
    ...faults.map(
      ({ file, index, id, reason }) =>
        `  ${file} ${id ?? (index === undefined ? '' : `row ${index}`)}: ${reason}`,
    ),
    ...(quarantine.length === 0 ? [] : [check.setAside(quarantine.length)]),
    ...quarantine.map(({ shelf, reason }) => `  ${shelf}: ${reason}`),
    ...(faults.length + quarantine.length === 0 ? [check.ok] : []),
  ].join('\n');
}

/** 0 where all is in order, 1 where a row has a fault or was set aside. */
export const checkExitCode = ({ faults, stored }: CheckedData): number =>
  faults.length + stored.quarantine.length === 0 ? 0 : 1;
