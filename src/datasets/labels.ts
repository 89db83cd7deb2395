/** Labels and summaries that the export formats share. */
import { responsibilityOf } from '../incidents/attribution.js';
import type { Attribution, Incident } from '../incidents/schema.js';
import { actorLabelOf, doubtOf, placeNameOf, speakerOf, titleOf } from '../incidents/texts.js';
import type { ExportContext } from './export-context.js';

type Labels = Pick<ExportContext, 'knowledge' | 'language'>;

/** Label of a vocabulary term, its id where the vocabulary does not know it. */
export const labelOf = (
  term: { readonly en: string; readonly fr: string } | undefined,
  id: string,
  language: Labels['language'],
): string => term?.[language] ?? id;

/** Who an attribution names, under the name of the day: "ISGS", or the source's own label. */
export function actorOf(
  attribution: Attribution,
  incident: Incident,
  { knowledge, language }: Labels,
): string {
  if (attribution.groups.length === 0) return actorLabelOf(attribution, language) ?? '';
  return attribution.groups
    .map((id) => knowledge.groupName(id, incident.date.start, language))
    .join(' / ');
}

/** `claimed: ISGS, as Islamic State West Africa Province (Amaq, 2019-11-02); suspected: …`. */
export function attributionSummary(incident: Incident, labels: Labels): string {
  const one = (attribution: Attribution): string => {
    const { basis, date, claimedAs, weight } = attribution;
    const brand = claimedAs === undefined ? '' : `, as ${claimedAs}`;
    const said = [
      speakerOf(attribution, labels.language),
      date,
      weight === 'thin' ? 'thin' : undefined,
    ].filter((part) => part !== undefined);
    return `${basis}: ${actorOf(attribution, incident, labels)}${brand} (${said.join(', ')})`;
  };
  return incident.attributions.map(one).join('; ');
}

/** What an incident is, by ids and labels, as CSV columns and GeoJSON properties have it. */
export function incidentFields(incident: Incident, labels: Labels) {
  const { knowledge, language } = labels;
  const { date, place } = incident;
  return {
    incident_id: incident.id,
    title: titleOf(incident, language),
    date_start: date.start,
    date_end: date.end,
    date_precision: date.precision,
    country: place.country,
    country_name: labelOf(knowledge.country(place.country), place.country, language),
    region: labelOf(knowledge.region(place.admin1), place.admin1, language),
    place: placeNameOf(incident, language),
    place_precision: place.precision,
    type: incident.type,
    type_label: labelOf(knowledge.type(incident.type), incident.type, language),
    targets: incident.targets.join('; '),
    weapons: incident.weapons.join('; '),
    responsibility: responsibilityOf(incident, knowledge),
    attributions: attributionSummary(incident, labels),
    confidence: incident.confidence.level,
    doubt: doubtOf(incident, language),
    external: incident.external.map(({ dataset, id }) => `${dataset} ${id}`).join('; '),
    revision: incident.revision,
    updated_at: incident.updatedAt,
  };
}
