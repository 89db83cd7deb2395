/** How an incident is named: place, country, date; what it was. */
import type { Incident } from '../incidents/schema.js';
import { placeNameOf, targetDetailOf } from '../incidents/texts.js';
import type { Line } from './answer.js';
import type { AnswerContext } from './context.js';
import { plain, strong } from './spans.js';

/** "Mali"; the code itself for a country without a label. */
export const countryName = (
  code: Incident['place']['country'],
  { knowledge, language }: AnswerContext,
): string => knowledge.country(code)?.[language] ?? code;

/** "In-Delimane, Mali". */
export const placeName = (incident: Incident, context: AnswerContext): string =>
  `${placeNameOf(incident, context.language)}, ${countryName(incident.place.country, context)}`;

/** "In-Delimane, Mali, 1 Nov 2019": names an incident inside a sentence. */
export const shortName = (incident: Incident, context: AnswerContext): string =>
  `${placeName(incident, context)}, ${context.format.incidentDate(incident.date)}`;

/** The title of a card or list entry. */
export const nameLine = (incident: Incident, context: AnswerContext): Line => [
  strong(placeName(incident, context)),
  plain(` · ${context.format.incidentDate(incident.date, 'long')}`),
];

/** "Armed assault · army base · mortars, motorcycles". */
export function kindText(
  incident: Incident,
  { knowledge, language, format }: AnswerContext,
): string {
  const label = (term: { en: string; fr: string } | undefined, id: string): string =>
    term?.[language] ?? id;
  const targets = incident.targets.map((id) => label(knowledge.target(id), id)).join(', ');
  const weapons = incident.weapons.map((id) => label(knowledge.weapon(id), id)).join(', ');
  return [format.capital(label(knowledge.type(incident.type), incident.type)), targets, weapons]
    .filter((part) => part !== '')
    .join(' · ');
}

/** "FAMa post near the Niger border · Region: Ménaka · only the area known". */
export function whereText(
  incident: Incident,
  { knowledge, language, words }: AnswerContext,
): string {
  const { place } = incident;
  const precision = {
    exact: '',
    near: words.place.near,
    area: words.place.area,
    region: words.place.regionOnly,
    country: words.place.country,
  }[place.precision];
  const region = knowledge.region(place.admin1)?.[language] ?? place.admin1;
  return [targetDetailOf(incident, language) ?? '', words.place.region(region), precision]
    .filter((part) => part !== '')
    .join(' · ');
}
