/**
 * A realistic corpus of any size: the shipped places and as many invented ones as a real data set of
 * that size has, groups where and when they are active, titles and summaries of the usual length.
 */
import { addDays, formatISO } from 'date-fns';
import type { Knowledge } from '../src/incidents/knowledge.js';
import { partialDateBound } from '../src/incidents/knowledge.js';
import type { Group, Incident } from '../src/incidents/schema.js';
import type { CountryCode } from '../src/incidents/vocabulary.js';
import { createRandom, type Random } from './random.js';

export interface BenchPlace {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly admin1: string;
  readonly country: CountryCode;
}

const ONSETS =
  'b,d,k,t,s,m,n,g,l,w,y,f,dj,tch,nd,ng,gw,z,h,r,kp,mb,ts,fr,br,kr,gh,kh,p,v,nt,sr,bl,gn,tr'.split(
    ',',
  );
const NUCLEI = 'a,i,ou,o,é,e,in,an,oun,en,ai,oua,ié,al,ar,ir,or,el,am,as'.split(',');
const ENDINGS = (
  'gou,bougou,dougou,ré,na,ga,ka,wéré,go,ndi,ssi,la,ta,kan,ni,béri,koira,gui,tane,lit,kort,wane,' +
  'fa,dji,ssa,ro,ye,bara,tenga,guin,ko,mba,tou,zin,ro,ra,da,sso,ren,bo,si,ma'
).split(',');
const HEADS = ['In', 'Tin', 'Bani', 'Tondi', 'Diabou', 'Koro'];

/** A name such as the region has; one in eight has two parts, one in five a second spelling. */
function inventPlace(random: Random, knowledge: Knowledge): BenchPlace {
  const body = (): string => {
    const start = random.pick(ONSETS) + random.pick(NUCLEI);
    const middle = random.chance(0.58) ? random.pick(ONSETS) + random.pick(NUCLEI) : '';
    return start + middle + random.pick(ENDINGS);
  };
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const word = capital(body());
  const name = random.chance(0.12) ? `${random.pick(HEADS)}-${word}` : word;
  const region = random.pick(knowledge.vocabularies.regions);
  const spelling = name.replace('ou', 'u').replace('é', 'e');
  const spellings = random.chance(0.2) && spelling !== name ? [spelling] : [];
  return { name, spellings, admin1: region.id, country: region.country };
}

export function makePlaces(count: number, knowledge: Knowledge, seed = 11): readonly BenchPlace[] {
  const random = createRandom(seed);
  const places: BenchPlace[] = knowledge.places.map((place) => ({ ...place })).slice(0, count);
  const taken = new Set(places.map(({ name }) => name));
  while (places.length < count) {
    const place = inventPlace(random, knowledge);
    if (taken.has(place.name)) continue;
    taken.add(place.name);
    places.push(place);
  }
  return places;
}

const WAYS = [
  'Gunmen on motorcycles attacked before dawn and withdrew after two hours',
  'Mortar fire was followed by an assault from three sides',
  'Fighters entered after nightfall, burned houses and drove off cattle',
  'A vehicle struck an explosive device on the road north of the town',
  'Witnesses saw several dozen armed men arrive in pickup trucks',
  'Reinforcements came at noon and found the post abandoned',
];
const TOLLS = [
  'Local officials and the army gave different tolls',
  'The ministry published a first count the next day',
  'Residents buried the dead the same evening',
  'No figure was given by the group',
  'Several wounded were taken to the regional hospital',
];
const DETAILS = [
  'near the market',
  'at the northern exit',
  'beside the school',
  'on the old road',
  'by the river',
];

function activeGroups(groups: readonly Group[], country: string, day: string): readonly Group[] {
  return groups.filter(
    ({ kind, countries, active }) =>
      (kind === 'jihadist' || kind === 'rebel' || kind === 'militia') &&
      countries.includes(country) &&
      (active.from === undefined || partialDateBound(active.from, 'start') <= day) &&
      (active.to === undefined || day <= partialDateBound(active.to, 'end')),
  );
}

/** Incidents over 2012-2026; a few places have most of them, as everywhere. */
export function makeCorpus(count: number, knowledge: Knowledge, seed = 5): readonly Incident[] {
  const random = createRandom(seed);
  const places = makePlaces(Math.max(150, Math.min(5000, Math.round(count * 0.12))), knowledge);
  const { types, targets, weapons } = knowledge.vocabularies;
  return Array.from({ length: count }, (_, number): Incident => {
    const place = places[Math.floor(random.next() ** 2 * places.length)] ?? random.pick(places);
    const day = formatISO(addDays(new Date(2012, 0, 1), random.below(5200)), {
      representation: 'date',
    });
    const type = random.pick(types);
    const target = random.pick(targets);
    const groups = activeGroups(knowledge.groups, place.country, day);
    const group = groups.length > 0 && random.chance(0.7) ? random.pick(groups) : undefined;
    const killed = Math.floor(random.next() ** 3 * 80);
    const at = `${day}T12:00:00.000Z`;
    return {
      id: `x-${day}-${number}`,
      title: `${type.en.charAt(0).toUpperCase()}${type.en.slice(1)} on ${target.en} at ${place.name}`,
      summary: `${random.pick(WAYS)}. ${random.pick(TOLLS)}.`,
      date: { start: day, precision: 'day' },
      place: {
        name: place.name,
        aliases: [...place.spellings],
        alsoHit: random.chance(0.15) ? [random.pick(places).name] : [],
        sites: [],
        areaNames: [],
        admin1: place.admin1,
        country: place.country,
        precision: 'near',
      },
      type: type.id,
      targets: [target.id],
      targetDetail: `${target.en} ${random.pick(DETAILS)}`,
      weapons: [random.pick(weapons).id],
      attributions:
        group === undefined
          ? []
          : [
              {
                id: 'a1',
                groups: [group.id],
                basis: random.chance(0.5) ? 'claimed' : 'suspected',
                by: group.name,
                weight: 'firm',
                url: 'https://example.org/claim',
              },
            ],
      reports: [
        {
          id: 'r1',
          source: { name: 'Ministry of Defence', type: 'government' },
          url: 'https://example.org/report',
          figures: [{ measure: 'killed', party: 'soldiers', min: killed, max: killed }],
        },
      ],
      related: [],
      confidence: { level: 'medium' },
      external: [],
      revision: 1,
      createdAt: at,
      createdBy: 'bench',
      updatedAt: at,
      updatedBy: 'bench',
    };
  });
}
