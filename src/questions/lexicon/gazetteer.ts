/**
 * Names around the data: parts of countries people speak of, and countries, towns and groups that the
 * data does not cover. Knowing them keeps "attacks in Ghana" from being answered with something near.
 */
import { fold } from '../../incidents/fold.js';
import type { CountryCode } from '../../incidents/vocabulary.js';

export interface Area {
  readonly forms: readonly string[];
  readonly regions: readonly string[];
}

/** Parts of countries, as groups of region terms. */
export const AREAS: readonly Area[] = [
  {
    forms: [
      'central mali',
      'centre du mali',
      'centre mali',
      'mali central',
      'center of mali',
      'centre of mali',
      'mali centre',
      'mali center',
      'le centre du mali',
    ],
    regions: ['mopti', 'segou'],
  },
  {
    forms: [
      'northern mali',
      'north mali',
      'nord mali',
      'nord du mali',
      'north of mali',
      'mali nord',
      'azawad',
      'septentrion malien',
    ],
    regions: ['kidal', 'gao', 'timbuktu', 'menaka', 'taoudenit'],
  },
  {
    forms: ['southern mali', 'sud du mali', 'sud mali', 'south of mali'],
    regions: ['kayes', 'koulikoro', 'sikasso', 'bamako'],
  },
  { forms: ['western mali', 'ouest du mali', 'ouest mali', 'west of mali'], regions: ['kayes'] },
  {
    forms: ['western niger', 'ouest du niger', 'ouest niger', 'west niger', 'west of niger'],
    regions: ['tillaberi', 'tahoua', 'dosso'],
  },
  {
    forms: [
      'southeastern niger',
      'southeast niger',
      'south east niger',
      'south eastern niger',
      'sud est du niger',
      'sud est niger',
      'est du niger',
      'eastern niger',
      'lake chad',
      'lac tchad',
      'bassin du lac tchad',
      'lake chad basin',
      'bord du lac tchad',
    ],
    regions: ['diffa'],
  },
  {
    forms: [
      'northern burkina faso',
      'northern burkina',
      'nord du burkina',
      'nord du burkina faso',
      'nord burkina',
      'north of burkina',
      'north burkina',
    ],
    regions: ['nord', 'sahel', 'centre-nord'],
  },
  {
    forms: [
      'eastern burkina faso',
      'eastern burkina',
      'est du burkina',
      'est du burkina faso',
      'est burkina',
      'east of burkina',
      'east burkina',
    ],
    regions: ['est', 'centre-est'],
  },
  {
    forms: ['northern benin', 'nord benin', 'nord du benin', 'north benin', 'north of benin'],
    regions: ['alibori', 'atacora', 'borgou'],
  },
  {
    forms: ['northern togo', 'nord togo', 'nord du togo', 'north togo', 'north of togo'],
    regions: ['savanes-tg', 'kara'],
  },
  {
    forms: [
      'northern ivory coast',
      'nord ivoirien',
      'nord de la cote d ivoire',
      'north of ivory coast',
    ],
    regions: ['savanes-ci', 'denguele', 'zanzan'],
  },
  {
    forms: [
      'three borders',
      'three border area',
      'three borders area',
      'tri border',
      'tri border area',
      'liptako',
      'liptako gourma',
      'trois frontieres',
      'zone des trois frontieres',
      'region des trois frontieres',
    ],
    regions: ['tillaberi', 'menaka', 'gao', 'sahel'],
  },
].map(({ forms, regions }) => ({ forms: forms.map(fold), regions }));

export interface Outside {
  readonly name: string;
  readonly kind: 'country' | 'place' | 'group';
}

const TOWNS =
  "Cotonou, Porto-Novo, Lomé, Abidjan, Yamoussoukro, Bouaké, Accra, Kumasi, Tamale, Dakar, Thiès, Nouakchott, Conakry, Abuja, Lagos, Kano, Maiduguri, Sokoto, Katsina, Zaria, Kaduna, Baga, Chibok, N'Djamena, Ndjamena, Yaoundé, Douala, Maroua, Kolofata, Bangui, Algiers, Alger, Tamanrasset, Tunis, Tripoli, Benghazi, Sirte, Cairo, Le Caire, Khartoum, Nairobi, Westgate, Garissa, Mogadishu, Mogadiscio, Addis Ababa, Kampala, Kinshasa, Goma, Cabo Delgado, Palma, Paris, Brussels, Bruxelles, London, Londres, New York, Berlin, Nice, Madrid, Moscow, Moscou, Kabul, Kaboul, Baghdad, Bagdad, Mosul, Mossoul, Raqqa, Aleppo, Alep, Damascus, Damas, Jerusalem, Sanaa, Rabat, Casablanca, Marrakech, Banjul, Freetown, Monrovia, Bissau, Libreville, Malabo, Luanda, Harare, Lusaka, Maputo, Pretoria, Johannesburg, Cape Town, Bobo-Dioulasso, Bobo Dioulasso, Koudougou, Banfora, Zinder, Maradi, Agadez, Arlit, Sikasso, Koutiala, Parakou, Natitingou, Sokodé, Kara, Atakpamé, Korhogo, San-Pédro, Kyiv, Kiev, Gaza, Beirut, Beyrouth, Tehran, Téhéran, Islamabad, Karachi, Delhi, Mumbai, Manila, Bamiyan, Amsterdam, Rome, Vienna, Vienne, Istanbul, Ankara, Manchester, Barcelona, Barcelone, Boston, Washington";

const GROUPS =
  "al-Shabaab, al-Shabab, Shabaab, Shabab, Chabab, al-Chabab, les shebab, shebab, shebabs, Taliban, Talibans, Hamas, Hezbollah, Hizbollah, Houthis, Houthi, Lord's Resistance Army, LRA, M23, ADF, Allied Democratic Forces, AQAP, AQPA, al-Qaeda in the Arabian Peninsula, Al-Qaïda dans la péninsule arabique, al-Qaeda in Iraq, Al-Qaïda en Irak, al-Nusra, Jabhat al-Nusra, HTS, Hayat Tahrir al-Sham, ISIS-K, ISKP, Khorasan, FARC, ETA, IRA, Seleka, Anti-balaka, Janjaweed, RSF, Rapid Support Forces, PKK, Tamil Tigers, Haqqani, Lashkar-e-Taiba, Abu Sayyaf, FDLR, CODECO, Ansar al-Sharia, Ansar al-Charia, Sendero Luminoso, mafia, cartel, cartels, Black Axe, Mai-Mai, Jemaah Islamiyah, Polisario, Ku Klux Klan, pirates";

/** English and French names of all other countries, from the platform's own tables. */
function countryNames(covered: ReadonlySet<string>): readonly string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !covered.has(code));
  const tables = ['en', 'fr'].map(
    (locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }),
  );
  const shorter = [
    'Syria',
    'Syrie',
    'USA',
    'UK',
    'Congo',
    'DRC',
    'RDC',
    'Ivory',
    'America',
    'Amérique',
    'England',
    'Angleterre',
    'Palestine',
    'Soudan',
    'Europe',
    'Middle East',
    'Moyen-Orient',
    'Asia',
    'Asie',
  ];
  return [...tables.flatMap((table) => codes.flatMap((code) => table.of(code) ?? [])), ...shorter];
}

/** Words that are a country's name somewhere but mean something else in these questions. */
const NOT_COUNTRIES = new Set([
  'mali',
  'niger',
  'sahara',
  'ivory',
  'reunion',
  'jersey',
  'man',
  'world',
  'monde',
  'chad republic',
]);

/** Names outside the data by folded form. */
export function outsideNames(covered: readonly CountryCode[]): ReadonlyMap<string, Outside> {
  const names = new Map<string, Outside>();
  const add = (kind: Outside['kind'], list: readonly string[]): void => {
    for (const name of list) {
      const key = fold(name);
      if (key !== '' && !NOT_COUNTRIES.has(key)) names.set(key, { kind, name });
    }
  };
  add('country', countryNames(new Set(covered)));
  add(
    'place',
    TOWNS.split(',').map((name) => name.trim()),
  );
  add(
    'group',
    GROUPS.split(',').map((name) => name.trim()),
  );
  return names;
}
