/** Months and years, alone and together. */
import { DOUBTFUL_MONTHS, monthNumber, wholeMonths, wholeYear } from './calendar.js';
import { hit, pastYear, skip, yearAt } from './reading.js';
import type { Rule } from './types.js';

/** `sept 2023`, `July, 2021`, `mois de mai 2017`, `May of 2017`, `2019 November`. */
export const monthYear: Rule = (scan, at) => {
  let next = at;
  if (['month', 'mois'].includes(scan.words[next] ?? '')) {
    next = skip(scan, next + 1, ['of', 'de', 'd']);
  }
  const month = monthNumber(scan.words[next]);
  if (month !== undefined) {
    next = skip(scan, next + 1, ['of', 'de']);
    const year = yearAt(scan, next);
    return year === undefined ? undefined : hit(wholeMonths(year, month), next + 1 - at);
  }
  const year = yearAt(scan, at);
  const after = monthNumber(scan.words[at + 1]);
  if (year === undefined || after === undefined) return undefined;
  return yearAt(scan, at + 2) === undefined ? hit(wholeMonths(year, after), 2) : undefined;
};

/** A month alone, in the setting of a date ("in May", "en mars"): the last one past. */
export const bareMonth: Rule = (scan, at) => {
  const word = scan.words[at];
  const month = monthNumber(word);
  if (word === undefined || month === undefined) return undefined;
  const setting = [
    'in',
    'en',
    'of',
    'since',
    'depuis',
    'during',
    'this',
    'ce',
    'for',
    'mois',
    'before',
    'after',
    'avant',
    'apres',
    'until',
    'between',
    'entre',
    'de',
    'd',
  ];
  const inSetting = setting.includes(scan.words[at - 1] ?? '');
  if (!inSetting && (DOUBTFUL_MONTHS.has(word) || at === 0)) return undefined;
  if (word === 'may' && !['in', 'of', 'since', 'during', 'for'].includes(scan.words[at - 1] ?? ''))
    return undefined;
  return hit(wholeMonths(pastYear(scan, month, 1), month), 1, 'past-year');
};

/** `2019`, `l'année 2019`; not a count ("more than 2000 soldiers"). */
export const year: Rule = (scan, at) => {
  if (['year', 'annee', 'years', 'annees'].includes(scan.words[at] ?? '')) {
    const named = yearAt(scan, at + 1);
    return named === undefined ? undefined : hit(wholeYear(named), 2);
  }
  const found = yearAt(scan, at);
  if (found === undefined) return undefined;
  // "more than 2000 soldiers": a count, not a year.
  if (
    ['than', 'de', 'least', 'moins'].includes(scan.words[at - 1] ?? '') &&
    ['than', 'plus', 'moins', 'least', 'at', 'more', 'au'].includes(scan.words[at - 2] ?? '')
  ) {
    return undefined;
  }
  return hit(wholeYear(found), 1);
};
