/**
 * Free words that mean the same in English and French, so that a query in one language finds text in
 * the other. The data's own vocabularies (targets, weapons, parties, groups) name their words in both
 * languages themselves; here is what people write around them. Spelled folded. Endings that `stem`
 * takes off need no entry of their own.
 */
import { stem } from './stem.js';

/** One meaning a line; the first word stands for all. A phrase matches only as a whole. */
const MEANINGS = `
kill, dead, death, deadly, died, die, slain, slaughter, tue, tuee, tuees, tuer, tuerie, mort, morte, mortel, meurtre, deces, abattu
wound, injured, injury, hurt, blesse, blessee, blessure
missing, disparu, disparue
captive, prisoner, captured, prisonnier, capture
kidnap, abduct, abduction, hostage, enleve, enlevee, enlevement, otage, rapt, kidnappe
execute, execution
behead, decapite, decapitation
army, armed forces, military, armee, militaire, forces armees, fama, fds
soldier, troop, servicemen, soldat, troupe
officer, officier
gendarme, gendarmerie
police, policemen, policier
guard, garde
customs, douane, douanier
ranger, warden, garde forestier, gardes forestiers, forestier, eaux et forets
peacekeeper, peacekeeping, blue helmet, casque bleu, casques bleus, minusma, onu, un, nations unies, united nations
barracks, caserne
garrison, garnison
post, outpost, poste, avant poste
checkpoint, check point, poste de controle
convoy, convoi
patrol, patrouille
ambush, embuscade
assault, assaut
seize, seizure, prise, storm, overrun, overran, fall, fell, chute, conquete, took, taken, pris
withdraw, withdrew, withdrawal, retrait
siege, besieged, blockade, blocus, assiege
bomb, bombing, bombe
bomber, suicide, kamikaze
explosion, explosive, exploded, explode, blast, blew, blown, explosif, explose
bombard, shelling, shelled, shell, obus, bombardement, pilonnage
rocket, roquette
mortar, mortier
drone, uav
helicopter, helicoptere
aircraft, plane, airplane, jet, avion, aeronef
airstrike, air strike, air strikes, frappe aerienne, frappes aeriennes, frappe, raid aerien
airport, airfield, aeroport
truck, lorry, lorries, camion
tanker, citerne, camion citerne, camions citernes
fuel, petrol, carburant
bus, coach, autocar, minibus, car de transport
vehicle, vehicule
motorcycle, motorbike, moto, motocyclette
boat, ferry, ferries, bateau, bateaux
canoe, pirogue, pinasse
bridge, pont
dam, barrage hydroelectrique
miner, mining, minier, miniere
gold, aurifere, orpaillage, orpailleur
school, ecole
teacher, enseignant, enseignante, instituteur, professeur
pupil, student, eleve, etudiant
child, children, enfant
teenager, teen, adolescent, youth, jeune
woman, women, femme
man, men, homme
boy, garcon
girl, fille
family, famille
villager, villageois
town, city, cities, ville
market, marche
trader, merchant, commercant, marchand
shop, boutique, magasin
house, home, maison
church, eglise
mosque, mosquee
catholic, catholique
christian, chretien, chretienne
muslim, musulman
priest, pretre
pastor, pasteur
prayer, pray, praying, priere, worshipper, fidele
monday, lundi
tuesday, mardi
wednesday, mercredi
thursday, jeudi
friday, vendredi
saturday, samedi
sunday, dimanche
beach, plage
embassy, ambassade
ambassador, ambassadeur
headquarters, hq, quartier general, etat major
prison, jail
hospital, clinic, hopital, clinique
doctor, medecin
nurse, infirmier
aid, humanitarian, humanitaire
ngo, ong
journalist, reporter, journaliste
minister, ministre
ministry, ministere
mayor, maire
governor, gouverneur
prefect, prefet
chief, leader, chef
worker, employee, ouvrier, employe, travailleur
contractor, sous traitant
engineer, ingenieur
driver, chauffeur, conducteur
passenger, passager
tourist, touriste
herder, herdsmen, pastoralist, eleveur, berger
farmer, cultivateur, agriculteur, paysan
hunter, chasseur, dozo, donso
fishermen, fisherman, pecheur
refugee, refugie
displaced, deplace, idp
civilian, civil, civile
militia, militiamen, milice, milicien
fighter, combatant, combattant
rebel, rebelle, rebellion
jihadist, jihadi, djihadiste, islamist, islamiste, militant, terrorist, terroriste, extremist, extremiste
gunmen, gunman, armed men, hommes armes, attacker, assailant, assaillant
volunteer, volontaire, vdp
self defence, self defense, autodefense, auto defense
mercenary, mercenaries, mercenaire
massacre, carnage
grave, charnier, tombe
body, bodies, corpse, corps, cadavre
burn, burnt, arson, torched, brule, brulee, incendie
loot, pille, pillage, pillee
destroy, destruction, detruit, detruite
steal, stole, stolen, theft, vole, volee
cattle, livestock, betail, boeuf
road, route
border, frontier, frontiere, frontalier
river, fleuve, riviere
lake, lac
island, ile
forest, foret
park, parc
north, northern, nord
south, southern, sud
east, eastern
west, western, ouest
dawn, aube
night, nuit
evening, soir, soiree
morning, matin, matinee
wedding, mariage
funeral, enterrement, obseques
ceremony, ceremonies, ceremonie
coup, putsch
french, france, francais, francaise
german, germany, allemand, allemande, allemagne
american, america, usa, americain, americaine, etats unis, united states
british, britain, uk, britannique, royaume uni
dutch, netherlands, neerlandais, pays bas
spanish, spain, espagnol, espagne
portuguese, portugal, portugais
italian, italy, italien, italienne, italie
swiss, switzerland, suisse
russian, russia, russe, russie
ukrainian, ukraine, ukrainien
chinese, china, chinois, chinoise, chine
indian, india, indien, indienne, inde
european, europe, europeen, eu, ue, eutm
chadian, chad, tchad, tchadien, tchadienne
senegalese, senegal, senegalais, senegalaise
guinean, guinea, guinee, guineen, guineenne
ghanaian, ghana, ghaneen, ghaneenne
nigerian, nigeria, nigeriane
mauritanian, mauritania, mauritanie, mauritanien
algerian, algeria, algerie, algerien
libyan, libya, libye, libyen
egyptian, egypt, egypte, egyptien
bangladeshi, bangladesh, bangladais
cambodian, cambodia, cambodge, cambodgien
lankan, sri lanka, sri lankan, sri lankais
jordanian, jordan, jordanie, jordanien
fulani, fula, peul, peulh, peule, fulbe
dogon, dogons
tuareg, touareg
arab, arabe
escort, escorte
negotiate, negotiation, negociation
release, freed, liberation, libere
rescue, rescued, secours
reinforcement, renfort
uniform, uniforme
disguised, deguise
weapon, arms, arme, armement
ammunition, munition
training, entrainement
election, electoral
clash, fighting, battle, combat, bataille, affrontement, accrochage
reprisal, revenge, retaliation, vengeance, represailles
bank, banque
factory, plant, usine
pipeline, oleoduc
food, vivres, nourriture
supply, supplies, ravitaillement
parked, stationne
solar, solaire
power, electricity, electricite
community, communautaire, intercommunautaire, communal
abandon, abandoned, abandonne
`;

/**
 * Words said of every incident tell nothing apart: they are read, but neither demanded nor counted.
 * Some lean towards types (an « attentat » is a bombing or a raid on a hotel rather than an ambush),
 * which then come first among equals.
 */
const GENERIC: ReadonlyMap<string, readonly string[]> = new Map([
  [stem('attack'), []],
  [stem('attaque'), []],
  [stem('attaquer'), []],
  [stem('attentat'), ['suicide-bombing', 'complex-attack', 'ied']],
  [stem('incident'), []],
  [stem('event'), []],
  [stem('evenement'), []],
]);

export interface Meaning {
  readonly id: string;
  /** Folded forms of more than one word. */
  readonly phrases: readonly (readonly string[])[];
}

const canonical = new Map<string, string>();

/** Meanings that have phrases, for the vocabulary to know beforehand. */
export const PHRASES: readonly Meaning[] = MEANINGS.trim()
  .split('\n')
  .map((line) => {
    const forms = line.split(', ');
    const id = stem(forms[0] ?? '');
    for (const form of forms) {
      if (!form.includes(' ')) canonical.set(stem(form), id);
    }
    const phrases = forms.filter((form) => form.includes(' ')).map((form) => form.split(' '));
    return { id, phrases };
  })
  .filter(({ phrases }) => phrases.length > 0);

/** The id of the word concept a folded word belongs to: its meaning, else its stem. */
export function wordId(word: string): string {
  const root = stem(word);
  return canonical.get(root) ?? root;
}

/** Types that a word said of every incident leans to; undefined for all other words. */
export const genericTypes = (word: string): readonly string[] | undefined =>
  GENERIC.get(stem(word));
